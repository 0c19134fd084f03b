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

/** How gateways and APIs of the catalog are networked, and how that changed. */
export function addPostureRoutes(
  router: OpenApiRouter,
  options: RouterOptions,
): void {
  const { postures } = options;

  router.get('/apis/:namespace/:name/posture', async (req, res) => {
    const credentials = await credentialsOf(options, req);
    const posture = await postures.getApi(req.params, { credentials });
    res.setHeader('Cache-Control', POSTURE_CACHING);
    res.json(posture);
  });

  router.get('/gateways/:namespace/:name/posture', async (req, res) => {
    const credentials = await credentialsOf(options, req);
    const posture = await postures.getGateway(req.params, { credentials });
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
