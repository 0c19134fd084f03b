import type { OpenApiRouter, RouterOptions } from '../routerOptions';

/** For what watches the portal, which has no user. */
export function addHealthRoutes(
  router: OpenApiRouter,
  { health }: RouterOptions,
): void {
  router.get('/health', async (_req, res) => {
    const report = await health.check();
    res.setHeader('Cache-Control', 'no-store');
    res.status(report.status === 'ok' ? 200 : 503).json(report);
  });
}
