import type { Request } from 'express';
import { audited } from '../responses/audited';
import { queryOf } from '../requests/queryOf';
import { readDecisionContext } from '../requests/readDecisionContext';
import { readDecisionFilter } from '../requests/readDecisionFilter';
import {
  credentialsOf,
  type OpenApiRouter,
  type RouterOptions,
} from '../routerOptions';

const DEFAULT_LIMIT = 50;

/** Verdicts on designs, recorded or not, and the policy that they follow. */
export function addDecisionRoutes(
  router: OpenApiRouter,
  options: RouterOptions,
): void {
  const { evaluations, decisions, policy, auditor } = options;

  router.post('/evaluate', async (req, res) => {
    const credentials = await credentialsOf(options, req);
    res.json(await evaluations.evaluate(req.body.design, { credentials }));
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
          context: readDecisionContext(req.body.context),
          generation: req.body.generation,
          pending: req.body.pending,
        }),
      ({ id, outcome, digest, design, pending }) => ({
        decisionId: id,
        outcome,
        ...(pending && { pending }),
        digest,
        gateway: design.name,
        environment: design.environment,
      }),
    );
    res.status(201).json(decision);
  });

  router.post('/decision-previews', async (req, res) => {
    const credentials = await credentialsOf(options, req);
    res.json(
      await audited(
        auditor,
        {
          eventId: 'decision-preview',
          severityLevel: 'low',
          request: req as Request,
        },
        () =>
          decisions.preview(req.body.design, {
            credentials,
            context: readDecisionContext(req.body.context),
            generation: req.body.generation,
          }),
        ({ outcome, digest, evaluation }) => ({
          outcome,
          digest,
          gateway: evaluation.design.name,
          environment: evaluation.design.environment,
        }),
      ),
    );
  });

  router.get('/decisions', async (req, res) => {
    const credentials = await credentialsOf(options, req);
    const {
      limit = DEFAULT_LIMIT,
      cursor,
      ...query
    } = queryOf('listDecisions', req);
    res.json(
      await decisions.list(
        readDecisionFilter(query),
        { limit, cursor },
        { credentials },
      ),
    );
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
