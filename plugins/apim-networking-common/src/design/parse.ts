import { InputError } from '@backstage/errors';
import type { z } from 'zod';
import { gatewayDesignSchema, type GatewayDesign } from './schema';

/**
 * One place where a design cannot be understood.
 *
 * @public
 */
export interface DesignIssue {
  /** Path in the design, such as `privateEndpoints[0].subnet.prefix`. */
  field: string;
  /** The value seen there, shortened, or `nothing`. */
  seen: string;
  /** What the field needs. */
  message: string;
}

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
  const result = gatewayDesignSchema.safeParse(value);
  if (result.success) return { ok: true, design: result.data };
  return {
    ok: false,
    issues: result.error.issues.flatMap(issue => designIssues(issue, value)),
  };
}

/**
 * The same, for callers that have nobody to show the issues to.
 *
 * @throws InputError that names each field, the value seen and the need
 * @public
 */
export function assertGatewayDesign(value: unknown): GatewayDesign {
  const parsed = parseGatewayDesign(value);
  if (parsed.ok) return parsed.design;
  throw new InputError(
    `Invalid gateway design: ${parsed.issues.map(describeIssue).join('; ')}`,
  );
}

/**
 * One line for a log or an error message.
 *
 * @public
 */
export function describeIssue(issue: DesignIssue): string {
  return `${issue.field || 'design'} ${issue.message} (seen: ${issue.seen})`;
}

function designIssues(issue: z.core.$ZodIssue, root: unknown): DesignIssue[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(key => ({
      field: fieldPath([...issue.path, key]),
      seen: show(at(root, [...issue.path, key])),
      message: 'is not a field of a gateway design: remove it',
    }));
  }
  const seen = at(root, issue.path);
  return [
    {
      field: fieldPath(issue.path),
      seen: show(seen),
      message:
        seen === undefined && !issue.message.startsWith('is missing')
          ? `is missing: it ${issue.message}`
          : issue.message,
    },
  ];
}

function fieldPath(path: PropertyKey[]): string {
  return path.reduce<string>(
    (text, key) =>
      typeof key === 'number'
        ? `${text}[${key}]`
        : `${text}${text && '.'}${String(key)}`,
    '',
  );
}

function at(root: unknown, path: PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      value !== null &&
      typeof value === 'object' &&
      Object.prototype.hasOwnProperty.call(value, key)
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    root,
  );
}

function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
