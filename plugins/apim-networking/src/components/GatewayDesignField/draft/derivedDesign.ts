import {
  patterns,
  tiers,
  type GatewayDesignInput,
} from 'backstage-plugin-apim-networking-common';
import { attachmentOfDraft, mayHaveEndpoints, takesPublicIp } from './choices';
import { defaultNames, defaultRanges } from './defaults';
import type { DesignDraft, Typed } from './draft';
import type { ProposedRanges } from './rangesOfDraft';

/** The parts of a design that have values of their own. */
type Parts = Pick<
  Typed<GatewayDesignInput>,
  | 'virtualNetwork'
  | 'gatewaySubnet'
  | 'privateEndpoints'
  | 'applicationGateway'
  | 'frontDoor'
  | 'publicIp'
  | 'customDomains'
  | 'additionalLocations'
>;

/**
 * The parts that a draft calls for, each with the values that follow from its names, its regions and its address space where nothing is
 * typed. A part that the pattern or the tier does not have is undefined.
 *
 * @param ranges - of the first region; those that are undefined are derived from nothing
 */
export function derivedParts(
  draft: DesignDraft,
  ranges: Partial<ProposedRanges>,
): Record<keyof Parts, unknown> & Parts {
  const pattern = patterns[draft.pattern];
  const names = defaultNames(draft.name);
  const attached = attachmentOfDraft(draft) !== 'none';
  const endpoints =
    pattern.privateEndpoint || (mayHaveEndpoints(draft) && draft.endpointsToo);
  const certificate = (hostName = '') => ({
    keyVault: names.keyVault,
    name: names.certificate(hostName),
  });
  return {
    virtualNetwork:
      attached || endpoints
        ? {
            mode: 'new',
            name: names.network,
            addressSpace: [defaultRanges(0).addressSpace],
          }
        : undefined,
    gatewaySubnet: attached
      ? { name: names.gatewaySubnet, prefix: ranges.gatewaySubnet }
      : undefined,
    privateEndpoints: endpoints
      ? draft.privateEndpoints.map((_, index) => ({
          name: names.endpoint(index),
          subnet: { name: names.endpointSubnet, prefix: ranges.endpointSubnet },
        }))
      : undefined,
    applicationGateway: pattern.applicationGateway
      ? {
          name: names.applicationGateway,
          subnet: {
            name: names.applicationGatewaySubnet,
            prefix: ranges.applicationGatewaySubnet,
          },
          wafMode: 'Prevention',
          listeners: draft.applicationGateway?.listeners?.map(
            ({ hostName }) => ({
              hostName: '',
              endpoint: 'gateway',
              certificate: certificate(hostName),
            }),
          ),
        }
      : undefined,
    frontDoor: pattern.frontDoor
      ? { name: names.frontDoor, wafMode: 'Prevention' }
      : undefined,
    publicIp:
      takesPublicIp(draft) && draft.customerManagedPublicIp
        ? { name: names.publicIp, sku: 'Standard' }
        : undefined,
    customDomains: pattern.workspaceGateway
      ? undefined
      : draft.customDomains.map(domain => ({
          hostName: '',
          type: 'Proxy',
          certificate: domain.certificate && certificate(domain.hostName),
        })),
    additionalLocations:
      tiers[draft.tier].multiRegion && !pattern.workspaceGateway
        ? draft.additionalLocations.map(({ region = '' }, index) => {
            const own = defaultRanges(index + 1);
            return {
              region: '',
              units: 1,
              virtualNetwork: attached
                ? {
                    name: names.networkOfRegion(region),
                    addressSpace: [own.addressSpace],
                  }
                : undefined,
              gatewaySubnet: attached
                ? { name: names.gatewaySubnet, prefix: own.gatewaySubnet }
                : undefined,
            };
          })
        : undefined,
  };
}

/** A typed value with what is derived in the place of what is open. */
export function fill<T>(typed: T | undefined, derived: T): T {
  if (typed === undefined) return derived;
  if (isList(typed) && Array.isArray(derived)) {
    return typed.map((item, index) => fill(item, derived[index])) as T;
  }
  if (!isObject(typed) || !isObject(derived)) return typed;
  const keys = [...Object.keys(derived), ...Object.keys(typed)];
  return Object.fromEntries(
    [...new Set(keys)].map(key => [
      key,
      // A part that is not derived here is not had here.
      key in derived && derived[key] === undefined
        ? undefined
        : fill(typed[key], derived[key]),
    ]),
  ) as T;
}

/** The reverse: what is equal to a derived value is open, and a name or range that is not there was emptied. */
export function unfill<T>(value: T, derived: unknown): T | undefined {
  if (isList(value) && Array.isArray(derived)) {
    return value.map((item, index) => unfill(item, derived[index])) as T;
  }
  if (isObject(value) && isObject(derived)) {
    const emptied = ['name', 'prefix'].filter(
      key => key in derived && value[key] === undefined,
    );
    return Object.fromEntries([
      ...Object.entries(value).map(([key, item]) => [
        key,
        unfill(item, derived[key]),
      ]),
      ...emptied.map(key => [key, '']),
    ]) as T;
  }
  return JSON.stringify(value) === JSON.stringify(derived) ? undefined : value;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A list of parts, and not of plain values. */
function isList(value: unknown): value is Record<string, unknown>[] {
  return Array.isArray(value) && value.length > 0 && value.every(isObject);
}
