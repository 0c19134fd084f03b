import { z } from 'zod';
import { matching, networkName } from './names';

export const workspaceGatewaySchema = z
  .strictObject({
    /** Name of the workspace gateway. Left out: made from the name of the gateway. */
    name: networkName.optional(),
    /** Workspace of the service that it serves, which exists. Left out: it is connected later. */
    workspace: matching(
      /^[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,78}[a-zA-Z0-9])?$/,
      'the name of a workspace: 1 to 80 letters, digits and hyphens',
    ).optional(),
  })
  .describe('The workspace gateway that the design is about');
