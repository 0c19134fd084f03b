import type { GatewayDesign } from 'backstage-plugin-apim-networking-common';
import { toBicep, type BicepValue } from './bicepValue';
import { networkingOf } from './networkingOf';

/** Who publishes the APIs: Azure shows the name and writes to the address. */
export interface Publisher {
  name: string;
  email: string;
}

/** The deployments that a design takes, the first one first. */
export type Phase = 'bootstrap' | 'lockdown';

/**
 * The text of a `.bicepparam` file for a design.
 *
 * @param phase - for a pattern that takes two deployments
 */
export function parametersFile(
  design: GatewayDesign,
  settings: {
    publisher: Publisher;
    tags: Record<string, string>;
    logAnalyticsWorkspaceId?: string;
    lock?: boolean;
    phase?: Phase;
  },
): string {
  const parameters: Array<[string, BicepValue]> = [
    ['name', design.name],
    ['location', design.region],
    ['units', design.units],
    ['publisher', { ...settings.publisher }],
    ['networking', networkingOf(design)],
    ['phase', settings.phase],
    ['developerPortal', design.developerPortal ?? 'Enabled'],
    ['logAnalyticsWorkspaceId', settings.logAnalyticsWorkspaceId],
    ['lock', settings.lock || undefined],
    ['tags', settings.tags],
  ];
  const lines = parameters
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `param ${name} = ${toBicep(value)}\n`);
  return `using 'main.bicep'\n\n${lines.join('\n')}`;
}
