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
    /** Name that callers use. */
    hostName,
    certificate: certificateSchema,
    /** What it leads to. Left out: the gateway. */
    endpoint: z.enum(PUBLISHED_ENDPOINTS).default('gateway'),
  })
  .describe('A host name that an Application Gateway answers to');

export const applicationGatewaySchema = z
  .strictObject({
    name: networkName.optional(),
    subnet: subnetSchema,
    wafMode: z.enum(['Prevention', 'Detection']).default('Prevention'),
    /** Host names that it answers to, by HTTPS. Needed to generate Bicep. */
    listeners: z.array(listenerSchema).max(100).optional(),
  })
  .describe('An Application Gateway with a web application firewall');

export const frontDoorSchema = z
  .strictObject({
    name: networkName.optional(),
    wafMode: z.enum(['Prevention', 'Detection']).default('Prevention'),
    /** State of its private link to the gateway. Left out: `Approved`, as it is once the deployment is done. */
    privateLink: z.enum(['Approved', 'Pending']).optional(),
  })
  .describe('Front Door Premium that reaches the gateway by Private Link');
