import { requireLogs } from './requireLogs';

const ID = `/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-logs/providers/Microsoft.OperationalInsights/workspaces/log-platform`;

describe('where logs and metrics go', () => {
  it.each([
    {},
    { logAnalyticsWorkspaceId: ID },
    { newLogAnalyticsWorkspace: 'log1' },
    { newLogAnalyticsWorkspace: `L${'-'.repeat(61)}1` },
  ])('is as it was asked for: %j', logs => {
    expect(requireLogs(logs)).toEqual(logs);
  });

  it.each(['', 'log', '-log', 'logs-', 'log_orders', `${'l'.repeat(64)}`])(
    'is no new workspace with the name %j',
    name => {
      expect(() => requireLogs({ newLogAnalyticsWorkspace: name })).toThrow(
        `newLogAnalyticsWorkspace must be a name of 4 to 63 letters, digits and hyphens, starting and ending with a letter or digit, such as log-platform, got ${JSON.stringify(
          name,
        )}.`,
      );
    },
  );

  it('is one workspace', () => {
    expect(() =>
      requireLogs({
        logAnalyticsWorkspaceId: ID,
        newLogAnalyticsWorkspace: 'log-orders',
      }),
    ).toThrow(
      `newLogAnalyticsWorkspace must be omitted with logAnalyticsWorkspaceId, got "log-orders" and "${ID}".`,
    );
  });
});
