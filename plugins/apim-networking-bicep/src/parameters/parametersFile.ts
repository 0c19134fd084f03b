import { InputError } from '@backstage/errors';
import {
  patterns,
  workspaceGatewayName,
  type GatewayDesign,
} from 'backstage-plugin-apim-networking-common';
import { toBicep, type BicepValue } from './bicepValue';
import { hostNamesOf } from './edgeOf';
import { networkingOf } from './networkingOf';
import type { Phase } from './phasesOf';
import type { Logs } from './requireLogs';

/** Who publishes the APIs: Azure shows the name and writes to the address. */
export interface Publisher {
  name: string;
  email: string;
}

/** In every file of a dry run that a person or a pipeline could take for something to deploy. */
export const NOT_DECIDED =
  'NOT DECIDED: written by a dry run. No recorded decision allows this design. Do not deploy it.';

/** What is not of the networking. */
export interface Settings extends Logs {
  publisher: Publisher;
  tags: Record<string, string>;
  lock?: boolean;
}

/**
 * The text of a `.bicepparam` file for a design.
 *
 * @param settings - `phase` of a design that takes two deployments; without `decided` the file says that nobody allowed it
 */
export function parametersFile(
  design: GatewayDesign,
  settings: Settings & { phase?: Phase; decided: boolean },
): string {
  const parameters = patterns[design.pattern].workspaceGateway
    ? parametersOfWorkspaceGateway(design, settings)
    : parametersOfService(design, settings);
  const lines = parameters
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `param ${name} = ${toBicep(value)}\n`);
  const header = settings.decided ? '' : `// ${NOT_DECIDED}\n\n`;
  return `${header}using 'main.bicep'\n\n${lines.join('\n')}`;
}

function parametersOfService(
  design: GatewayDesign,
  settings: Settings & { phase?: Phase },
): Array<[string, BicepValue]> {
  const consumption = design.tier === 'Consumption';
  // First, as it rejects a design that lacks what the others need.
  const networking = networkingOf(design);
  const hostNames = hostNamesOf(design);
  return [
    ['name', design.name],
    ['location', design.region],
    ['units', consumption ? undefined : design.units],
    ['publisher', { ...settings.publisher }],
    ['networking', networking],
    ['phase', settings.phase],
    [
      'developerPortal',
      consumption ? undefined : design.developerPortal ?? 'Enabled',
    ],
    [
      'hostNames',
      Array.isArray(hostNames) && hostNames.length > 0 ? hostNames : undefined,
    ],
    ['logAnalyticsWorkspaceId', settings.logAnalyticsWorkspaceId],
    ['newLogAnalyticsWorkspaceName', settings.newLogAnalyticsWorkspace],
    ['lock', settings.lock || undefined],
    ['tags', settings.tags],
  ];
}

function parametersOfWorkspaceGateway(
  design: GatewayDesign,
  settings: Settings,
): Array<[string, BicepValue]> {
  for (const field of [
    'logAnalyticsWorkspaceId',
    'newLogAnalyticsWorkspace',
  ] as const) {
    if (settings[field]) {
      throw new InputError(
        `${field} is ${JSON.stringify(
          settings[field],
        )}, but a workspace gateway has no logs of its own: leave it out, and set it for the service ${
          design.name
        }`,
      );
    }
  }
  return [
    ['name', design.name],
    ['gatewayName', workspaceGatewayName(design)],
    ['workspaceName', design.workspaceGateway?.workspace],
    ['location', design.region],
    ['units', design.units],
    ['networking', networkingOf(design)],
    ['lock', settings.lock || undefined],
    ['tags', settings.tags],
  ];
}
