/**
 * The screens of the plugin on the data of its tests, without a backend: run `yarn start` in the folder of the package.
 */
import '@backstage/cli/asset-types';
// eslint-disable-next-line @backstage/no-ui-css-imports-in-non-frontend -- this folder is an app, and is not published
import '@backstage/ui/css/styles.css';
import { ConfigReader } from '@backstage/core-app-api';
import { createApp } from '@backstage/frontend-defaults';
import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import {
  SignInPageBlueprint,
  type SignInPageProps,
} from '@backstage/plugin-app-react';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { useEffect } from 'react';
import ReactDOM from 'react-dom/client';
import {
  backendOfFixtures,
  entity,
  gatewayEntity,
} from '../src/__testUtils__/fixtures';
import { apimNetworkingApiRef, type ApimNetworkingApi } from '../src/api';
import networkingPlugin from '../src';

/** Signs in at once: there is no backend that could give a token. */
function SignInAsGuest({ onSignInSuccess }: SignInPageProps) {
  useEffect(() => {
    onSignInSuccess({
      getProfileInfo: async () => ({ displayName: 'Guest' }),
      getBackstageIdentity: async () => ({
        type: 'user',
        userEntityRef: 'user:default/guest',
        ownershipEntityRefs: ['user:default/guest'],
      }),
      getCredentials: async () => ({}),
      signOut: async () => {},
    });
  }, [onSignInSuccess]);
  return null;
}

const signInModule = createFrontendModule({
  pluginId: 'app',
  extensions: [
    SignInPageBlueprint.make({
      params: { loader: async () => SignInAsGuest },
    }),
  ],
});

const catalogModule = createFrontendModule({
  pluginId: 'catalog',
  extensions: [
    ApiBlueprint.make({
      params: defineParams =>
        defineParams({
          api: catalogApiRef,
          deps: {},
          factory: () => catalogApiMock({ entities: [entity, gatewayEntity] }),
        }),
    }),
  ],
});

const networkingModule = createFrontendModule({
  pluginId: 'apim-networking',
  extensions: [
    ApiBlueprint.make({
      params: defineParams =>
        defineParams({
          api: apimNetworkingApiRef,
          deps: {},
          factory: () => backendOfFixtures as ApimNetworkingApi,
        }),
    }),
  ],
});

const app = createApp({
  features: [
    catalogPlugin,
    networkingPlugin,
    signInModule,
    catalogModule,
    networkingModule,
  ],
  advanced: {
    configLoader: async () => ({
      config: new ConfigReader({
        app: { title: 'API Management networking', baseUrl: location.origin },
        backend: { baseUrl: location.origin },
      }),
    }),
  },
});

ReactDOM.createRoot(document.getElementById('root')!).render(app.createRoot());
