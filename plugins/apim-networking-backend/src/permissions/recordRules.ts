import {
  createPermissionRule,
  type PermissionResourceRef,
} from '@backstage/plugin-permission-node';
import { z } from 'zod';
import type { RecordCondition, RecordFact, ScopedRecord } from '../database';
import { decisionResourceRef, waiverResourceRef } from './recordResourceRefs';

function valuesOf(record: ScopedRecord, fact: RecordFact): string[] {
  switch (fact) {
    case 'requester':
      return [record.requestedBy];
    case 'environment':
      return [record.environment];
    case 'owner':
      return record.owners;
    default:
      return record.systems;
  }
}

/** The same of one record as of a row. */
function meets(record: ScopedRecord, { fact, values }: RecordCondition) {
  return valuesOf(record, fact).some(value => values.includes(value));
}

/** Entity references of the catalog, and environments, are known in lower case. */
function condition(
  fact: Exclude<RecordFact, 'requester'>,
  values: string[],
): RecordCondition {
  return { fact, values: values.map(value => value.toLowerCase()) };
}

/**
 * Rules about what somebody asked for about a gateway. The same for decisions and for waivers.
 *
 * @param what - the plural, for the descriptions
 */
function createRecordRules<Type extends string>(
  resourceRef: PermissionResourceRef<
    ScopedRecord,
    RecordCondition,
    Type,
    'apim-networking'
  >,
  what: string,
) {
  return {
    /** That one of the claims has asked for. */
    isRequester: createPermissionRule({
      name: 'IS_REQUESTER',
      description: `Allow ${what} that one of the claims has asked for`,
      resourceRef,
      paramsSchema: z.object({
        claims: z
          .array(z.string())
          .describe('Entity references, such as the user’s own'),
      }),
      apply: (record, { claims }) =>
        meets(record, { fact: 'requester', values: claims }),
      toQuery: ({ claims }): RecordCondition => ({
        fact: 'requester',
        values: claims,
      }),
    }),

    /** About a gateway of the catalog that one of the claims owns. */
    isOwner: createPermissionRule({
      name: 'IS_OWNER',
      description: `Allow ${what} about gateways of the catalog that one of the claims owns`,
      resourceRef,
      paramsSchema: z.object({
        claims: z
          .array(z.string())
          .describe('Entity references, such as the user’s ownership claims'),
      }),
      apply: (record, { claims }) => meets(record, condition('owner', claims)),
      toQuery: ({ claims }) => condition('owner', claims),
    }),

    /** About a gateway of one of the environments. */
    hasEnvironment: createPermissionRule({
      name: 'HAS_ENVIRONMENT',
      description: `Allow ${what} about gateways of one of the environments`,
      resourceRef,
      paramsSchema: z.object({
        environments: z.array(z.string()).describe('Such as production'),
      }),
      apply: (record, { environments }) =>
        meets(record, condition('environment', environments)),
      toQuery: ({ environments }) => condition('environment', environments),
    }),

    /** About a gateway of the catalog that belongs to one of the systems. */
    inSystem: createPermissionRule({
      name: 'IN_SYSTEM',
      description: `Allow ${what} about gateways of the catalog that belong to one of the systems`,
      resourceRef,
      paramsSchema: z.object({
        systems: z
          .array(z.string())
          .describe('Entity references, such as system:default/payments'),
      }),
      apply: (record, { systems }) =>
        meets(record, condition('system', systems)),
      toQuery: ({ systems }) => condition('system', systems),
    }),
  };
}

export const decisionRules = createRecordRules(
  decisionResourceRef,
  'decisions',
);

export const waiverRules = createRecordRules(waiverResourceRef, 'waivers');
