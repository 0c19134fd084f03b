import type { PolicyRule } from './definePolicyRule';
import { pol001 } from './POL-001';
import { pol002 } from './POL-002';
import { pol003 } from './POL-003';
import { pol004 } from './POL-004';
import { pol005 } from './POL-005';
import { pol006 } from './POL-006';
import { pol007 } from './POL-007';

/** What a choice of tier and pattern alone is evaluated by. */
export const choiceRules: readonly PolicyRule[] = [pol001, pol002, pol003];

/** Every rule that a policy adds. */
export const policyRules: readonly PolicyRule[] = [
  ...choiceRules,
  pol004,
  pol005,
  pol006,
  pol007,
];

export type { PolicyRule };
