import { valueOf } from '../expression';
import type { TemplateSettings } from '../settings/TemplateSettings';
import type { Page } from '../Template';

type Bicep = TemplateSettings['bicep'];

/** What a design does not say, for a new gateway and for one that changes. */
const FIELDS = {
  publisherName: {
    title: 'Publisher',
    type: 'string',
    description:
      'Publisher of the APIs. Default: a placeholder that you replace before the first deployment.',
    maxLength: 100,
  },
  publisherEmail: {
    title: 'Email address of the publisher',
    type: 'string',
    description:
      'Where Azure sends notifications about the gateway. Required with a publisher.',
    format: 'email',
    maxLength: 100,
  },
  logAnalyticsWorkspaceId: {
    title: 'Log Analytics workspace',
    type: 'string',
    description: 'ARM ID of the workspace for logs and metrics. Default: none.',
  },
  lock: {
    title: 'Protect the gateway from deletion with a lock',
    type: 'boolean',
    default: false,
  },
};

/** The fields that the settings do not fix. */
export function operationsFields(bicep: Bicep): Record<string, object> {
  return Object.fromEntries(
    Object.entries(FIELDS).filter(
      ([key]) => bicep[key as keyof typeof FIELDS] === undefined,
    ),
  );
}

/** Those fields as a page, for a gateway that changes. */
export function operationsPages(bicep: Bicep): Page[] {
  const properties = operationsFields(bicep);
  if (Object.keys(properties).length === 0) return [];
  return [
    {
      title: 'Operations',
      description:
        'Parameters that are not in the design. Enter the current values of the gateway, because its parameters are written again.',
      properties,
    },
  ];
}

/**
 * Inputs of `apim:bicep:generate` for them.
 *
 * @param prompted - whether the form asks for what the settings do not fix
 */
export function operationsInput(bicep: Bicep, prompted: boolean): object {
  return {
    ...Object.fromEntries(
      Object.keys(FIELDS).flatMap(key => {
        const fixed = bicep[key as keyof typeof FIELDS];
        if (fixed !== undefined) return [[key, fixed]];
        return prompted ? [[key, valueOf(`parameters.${key}`)]] : [];
      }),
    ),
    ...(bicep.tags && { tags: bicep.tags }),
  };
}
