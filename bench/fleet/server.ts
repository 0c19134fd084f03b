/** The catalog and the plugin, as a portal runs them: a process of its own, with its configuration by `--config`. */
import { createBackend } from '@backstage/backend-defaults';

const backend = createBackend();
backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@backstage/plugin-auth-backend-module-guest-provider'));
backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(
  import('../../plugins/apim-networking-backend/src').then(plugin => ({
    default: plugin.default,
  })),
);
backend.start();
