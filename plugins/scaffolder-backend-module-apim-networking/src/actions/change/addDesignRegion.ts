import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  addRegion,
  assertGatewayDesign,
  type AdditionalLocationInput,
} from 'backstage-plugin-apim-networking-common';
import { requireChanged } from '../../design/requireChanged';
import { examples } from './addDesignRegion.examples';

/**
 * `apim:design:add-region`: a design in one region more.
 *
 * @public
 */
export function createAddDesignRegionAction() {
  return createTemplateAction({
    id: 'apim:design:add-region',
    description: 'Adds a region to the design of a Premium gateway',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        design: z => z.record(z.any()).describe('The present gateway design'),
        region: z => z.string().describe('The Azure region to add'),
        units: z =>
          z
            .number()
            .optional()
            .describe('Scale units of the region. Default: 1'),
        zones: z =>
          z
            .array(z.string())
            .optional()
            .describe('Availability zones of the region. Default: none'),
        networkName: z =>
          z
            .string()
            .optional()
            .describe(
              'Virtual network in the region; an injected gateway needs one',
            ),
        networkMode: z =>
          z
            .enum(['new', 'existing'])
            .optional()
            .describe('Whether the network is made or exists. Default: new'),
        networkResourceGroup: z =>
          z
            .string()
            .optional()
            .describe(
              'Resource group of an existing network. Default: that of the gateway',
            ),
        addressSpace: z =>
          z
            .string()
            .optional()
            .describe('IPv4 ranges of the network, separated by commas'),
        subnetName: z =>
          z
            .string()
            .optional()
            .describe('Subnet of the gateway there. Default: snet-apim'),
        subnetPrefix: z =>
          z.string().optional().describe('IPv4 range of the subnet'),
        publicIpName: z =>
          z
            .string()
            .optional()
            .describe(
              'Public IP address of one’s own in the region. Default: none',
            ),
      },
      output: {
        design: z => z.record(z.any()).describe('The design that is wanted'),
        regions: z =>
          z.array(z.string()).describe('All regions, the primary one first'),
      },
    },
    async handler(ctx) {
      const { input } = ctx;
      const present = assertGatewayDesign(input.design);
      const wanted = requireChanged(
        addRegion(present, locationOf(input)),
        `region is ${JSON.stringify(input.region)}, which cannot be added to ${
          present.name
        } (${present.pattern} on ${present.tier})`,
      );
      const regions = [
        wanted.region,
        ...(wanted.additionalLocations ?? []).map(({ region }) => region),
      ];
      ctx.logger.info(`${present.name} will run in ${regions.join(', ')}`);
      ctx.output('design', JSON.parse(JSON.stringify(wanted)));
      ctx.output('regions', regions);
    },
  });
}

interface RegionInput {
  region: string;
  units?: number;
  zones?: string[];
  networkName?: string;
  networkMode?: 'new' | 'existing';
  networkResourceGroup?: string;
  addressSpace?: string;
  subnetName?: string;
  subnetPrefix?: string;
  publicIpName?: string;
}

/** A form sends empty text for what was not answered. */
function locationOf(input: RegionInput): AdditionalLocationInput {
  const { region, units, zones, networkName, publicIpName } = input;
  if (!networkName && (input.addressSpace || input.subnetPrefix)) {
    throw new InputError(
      `networkName is missing: ${
        input.addressSpace ? 'addressSpace' : 'subnetPrefix'
      } is given, and needs the name of the network that it is of`,
    );
  }
  const addressSpace = (input.addressSpace ?? '')
    .split(/[\s,;]+/)
    .filter(Boolean);
  return {
    region,
    ...(units !== undefined && { units }),
    ...(zones?.length && { zones: zones as AdditionalLocationInput['zones'] }),
    ...(networkName && {
      virtualNetwork: {
        mode: input.networkMode ?? 'new',
        name: networkName,
        ...(input.networkResourceGroup && {
          resourceGroup: input.networkResourceGroup,
        }),
        ...(addressSpace.length > 0 && { addressSpace }),
      },
      gatewaySubnet: {
        name: input.subnetName || 'snet-apim',
        ...(input.subnetPrefix && { prefix: input.subnetPrefix }),
      },
    }),
    ...(publicIpName && { publicIp: { name: publicIpName } }),
  };
}
