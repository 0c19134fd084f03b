import { parseEntityRef } from '@backstage/catalog-model';
import type { Message } from './Message';

interface Hold {
  id: string;
  serviceName: string;
  entityRef?: string;
  owner?: string;
}

/**
 * The notification of the owner of a gateway when another entity declares its name. Of many there is one notification in the portal.
 *
 * @returns undefined where nobody is known to own the gateway
 */
export function contenderMessage(
  hold: Hold,
  contender: string,
  now: string,
): Message | undefined {
  if (!hold.owner) return undefined;
  return {
    id: `gateway-name:${hold.id}:${contender}`,
    scope: `gateway-name:${hold.id}`,
    happenedAt: now,
    recipients: [hold.owner],
    topic: 'Gateway ownership',
    title: `Another entity declares ${hold.serviceName}`,
    description: `${contender} declares the service name of your gateway. It has no rights to it. Ask its owner to remove it or to correct its name.`,
    link: linkOf(hold.entityRef ?? contender),
    severity: 'high',
  };
}

/**
 * The notification of the owner of a gateway when the catalog gives it to someone else, with its decisions and waivers.
 *
 * @returns undefined where the owner stays, or nobody was known to own the gateway
 */
export function ownerChangeMessage(
  hold: Hold,
  owner: string | null | undefined,
  now: string,
): Message | undefined {
  if (!hold.owner || !owner || owner === hold.owner || !hold.entityRef) {
    return undefined;
  }
  return {
    id: `gateway-owner:${hold.id}:${now}`,
    happenedAt: now,
    recipients: [hold.owner],
    topic: 'Gateway ownership',
    title: `${hold.serviceName} has another owner`,
    description: `The catalog now names ${owner} as the owner of ${hold.entityRef}. Decisions and waivers of the gateway belong to that owner.`,
    link: linkOf(hold.entityRef),
    severity: 'high',
  };
}

function linkOf(entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return `/catalog/${namespace}/${kind}/${name}/networking`;
}
