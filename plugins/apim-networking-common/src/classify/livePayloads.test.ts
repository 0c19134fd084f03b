import type { ArmResource } from '../arm/ArmResource';
import { classifyService } from './classify';
import {
  allowManagement,
  attached,
  connection,
  group,
  instance,
  network,
  NETWORK_ID,
  SERVICE_ID,
  SUBNET_ID,
} from './__testUtils__/payloads';

function read(
  service: ArmResource,
  related: ArmResource[] = [],
  evidence?: 'planned' | 'observed',
) {
  const { posture, findings } = classifyService({ service, related, evidence });
  const of = (severity: string) =>
    findings
      .filter(finding => finding.severity === severity)
      .map(({ ruleId }) => ruleId);
  return { posture, errors: of('error'), warnings: of('warning') };
}

describe('a live instance', () => {
  it.each([
    ['omitted', undefined],
    ['null', null],
  ])('is unknown, not public, where its properties are %s', (_, properties) => {
    const { posture, errors } = read(
      instance('Premium', {}, { properties: properties as any }),
    );
    expect(posture).toMatchObject({
      tier: 'Premium',
      pattern: 'unknown',
      gatewayReachableFromInternet: 'unknown',
      outboundToPrivateNetwork: 'unknown',
    });
    expect(posture.sentence).toContain('read without its properties');
    expect(errors).toEqual([]);
  });

  it.each(['Pending', 'Rejected', 'Disconnected'])(
    'stays injected beside a private endpoint request that is %s',
    status => {
      const { posture, errors, warnings } = read(
        instance('Premium', {
          ...attached('Internal'),
          privateEndpointConnections: [connection(status)],
        }),
      );
      expect(posture.pattern).toBe('injection-internal');
      expect(errors).toEqual([]);
      expect(warnings).toContain('PE-005');
    },
  );

  it('does not keep its tier from being what it is when an endpoint was taken back', () => {
    const { errors } = read(
      instance('BasicV2', {
        privateEndpointConnections: [connection('Disconnected')],
      }),
    );
    expect(errors).toEqual([]);
  });

  it('is warned, not rejected, for what Azure has accepted', () => {
    const closed = {
      ...attached('Internal'),
      publicNetworkAccess: 'Disabled',
    };
    const units = { sku: { name: 'Standard', capacity: 6 } };
    const zones = { zones: ['1', '2', '3'] };
    for (const [service, rule] of [
      [instance('Developer', closed), 'PNA-003'],
      [instance('Standard', {}, units), 'TIER-010'],
      [instance('Premium', {}, zones), 'ZONE-001'],
    ] as const) {
      expect(read(service)).toMatchObject({
        errors: [],
        warnings: [rule],
      });
      expect(read(service, [], 'planned').errors).toEqual([rule]);
    }
  });

  it('needs no network security group on the old platform', () => {
    const withoutGroup = [network({ networkSecurityGroup: null })];
    const on = (platformVersion: string) =>
      read(
        instance('Developer', { ...attached('External'), platformVersion }),
        withoutGroup,
      );
    expect(on('stv1')).toMatchObject({ errors: [], warnings: ['SUB-011'] });
    expect(on('stv2').errors).toEqual(['SUB-011']);
  });

  it('is not another gateway in its own subnet when a list holds it twice', () => {
    const { id: _, ...withoutId } = instance(
      'StandardV2',
      attached('External'),
    );
    expect(read(withoutId, [{ ...withoutId }]).errors).toEqual([]);
  });

  it('shares a subnet of the v2 kind with no workspace gateway, and a workspace gateway with no instance', () => {
    const workspaceGateway: ArmResource = {
      id: SERVICE_ID.replace('service/apim-live', 'gateways/team-a'),
      name: 'team-a',
      type: 'Microsoft.ApiManagement/gateways',
      location: 'norwayeast',
      properties: {
        virtualNetworkType: 'External',
        backend: { subnet: { id: SUBNET_ID } },
      },
    };
    const service = instance('StandardV2', attached('External'));
    expect(read(service, [workspaceGateway]).errors).toEqual(['SUB-009']);
    expect(read(workspaceGateway, [service]).errors).toEqual(['SUB-009']);
  });
});

