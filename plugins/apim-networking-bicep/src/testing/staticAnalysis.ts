import type { ArmResource } from 'backstage-plugin-apim-networking-common';

/** One check of the well-known rule sets, over a predicted resource. */
interface Check {
  /** Id in the rule set that it is from. */
  id: string;
  type: string;
  /** Undefined: it holds. */
  broken(resource: ArmResource, predicted: ArmResource[]): string | undefined;
}

type Json = Record<string, any>;
const properties = (resource: ArmResource) => resource.properties as Json;

const SERVICE = 'microsoft.apimanagement/service';
const NSG = 'microsoft.network/networksecuritygroups';
const VNET = 'microsoft.network/virtualnetworks';
const PUBLIC_IP = 'microsoft.network/publicipaddresses';
const SECURITY = 'Microsoft.WindowsAzure.ApiManagement.Gateway';

const weakCiphers = [
  'TLS_RSA_WITH_AES_128_CBC_SHA',
  'TLS_RSA_WITH_AES_256_CBC_SHA',
  'TLS_RSA_WITH_AES_128_CBC_SHA256',
  'TLS_RSA_WITH_AES_256_CBC_SHA256',
  'TLS_RSA_WITH_AES_128_GCM_SHA256',
  'TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA',
  'TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA',
];

/** The subnets that classic services are injected into, in lower case. */
function classicSubnetIds(predicted: ArmResource[]): string[] {
  return predicted
    .filter(
      ({ type, sku }) =>
        type?.toLowerCase() === SERVICE &&
        ['Developer', 'Premium'].includes((sku as Json).name),
    )
    .flatMap(service => [
      properties(service),
      ...(properties(service).additionalLocations ?? []),
    ])
    .map(place =>
      String(place.virtualNetworkConfiguration?.subnetResourceId).toLowerCase(),
    );
}

function rulesOf(resource: ArmResource): Json[] {
  return (properties(resource).securityRules ?? []).map((rule: Json) => ({
    name: rule.name,
    ...rule.properties,
  }));
}

function portsOf(rule: Json): string[] {
  return rule.destinationPortRanges ?? [rule.destinationPortRange];
}

/**
 * Exceptions, on purpose: CKV_AZURE_173 fails an explicit `False`, so the protocol flags are left out, which is their safe
 * default; CKV_AZURE_174 (public access off) cannot hold for an injected service or before the lockdown;
 * Azure.VNET.PrivateSubnet is not proven with classic injection, whose subnet keeps its default outbound access;
 * Azure.APIM.AvailabilityZone does not know that without zones Azure chooses them itself.
 */
