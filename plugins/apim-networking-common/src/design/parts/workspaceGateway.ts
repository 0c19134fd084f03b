import { z } from 'zod';
import { matching, networkName } from './names';

export const workspaceGatewaySchema = z
  .strictObject({
    name: networkName
      .optional()
      .describe(
        'Name of the workspace gateway. Default: derived from the name of the gateway',
      ),
    workspace: matching(
      /^[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,78}[a-zA-Z0-9])?$/,
      'the name of a workspace: 1 to 80 letters, digits and hyphens',
    )
      .optional()
      .describe(
        'The existing workspace that it serves. Default: none, to be connected later',
      ),
  })
  .describe('The workspace gateway of the design');
