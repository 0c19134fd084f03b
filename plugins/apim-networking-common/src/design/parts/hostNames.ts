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
    /** Name of the vault, which exists and grants access by roles. */
    keyVault: matching(
      VAULT_NAME,
      'the name of a Key Vault: 3 to 24 letters, digits and single hyphens, starting with a letter',
    ),
    /** Name of the certificate in the vault; its newest version is used. */
    name: matching(
      CERTIFICATE_NAME,
      'the name of a certificate in the vault: 1 to 127 letters, digits and hyphens',
    ),
    /** Of the vault. Left out: that of the gateway. */
    resourceGroup: matching(RESOURCE_GROUP, 'a resource group name').optional(),
    /** Of the vault. Left out: that of the gateway. */
    subscriptionId: matching(UUID, 'a subscription id (a UUID)').optional(),
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
    /** Where the name resolves. Left out: `public`. */
    resolvable: z.enum(['public', 'private']).optional(),
    /** Needed to generate Bicep. */
    certificate: certificateSchema.optional(),
  })
  .describe('A host name of one’s own');
