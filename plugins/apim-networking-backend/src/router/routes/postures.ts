import type { Request } from 'express';
import { audited } from '../responses/audited';
import { queryOf } from '../requests/queryOf';
import {
  credentialsOf,
  type OpenApiRouter,
  type RouterOptions,
} from '../routerOptions';

/** Nothing on the way keeps it: it is the caller's. */
const POSTURE_CACHING = 'private, no-cache';

const HISTORY_LIMIT = 20;

/** How gateways and APIs of the catalog are networked, and how that changed. */
export function addPostureRoutes(
  router: OpenApiRouter,
  options: RouterOptions,
): void {
  const { postures, auditor } = options;

  router.get('/apis/:namespace/:name/posture', async (req, res) => {
    const credentials = await credentialsOf(options, req);
    const posture = await postures.getApi(req.params, { credentials });
    res.setHeader('Cache-Control', POSTURE_CACHING);
    res.json(posture);
  });

  // The same at both paths: beside the posture of an API, and as the gateway itself.
  for (const path of [
    '/gateways/:namespace/:name',
    '/gateways/:namespace/:name/posture',
  ] as const) {
    router.get(path, async (req, res) => {
      const credentials = await credentialsOf(options, req);
      const posture = await postures.getGateway(req.params, { credentials });
      res.setHeader('Cache-Control', POSTURE_CACHING);
      res.json(posture);
    });
  }

  router.post('/gateways/:namespace/:name/refresh', async (req, res) => {
    const credentials = await credentialsOf(options, req);
    const posture = await audited(
      auditor,
      {
        eventId: 'gateway-refresh',
        severityLevel: 'low',
        request: req as unknown as Request,
      },
      () => postures.refreshGateway(req.params, { credentials }),
      ({ gateway }) => ({ entityRef: gateway.entityRef }),
    );
    res.setHeader('Cache-Control', POSTURE_CACHING);
    res.json(posture);
  });

  router.get('/gateways/:namespace/:name/history', async (req, res) => {
    const credentials = await credentialsOf(options, req);
    const { limit = HISTORY_LIMIT, cursor } = queryOf('getGatewayHistory', req);
    res.json(
      await postures.getHistory(req.params, { limit, cursor }, { credentials }),
    );
  });
}
