import type { Request } from 'express';
import { audited } from '../responses/audited';
import { queryOf } from '../requests/queryOf';
import {
  credentialsOf,
  type OpenApiRouter,
  type RouterOptions,
} from '../routerOptions';

/** What may be deployed under a decision. */
export function addDeploymentRoutes(
  router: OpenApiRouter,
  options: RouterOptions,
): void {
  const { deployments, auditor } = options;

  router.post('/decisions/:id/deployments', async (req, res) => {
    const credentials = await credentialsOf(options, req);
    const { digest } = req.body;
    const bound = await audited(
      auditor,
      {
        eventId: 'deployment-bind',
        severityLevel: 'medium',
        request: req as Request,
      },
      () => deployments.bind(req.params.id, digest, { credentials }),
      ({ decisionId, gateway, environment, statement }) => ({
        decisionId,
        digest,
        gateway,
        environment,
        signed: statement !== undefined,
      }),
    );
    res.status(201).json(bound);
  });

  router.post('/decision-confirmations', async (req, res) => {
    const credentials = await credentialsOf(options, req);
    const { taskId } = req.body;
    res.json(
      await audited(
        auditor,
        {
          eventId: 'decision-confirm',
          severityLevel: 'medium',
          request: req as Request,
        },
        () => deployments.confirm(taskId, { credentials }),
        ({ decisionIds }) => ({ taskId, decisionIds }),
      ),
    );
  });

  router.get('/decisions/:id/verification', async (req, res) => {
    const credentials = await credentialsOf(options, req);
    const answer = await audited(
      auditor,
      { eventId: 'deployment-verify', request: req as Request },
      () =>
        deployments.verify(req.params.id, queryOf('verifyDecision', req), {
          credentials,
        }),
      ({ decisionId, verified, reason, digest, gateway, environment }) => ({
        decisionId,
        verified,
        ...(reason && { reason }),
        digest,
        gateway,
        environment,
      }),
    );
    // Valid now says nothing of later.
    res.setHeader('Cache-Control', 'no-store');
    res.json(answer);
  });

  router.get('/decision-keys', async (req, res) => {
    await credentialsOf(options, req);
    res.json(deployments.keys);
  });
}
