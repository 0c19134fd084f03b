import type { GatewayDesign } from '../design';
import { patterns } from '../patterns';
import { evaluateChange, rejected, type DesignChange } from './designChange';
import { isClosed } from './designFacts';

/** Rules by which public access cannot be switched off, or is without effect; some are warnings for a design of its own. */
const DECISIVE = ['PNA-002', 'PNA-003'];

/**
 * The same gateway with private endpoints only: public access off. `integration-v2` with private endpoints becomes `isolated`.
 * Endpoints are not made up: a design without one is rejected, and the reason says so.
 *
 * @public
 */
export function lockDown(design: GatewayDesign): DesignChange {
  const pattern = patterns[design.pattern];
  if (pattern.workspaceGateway) {
    return rejected([
      `A workspace gateway (${pattern.name}) has no private endpoint and no public access to switch off: its network alone says who reaches it. Choose workspace-injection for a private one.`,
    ]);
  }
  if (isClosed(design)) {
    return {
      outcome: 'nothing-to-do',
      reasons: [
        `${design.name} has public access off already (${pattern.name}): there is nothing to do.`,
      ],
      because: [],
    };
  }
  const endpoints = design.privateEndpoints?.length ?? 0;
  return evaluateChange(
    design,
    {
      ...design,
      publicNetworkAccess: 'Disabled',
      pattern:
        design.pattern === 'integration-v2' && endpoints > 0
          ? 'isolated'
          : design.pattern,
    },
    DECISIVE,
  );
}
