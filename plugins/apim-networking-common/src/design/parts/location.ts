import { z } from 'zod';
import { region } from './names';
import { publicIpSchema, subnetSchema, virtualNetworkSchema } from './network';

export const zoneSchema = z.enum(['1', '2', '3']);

export const zones = z
  .array(zoneSchema)
  .max(3)
  .refine(list => new Set(list).size === list.length, {
    error: 'must have each zone once',
  });

export const units = z
  .number({ error: 'must be a whole number of units' })
  .int({ error: 'must be a whole number of units' })
  .min(0, { error: 'must be 0 or more units' })
  .max(1000, { error: 'must be at most 1000 units' });

export const additionalLocationSchema = z
  .strictObject({
    region,
    units: units.default(1),
    zones: zones.optional(),
    virtualNetwork: virtualNetworkSchema.optional(),
    gatewaySubnet: subnetSchema.optional(),
    publicIp: publicIpSchema.optional(),
    disableGateway: z.boolean().optional(),
  })
  .describe('An additional region of a multi-region gateway');
