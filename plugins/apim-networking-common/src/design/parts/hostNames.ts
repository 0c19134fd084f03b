import { z } from 'zod';
import {
  CERTIFICATE_NAME,
  hostName,
  matching,
  RESOURCE_GROUP,
  UUID,
  VAULT_NAME,
} from './names';

export const certificateSchema = z
  .strictObject({
    keyVault: matching(
      VAULT_NAME,
      'the name of a Key Vault: 3 to 24 letters, digits and single hyphens, starting with a letter',
    ).describe('Name of an existing vault that grants access by roles'),
    name: matching(
      CERTIFICATE_NAME,
      'the name of a certificate in the vault: 1 to 127 letters, digits and hyphens',
    ).describe(
      'Name of the certificate in the vault; the latest version is used',
    ),
    resourceGroup: matching(RESOURCE_GROUP, 'a resource group name')
      .optional()
      .describe('Of the vault. Default: the gateway’s'),
    subscriptionId: matching(UUID, 'a subscription id (a UUID)')
      .optional()
      .describe('Of the vault. Default: the gateway’s'),
  })
  .describe('A certificate in a Key Vault');

/** Endpoint that a host name is for, as ARM names it. Source: `bicep`. */
export const HOST_TYPES = [
  'Proxy',
  'DeveloperPortal',
  'Portal',
  'Management',
  'Scm',
  'ConfigurationApi',
] as const;

export const customDomainSchema = z
  .strictObject({
    hostName,
    type: z.enum(HOST_TYPES).default('Proxy'),
    resolvable: z
      .enum(['public', 'private'])
      .optional()
      .describe('Where the name resolves. Default: `public`'),
    certificate: certificateSchema
      .optional()
      .describe('Required to generate Bicep'),
  })
  .describe('A custom domain');
