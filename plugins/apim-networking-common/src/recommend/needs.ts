import { z } from 'zod';

/**
 * Who calls the APIs. `partners` are known companies that come over the internet, through a web application firewall;
 * `corporate-network` is everything connected to the virtual network: peered networks, ExpressRoute, VPN.
 *
 * @public
 */
export const CALLER_NEEDS = [
  'internet',
  'partners',
  'corporate-network',
  'same-virtual-network',
] as const;

/** @public */
export type CallerNeed = (typeof CALLER_NEEDS)[number];

/**
 * Where the backends of the APIs are.
 *
 * @public
 */
export const BACKEND_NEEDS = [
  'public',
  'virtual-network',
  'peered-network',
  'on-premises',
] as const;

/** @public */
export type BackendNeed = (typeof BACKEND_NEEDS)[number];

/**
 * What must not answer the internet by itself: nothing, the gateway, or the developer portal and the management plane
 * too. An edge with a web application firewall before a closed gateway is allowed.
 *
 * @public
 */
export const ISOLATION_NEEDS = ['none', 'gateway', 'everything'] as const;

/** @public */
export type IsolationNeed = (typeof ISOLATION_NEEDS)[number];

function oneOf<const T extends readonly [string, ...string[]]>(values: T) {
  return z.enum(values, { error: `needs one of ${values.join(', ')}` });
}

function anyOf<const T extends readonly [string, ...string[]]>(values: T) {
  const list = values.join(', ');
  return z.array(oneOf(values), { error: `needs a list with any of ${list}` });
}

const yesOrNo = z.boolean({ error: 'needs true or false' });

const REGION_NEED = 'needs an Azure region such as westeurope';

const region = z
  .string({ error: REGION_NEED })
  .transform(value => value.replace(/[\s-]/g, '').toLowerCase())
  .pipe(
    z.string().regex(/^[a-z][a-z0-9]{2,49}$/, {
      error: REGION_NEED,
    }),
  );

function wholeNumber(need: string, min: number, max: number) {
  const error = `needs ${need}`;
  return z.number({ error }).int({ error }).min(min, { error }).max(max, {
    error,
  });
}

/**
 * What APIs need of the networking of their gateway. Every need may be left out: it is then not asked, and rules nothing
 * out.
 *
 * @public
 */
export const networkingNeedsSchema = z
  .strictObject({
    callers: anyOf(CALLER_NEEDS).optional(),
    backends: anyOf(BACKEND_NEEDS).optional(),
    isolation: oneOf(ISOLATION_NEEDS).optional(),
    /** A web application firewall that no caller from the internet can go round. */
    waf: yesOrNo.optional(),
    /** Azure regions, the primary one first; more than one: the gateway is wanted in each of them. */
    regions: z
      .array(region, { error: 'needs a list of Azure regions' })
      .max(50, { error: 'needs at most 50 regions' })
      .refine(list => new Set(list).size === list.length, {
        error: 'needs each region once',
      })
      .optional(),
    /** Availability zones. */
    zones: yesOrNo.optional(),
    /** A service level agreement. */
    sla: yesOrNo.optional(),
    /** Whether a developer portal is used at all. */
    developerPortal: oneOf(['Enabled', 'Disabled']).optional(),
    privateDeveloperPortal: yesOrNo.optional(),
    /** Scale units in each region. */
    units: wholeNumber(
      'a whole number of units from 1 to 1000',
      1,
      1000,
    ).optional(),
    /** Such as `production`; the policy is about it. */
    environment: z
      .string({ error: 'needs the name of an environment' })
      .regex(/^[a-z0-9](?:[a-z0-9-]{0,30}[a-z0-9])?$/, {
        error:
          'needs an environment of 1 to 32 lower-case letters, digits and hyphens',
      })
      .optional(),
    /** Whether backends have an allow-list with the address that the gateway calls from. */
    fixedOutboundIp: yesOrNo.optional(),
    /** How many host names of one's own the gateway needs. */
    customDomains: oneOf(['one', 'several']).optional(),
    /** Whether those host names resolve in private networks only. */
    privateHostNames: yesOrNo.optional(),
    /** Azure DDoS Protection of the gateway's own public address. */
    ddosProtection: yesOrNo.optional(),
    /** Whether one team wants a gateway of its own within an instance. */
    workspaceGateway: yesOrNo.optional(),
    /** Whether the virtual network exists already. */
    existingVirtualNetwork: yesOrNo.optional(),
    /** Prefix length of the largest subnet that is free, such as 27. */
    largestFreeSubnet: wholeNumber(
      'a prefix length from 8 to 32',
      8,
      32,
    ).optional(),
  })
  .refine(
    needs =>
      !(needs.privateDeveloperPortal && needs.developerPortal === 'Disabled'),
    {
      path: ['privateDeveloperPortal'],
      error:
        'needs a developer portal that is Enabled: one that is switched off is not reached by anybody',
    },
  );

/** Needs as {@link parseNetworkingNeeds} gives them: regions are normalized. @public */
export type NetworkingNeeds = z.output<typeof networkingNeedsSchema>;

/** @public */
export type NeedName = keyof NetworkingNeeds;

/** @public */
export const NEED_NAMES = Object.keys(
  networkingNeedsSchema.shape,
) as NeedName[];

/**
 * The needs that were answered; an empty list, `none` and `false` ask for nothing. Environment and a single region say
 * where the gateway is, not what it needs.
 */
export function askedNeeds(needs: NetworkingNeeds): NeedName[] {
  return NEED_NAMES.filter(name => {
    const value = needs[name];
    if (name === 'environment') return false;
    if (name === 'regions') return (needs.regions?.length ?? 0) > 1;
    if (Array.isArray(value)) return value.length > 0;
    return value !== undefined && value !== false && value !== 'none';
  });
}
