import { createBackendModule } from '@backstage/backend-plugin-api';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { GatewayPermissionPolicy } from './GatewayPermissionPolicy';

/** Says who has which part in the sample organisation. */
export function createGatewayPolicy(): GatewayPermissionPolicy {
  return GatewayPermissionPolicy.create({
    platformTeam: 'group:default/api-platform',
    auditors: 'group:default/internal-audit',
  });
}

/** Puts the policy of the sample organisation in force. */
export const permissionPolicyModule = createBackendModule({
  pluginId: 'permission',
  moduleId: 'gateway-policy',
  register(env) {
    env.registerInit({
      deps: { policy: policyExtensionPoint },
      async init({ policy }) {
        policy.setPolicy(createGatewayPolicy());
      },
    });
  },
});
