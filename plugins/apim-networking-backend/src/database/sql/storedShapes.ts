import type {
  ApiPosture,
  DecisionContext,
  Evaluation,
  GatewayPosture,
  OwnershipProblem,
  PostureChange,
  WaiverUse,
} from 'backstage-plugin-apim-networking-common';
import { z } from 'zod';
import type { Message } from '../../messages/Message';

/**
 * What has to be there for the parts of the plugin that read a stored value not to fail. More may be there, from another version: the
 * value is kept as it was stored.
 */
function shape<T>(schema: z.ZodType): (text: string) => T {
  return json => check<T>(schema, JSON.parse(json));
}

function check<T>(schema: z.ZodType, value: unknown): T {
  const { error } = schema.safeParse(value);
  if (error) {
    const [{ path, message }] = error.issues;
    throw new TypeError(`${path.join('.') || 'the value'}: ${message}`);
  }
  return value as T;
}

const text = z.string();
const finding = z.looseObject({
  ruleId: text,
  severity: z.enum(['error', 'warning', 'info']),
  title: text,
  message: text,
  field: text,
  actual: text,
  expected: text,
  remedy: text,
  sources: z.array(z.unknown()),
  waiver: z.looseObject({ id: text, until: text }).optional(),
});
const evaluation = z.looseObject({
  design: z.looseObject({
    name: text,
    environment: text,
    tier: text,
    region: text,
    pattern: text,
  }),
  posture: z.looseObject({
    exposure: text,
    headline: text,
    pattern: text,
    components: z.array(z.looseObject({})),
  }),
  findings: z.array(finding),
  outcome: text,
});
const declared = z.union([
  z.looseObject({ ok: z.literal(true), evaluation }),
  z.looseObject({
    ok: z.literal(false),
    issues: z.array(z.looseObject({ field: text, message: text })),
  }),
]);
const state = z.looseObject({
  parsed: z.boolean(),
  exposure: text,
  headline: text,
});

export const readDescriptor = shape<
  Omit<GatewayPosture, 'entityRef' | 'declared' | 'evidence'>
>(
  z.looseObject({
    title: text,
    owner: text.optional(),
    system: text.optional(),
    viewUrl: text.optional(),
    editUrl: text.optional(),
    decisionId: text.optional(),
  }),
);
/** Checks what has been put together from parts. */
export function checkDeclaredPosture(
  value: unknown,
): GatewayPosture['declared'] {
  return check(declared, value);
}

export const readEvaluation = shape<Evaluation>(evaluation);
export const readOwnershipProblems = shape<OwnershipProblem[]>(
  z.array(
    z.looseObject({ kind: text, severity: text, message: text, remedy: text }),
  ),
);
export const readApiProblems = shape<ApiPosture['unresolved']>(
  z.array(z.looseObject({ reference: text, reason: text })),
);
export const readTransition = shape<PostureChange>(
  z.looseObject({
    changedAt: text,
    because: z.array(text),
    from: state,
    to: state,
    differences: z.array(z.unknown()),
  }),
);
export const readWaiversUsed = shape<WaiverUse[]>(
  z.array(z.looseObject({ id: text, ruleId: text, until: text })),
);
export const readContext = shape<DecisionContext>(z.looseObject({}));
export const readMessage = shape<Message>(
  z.looseObject({
    id: text,
    happenedAt: text,
    recipients: z.array(text),
    topic: text,
    title: text,
    description: text,
    link: text,
  }),
);
