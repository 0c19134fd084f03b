import type { Scope } from '../sql/Scope';

/**
 * What a record about an API Management service, a decision or a waiver, has that decides who can see it:
 * who asked for it, its environment, and the owner and the system of whoever held the service’s name when it was made.
 */
export type RecordFact = 'requester' | 'environment' | 'owner' | 'system';

/** Records of which a fact is one of some values. */
export interface RecordCondition {
  fact: RecordFact;
  values: string[];
}

/** A part of all decisions, or of all waivers. */
export type RecordScope = Scope<RecordCondition>;

/** One record, with the holder of its gateway; both are empty where nobody held it, and nobody was named. */
export interface ScopedRecord {
  requestedBy: string;
  environment: string;
  /** Entity references. */
  owners: string[];
  /** Entity references. */
  systems: string[];
}
