import { translationApiRef } from '@backstage/core-plugin-api/alpha';
import {
  renderInTestApp,
  TestApiProvider,
  mockApis,
} from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import type { ComponentProps } from 'react';
import { apimNetworkingApiRef, type ApimNetworkingApi } from '../api';
import {
  LazyGatewayDesignField,
  validateDesign,
} from './LazyGatewayDesignField';

const api = {
  getPolicy: async () => ({ environments: [] }),
} as Partial<ApimNetworkingApi> as ApimNetworkingApi;

describe('the form field of the classic system', () => {
  it('loads when a form has it', async () => {
    const field = {
      onChange: () => {},
      uiSchema: { 'ui:options': { pattern: 'isolatd' } },
    } as unknown as ComponentProps<typeof LazyGatewayDesignField>;
    await renderInTestApp(
      <TestApiProvider apis={[[apimNetworkingApiRef, api]]}>
        <LazyGatewayDesignField {...field} />
      </TestApiProvider>,
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /This template is misconfigured \(ui:options\.pattern/,
    );
  });

  it('validates as the field does', async () => {
    const messages: string[] = [];
    await validateDesign(
      { name: 'apim-orders' },
      { addError: message => messages.push(message) },
      {
        apiHolder: {
          get: ({ id }) =>
            (id === translationApiRef.id
              ? mockApis.translation()
              : undefined) as never,
        },
      },
    );
    expect(messages).toEqual(
      expect.arrayContaining([expect.stringContaining('pattern')]),
    );
  });
});
