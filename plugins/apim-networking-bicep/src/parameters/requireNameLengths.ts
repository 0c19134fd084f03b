import { InputError } from '@backstage/errors';
import type { GatewayDesign } from 'backstage-plugin-apim-networking-common';

/** What the names of resources may be long. Source: the resource provider `Microsoft.Network`. */
const LONGEST = 80;

/**
 * Names of resources are made of those of the design, with a prefix and sometimes a region: a name that fits alone may then be
 * too long, which Azure says only when it is deployed.
 *
 * @throws InputError that names the field, and how many characters it may have
 */
export function requireNameLengths(design: GatewayDesign): void {
  const require = (name: string, made: string, field: string) => {
    const overhead = made.length - name.length;
    if (made.length > LONGEST) {
      throw new InputError(
        `${field} is ${JSON.stringify(name)}, of ${
          name.length
        } characters, which makes ${made}, of ${
          made.length
        }: it needs at most ${LONGEST - overhead} characters`,
      );
    }
  };
  const outbound = (name: string, region: string, field: string) => {
    if (design.natGateway) require(name, `pip-ng-${name}-${region}`, field);
    if (design.forcedTunnel) require(name, `rt-${name}-${region}`, field);
  };
  const { gatewaySubnet, applicationGateway, region } = design;
  const isNew = design.virtualNetwork?.mode === 'new';
  if (gatewaySubnet && isNew) {
    const { name } = gatewaySubnet;
    require(name, `nsg-${name}`, 'gatewaySubnet.name');
    outbound(name, region, 'gatewaySubnet.name');
  }
  design.privateEndpoints?.forEach(({ subnet, virtualNetwork }, index) => {
    if (virtualNetwork || !isNew) return;
    const field = `privateEndpoints[${index}].subnet.name`;
    require(subnet.name, `nsg-${subnet.name}`, field);
  });
  if (applicationGateway) {
    const { subnet, name } = applicationGateway;
    if (isNew) {
      require(subnet.name, `nsg-${subnet.name}`, 'applicationGateway.subnet.name');
    }
    if (name) require(name, `pip-${name}`, 'applicationGateway.name');
  }
  design.additionalLocations?.forEach((location, index) => {
    const name = location.gatewaySubnet?.name;
    if (!name || location.virtualNetwork?.mode !== 'new') return;
    const field = `additionalLocations[${index}].gatewaySubnet.name`;
    require(name, `nsg-${name}-${location.region}`, field);
    outbound(name, location.region, field);
  });
}
