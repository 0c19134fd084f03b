import { parseEntityRef } from '@backstage/catalog-model';
import type {
  GatewayPosture,
  PostureChange,
  PostureState,
} from 'backstage-plugin-apim-networking-common';
import type { Message } from './Message';

/**
 * What the owner of a gateway is told when its design exposes more than before.
 *
 * @param lastKnown - as it was before the change; where that could not be understood, as it was before that
 * @returns undefined when exposure did not grow, when only the ruleset sees it otherwise, and where nobody owns the gateway
 */
export function exposureMessage(
  { entityRef, title, owner }: GatewayPosture,
  change: PostureChange,
  lastKnown: PostureState,
): Message | undefined {
  if (!owner || !change.because.includes('design')) return undefined;
  const reason = reasonOf(change, lastKnown);
  if (!reason) return undefined;
  return {
    id: `gateway-exposure:${entityRef}:${change.changedAt}`,
    happenedAt: change.changedAt,
    recipients: [owner],
    topic: 'Gateway exposure',
    title: `${title} is more exposed than before`,
    description: reason,
    link: networkingTab(entityRef),
    severity: change.to.exposure === 'public' ? 'high' : 'normal',
  };
}

/** From least to most. */
const EXPOSURES = [
  'private',
  'gateway-private-portal-public',
  'public-through-waf',
  'public',
];

function reasonOf(
  change: PostureChange,
  lastKnown: PostureState,
): string | undefined {
  const more = change.differences.filter(
    ({ effect }) => effect === 'more-exposed',
  );
  if (more.length > 0) return more[0].sentence;
  const before = EXPOSURES.indexOf(lastKnown.exposure);
  return !change.from.understood &&
    before >= 0 &&
    EXPOSURES.indexOf(change.to.exposure) > before
    ? `${change.to.headline}. When its declaration could last be understood it was: ${lastKnown.headline}.`
    : undefined;
}

function networkingTab(entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return `/catalog/${namespace}/${kind}/${name}/networking`;
}
