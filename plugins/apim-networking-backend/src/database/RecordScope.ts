import type { Scope } from './Scope';

/**
 * What a record about an API Management service, a decision or a waiver, can be told apart by where it is asked who may see it:
 * who asked for it, its environment, and the owner and the system of the gateways of the catalog that declare that service.
 */
export type RecordFact = 'requester' | 'environment' | 'owner' | 'system';

/** Records of which a fact is one of some values. */
export interface RecordCondition {
  fact: RecordFact;
  values: string[];
}

/** A part of all decisions, or of all waivers. */
export type RecordScope = Scope<RecordCondition>;

/** One record, with what the catalog says of its service; both are empty where the catalog does not know it. */
export interface ScopedRecord {
  requestedBy: string;
  environment: string;
  /** Entity references. */
  owners: string[];
  /** Entity references. */
  systems: string[];
}
