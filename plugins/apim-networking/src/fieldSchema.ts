import type {
  CustomFieldExtensionSchema,
  FieldSchema,
} from '@backstage/plugin-scaffolder-react';
import {
  PATTERN_NAMES,
  TIER_NAMES,
  type GatewayDesignInput,
} from 'backstage-plugin-apim-networking-common';

type Items = { enum: readonly string[] } | { minLength: number };

const text = { minLength: 1 };

function oneOrSeveral(title: string, description: string, items: Items) {
  const item = {
    type: 'string' as const,
    ...('enum' in items ? { enum: [...items.enum] } : items),
  };
  return {
    title,
    description,
    anyOf: [
      { title: 'One', ...item },
      { title: 'Several', type: 'array' as const, items: item, minItems: 1 },
    ],
  };
}

/**
 * What the field `ApimGatewayDesign` takes in `ui:options` and what it answers, as the custom field explorer of the scaffolder shows
 * it. It is loaded with the portal, so it has nothing of the field itself.
 */
export const fieldSchema: CustomFieldExtensionSchema = {
  uiOptions: {
    type: 'object',
    properties: {
      pattern: oneOrSeveral(
        'Patterns',
        'Only these networking patterns are offered. Default: every pattern.',
        { enum: PATTERN_NAMES },
      ),
      tiers: oneOrSeveral(
        'Tiers',
        'Only these tiers are offered. Default: every tier.',
        { enum: TIER_NAMES },
      ),
      environment: oneOrSeveral(
        'Environments',
        'Only these environments are offered; a single one is fixed. Default: every environment of the policy.',
        text,
      ),
      regions: oneOrSeveral(
        'Regions',
        'Only these Azure regions are offered, as a list to choose from. Default: any region.',
        text,
      ),
      changes: {
        title: 'Parameter of the gateway that is changed',
        description:
          'Name of the parameter that holds the entity reference of a gateway: the form starts from its present design and keeps its name. Default: a new gateway is designed.',
        type: 'string',
        minLength: 1,
      },
    },
  },
  returnValue: {
    title: 'Gateway design',
    description:
      'A gateway design, as the actions apim:bicep:generate and apim:catalog:write take it.',
    type: 'object',
  },
};

/** The same with the types of the field, for `createFormField`. */
export const typedFieldSchema = { schema: fieldSchema } as FieldSchema<
  GatewayDesignInput,
  Record<string, unknown>
>;
