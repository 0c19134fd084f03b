import type { Request } from 'express';
import type { Waiver } from 'backstage-plugin-apim-networking-common';
import { audited } from '../responses/audited';
import { queryOf } from '../requests/queryOf';
import {
  credentialsOf,
  type OpenApiRouter,
  type RouterOptions,
} from '../routerOptions';

const DEFAULT_LIMIT = 50;

/** What the audit log tells of a waiver: never its reason, which is free text. */
function metaOf(waiver: Waiver) {
  const { id, ruleId, gateway, environment, status, until } = waiver;
  return { waiverId: id, ruleId, gateway, environment, status, until };
}

/** Exceptions from rules. */
export function addWaiverRoutes(
  router: OpenApiRouter,
  options: RouterOptions,
): void {
  const { waivers, auditor } = options;
  const change = (
    eventId: string,
    request: unknown,
    work: () => Promise<Waiver>,
  ) =>
    audited(
      auditor,
      { eventId, severityLevel: 'medium', request: request as Request },
      work,
      metaOf,
    );

  router.get('/waivers', async (req, res) => {
    const credentials = await credentialsOf(options, req);
    const {
      status,
      gateway,
      requestedBy,
      endsWithinDays,
      cursor,
      limit = DEFAULT_LIMIT,
    } = queryOf('listWaivers', req);
    res.json(
      await waivers.list(
        { status, gateway, requestedBy, endsWithinDays, cursor, limit },
        { credentials },
      ),
    );
  });

  router.post('/waivers', async (req, res) => {
    const credentials = await credentialsOf(options, req);
    const waiver = await change('waiver-request', req, () =>
      waivers.request(req.body, { credentials }),
    );
    res.status(201).json(waiver);
  });

  router.get('/waivers/:id', async (req, res) => {
    const credentials = await credentialsOf(options, req);
    res.json(await waivers.get(req.params.id, { credentials }));
  });

  router.post('/waivers/:id/approve', async (req, res) => {
    const credentials = await credentialsOf(options, req);
    const { comment } = req.body;
    res.json(
      await change('waiver-approve', req, () =>
        waivers.approve(req.params.id, comment, { credentials }),
      ),
    );
  });

  router.post('/waivers/:id/reject', async (req, res) => {
    const credentials = await credentialsOf(options, req);
    const { comment } = req.body;
    res.json(
      await change('waiver-reject', req, () =>
        waivers.reject(req.params.id, comment, { credentials }),
      ),
    );
  });

  router.post('/waivers/:id/revoke', async (req, res) => {
    const credentials = await credentialsOf(options, req);
    const { comment } = req.body;
    res.json(
      await change('waiver-revoke', req, () =>
        waivers.revoke(req.params.id, comment, { credentials }),
      ),
    );
  });
}
