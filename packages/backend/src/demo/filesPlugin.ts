import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import express from 'express';
import type { PublishedGateways } from './PublishedGateways';
import { publishedGatewaysServiceRef } from './publishedGatewaysServiceRef';

/** Shows what `demo:publish` has published: a listing for each gateway, and its files as plain text. Read-only. */
export function createFilesRouter(gateways: PublishedGateways): express.Router {
  const router = express.Router({ strict: true });

  router.get('/', (_req, res, next) => {
    gateways
      .list()
      .then(names =>
        res.send(
          page(
            'Published gateways',
            names.map(name => ({ href: `${name}/`, text: name })),
          ),
        ),
      )
      .catch(next);
  });

  router.get('/:name', (req, res) => {
    res.redirect(301, `${req.baseUrl}/${encodeURIComponent(req.params.name)}/`);
  });

  router.get('/:name/', (req, res, next) => {
    gateways
      .listFiles(req.params.name)
      .then(files =>
        res.send(
          page(
            req.params.name,
            files.map(file => ({ href: encodeURI(file), text: file })),
          ),
        ),
      )
      .catch(next);
  });

  router.get('/:name/*', (req, res, next) => {
    const path = (req.params as unknown as { 0: string })[0];
    gateways
      .readFile(req.params.name, path)
      .then(text => res.type('text/plain').send(text))
      .catch(next);
  });

  return router;
}

function page(
  title: string,
  links: Array<{ href: string; text: string }>,
): string {
  const items = links
    .map(
      ({ href, text }) =>
        `<li><a href="${escapeHtml(href)}">${escapeHtml(text)}</a></li>`,
    )
    .join('\n');
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head>
<body>
<h1>${escapeHtml(title)}</h1>
<ul>
${items}
</ul>
</body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;');
}

/** The files open in a browser tab of their own, which carries no token; they are the sample portal’s own output. */
export const demoFilesPlugin = createBackendPlugin({
  pluginId: 'demo-files',
  register(env) {
    env.registerInit({
      deps: {
        gateways: publishedGatewaysServiceRef,
        httpRouter: coreServices.httpRouter,
      },
      async init({ gateways, httpRouter }) {
        httpRouter.use(createFilesRouter(gateways));
        httpRouter.addAuthPolicy({ path: '/', allow: 'unauthenticated' });
      },
    });
  },
});
