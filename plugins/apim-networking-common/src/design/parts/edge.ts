import { z } from 'zod';
import { certificateSchema } from './hostNames';
import { hostName, networkName } from './names';
import { subnetSchema } from './network';

/** Endpoints of a gateway that an Application Gateway can publish. */
export const PUBLISHED_ENDPOINTS = [
  'gateway',
  'developerPortal',
  'managementPlane',
] as const;

export const listenerSchema = z
  .strictObject({
    hostName: hostName.describe('The host name that clients use'),
    certificate: certificateSchema,
    endpoint: z
      .enum(PUBLISHED_ENDPOINTS)
      .default('gateway')
      .describe('The endpoint that it publishes'),
  })
  .describe('A host name of an Application Gateway');

export const applicationGatewaySchema = z
  .strictObject({
    name: networkName.optional(),
    subnet: subnetSchema,
    wafMode: z.enum(['Prevention', 'Detection']).default('Prevention'),
    listeners: z
      .array(listenerSchema)
      .max(100)
      .optional()
      .describe('Host names of HTTPS listeners. Required to generate Bicep'),
  })
  .describe('An Application Gateway with a web application firewall');

export const frontDoorSchema = z
  .strictObject({
    name: networkName.optional(),
    wafMode: z.enum(['Prevention', 'Detection']).default('Prevention'),
    privateLink: z
      .enum(['Approved', 'Pending'])
      .optional()
      .describe(
        'State of its private link to the gateway. Default: `Approved`, the state after the deployment',
      ),
  })
  .describe(
    'A Front Door Premium that connects to the gateway through Private Link',
  );
