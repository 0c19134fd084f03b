import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import {
  GatewayPermissionPolicy,
  type GatewayPermissionPolicyOptions,
} from './GatewayPermissionPolicy';
import { createSystemsOf } from './systemsOf';

/** Says who has which part in the sample organisation. */
export function createGatewayPolicy(
  options: Pick<GatewayPermissionPolicyOptions, 'systemsOf'>,
): GatewayPermissionPolicy {
  return GatewayPermissionPolicy.create({
    ...options,
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
      deps: {
        policy: policyExtensionPoint,
        catalog: catalogServiceRef,
        auth: coreServices.auth,
      },
      async init({ policy, ...services }) {
        policy.setPolicy(
          createGatewayPolicy({ systemsOf: createSystemsOf(services) }),
        );
      },
    });
  },
});