describe('what can only be seen in part', () => {
  it.each([
    ['/subscriptions/subid', 'a name'],
    ['/subscriptions/00000000-0000-0000-0000-000000000000', 'zeros'],
  ])('%s is no other subscription: it is %s', prefix => {
    const elsewhere = SUBNET_ID.replace(/^\/subscriptions\/[^/]+/, prefix);
    expect(
      read(instance('Premium', attached('Internal', elsewhere))).errors,
    ).toEqual([]);
    const real = elsewhere.replace(
      prefix,
      '/subscriptions/7c2a4d3f-0000-4000-8000-000000000002',
    );
    expect(
      read(instance('Premium', attached('Internal', real))).errors,
    ).toEqual(['SUB-010']);
  });

  it('an address space with a range that is an expression holds any subnet; one of IPv6 too holds what it holds', () => {
    const errorsIn = (space: unknown[]) =>
      read(instance('Premium', attached('Internal')), [
        network({}, space),
        group(allowManagement),
      ]).errors;
    expect(errorsIn(['192.168.0.0/16', "[parameters('space')]"])).toEqual([]);
    expect(errorsIn(['10.4.0.0/16', 'fd00:4::/48'])).toEqual([]);
    expect(errorsIn(['192.168.0.0/16', 'fd00:4::/48'])).toEqual(['SUB-016']);
  });

  it.each([
    ['priority', "[parameters('priority')]"],
    ['access', "[parameters('access')]"],
    ['protocol', "[parameters('protocol')]"],
    ['direction', undefined],
  ])('a rule whose %s is %s may allow what the others cut', (name, value) => {
    const denyAll = {
      ...allowManagement,
      access: 'Deny',
      priority: 4000,
      protocol: '*',
      sourceAddressPrefix: '*',
      destinationPortRange: '*',
    };
    const errorsWith = (...rules: Record<string, unknown>[]) =>
      read(instance('Developer', attached('Internal')), [
        network(),
        group(...rules),
      ]).errors;
    expect(errorsWith(denyAll)).toEqual(['NSG-001']);
    expect(errorsWith({ ...allowManagement, [name]: value }, denyAll)).toEqual(
      [],
    );
  });

  it('a subnet that is the first of a network of the same template is that one', () => {
    const first = `reference('${NETWORK_ID}', '2024-05-01').subnets[0].id`;
    for (const configuration of [
      { subnetResourceId: `[${first}]` },
      `[if(empty(${first}), null(), createObject('subnetResourceId', ${first}))]`,
    ]) {
      const { posture, errors } = read(
        instance('StandardV2', {
          virtualNetworkType: 'External',
          virtualNetworkConfiguration: configuration,
        }),
        [network({ delegations: [] })],
        'planned',
      );
      expect(posture.locations[0].subnet).toMatchObject({
        name: 'snet-apim',
        prefix: '10.4.1.0/24',
      });
      expect(errors).toEqual(['SUB-007']);
    }
  });

  it('a subnet that a module takes from the output of another is a subnet', () => {
    const output =
      "reference(resourceId('x', 'net'), '2024-03-01').outputs.subnetId.value";
    const planned = (configuration: string) =>
      read(
        instance('Premium', {
          virtualNetworkType: 'Internal',
          virtualNetworkConfiguration: configuration,
        }),
        [],
        'planned',
      );
    expect(
      planned(
        `[if(not(empty(${output})), createObject('subnetResourceId', ${output}), null())]`,
      ),
    ).toMatchObject({
      posture: {
        pattern: 'injection-internal',
        gatewayReachableFromInternet: 'no',
      },
      errors: [],
    });
    expect(
      planned(
        "[if(not(empty(parameters('id'))), createObject('subnetResourceId', parameters('id')), null())]",
      ).posture.pattern,
    ).toBe('unknown');
  });
});
