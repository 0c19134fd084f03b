import type { Request } from 'express';
import { audited } from './audited';
import {
  credentialsOf,
  type OpenApiRouter,
  type RouterOptions,
} from './routerOptions';

/** Verdicts on designs, recorded or not, and the policy that they follow. */
export function addDecisionRoutes(
  router: OpenApiRouter,
  options: RouterOptions,
): void {
  const { judge, decisions, policy, auditor } = options;

  router.post('/evaluate', async (req, res) => {
    await credentialsOf(options, req);
    const { design } = req.body;
    res.json((await judge.forDesigns([design])).judge(design));
  });

  router.post('/decisions', async (req, res) => {
    const credentials = await credentialsOf(options, req);
    const decision = await audited(
      auditor,
      {
        eventId: 'decision-create',
        severityLevel: 'medium',
        request: req as Request,
      },
      () =>
        decisions.create(req.body.design, {
          credentials,
          idempotencyKey: req.header('Idempotency-Key'),
        }),
      ({ id, outcome, digest, design }) => ({
        decisionId: id,
        outcome,
        digest,
        gateway: design.name,
        environment: design.environment,
      }),
    );
    res.status(201).json(decision);
  });

  router.get('/decisions/:id', async (req, res) => {
    const credentials = await credentialsOf(options, req);
    res.json(await decisions.get(req.params.id, { credentials }));
  });

  router.get('/policy', async (req, res) => {
    await credentialsOf(options, req);
    res.json(policy);
  });
}
