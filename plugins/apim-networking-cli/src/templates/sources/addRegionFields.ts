import { valueOf } from '../expression';
import { gatewayField } from '../parts/ownership';
import type { Page } from '../Template';

const HAS_NETWORK = 'parameters.networkMode != "none"';

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
      networkMode: {
        title: 'Virtual network of the region',
        type: 'string',
        description:
          'A gateway inside a virtual network requires a network in each region. Other gateways do not.',
        default: 'none',
        enum: ['none', 'new', 'existing'],
        enumNames: ['None', 'New', 'Existing'],
      },
    },
  },
  {
    title: 'Network of the region',
    when: valueOf(HAS_NETWORK),
    properties: {
      networkName: {
        title: 'Virtual network',
        type: 'string',
        description: 'Name of the virtual network.',
        maxLength: 80,
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
          'Name of the public IP address. Required if the gateway has one in its primary region.',
        maxLength: 80,
      },
    },
  },
];

/**
 * Input of `apim:design:add-region`. Without a network, what an older release of Backstage asks all the same counts for nothing; the
 * mode is `new` then, because not every release leaves out a value that a condition leaves open.
 */
export const addRegionInput = {
  design: valueOf('steps.present.output.design'),
  ...Object.fromEntries(
    addRegionFields.flatMap(({ properties, when }) =>
      Object.keys(properties)
        .filter(field => field !== 'gateway' && field !== 'networkMode')
        .map(field => [
          field,
          valueOf(
            when
              ? `parameters.${field} if ${HAS_NETWORK}`
              : `parameters.${field}`,
          ),
        ]),
    ),
  ),
  networkMode: valueOf(
    '"existing" if parameters.networkMode == "existing" else "new"',
  ),
};
