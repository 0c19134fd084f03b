import { InputError } from '@backstage/errors';
import { describeIssue } from './describeIssue';
import { issuesOf } from './issues';
import type { DesignIssue } from './issueSchema';
import { isTooLarge, MAX_DESIGN_VALUES } from './size';
import { gatewayDesignSchema, type GatewayDesign } from './schema';

/** @public */
export type ParsedDesign =
  | { ok: true; design: GatewayDesign }
  | { ok: false; issues: DesignIssue[] };

/**
 * Reads a design from anything: JSON, YAML, a form. Never throws.
 *
 * @public
 */
export function parseGatewayDesign(value: unknown): ParsedDesign {
  // Before the schema looks at each of them.
  if (isTooLarge(value)) {
    return {
      ok: false,
      issues: [
        {
          field: '',
          actual: 'more',
          message: `must have at most ${MAX_DESIGN_VALUES} values`,
        },
      ],
    };
  }
  const result = gatewayDesignSchema.safeParse(value);
  if (result.success) return { ok: true, design: result.data };
  return {
    ok: false,
    issues: issuesOf(
      result.error,
      value,
      () => 'must be omitted. A gateway design has no such field',
    ),
  };
}

/**
 * The same, for callers that have nobody to show the issues to.
 *
 * @throws InputError that names each field, its actual value and what it must be
 * @public
 */
export function assertGatewayDesign(value: unknown): GatewayDesign {
  const parsed = parseGatewayDesign(value);
  if (parsed.ok) return parsed.design;
  throw new InputError(
    `Invalid gateway design: ${parsed.issues
      .map(issue => describeIssue(issue))
      .join(' ')}`,
  );
}
