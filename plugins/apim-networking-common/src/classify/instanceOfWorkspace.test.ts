import type { ArmResource } from '../arm/ArmResource';
import { classifyService } from './classify';
import { instance, PROVIDERS, SERVICE_ID } from './__testUtils__/payloads';

const GATEWAY_ID = `${PROVIDERS}/Microsoft.ApiManagement/gateways/team-a`;

const gateway: ArmResource = {
  id: GATEWAY_ID,
  name: 'team-a',
  type: 'Microsoft.ApiManagement/gateways',
  location: 'norwayeast',
  properties: { virtualNetworkType: 'None' },
};

const connectionTo = (serviceId: string): ArmResource => ({
  id: `${GATEWAY_ID}/configConnections/team-a`,
  name: 'team-a/team-a',
  type: 'Microsoft.ApiManagement/gateways/configConnections',
  properties: { sourceId: `${serviceId}/workspaces/team-a` },
});

const other = (sku: string): ArmResource =>
  instance(sku, {}, { id: `${SERVICE_ID}-other`, name: 'apim-live-other' });

function read(
  related: ArmResource[],
  evidence: 'planned' | 'observed' = 'observed',
) {
  const { posture, findings } = classifyService({
    service: gateway,
    related,
    evidence,
  });
  return {
    tier: posture.tier,
    rejected: findings.some(({ ruleId }) => ruleId === 'WS-002'),
  };
}

describe('the tier of a workspace gateway', () => {
  it('is that of the instance that it is connected to, among several', () => {
    const instances = [other('Standard'), instance('Premium')];
    expect(read([...instances, connectionTo(SERVICE_ID)])).toEqual({
      tier: 'Premium',
      rejected: false,
    });
    expect(read(instances).tier).toBeUndefined();
  });

  it('is unknown when it is connected to an instance that is not in sight', () => {
    expect(
      read([other('Standard'), connectionTo(SERVICE_ID)], 'planned'),
    ).toEqual({ tier: undefined, rejected: false });
  });

  it('is not that of an instance that can have none, beside which a gateway is seen', () => {
    expect(read([other('Standard')])).toEqual({
      tier: undefined,
      rejected: false,
    });
    expect(read([other('StandardV2')]).tier).toBe('StandardV2');
  });

  it('is rejected where a template makes one for an instance that can have none', () => {
    expect(read([instance('Standard')], 'planned')).toEqual({
      tier: 'Standard',
      rejected: true,
    });
    const { id: _, ...withoutId } = connectionTo(SERVICE_ID);
    expect(
      read([instance('Standard'), other('Premium'), withoutId], 'planned'),
    ).toEqual({ tier: 'Standard', rejected: true });
  });
});
