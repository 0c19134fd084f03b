import type {
  ChangeCause,
  FindingChange,
  PostureChange,
} from 'backstage-plugin-apim-networking-common';

/** What a change does to exposure, as one word for all that differs. */
export type Effect = 'more-exposed' | 'less-exposed' | 'mixed' | 'neutral';

export const effectTitles: Record<Effect, string> = {
  'more-exposed': 'More exposed',
  'less-exposed': 'Less exposed',
  mixed: 'Partly more, partly less exposed',
  neutral: 'As exposed as before',
};

export function effectOf({ differences }: PostureChange): Effect {
  const has = (effect: string) =>
    differences.some(difference => difference.effect === effect);
  if (has('more-exposed'))
    return has('less-exposed') ? 'mixed' : 'more-exposed';
  return has('less-exposed') ? 'less-exposed' : 'neutral';
}

const causeTitles: Record<ChangeCause, string> = {
  design: 'its declaration changed',
  ruleset: 'the rules were renewed',
  policy: 'the organisation’s policy changed',
  waiver: 'a waiver began or ended',
};

/** Why, such as `because its declaration changed and a waiver began or ended`. */
export function becauseOf({ because }: PostureChange): string {
  if (because.length === 0) return '';
  return `because ${new Intl.ListFormat('en').format(
    because.map(cause => causeTitles[cause]),
  )}`;
}

/** In one line: what it is now, and what it was where that is another thing. */
export function titleOf({ from, to }: PostureChange): string {
  if (from.parsed && !to.parsed) {
    return 'Its declaration can no longer be understood';
  }
  if (!from.parsed && to.parsed) {
    return `Its declaration can be understood again: ${to.headline}`;
  }
  return from.headline === to.headline
    ? to.headline
    : `${to.headline}, before: ${from.headline}`;
}

export const findingChangeTitles: Record<FindingChange['change'], string> = {
  introduced: 'New finding',
  resolved: 'No longer found',
  waived: 'Now waived',
  'waiver-ended': 'Its waiver ended, and it counts again',
  'severity-changed': 'Now of another severity',
};
