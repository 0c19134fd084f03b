import type { CustomFieldExtensionSchema } from '@backstage/plugin-scaffolder-react';

function oneOrSeveral(
  title: string,
  description: string,
  names?: readonly string[],
) {
  const item = {
    type: 'string' as const,
    ...(names ? { enum: [...names] } : { minLength: 1 }),
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
 * it. The classic system loads it with the portal, so it has nothing of the field itself.
 *
 * @param names - what can be chosen. Default: any text, which the field checks when it is shown
 */
export function fieldSchema(names?: {
  patterns: readonly string[];
  tiers: readonly string[];
}): CustomFieldExtensionSchema {
  return {
    uiOptions: {
      type: 'object',
      properties: {
        pattern: oneOrSeveral(
          'Patterns',
          'Only these networking patterns are offered. Default: every pattern.',
          names?.patterns,
        ),
        tiers: oneOrSeveral(
          'Tiers',
          'Only these tiers are offered. Default: every tier.',
          names?.tiers,
        ),
        environment: oneOrSeveral(
          'Environments',
          'Only these environments are offered; a single one is fixed. Default: every environment of the policy.',
        ),
        regions: oneOrSeveral(
          'Regions',
          'Only these Azure regions are offered, as a list to choose from. Default: any region.',
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
}
