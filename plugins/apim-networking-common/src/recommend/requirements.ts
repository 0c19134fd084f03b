import { z } from 'zod';

/**
 * Who calls the APIs. `partners` are known companies that come over the internet, through a web application firewall;
 * `corporate-network` is everything connected to the virtual network: peered networks, ExpressRoute, VPN.
 *
 * @public
 */
export const CALLER_REQUIREMENTS = [
  'internet',
  'partners',
  'corporate-network',
  'same-virtual-network',
] as const;

/** @public */
export type CallerRequirement = (typeof CALLER_REQUIREMENTS)[number];

/**
 * Where the backends of the APIs are.
 *
 * @public
 */
export const BACKEND_REQUIREMENTS = [
  'public',
  'virtual-network',
  'peered-network',
  'on-premises',
] as const;

/** @public */
export type BackendRequirement = (typeof BACKEND_REQUIREMENTS)[number];

/**
 * What must not answer the internet by itself: nothing, the gateway, or the developer portal and the management plane
 * too. An edge with a web application firewall before a closed gateway is allowed.
 *
 * @public
 */
export const ISOLATION_REQUIREMENTS = [
  'none',
  'gateway',
  'everything',
] as const;

/** @public */
export type IsolationRequirement = (typeof ISOLATION_REQUIREMENTS)[number];

function oneOf<const T extends readonly [string, ...string[]]>(values: T) {
  return z.enum(values, { error: `must be one of ${values.join(', ')}` });
}

function anyOf<const T extends readonly [string, ...string[]]>(values: T) {
  const list = values.join(', ');
  return z.array(oneOf(values), {
    error: `must be a list with any of ${list}`,
  });
}

const yesOrNo = z.boolean({ error: 'must be true or false' });

const REGION_ERROR = 'must be an Azure region such as westeurope';

const region = z
  .string({ error: REGION_ERROR })
  .transform(value => value.replace(/[\s-]/g, '').toLowerCase())
  .pipe(
    z.string().regex(/^[a-z][a-z0-9]{2,49}$/, {
      error: REGION_ERROR,
    }),
  );

function wholeNumber(expected: string, min: number, max: number) {
  const error = `must be ${expected}`;
  return z.number({ error }).int({ error }).min(min, { error }).max(max, {
    error,
  });
}

/**
 * What APIs need of the networking of their gateway. Every need may be omitted: it is then not asked, and rules nothing
 * out.
 *
 * @public
 */
export const networkingRequirementsSchema = z
  .strictObject({
    callers: anyOf(CALLER_REQUIREMENTS)
      .optional()
      .describe(
        'Who calls the APIs. partners: known companies over the internet, through a web application firewall. corporate-network: everything connected to the virtual network, by peering, ExpressRoute or VPN.',
      ),
    backends: anyOf(BACKEND_REQUIREMENTS)
      .optional()
      .describe('Where the backends of the APIs are'),
    isolation: oneOf(ISOLATION_REQUIREMENTS)
      .optional()
      .describe(
        'What must not answer the internet by itself: none, the gateway, or everything (developer portal and management plane too)',
      ),
    waf: yesOrNo
      .optional()
      .describe(
        'A web application firewall that no client on the internet can bypass',
      ),
    regions: z
      .array(region, { error: 'must be a list of Azure regions' })
      .max(50, { error: 'must have at most 50 regions' })
      .refine(list => new Set(list).size === list.length, {
        error: 'must have each region once',
      })
      .optional()
      .describe('Azure regions such as westeurope, the primary region first'),
    zones: yesOrNo.optional().describe('Availability zones'),
    sla: yesOrNo.optional().describe('A service level agreement'),
    developerPortal: oneOf(['Enabled', 'Disabled'])
      .optional()
      .describe('Whether a developer portal is used'),
    privateDeveloperPortal: yesOrNo
      .optional()
      .describe(
        'Whether the developer portal or the management plane must be private',
      ),
    units: wholeNumber('a whole number of units from 1 to 1000', 1, 1000)
      .optional()
      .describe('Scale units in each region'),
    environment: z
      .string({ error: 'must be the name of an environment' })
      .regex(/^[a-z0-9](?:[a-z0-9-]{0,30}[a-z0-9])?$/, {
        error:
          'must be an environment of 1 to 32 lower-case letters, digits and hyphens',
      })
      .optional()
      .describe(
        'Such as `production`; selects the part of the policy that applies',
      ),
    fixedOutboundIp: yesOrNo
      .optional()
      .describe('Whether backends allow the gateway by its outbound address'),
    customDomains: oneOf(['one', 'several'])
      .optional()
      .describe('How many custom domains the gateway requires'),
    privateHostNames: yesOrNo
      .optional()
      .describe('Whether the custom domains resolve in private networks only'),
    ddosProtection: yesOrNo
      .optional()
      .describe(
        'Azure DDoS Protection of the public IP address of the gateway',
      ),
    workspaceGateway: yesOrNo
      .optional()
      .describe(
        'Whether one team requires a dedicated gateway within an instance',
      ),
    existingVirtualNetwork: yesOrNo
      .optional()
      .describe('Whether the virtual network exists already'),
    largestFreeSubnet: wholeNumber('a prefix length from 8 to 32', 8, 32)
      .optional()
      .describe('Prefix length of the largest free subnet, such as 27'),
  })
  .refine(
    requirements =>
      !(
        requirements.privateDeveloperPortal &&
        requirements.developerPortal === 'Disabled'
      ),
    {
      path: ['privateDeveloperPortal'],
      error: 'must be false or omitted where developerPortal is Disabled',
    },
  )
  .describe('What APIs require of the networking of their gateway');

/** Needs as {@link parseNetworkingRequirements} gives them: regions are normalized. @public */
export type NetworkingRequirements = z.output<
  typeof networkingRequirementsSchema
>;

/** @public */
export type RequirementName = keyof NetworkingRequirements;

/** @public */
export const REQUIREMENT_NAMES = Object.keys(
  networkingRequirementsSchema.shape,
) as RequirementName[];

/**
 * The needs that were answered; an empty list, `none` and `false` ask for nothing. Environment and a single region say
 * where the gateway is, not what it needs.
 */
export function statedRequirements(
  requirements: NetworkingRequirements,
): RequirementName[] {
  return REQUIREMENT_NAMES.filter(name => {
    const value = requirements[name];
    if (name === 'environment') return false;
    if (name === 'regions') return (requirements.regions?.length ?? 0) > 1;
    if (Array.isArray(value)) return value.length > 0;
    return value !== undefined && value !== false && value !== 'none';
  });
}
