/**
 * The catalog and the plugin, as a portal runs them: a process of its own, with its configuration by `--config`. With `permission.enabled` by
 * the sample permission policy.
 */
import { createBackend } from '@backstage/backend-defaults';
import { createPermissionPolicyModule } from '../../packages/backend/src/permissions';

const backend = createBackend();
backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@backstage/plugin-auth-backend-module-guest-provider'));
backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(
  import('../../plugins/apim-networking-backend/src').then(plugin => ({
    default: plugin.default,
  })),
);
backend.add(import('@backstage/plugin-permission-backend'));
backend.add(
  createPermissionPolicyModule({
    platformTeam: 'group:default/platform',
    auditors: 'group:default/auditors',
  }),
);
backend.start();
