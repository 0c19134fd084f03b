import type { GatewayDesignInput } from '../../design';

type AdditionalLocation = NonNullable<
  GatewayDesignInput['additionalLocations']
>[number];

/** A second region with a network of its own. */
export const additionalLocation = (
  changes: Partial<AdditionalLocation> = {},
): Pick<GatewayDesignInput, 'additionalLocations'> => ({
  additionalLocations: [
    {
      region: 'norwayeast',
      virtualNetwork: { name: 'vnet-no', addressSpace: ['10.40.0.0/16'] },
      gatewaySubnet: { name: 'snet-apim', prefix: '10.40.1.0/24' },
      ...changes,
    },
  ],
});

/** The subnet of the gateway with another address range. */
export const gatewaySubnet = (
  prefix: string,
): Pick<GatewayDesignInput, 'gatewaySubnet'> => ({
  gatewaySubnet: { name: 'snet-apim', prefix },
});

/** An existing network and subnet, as far as the design describes it. */
export const existingSubnet = (
  subnet: Partial<NonNullable<GatewayDesignInput['gatewaySubnet']>> = {},
): Pick<GatewayDesignInput, 'virtualNetwork' | 'gatewaySubnet'> => ({
  virtualNetwork: { mode: 'existing', name: 'vnet-hub' },
  gatewaySubnet: { name: 'snet-apim', ...subnet },
});

/** The subnet of a private endpoint. */
export const endpointSubnet = { name: 'snet-pep', prefix: '10.20.2.0/26' };
