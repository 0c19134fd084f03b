import { schemas } from './schemas';
import { decisionPaths } from './operations/decisions';
import { deploymentPaths } from './operations/deployments';
import { fleetPaths } from './operations/fleet';
import { healthPaths } from './operations/health';
import { knowledgePaths } from './operations/knowledge';
import { posturePaths } from './operations/postures';
import { waiverPaths } from './operations/waivers';

/** The HTTP API, from which `yarn generate` writes the OpenAPI document, with zod schemas in the places of schemas. */
export const apiDocument = {
  openapi: '3.1.0' as const,
  info: {
    title: 'apim-networking',
    version: '1',
    description:
      'Evaluate designs of Azure API Management gateways, record decisions and waivers, and query the posture of gateways and APIs.',
    license: {
      name: 'Apache-2.0',
      url: 'https://www.apache.org/licenses/LICENSE-2.0.html',
    },
  },
  servers: [{ url: '/' }],
  tags: [
    { name: 'decisions', description: 'Verdicts on designs' },
    { name: 'waivers', description: 'Time-limited exceptions from rules' },
    {
      name: 'posture',
      description: 'How the gateways and APIs of the catalog are networked',
    },
    {
      name: 'fleet',
      description: 'Queries over all gateways that the caller can read',
    },
    {
      name: 'knowledge',
      description: 'Rules, tiers and patterns, independent of any gateway',
    },
    { name: 'operations', description: 'For operators of the portal' },
  ],
  paths: {
    ...decisionPaths,
    ...deploymentPaths,
    ...waiverPaths,
    ...posturePaths,
    ...fleetPaths,
    ...knowledgePaths,
    ...healthPaths,
  },
  components: {
    schemas,
    /** Of bodies that are open in the document, because the operation checks them by itself. */
    forms: { NetworkingRequirements: schemas.NetworkingRequirements },
  },
};
