import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import {
  FolderPublishedGateways,
  type PublishedGateways,
} from './PublishedGateways';

/** One for the whole process, so that the catalog hears at once what the scaffolder has published. */
export const publishedGatewaysServiceRef = createServiceRef<PublishedGateways>({
  id: 'demo.published-gateways',
  scope: 'root',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: { config: coreServices.rootConfig },
      factory: ({ config }) =>
        FolderPublishedGateways.create(
          config.getString('demoPublish.directory'),
        ),
    }),
});
