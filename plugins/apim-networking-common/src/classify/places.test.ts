import type { ArmResource } from '../arm/ArmResource';
import { keysOfPointer } from '../arm/ArmLocation';
import { analyseResources } from '../staticAnalysis';
import { classifyService } from './classify';
import {
  allowManagement,
  attached,
  group,
  instance,
  network,
  NETWORK_ID,
  PROVIDERS,
  SUBNET_ID,
} from './__testUtils__/payloads';

const SUBNET = 'properties.virtualNetworkConfiguration.subnetResourceId';

/** The findings of a rule, and the value that each points at. */
function placesOf(
  ruleId: string,
  service: ArmResource,
  related: ArmResource[],
): Array<{ field: string; resource?: string; value: unknown }> {
  return classifyService({ service, related, evidence: 'planned' })
    .findings.filter(finding => finding.ruleId === ruleId)
    .map(({ field, place }) => ({
      field,
      resource: place?.resource,
      value: keysOfPointer(place?.pointer ?? '').reduce<any>(
        (value, key) => value?.[key],
        related.find(({ id }) => id === place?.resource),
      ),
    }));
}

describe('a finding about ARM resources', () => {
  it('blames the region of a network, not its address space', () => {
    const elsewhere = { ...network(), location: 'northeurope' };
    expect(
      placesOf('SUB-010', instance('Premium', attached('Internal')), [
        elsewhere,
      ]),
    ).toEqual([
      {
        field: `${SUBNET} (location)`,
        resource: NETWORK_ID,
        value: 'northeurope',
      },
    ]);
  });

  it('blames the id of a subnet for its subscription', () => {
    const id = SUBNET_ID.replace('6b1f3c2e', '7c2a4d3f');
    expect(
      placesOf('SUB-010', instance('Premium', attached('Internal', id)), []),
    ).toEqual([
      {
        field: `${SUBNET} (subscriptionId)`,
        resource: undefined,
        value: undefined,
      },
    ]);
  });

  it('blames the DNS servers of a network', () => {
    const servers = network();
    (servers.properties as Record<string, unknown>).dhcpOptions = {
      dnsServers: ['10.0.0.4'],
    };
    expect(
      placesOf('DNS-003', instance('PremiumV2', attached('Internal')), [
        servers,
      ]),
    ).toEqual([
      {
        field: `${SUBNET} (dnsServers)`,
        resource: NETWORK_ID,
        value: ['10.0.0.4'],
      },
    ]);
  });

  it('points into the subnet, listed by its network or a resource of its own', () => {
    const delegations = [{ properties: { serviceName: 'Other/service' } }];
    const service = instance('StandardV2', attached('External'));
    const separate: ArmResource = {
      id: SUBNET_ID,
      name: 'vnet-live/snet-apim',
      type: 'Microsoft.Network/virtualNetworks/subnets',
      properties: { addressPrefix: '10.4.1.0/24', delegations },
    };
    const found = (resource: string) => [
      { field: `${SUBNET} (delegations)`, resource, value: delegations },
    ];
    expect(placesOf('SUB-007', service, [network({ delegations })])).toEqual(
      found(NETWORK_ID),
    );
    expect(placesOf('SUB-007', service, [separate])).toEqual(found(SUBNET_ID));
  });

  it('points to the list of ranges where a subnet has one', () => {
    const addressPrefixes = ['10.4.1.0/29'];
    expect(
      placesOf('SUB-003', instance('StandardV2', attached('External')), [
        network({ addressPrefix: undefined, addressPrefixes }),
      ]),
    ).toMatchObject([{ resource: NETWORK_ID, value: addressPrefixes }]);
  });

  it('points to the group, the public IP address and the firewall that are wrong', () => {
    const publicIpAddressId = `${PROVIDERS}/Microsoft.Network/publicIPAddresses/pip`;
    const service = instance('Developer', {
      ...attached('Internal'),
      publicIpAddressId,
    });
    const policyId = `${PROVIDERS}/Microsoft.Network/ApplicationGatewayWebApplicationFirewallPolicies/waf`;
    const related: ArmResource[] = [
      network(),
      group({ ...allowManagement, access: 'Deny' }),
      {
        id: publicIpAddressId,
        type: 'Microsoft.Network/publicIPAddresses',
        sku: { name: 'Basic' },
        properties: { dnsSettings: { domainNameLabel: 'live' } },
      },
      {
        id: `${PROVIDERS}/Microsoft.Network/applicationGateways/agw`,
        name: 'agw',
        type: 'Microsoft.Network/applicationGateways',
        properties: {
          firewallPolicy: { id: policyId },
          frontendIPConfigurations: [
            { properties: { publicIPAddress: { id: 'pip' } } },
          ],
          backendAddressPools: [
            {
              properties: {
                backendAddresses: [{ fqdn: 'apim-live.azure-api.net' }],
              },
            },
          ],
        },
      },
      {
        id: policyId,
        type: 'Microsoft.Network/ApplicationGatewayWebApplicationFirewallPolicies',
        properties: { policySettings: { mode: 'Detection' } },
      },
    ];
    expect(placesOf('NSG-001', service, related)[0]).toMatchObject({
      resource: NETWORK_ID,
      value: { id: expect.stringContaining('nsg-live') },
    });
    expect(placesOf('PIP-002', service, related)).toEqual([
      {
        field: 'properties.publicIpAddressId (sku)',
        resource: publicIpAddressId,
        value: 'Basic',
      },
    ]);
    expect(placesOf('EDGE-001', service, related)).toMatchObject([
      { resource: policyId, value: 'Detection' },
    ]);
  });

  it('of static analysis points to the rule, also one that is a resource of its own', () => {
    const open = {
      direction: 'Inbound',
      access: 'Allow',
      priority: 100,
      sourceAddressPrefix: '*',
      destinationPortRange: '443',
    };
    const id = `${PROVIDERS}/Microsoft.Network/networkSecurityGroups/nsg-live/securityRules/open`;
    const placeIn = (related: ArmResource[]) =>
      analyseResources(related).find(
        ({ ruleId }) => ruleId === 'Azure.NSG.AnyInboundSource',
      )?.place;
    expect(placeIn([group(allowManagement, open)])).toEqual({
      resource: group().id,
      pointer: '/properties/securityRules/1',
    });
    expect(
      placeIn([
        group(),
        {
          id,
          name: 'open',
          type: 'Microsoft.Network/networkSecurityGroups/securityRules',
          properties: open,
        },
      ]),
    ).toEqual({ resource: id, pointer: '' });
  });
});

describe('a pointer', () => {
  it('has the keys that led to it', () => {
    expect(keysOfPointer('/a~1b/0/c~0d')).toEqual(['a/b', 0, 'c~d']);
    expect(keysOfPointer('')).toEqual([]);
  });
});
