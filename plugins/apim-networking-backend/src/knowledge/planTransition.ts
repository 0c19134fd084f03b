import { InputError } from '@backstage/errors';
import {
  describeIssue,
  parseGatewayDesign,
  transition,
  type GatewayDesign,
  type TransitionPlan,
} from 'backstage-plugin-apim-networking-common';

/**
 * Plans the way from one design to another.
 *
 * @param from - anything
 * @param to - anything
 * @throws InputError for a design that cannot be understood
 */
export function planTransition(from: unknown, to: unknown): TransitionPlan {
  return transition(readDesign('from', from), readDesign('to', to));
}

function readDesign(field: 'from' | 'to', value: unknown): GatewayDesign {
  const parsed = parseGatewayDesign(value);
  if (parsed.ok) return parsed.design;
  throw new InputError(
    `Invalid gateway design in ${field}: ${parsed.issues
      .map(issue => describeIssue(issue))
      .join(' ')}`,
  );
}
