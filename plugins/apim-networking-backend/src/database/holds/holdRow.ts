import type { GatewayHold } from './GatewayHolds';

/** A row of `gateway_holds`. */
export interface HoldRow {
  id: string;
  service_name: string;
  entity_ref: string | null;
  entity_uid: string | null;
  origin: string | null;
  owner: string | null;
  system: string | null;
  /** SQLite has 0 and 1. */
  owner_fixed: boolean | number;
  held_since: string;
  held_until: string | null;
  decision_id: string | null;
  undeclared_since: string | null;
  ended_at: string | null;
}

/** A row of `gateway_contenders`. */
export interface ContenderRow {
  entity_ref: string;
  service_name: string;
  declared_since: string;
}

export function toHold(row: HoldRow): GatewayHold {
  return {
    id: row.id,
    serviceName: row.service_name,
    ...(row.entity_ref && { entityRef: row.entity_ref }),
    ...(row.owner && { owner: row.owner }),
    ...(row.system && { system: row.system }),
  };
}

/** Whether only a decision held the name, and that is over. A name that nobody is known to hold does not lapse. */
export function hasLapsed(
  row: Pick<HoldRow, 'entity_ref' | 'held_until'>,
  now: string,
): boolean {
  return (
    row.entity_ref === null && row.held_until !== null && row.held_until <= now
  );
}
