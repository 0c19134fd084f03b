import { InputError } from '@backstage/errors';

/** Where logs and metrics go; neither: nowhere. */
export interface Logs {
  /** ARM id of a Log Analytics workspace that is there. */
  logAnalyticsWorkspaceId?: string;
  /** Name of a Log Analytics workspace that the deployment makes in its resource group. */
  newLogAnalyticsWorkspace?: string;
}

const WORKSPACE_ID =
  /^\/subscriptions\/[0-9a-f-]{36}\/resourceGroups\/[^/]{1,90}\/providers\/Microsoft\.OperationalInsights\/workspaces\/[a-z0-9][a-z0-9-]{2,61}[a-z0-9]$/i;

const WORKSPACE_NAME = /^[a-z0-9][a-z0-9-]{2,61}[a-z0-9]$/i;

/**
 * Where logs and metrics go, as it was asked for.
 *
 * @throws InputError for an id that is none, for a name that Azure does not take, and for two workspaces
 */
export function requireLogs({
  logAnalyticsWorkspaceId: id,
  newLogAnalyticsWorkspace: name,
}: Logs): Logs {
  if (id !== undefined && !WORKSPACE_ID.test(id)) {
    throw new InputError(
      `logAnalyticsWorkspaceId must be an ARM id such as /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-logs/providers/Microsoft.OperationalInsights/workspaces/log-platform, got ${JSON.stringify(
        id,
      )}.`,
    );
  }
  if (name !== undefined && !WORKSPACE_NAME.test(name)) {
    throw new InputError(
      `newLogAnalyticsWorkspace must be a name of 4 to 63 letters, digits and hyphens, starting and ending with a letter or digit, such as log-platform, got ${JSON.stringify(
        name,
      )}.`,
    );
  }
  if (id !== undefined && name !== undefined) {
    throw new InputError(
      `newLogAnalyticsWorkspace must be omitted with logAnalyticsWorkspaceId, got ${JSON.stringify(
        name,
      )} and ${JSON.stringify(id)}. Logs and metrics go to one workspace.`,
    );
  }
  return { logAnalyticsWorkspaceId: id, newLogAnalyticsWorkspace: name };
}
