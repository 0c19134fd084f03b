import type { NameDeclaration } from './GatewayHolds';
import type { HoldRow } from './holdRow';

/** Why an entity has no rights to the name that it declares. */
export type Objection =
  /** Another entity holds it. */
  | 'held'
  /** A decision allowed it to someone else. */
  | 'decided'
  /** Someone else owned the entity of this reference before it was deleted. */
  | 'recreated'
  /** The entity holds the name, and names an owner that cannot be taken over from it. */
  | 'owner-changed';

/** What a declaration changes of a hold, or why it does not. */
export interface Settlement {
  change: Partial<HoldRow>;
  objection?: Objection;
}

/**
 * Whether an entity holds the name that it declares. Anybody can write an entity, with any name and any owner: what counts is that it is
 * the one that the catalog has had all along, or that it belongs to whom the name belongs already.
 */
export function settleDeclaration(
  hold: HoldRow,
  declared: NameDeclaration,
): Settlement {
  if (hold.entity_ref === null) return settleDecided(hold, declared);
  const sameOwner = hold.owner !== null && hold.owner === declared.owner;
  if (hold.entity_ref !== declared.entityRef) {
    return hold.undeclared_since !== null && sameOwner
      ? adopt(hold, declared)
      : { change: {}, objection: 'held' };
  }
  if (isSameEntity(hold, declared)) return keepUp(hold, declared);
  return sameOwner
    ? adopt(hold, declared)
    : { change: {}, objection: 'recreated' };
}

/** The owner of a name is never changed by an entity that names none, or of which it cannot be known that it is theirs. */
export function keepUp(
  hold: HoldRow,
  declared: Omit<NameDeclaration, 'serviceName'>,
): Settlement {
  const moved = declared.owner !== undefined && declared.owner !== hold.owner;
  const rejected = moved && Boolean(hold.owner_fixed);
  return {
    change: {
      entity_uid: declared.uid ?? hold.entity_uid,
      origin: hold.origin ?? declared.origin ?? null,
      undeclared_since: null,
      ...(!hold.owner_fixed && {
        owner: declared.owner ?? hold.owner,
        system: declared.system ?? (moved ? null : hold.system),
      }),
    },
    ...(rejected && { objection: 'owner-changed' }),
  };
}

/** An entity without a distinguishing UID counts as the one that was there before. */
export function isSameEntity(
  hold: HoldRow,
  { uid, origin }: Pick<NameDeclaration, 'uid' | 'origin'>,
): boolean {
  if (hold.origin !== null && origin !== undefined && hold.origin !== origin) {
    return false;
  }
  return hold.entity_uid === null || uid === undefined
    ? hold.undeclared_since === null
    : hold.entity_uid === uid;
}

function settleDecided(hold: HoldRow, declared: NameDeclaration): Settlement {
  const theirs = hold.owner
    ? hold.owner === declared.owner
    : hold.system !== null && hold.system === declared.system;
  if (!theirs) return { change: {}, objection: 'decided' };
  // Only who may read the decision knows its id.
  return adopt(
    hold,
    declared,
    hold.decision_id !== null && hold.decision_id === declared.decisionId,
  );
}

/**
 * The entity takes the place of what held the name before. Anybody can write an entity with the right owner, and change that later: one
 * that is not trusted changes neither owner nor system.
 *
 * @param trusted - omitted: where it was registered by the location that the entity before it came from
 */
function adopt(
  hold: HoldRow,
  declared: NameDeclaration,
  trusted = hold.origin !== null && hold.origin === declared.origin,
): Settlement {
  const free = trusted && !hold.owner_fixed;
  return {
    change: {
      entity_ref: declared.entityRef,
      entity_uid: declared.uid ?? null,
      origin: declared.origin ?? null,
      undeclared_since: null,
      held_until: null,
      owner_fixed: !free,
      ...(free && {
        owner: declared.owner ?? hold.owner,
        system: declared.system ?? hold.system,
      }),
    },
  };
}
