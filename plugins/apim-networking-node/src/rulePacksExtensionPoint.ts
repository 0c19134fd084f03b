import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { RulePack } from 'backstage-plugin-apim-networking-common';

/**
 * Takes rules of an organization. They apply in every gate of the backend.
 *
 * @public
 */
export interface ApimNetworkingRulePacksExtensionPoint {
  /** The backend plugin does not start with a pack that is wrong: its error names the pack, the rule and what it must have. */
  addRulePack(...packs: RulePack[]): void;
}

/**
 * The extension point of the plugin `apim-networking` for rules of an organization.
 *
 * @public
 */
export const apimNetworkingRulePacksExtensionPoint =
  createExtensionPoint<ApimNetworkingRulePacksExtensionPoint>({
    id: 'apim-networking.rule-packs',
  });
