import { XMLBuilder } from 'fast-xml-parser';

/** What the policy of an API does besides that of the gateway. */
export interface ApiPolicy {
  /** Rejects callers that do not come through a private endpoint; by the fragment that the gateway has, or in place. */
  privateEndpointOnly?: 'fragment' | 'in-place';
  rateLimit?: {
    callsPerMinute: number;
    /** A limit for each subscription, or for each address where calls go without one. */
    by: 'subscription' | 'address';
  };
}

/** Fragment that the Bicep of a gateway with private endpoints makes. */
export const PRIVATE_ENDPOINT_FRAGMENT = 'private-endpoint-only';

type Attributes = Record<string, string>;
/** An element as the builder takes it: its name with what is inside, and its attributes. */
type Element = Record<string, unknown>;

function element(
  name: string,
  attributes: Attributes = {},
  ...inside: Array<Element | string>
): Element {
  return {
    [name]: inside.map(item =>
      typeof item === 'string' ? { '#text': item } : item,
    ),
    ':@': attributes,
  };
}

/**
 * The policy document of an API. It holds numbers and what is written here, and no text of anyone: what begins with `@(` would run in
 * the gateway.
 */
export function apiPolicy(policy: ApiPolicy): string {
  const base = element('base');
  const document = element(
    'policies',
    {},
    element('inbound', {}, base, ...privateOnly(policy), ...rateLimit(policy)),
    element('backend', {}, base),
    element('outbound', {}, base),
    element('on-error', {}, base),
  );
  return `${new XMLBuilder({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    suppressEmptyNode: true,
    format: true,
    indentBy: '  ',
  })
    .build([document])
    .trim()}\n`;
}

/** Source: `privateConnection`, the property that tells private traffic. */
function privateOnly({ privateEndpointOnly }: ApiPolicy): Element[] {
  switch (privateEndpointOnly) {
    case 'fragment':
      return [
        element('include-fragment', {
          'fragment-id': PRIVATE_ENDPOINT_FRAGMENT,
        }),
      ];
    case 'in-place':
      return [
        element(
          'choose',
          {},
          element(
            'when',
            {
              condition: '@(context.Request.PrivateEndpointConnection == null)',
            },
            element(
              'return-response',
              {},
              element('set-status', { code: '403', reason: 'Forbidden' }),
              element(
                'set-body',
                {},
                'This API answers through a private endpoint only.',
              ),
            ),
          ),
        ),
      ];
    default:
      return [];
  }
}

function rateLimit({ rateLimit: limit }: ApiPolicy): Element[] {
  if (!limit) return [];
  const settings = {
    calls: String(limit.callsPerMinute),
    'renewal-period': '60',
  };
  return [
    limit.by === 'subscription'
      ? element('rate-limit', settings)
      : element('rate-limit-by-key', {
          ...settings,
          'counter-key': '@(context.Request.IpAddress)',
        }),
  ];
}
