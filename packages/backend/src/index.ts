import { createBackend } from '@backstage/backend-defaults';
import {
  demoFilesPlugin,
  demoPublishActionModule,
  publishedChangesModule,
  publishedGatewaysProviderModule,
} from './demo';
import { createPermissionPolicyModule } from './permissions';

const backend = createBackend();

backend.add(import('@backstage/plugin-app-backend'));

backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@backstage/plugin-auth-backend-module-guest-provider'));
backend.add(import('@backstage/plugin-permission-backend'));
backend.add(
  createPermissionPolicyModule({
    platformTeam: 'group:default/api-platform',
    auditors: 'group:default/internal-audit',
  }),
);

backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(import('@backstage/plugin-catalog-backend-module-logs'));
backend.add(
  import('@backstage/plugin-catalog-backend-module-scaffolder-entity-model'),
);
backend.add(import('backstage-plugin-catalog-backend-module-apim-networking'));

backend.add(import('@backstage/plugin-scaffolder-backend'));
backend.add(
  import('backstage-plugin-scaffolder-backend-module-apim-networking'),
);

backend.add(import('@backstage/plugin-search-backend'));
backend.add(import('@backstage/plugin-search-backend-module-catalog'));

backend.add(import('backstage-plugin-apim-networking-backend'));

backend.add(import('@backstage/plugin-notifications-backend'));

// Agents ask here, by the Model Context Protocol, in the name of whoever is signed in.
backend.add(import('@backstage/plugin-mcp-actions-backend'));

// The sample portal publishes what a template makes to a folder of this machine, in place of a Git host.
backend.add(demoFilesPlugin);
backend.add(demoPublishActionModule);
backend.add(publishedGatewaysProviderModule);
backend.add(publishedChangesModule);

backend.start();
