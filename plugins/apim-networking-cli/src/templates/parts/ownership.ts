/** Fields that say what something is called and whose it is. */

export function nameField(required: boolean) {
  return {
    title: 'Name',
    type: 'string',
    description: required
      ? 'Display name of the gateway, such as Partner gateway.'
      : 'Display name of the gateway. Default: its name in Azure.',
    ...(required && { minLength: 1 }),
    maxLength: 100,
    ...(required && { 'ui:autofocus': true }),
  };
}

export const descriptionField = {
  title: 'Description',
  type: 'string',
  description: 'Which APIs the gateway is for, in one or two sentences.',
  maxLength: 500,
  'ui:widget': 'textarea',
  'ui:options': { rows: 3 },
};

export function ownerField(what: 'gateway' | 'API') {
  return {
    title: 'Owner',
    type: 'string',
    description: `The team that is responsible for the ${what}.`,
    'ui:field': 'OwnerPicker',
    'ui:options': { catalogFilter: { kind: 'Group' } },
  };
}

export function systemField(what: 'gateway' | 'API') {
  return {
    title: 'System',
    type: 'string',
    description: `The system that the ${what} is part of.`,
    'ui:field': 'EntityPicker',
    'ui:options': {
      catalogFilter: { kind: 'System' },
      defaultKind: 'System',
    },
  };
}

/** Chooses a gateway of the catalog. */
export function gatewayField(description: string, autofocus: boolean) {
  return {
    title: 'Gateway',
    type: 'string',
    description,
    'ui:field': 'EntityPicker',
    ...(autofocus && { 'ui:autofocus': true }),
    'ui:options': {
      catalogFilter: { kind: 'Resource', 'spec.type': 'azure-api-management' },
      allowArbitraryValues: false,
    },
  };
}
