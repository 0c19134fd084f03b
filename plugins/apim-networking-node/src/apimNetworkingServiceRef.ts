import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import type { ApimNetworkingService } from './ApimNetworkingService';
import { DefaultApimNetworkingService } from './DefaultApimNetworkingService';

/**
 * Gives other plugins and modules the {@link ApimNetworkingService}.
 *
 * @public
 */
export const apimNetworkingServiceRef = createServiceRef<ApimNetworkingService>(
  {
    id: 'apim-networking.service',
    scope: 'plugin',
    defaultFactory: async service =>
      createServiceFactory({
        service,
        deps: { discovery: coreServices.discovery, auth: coreServices.auth },
        factory: deps => DefaultApimNetworkingService.create(deps),
      }),
  },
);
