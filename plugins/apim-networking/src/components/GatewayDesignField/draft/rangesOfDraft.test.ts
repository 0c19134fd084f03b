import { emptyDraft } from './draft';
import { rangesOfDraft } from './rangesOfDraft';

describe('rangesOfDraft', () => {
  it('proposes the usual ranges in the usual address space, also written out', () => {
    const usual = {
      gatewaySubnet: '10.20.0.0/24',
      endpointSubnet: '10.20.1.0/27',
      applicationGatewaySubnet: '10.20.2.0/24',
    };
    expect(rangesOfDraft(emptyDraft)).toEqual(usual);
    expect(
      rangesOfDraft({
        ...emptyDraft,
        virtualNetwork: { addressSpace: ['10.20.0.0/16'] },
      }),
    ).toEqual(usual);
  });

  it('proposes ranges of another address space that are free of what was typed', () => {
    expect(
      rangesOfDraft({
        ...emptyDraft,
        virtualNetwork: { addressSpace: ['10.70.0.0/23'] },
        gatewaySubnet: { prefix: '10.70.0.0/26' },
      }),
    ).toEqual({
      gatewaySubnet: '10.70.0.0/26',
      endpointSubnet: '10.70.0.64/27',
      applicationGatewaySubnet: '10.70.1.0/24',
    });
  });

  it('takes less where there is no room for more, and the second of two spaces', () => {
    expect(
      rangesOfDraft({
        ...emptyDraft,
        virtualNetwork: { addressSpace: ['192.168.255.0/26', '10.1.0.0/24'] },
      }),
    ).toEqual({
      gatewaySubnet: '10.1.0.0/24',
      endpointSubnet: '192.168.255.0/27',
      applicationGatewaySubnet: '192.168.255.32/27',
    });
  });

  it.each(['', 'nonsense', '10.0.0.0/30'])(
    'falls back on the usual ones where there is no room in %j',
    addressSpace => {
      expect(
        rangesOfDraft({
          ...emptyDraft,
          virtualNetwork: { addressSpace: [addressSpace] },
        }),
      ).toMatchObject({
        gatewaySubnet: '10.20.0.0/24',
      });
    },
  );
});
