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

/** Makes `GatewayPermissionPolicy` the permission policy of the portal, with the groups that have a part in it. */
export function createPermissionPolicyModule(
  groups: Pick<GatewayPermissionPolicyOptions, 'platformTeam' | 'auditors'>,
) {
  return createBackendModule({
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
            GatewayPermissionPolicy.create({
              ...groups,
              systemsOf: createSystemsOf(services),
            }),
          );
        },
      });
    },
  });
}
