import type { Request, Response } from 'express';
import type { GatewayItem } from 'backstage-plugin-apim-networking-common';
import { exportGateways } from '../export';
import { audited } from './audited';
import { queryOf } from './queryOf';
import { readGatewayFilter } from './readGatewayFilter';
import {
  credentialsOf,
  type OpenApiRouter,
  type RouterOptions,
} from './routerOptions';
import { sendStream } from './sendStream';

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
        const pages = await postures.exportGateways(readGatewayFilter(query), {
          credentials,
        });
        const counted = counting(pages, count => {
          gateways += count;
        });
        await sendStream(
          res as unknown as Response,
          exportGateways(format, counted),
        );
      },
      () => ({ format, gateways }),
    );
  });
}

async function* counting(
  pages: AsyncIterable<GatewayItem[]>,
  add: (count: number) => void,
): AsyncIterable<GatewayItem[]> {
  for await (const items of pages) {
    add(items.length);
    yield items;
  }
}
