import type { Request, Response } from 'express';
import { exportFindings, exportGateways } from '../../export';
import { audited } from '../responses/audited';
import { beginPages } from '../responses/beginPages';
import { queryOf } from '../requests/queryOf';
import { readGatewayFilter } from '../requests/readGatewayFilter';
import {
  credentialsOf,
  type OpenApiRouter,
  type RouterOptions,
} from '../routerOptions';
import { sendStream } from '../responses/sendStream';

const DEFAULT_LIMIT = 50;

/** Questions about all gateways at once. */
export function addFleetRoutes(
  router: OpenApiRouter,
  options: RouterOptions,
): void {
  const { postures, auditor } = options;

  router.get('/gateways', async (req, res) => {
    const credentials = await credentialsOf(options, req);
    const query = queryOf('listGateways', req);
    const { limit = DEFAULT_LIMIT, cursor, sort = 'title' } = query;
    res.json(
      await postures.listGateways(
        readGatewayFilter(query),
        { limit, cursor, sort },
        { credentials },
      ),
    );
  });

  router.get('/summary', async (req, res) => {
    const credentials = await credentialsOf(options, req);
    const filter = readGatewayFilter(queryOf('getSummary', req));
    res.json(await postures.summarize(filter, { credentials }));
  });

  router.get('/export', async (req, res) => {
    const credentials = await credentialsOf(options, req);
    const query = queryOf('exportGateways', req);
    const { format = 'json' } = query;
    let gateways = 0;
    await audited(
      auditor,
      {
        eventId: 'gateway-export',
        severityLevel: 'medium',
        request: req as unknown as Request,
      },
      async () => {
        const filter = readGatewayFilter(query);
        const add = (count: number) => {
          gateways += count;
        };
        const file =
          format === 'sarif'
            ? exportFindings(
                counting(
                  await beginPages(
                    await postures.exportPostures(filter, { credentials }),
                  ),
                  add,
                ),
                options.rules,
              )
            : exportGateways(
                format,
                counting(
                  await beginPages(
                    await postures.exportGateways(filter, { credentials }),
                  ),
                  add,
                ),
              );
        await sendStream(res as unknown as Response, file);
      },
      () => ({ format, gateways }),
    );
  });
}

async function* counting<T>(
  pages: AsyncIterable<T[]>,
  add: (count: number) => void,
): AsyncIterable<T[]> {
  for await (const items of pages) {
    add(items.length);
    yield items;
  }
}
