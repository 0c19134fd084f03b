import type { OwnershipProblem } from 'backstage-plugin-apim-networking-common';
import type { Objection } from './settleDeclaration';

const MAX_NAMED = 5;

const OBJECTIONS: Record<
  Objection,
  (name: string) => Pick<OwnershipProblem, 'message' | 'remedy'>
> = {
  held: name => ({
    message: `spec.networking.name must be a name that no other gateway of the catalog declares, got ${name}, which another gateway declared first. This entity gives no rights to that gateway, its decisions or its waivers.`,
    remedy:
      'Remove this entity, or correct its name. If the other gateway is the wrong one, ask the platform team to release the name.',
  }),
  decided: name => ({
    message: `spec.owner must be the owner that the decision on ${name} names, got another one. Until that decision ends, this entity gives no rights to the gateway.`,
    remedy:
      'Correct spec.owner, record a decision under another name, or ask the platform team to release the name.',
  }),
  recreated: name => ({
    message: `spec.owner must be the owner of the entity that declared ${name} before it was deleted, got another one. This entity gives no rights to that gateway, its decisions or its waivers.`,
    remedy: 'Restore spec.owner, or ask the platform team to release the name.',
  }),
  'owner-changed': name => ({
    message: `spec.owner must be the owner of ${name} that the portal knows, got another one. The entity was registered in place of an earlier one, so the rights to the gateway stay with that owner.`,
    remedy: 'Restore spec.owner, or ask the platform team to release the name.',
  }),
};

/** What is wrong with an entity that does not have the rights to the name that it declares. */
export function objectionProblem(
  objection: Objection,
  serviceName: string,
): OwnershipProblem {
  return {
    kind: objection,
    severity: 'error',
    ...OBJECTIONS[objection](JSON.stringify(serviceName)),
  };
}

/** What the holder of a name sees of other entities that declare it. */
export function contendersProblem(
  serviceName: string,
  entityRefs: readonly string[],
): OwnershipProblem[] {
  if (entityRefs.length === 0) return [];
  const named = [...entityRefs].sort().slice(0, MAX_NAMED).join(', ');
  const more = entityRefs.length - MAX_NAMED;
  return [
    {
      kind: 'declared-again',
      severity: 'warning',
      message: `${JSON.stringify(serviceName)} is also declared by ${named}${
        more > 0 ? ` and ${more} more` : ''
      }. These entities have no rights to this gateway.`,
      remedy:
        'Ask their owners to remove them or to correct spec.networking.name.',
    },
  ];
}
