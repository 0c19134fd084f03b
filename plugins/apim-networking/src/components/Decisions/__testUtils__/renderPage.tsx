import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { Route, Routes } from 'react-router-dom';
import { apimNetworkingApiRef, type ApimNetworkingApi } from '../../../api';
import {
  decisionsRouteRef,
  taskLinkRef,
  waiversLinkRef,
} from '../../../routes';
import { DecisionsPage } from '../DecisionsPage';
import { policy } from './decisions';

/** The pages of the decisions at an address below their own, over answers of the backend; those that are not given fail. `alone`: nothing else is in the portal. */
export async function renderPage(
  path: string,
  answers: Partial<ApimNetworkingApi>,
  options: { alone?: boolean } = {},
) {
  const fail = async () => {
    throw new Error('was not expected to be asked');
  };
  const api = {
    getDecision: jest.fn(answers.getDecision ?? fail),
    listDecisions: jest.fn(answers.listDecisions ?? fail),
    getPolicy: jest.fn(answers.getPolicy ?? (async () => policy)),
    requestWaiver: jest.fn(answers.requestWaiver ?? fail),
  };
  await renderInTestApp(
    <TestApiProvider
      apis={[[apimNetworkingApiRef, api as unknown as ApimNetworkingApi]]}
    >
      <Routes>
        <Route
          path="/apim-networking/decisions/*"
          element={<DecisionsPage />}
        />
      </Routes>
    </TestApiProvider>,
    {
      routeEntries: [`/apim-networking/decisions${path}`],
      mountedRoutes: {
        '/apim-networking/decisions': decisionsRouteRef,
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        ...(options.alone
          ? {}
          : {
              '/create/tasks/:taskId': taskLinkRef,
              '/apim-networking/waivers': waiversLinkRef,
            }),
      },
    },
  );
  return api;
}
