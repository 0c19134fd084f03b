import type { PostureChange } from 'backstage-plugin-apim-networking-common';
import { type Translate } from '../../translation';

/** What a change does to exposure, as one word for all that differs. */
export type Effect = 'more-exposed' | 'less-exposed' | 'mixed' | 'neutral';

export function effectOf({ differences }: PostureChange): Effect {
  const has = (effect: string) =>
    differences.some(difference => difference.effect === effect);
  if (has('more-exposed'))
    return has('less-exposed') ? 'mixed' : 'more-exposed';
  return has('less-exposed') ? 'less-exposed' : 'neutral';
}

/** Why, such as `because its declaration changed and a waiver started or ended`. */
export function becauseOf(t: Translate, { because }: PostureChange): string {
  return because.length > 0
    ? t('history.because', {
        causes: because.map(cause => t(`history.cause.${cause}`)),
      })
    : '';
}

/** In one line: what it is now, and what it was where that is another thing. */
export function titleOf(t: Translate, { from, to }: PostureChange): string {
  const { headline } = to;
  if (from.parsed && !to.parsed) {
    return t('history.headline.noLongerValid');
  }
  if (!from.parsed && to.parsed) {
    return t('history.headline.validAgain', { headline });
  }
  return from.headline === headline
    ? headline
    : t('history.headline.changed', { headline, before: from.headline });
}
