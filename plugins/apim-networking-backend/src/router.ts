import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import express, { type Request, type RequestHandler } from 'express';
import { createOpenApiRouter } from './schema/openapi/generated/router';
import type {
  CallerCredentials,
  DecisionService,
  DesignEvaluator,
  PostureService,
} from './service';
import { limitDepth } from './limitDepth';
import { readJsonBody } from './readJsonBody';

export interface RouterOptions {
  evaluator: DesignEvaluator;
  decisions: DecisionService;
  postures: PostureService;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
}

/** In place of the OpenAPI router’s own parser: the body is read, and its limits are checked, before. */
const bodyIsRead: RequestHandler = (_req, _res, next) => next();

/**
 * Compressing 10 kB takes longer than everything else about a posture together, and a tab asks for one at a time. Nothing on
 * the way may keep it: it is the caller's.
 */
const POSTURE_CACHING = 'private, no-cache, no-transform';

/** The HTTP API, as `schema/openapi.yaml` describes it. */
export function createRouter(options: RouterOptions): express.Router {
  const { evaluator, decisions, postures, httpAuth, auditor } = options;

  async function credentialsOf(request: Request): Promise<CallerCredentials> {
    return httpAuth.credentials(request, { allow: ['user', 'service'] });
  }

  const router = createOpenApiRouter({ middleware: [bodyIsRead] });

  router.post('/evaluate', async (req, res) => {
    await credentialsOf(req as Request);
    res.json(evaluator.evaluate(req.body.design));
  });

  router.post('/decisions', async (req, res) => {
    const request = req as Request;
    const credentials = await credentialsOf(request);
    const event = await auditor.createEvent({
      eventId: 'decision-create',
      severityLevel: 'medium',
      request,
    });
    try {
      const decision = await decisions.create(req.body.design, {
        credentials,
        idempotencyKey: req.header('Idempotency-Key'),
      });
      await event.success({
        meta: {
          decisionId: decision.id,
          outcome: decision.outcome,
          digest: decision.digest,
          gateway: decision.design.name,
          environment: decision.design.environment,
        },
      });
      res.status(201).json(decision);
    } catch (error) {
      await event.fail({
        error: error instanceof Error ? error : new Error(String(error)),
      });
      throw error;
    }
  });

  router.get('/decisions/:id', async (req, res) => {
    const credentials = await credentialsOf(req as Request<{ id: string }>);
    res.json(await decisions.get(req.params.id, { credentials }));
  });

  router.get('/policy', async (req, res) => {
    await credentialsOf(req as Request);
    res.json(evaluator.policy);
  });

  router.get('/apis/:namespace/:name/posture', async (req, res) => {
    await credentialsOf(req as Request<{ namespace: string; name: string }>);
    const posture = await postures.getApi(req.params);
    res.setHeader('Cache-Control', POSTURE_CACHING);
    res.json(posture);
  });

  router.get('/gateways/:namespace/:name/posture', async (req, res) => {
    await credentialsOf(req as Request<{ namespace: string; name: string }>);
    const posture = await postures.getGateway(req.params);
    res.setHeader('Cache-Control', POSTURE_CACHING);
    res.json(posture);
  });

  const outer = express.Router();
  outer.use(readJsonBody(), limitDepth(), router);
  return outer;
}
