import type { GatewayDesign } from '../design';
import { attachmentOfDesign } from '../model/fromDesign';
import { patterns } from '../patterns';
import type { DesignOption } from './policy';

/** An option that a design lacks. */
interface MissingOption {
  option: DesignOption;
  /** Property that would give it. */
  field: string;
  expected: string;
  why: string;
}

interface Requirement extends Omit<MissingOption, 'option'> {
  isThere(design: GatewayDesign): boolean;
}

const requirements: Record<DesignOption, Requirement> = {
  zones: {
    field: 'zones',
    expected: 'at least two zones on Premium, or zoneRedundant on Premium v2',
    why: 'a gateway in one zone falls with it',
    isThere: ({ zones, zoneRedundant }) =>
      (zones?.length ?? 0) >= 2 || zoneRedundant === true,
  },
  'multi-region': {
    field: 'additionalLocations',
    expected: 'at least one further region',
    why: 'a gateway in one region falls with it',
    isThere: ({ additionalLocations }) =>
      (additionalLocations?.length ?? 0) > 0,
  },
  'ddos-protection': {
    field: 'ddosProtection',
    expected: 'true',
    why: 'its public address is to be protected',
    isThere: ({ ddosProtection }) => ddosProtection === true,
  },
  'private-endpoints-only': {
    field: 'publicNetworkAccess',
    expected: 'Disabled, with a private endpoint',
    why: 'the gateway is to answer through private endpoints only',
    isThere: design =>
      design.publicNetworkAccess === 'Disabled' &&
      ((design.privateEndpoints?.length ?? 0) > 0 ||
        design.frontDoor !== undefined),
  },
  'private-developer-portal': {
    field: 'pattern',
    expected:
      'internal injection, or a developer portal that is off (developerPortal: Disabled)',
    why: 'the developer portal is not to be public',
    isThere: design =>
      design.developerPortal === 'Disabled' ||
      attachmentOfDesign(design) === 'classic-internal',
  },
  'web-application-firewall': {
    field: 'pattern',
    expected: 'a pattern with a web application firewall, in Prevention mode',
    why: 'callers are to be filtered',
    isThere: ({ pattern, applicationGateway, frontDoor }) =>
      (patterns[pattern].applicationGateway &&
        applicationGateway?.wafMode === 'Prevention') ||
      (patterns[pattern].frontDoor && frontDoor?.wafMode === 'Prevention'),
  },
  'customer-managed-public-ip': {
    field: 'publicIp',
    expected: 'a public IP address of its own',
    why: 'its public address is to be known and kept',
    isThere: ({ publicIp }) => publicIp !== undefined,
  },
  'forced-tunnel': {
    field: 'forcedTunnel',
    expected: 'a next hop for outbound traffic',
    why: 'outbound traffic is to pass the firewall',
    isThere: ({ forcedTunnel }) => forcedTunnel !== undefined,
  },
  'nat-gateway': {
    field: 'natGateway',
    expected: 'true',
    why: 'outbound traffic is to leave from a fixed address',
    isThere: ({ natGateway }) => natGateway === true,
  },
  'custom-domain': {
    field: 'customDomains',
    expected: 'a host name of the organisation for the gateway',
    why: 'callers are not to depend on the default host name',
    isThere: ({ customDomains }) =>
      customDomains?.some(({ type }) => type === 'Proxy') ?? false,
  },
};

/** Which of the options a design lacks. */
export function missingOptions(
  design: GatewayDesign,
  required: DesignOption[],
): MissingOption[] {
  return required.flatMap(option => {
    const { isThere, ...rest } = requirements[option];
    return isThere(design) ? [] : [{ option, ...rest }];
  });
}
