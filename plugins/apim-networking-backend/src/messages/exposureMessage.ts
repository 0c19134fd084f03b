import { parseEntityRef } from '@backstage/catalog-model';
import {
  isMoreExposed,
  type GatewayPosture,
  type PostureChange,
  type PostureState,
} from 'backstage-plugin-apim-networking-common';
import type { Message } from './Message';

/**
 * The notification of the owner of a gateway when its design exposes more than before.
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

function reasonOf(
  change: PostureChange,
  lastKnown: PostureState,
): string | undefined {
  const more = change.differences.filter(
    ({ effect }) => effect === 'more-exposed',
  );
  if (more.length > 0) return more[0].sentence;
  return !change.from.parsed &&
    isMoreExposed(change.to.exposure, lastKnown.exposure)
    ? `${change.to.headline}. When its declaration could last be understood it was: ${lastKnown.headline}.`
    : undefined;
}

function networkingTab(entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return `/catalog/${namespace}/${kind}/${name}/networking`;
}
