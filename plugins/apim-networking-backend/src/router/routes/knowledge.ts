import {
  capabilities,
  planTransition,
  recommendWithSources,
} from '../../knowledge';
import {
  credentialsOf,
  type OpenApiRouter,
  type RouterOptions,
} from '../routerOptions';

/** What rules, tiers and patterns say, of nobody's gateway in particular. */
export function addKnowledgeRoutes(
  router: OpenApiRouter,
  options: RouterOptions,
): void {
  router.get('/rules', async (req, res) => {
    await credentialsOf(options, req);
    res.json(options.rules.list());
  });

  router.get('/matrix', async (req, res) => {
    await credentialsOf(options, req);
    res.json(capabilities());
  });

  router.post('/recommend', async (req, res) => {
    await credentialsOf(options, req);
    res.json(recommendWithSources(req.body.requirements, options.policy));
  });

  router.post('/transition', async (req, res) => {
    await credentialsOf(options, req);
    res.json(planTransition(req.body.from, req.body.to));
  });
}
