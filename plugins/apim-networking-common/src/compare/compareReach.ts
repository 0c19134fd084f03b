import type { CallerName, ComponentName, Posture, Reach } from '../posture';
import type { ExposureEffect, PostureDifference } from './difference';
import { callerNames, componentNames, sentenceCase } from './words';

const COMPONENTS: ComponentName[] = [
  'gateway',
  'developerPortal',
  'managementPlane',
  'git',
];
const CALLERS: CallerName[] = [
  'internet',
  'corporateNetwork',
  'virtualNetwork',
  'azureControlPlane',
];

const absent: Reach = {
  access: 'no',
  label: 'no such endpoint',
  reason: 'There is no such endpoint.',
};

function reachOf(
  { components }: Posture,
  component: ComponentName,
  caller: CallerName,
): Reach {
  return (
    components.find(item => item.component === component)?.reach[caller] ??
    absent
  );
}

/** Who reaches what, before and after. */
export function compareReach(a: Posture, b: Posture): PostureDifference[] {
  return COMPONENTS.flatMap(component =>
    CALLERS.flatMap((caller): PostureDifference[] => {
      const from = reachOf(a, component, caller);
      const to = reachOf(b, component, caller);
      if (from.access === to.access && from.via === to.via) return [];
      return [
        {
          aspect: 'reach',
          component,
          caller,
          from: from.label,
          to: to.label,
          effect: effectOf(caller, from, to),
          sentence: sentenceOf(component, caller, from, to),
        },
      ];
    }),
  );
}

function effectOf(caller: CallerName, from: Reach, to: Reach): ExposureEffect {
  // Azure manages every instance: how it does is no exposure.
  if (caller === 'azureControlPlane') return 'neutral';
  if (from.access === 'unknown' || to.access === 'unknown') return 'unknown';
  if (from.access !== to.access) {
    return to.access === 'yes' ? 'more-exposed' : 'less-exposed';
  }
  if (to.via === 'public-endpoint') return 'more-exposed';
  if (from.via === 'public-endpoint') return 'less-exposed';
  return 'neutral';
}

function sentenceOf(
  component: ComponentName,
  caller: CallerName,
  from: Reach,
  to: Reach,
): string {
  const who = sentenceCase(callerNames[caller]);
  const what = componentNames[component];
  if (to.access === 'unknown') {
    return `Whether ${callerNames[caller]} reaches ${what} cannot be determined any more: ${to.reason}`;
  }
  if (from.access === 'unknown') {
    return `${who} ${
      to.access === 'yes' ? 'reaches' : 'does not reach'
    } ${what}; it could not be told before. ${to.reason}`;
  }
  if (from.access !== to.access) {
    return to.access === 'yes'
      ? `${who} reaches ${what}, which it did not before. ${to.reason}`
      : `${who} no longer reaches ${what}. ${to.reason}`;
  }
  return `${who} reaches ${what} another way: ${to.label}, before ${from.label}. ${to.reason}`;
}
