import { valueOf } from '../expression';
import { gatewayField } from '../parts/ownership';
import type { Page } from '../Template';

/** What a further region needs. */
export const addRegionFields: Page[] = [
  {
    title: 'Gateway and region',
    required: ['gateway', 'region'],
    properties: {
      gateway: gatewayField('A gateway on the Premium tier.', true),
      region: {
        title: 'Region',
        type: 'string',
        description: 'The Azure region to add, such as northeurope.',
        minLength: 3,
        maxLength: 50,
      },
      units: {
        title: 'Units',
        type: 'integer',
        description: 'Scale units of the region.',
        default: 1,
        minimum: 1,
        maximum: 31,
      },
      zones: {
        title: 'Availability zones',
        type: 'array',
        description: 'Default: Azure chooses.',
        items: { type: 'string', enum: ['1', '2', '3'] },
        uniqueItems: true,
        'ui:widget': 'checkboxes',
      },
    },
  },
  {
    title: 'Network of the region',
    description:
      'A gateway inside a virtual network needs a network in each region; other gateways need none.',
    properties: {
      networkName: {
        title: 'Virtual network',
        type: 'string',
        description: 'Its name. Default: the region has none.',
        maxLength: 80,
      },
      networkMode: {
        title: 'New or existing',
        type: 'string',
        default: 'new',
        enum: ['new', 'existing'],
        enumNames: ['New', 'Existing'],
      },
      networkResourceGroup: {
        title: 'Resource group of an existing network',
        type: 'string',
        description: 'Default: the resource group of the gateway.',
        maxLength: 90,
      },
      addressSpace: {
        title: 'Address space',
        type: 'string',
        description: 'IPv4 ranges, separated by commas, such as 10.41.0.0/23.',
      },
      subnetName: {
        title: 'Subnet',
        type: 'string',
        default: 'snet-apim',
        maxLength: 80,
      },
      subnetPrefix: {
        title: 'Range of the subnet',
        type: 'string',
        description: 'For example 10.41.0.0/26.',
      },
      publicIpName: {
        title: 'Customer-managed public IP address',
        type: 'string',
        description:
          'Its name. Required where the gateway has one in its primary region.',
        maxLength: 80,
      },
    },
  },
];

/** Input of `apim:design:add-region`. */
export const addRegionInput = {
  design: valueOf('steps.present.output.design'),
  ...Object.fromEntries(
    addRegionFields
      .flatMap(({ properties }) => Object.keys(properties))
      .filter(field => field !== 'gateway')
      .map(field => [field, valueOf(`parameters.${field}`)]),
  ),
};
