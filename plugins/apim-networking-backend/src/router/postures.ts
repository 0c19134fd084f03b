import type { Request, Response } from 'express';
import type { EntityName } from '../service';
import { audited } from './audited';
import { queryOf } from './queryOf';
import {
  credentialsOf,
  type OpenApiRouter,
  type RouterOptions,
} from './routerOptions';

/**
 * Compressing 10 kB takes longer than everything else about a posture together, and a tab asks for one at a time. Nothing on
 * the way may keep it: it is the caller's.
 */
const POSTURE_CACHING = 'private, no-cache, no-transform';

const HISTORY_LIMIT = 20;

export const API_POSTURE_PATH = '/apis/:namespace/:name/posture';

/** How an API is networked, as it is stored. */
export function answerApiPosture(options: RouterOptions) {
  return async (req: Request<EntityName>, res: Response): Promise<void> => {
    const credentials = await credentialsOf(options, req);
    const { text } = await options.postures.getApi(req.params, { credentials });
    res.setHeader('Cache-Control', POSTURE_CACHING);
    res.type('json').send(text);
  };
}

/** How gateways and APIs of the catalog are networked, and how that changed. */
export function addPostureRoutes(
  router: OpenApiRouter,
  options: RouterOptions,
): void {
  const { postures, auditor } = options;

  const answer = answerApiPosture(options);
  router.get(API_POSTURE_PATH, (req, res) =>
    answer(req as unknown as Request<EntityName>, res as Response),
  );

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