const checks: Check[] = [
  {
    id: 'Azure.APIM.ManagedIdentity',
    type: SERVICE,
    broken: resource =>
      (resource.identity as Json)?.type ? undefined : 'no identity',
  },
  {
    id: 'Azure.APIM.Protocols',
    type: SERVICE,
    broken: resource =>
      Object.entries(properties(resource).customProperties ?? {})
        .filter(
          ([name, value]) =>
            /(?:Tls10|Tls11|Ssl30)$/.test(name) && value !== 'False',
        )
        .map(([name]) => name)[0],
  },
  {
    id: 'Azure.APIM.Ciphers',
    type: SERVICE,
    broken: resource =>
      weakCiphers.find(
        cipher =>
          properties(resource).customProperties?.[
            `${SECURITY}.Security.Ciphers.${cipher}`
          ] !== 'False',
      ),
  },
  {
    id: 'Azure.APIM.MinAPIVersion',
    type: SERVICE,
    broken: resource => {
      const version = properties(resource).apiVersionConstraint?.minApiVersion;
      return version >= '2021-08-01' ? undefined : String(version);
    },
  },
  {
    id: 'Azure.APIM.AvailabilityZone',
    type: SERVICE,
    broken: resource =>
      [resource as Json, ...(properties(resource).additionalLocations ?? [])]
        .map(({ zones, sku, location }) => ({
          location,
          zones: zones?.length ?? 0,
          units: sku.capacity,
        }))
        .filter(({ zones, units }) => zones > 0 && (zones < 2 || units < zones))
        .map(
          ({ location, zones, units }) =>
            `${location}: ${zones} zones, ${units} units`,
        )[0],
  },
  {
    id: 'Azure.APIM.Name',
    type: SERVICE,
    broken: resource =>
      /^[a-z][a-z0-9-]{0,49}$/i.test(resource.name ?? '')
        ? undefined
        : resource.name,
  },
  {
    id: 'Azure.NSG.AnyInboundSource',
    type: NSG,
    broken: resource =>
      rulesOf(resource).find(
        rule =>
          rule.direction === 'Inbound' &&
          rule.access === 'Allow' &&
          rule.sourceAddressPrefix === '*',
      )?.name,
  },
  {
    id: 'Azure.NSG.DenyAllInbound',
    type: NSG,
    broken: resource => {
      const [first] = rulesOf(resource)
        .filter(rule => rule.direction === 'Inbound')
        .sort((a, b) => a.priority - b.priority);
      return first?.access === 'Deny' ? first.name : undefined;
    },
  },
  {
    id: 'Azure.NSG.LateralTraversal',
    type: NSG,
    broken: resource => {
      const denied = rulesOf(resource)
        .filter(
          rule =>
            rule.direction === 'Outbound' &&
            rule.access === 'Deny' &&
            rule.destinationAddressPrefix === 'VirtualNetwork',
        )
        .flatMap(portsOf);
      return ['22', '3389'].find(port => !denied.includes(port));
    },
  },
  {
    id: 'CKV_AZURE_9, CKV_AZURE_10, CKV_AZURE_160',
    type: NSG,
    broken: resource =>
      rulesOf(resource).find(
        rule =>
          rule.direction === 'Inbound' &&
          rule.access === 'Allow' &&
          rule.sourceAddressPrefix === 'Internet' &&
          portsOf(rule).some(port => ['22', '80', '3389'].includes(port)),
      )?.name,
  },
  {
    id: 'NSG priorities, once for each direction',
    type: NSG,
    broken: resource => {
      const seen = rulesOf(resource).map(
        rule => `${rule.direction} ${rule.priority}`,
      );
      return seen.find((entry, index) => seen.indexOf(entry) !== index);
    },
  },
  {
    id: 'Azure.VNET.UseNSGs',
    type: VNET,
    broken: resource =>
      properties(resource).subnets.find(
        (subnet: Json) => !subnet.properties.networkSecurityGroup?.id,
      )?.name,
  },
  {
    id: 'Azure.VNET.PrivateSubnet',
    type: VNET,
    broken: (resource, predicted) =>
      properties(resource).subnets.find(
        (subnet: Json) =>
          subnet.properties.defaultOutboundAccess !== false &&
          !classicSubnetIds(predicted).includes(
            `${resource.id}/subnets/${subnet.name}`.toLowerCase(),
          ),
      )?.name,
  },
  {
    id: 'Azure.PublicIP.StandardSKU, AvailabilityZone, DNSLabel',
    type: PUBLIC_IP,
    broken: resource => {
      const { dnsSettings, publicIPAllocationMethod } = properties(resource);
      const good =
        (resource.sku as Json)?.name === 'Standard' &&
        publicIPAllocationMethod === 'Static' &&
        (resource.zones as string[]).length === 3 &&
        Boolean(dnsSettings?.domainNameLabel);
      return good ? undefined : resource.name;
    },
  },
];

/** What the predicted resources break, as `id: what`. */
export function analyse(predicted: ArmResource[]): string[] {
  return predicted.flatMap(resource =>
    checks
      .filter(({ type }) => type === resource.type?.toLowerCase())
      .flatMap(({ id, broken }) => {
        const what = broken(resource, predicted);
        return what === undefined ? [] : [`${id}: ${what}`];
      }),
  );
}
