import type { Page } from '../Template';

/** Who can call an API that is exposed. */
export const callerFields: Page = {
  title: 'Callers',
  properties: {
    subscriptionRequired: {
      title: 'Callers need a subscription key',
      type: 'boolean',
      default: true,
    },
    privateEndpointOnly: {
      title: 'Only through a private endpoint of the gateway',
      type: 'boolean',
      default: false,
      description:
        'Other callers get status 403. The gateway must have a private endpoint.',
    },
    callsPerMinute: {
      title: 'Calls per minute',
      type: 'integer',
      description:
        'Limit for each subscription, or for each IP address without a subscription. Default: no limit.',
      minimum: 1,
      maximum: 1_000_000,
    },
    product: {
      title: 'Product',
      type: 'string',
      description:
        'Name of a product that callers subscribe to. The product is created if it does not exist. Default: none.',
      maxLength: 80,
      pattern: '^[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?$',
    },
    productTitle: {
      title: 'Display name of the product',
      type: 'string',
      maxLength: 300,
    },
    approvalRequired: {
      title: 'Subscriptions to the product require approval',
      type: 'boolean',
      default: false,
    },
  },
};
