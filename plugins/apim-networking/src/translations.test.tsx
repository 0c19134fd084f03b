import {
  createFrontendModule,
  createTranslationMessages,
  createTranslationResource,
} from '@backstage/frontend-plugin-api';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { TranslationBlueprint } from '@backstage/plugin-app-react';
import { screen, waitFor } from '@testing-library/react';
import plugin from '.';
import { apimNetworkingApiRef, type ApimNetworkingApi } from './api';
import {
  apimNetworkingTitlesTranslationRef,
  apimNetworkingTranslationRef,
} from './translations';

// A page is loaded when it is opened.
const PATIENCE = { timeout: 30_000 };

const api: Partial<ApimNetworkingApi> = {
  listWaivers: async () => ({ items: [] }),
};

const resources = [
  createTranslationResource({
    ref: apimNetworkingTitlesTranslationRef,
    translations: {
      de: async () => ({
        default: createTranslationMessages({
          ref: apimNetworkingTitlesTranslationRef,
          messages: { 'page.waivers.title': 'Ausnahmen' },
        }),
      }),
    },
  }),
  createTranslationResource({
    ref: apimNetworkingTranslationRef,
    translations: {
      de: async () => ({
        default: createTranslationMessages({
          ref: apimNetworkingTranslationRef,
          messages: { 'waivers.view.requested.title': 'Zu entscheiden' },
        }),
      }),
    },
  }),
  createTranslationMessages({
    ref: apimNetworkingTranslationRef,
    messages: { 'waivers.view.mine.title': 'My waivers' },
  }),
];

const openWaivers = (defaultLanguage: string) =>
  renderTestApp({
    features: [
      plugin,
      createFrontendModule({
        pluginId: 'app',
        extensions: resources.map((resource, index) =>
          TranslationBlueprint.make({
            name: `apim-networking-${index}`,
            params: { resource },
          }),
        ),
      }),
    ],
    apis: [[apimNetworkingApiRef, api as ApimNetworkingApi]],
    initialRouteEntries: ['/apim-networking/waivers'],
    config: {
      app: {
        baseUrl: 'http://localhost:3000',
        extensions: [
          {
            'api:app/app-language': {
              config: { defaultLanguage, availableLanguages: ['en', 'de'] },
            },
          },
        ],
      },
      backend: { baseUrl: 'http://localhost:7007' },
    },
  });

describe('the texts of a portal', () => {
  beforeEach(() => {
    localStorage.clear();
    // A page of Backstage has a style for print that jsdom does not know.
    jest.spyOn(console, 'warn').mockImplementation();
  });

  afterEach(() => jest.restoreAllMocks());

  it('are in a second language, and in English where it has none', async () => {
    openWaivers('de');
    // The two catalogues are loaded one after the other, and each replaces what is shown.
    await waitFor(() => {
      expect(
        screen.getByRole('heading', { level: 1, name: 'Ausnahmen' }),
      ).toBeInTheDocument();
      expect(
        screen.getByRole('tab', { name: 'Zu entscheiden' }),
      ).toBeInTheDocument();
      expect(screen.getByRole('tab', { name: 'In force' })).toBeInTheDocument();
    }, PATIENCE);
  });

  it('replace the English ones', async () => {
    openWaivers('en');
    expect(
      await screen.findByRole('tab', { name: 'My waivers' }, PATIENCE),
    ).toBeInTheDocument();
    expect(screen.getByRole('tab', { name: 'To decide' })).toBeInTheDocument();
  });
});
