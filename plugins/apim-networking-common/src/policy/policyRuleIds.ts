/**
 * Ids of the rules that a policy adds.
 *
 * @public
 */
export const POLICY_RULE_IDS = [
  'POL-001',
  'POL-002',
  'POL-003',
  'POL-004',
  'POL-005',
  'POL-006',
  'POL-007',
] as const;
