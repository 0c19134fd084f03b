import { readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createMockDirectory } from '@backstage/backend-test-utils';
import express from 'express';
import request from 'supertest';
import { createFilesRouter } from './filesPlugin';
import { FolderPublishedGateways } from './PublishedGateways';

describe('FolderPublishedGateways', () => {
  const folder = createMockDirectory();

  beforeEach(() => {
    folder.setContent({
      'secret.txt': 'not to be seen',
      published: {},
      run: {
        'catalog-info.yaml': 'kind: Resource',
        'main.bicep': "param name string = '<b>&\"'",
        modules: { 'a b.bicep': 'module' },
      },
    });
  });

  function create() {
    return FolderPublishedGateways.create(folder.resolve('published'));
  }

  function publish(
    gateways: FolderPublishedGateways,
    options: { name?: string; runId?: string } = {},
  ) {
    return gateways.publish({
      name: options.name ?? 'apim-orders',
      runId: options.runId ?? 'run-1',
      sourceFolder: folder.resolve('run'),
    });
  }

  it('copies the files and tells whoever listens', async () => {
    const gateways = create();
    let heard = 0;
    gateways.onPublished(async () => {
      heard += 1;
    });
    await publish(gateways);
    expect(heard).toBe(1);
    expect(await gateways.list()).toEqual(['apim-orders']);
    expect(await gateways.listFiles('apim-orders')).toEqual([
      'catalog-info.yaml',
      'main.bicep',
      'modules/a b.bicep',
    ]);
    expect(await gateways.readFile('apim-orders', 'modules/a b.bicep')).toBe(
      'module',
    );
  });

  it('replaces what the same run published, and leaves nothing behind', async () => {
    const gateways = create();
    await publish(gateways);
    await rm(folder.resolve('run'), { recursive: true });
    folder.addContent({ run: { 'only.txt': 'new' } });
    await publish(gateways);
    expect(await gateways.listFiles('apim-orders')).toEqual(['only.txt']);
    expect(await readdir(folder.resolve('published'))).toEqual([
      'apim-orders',
      'apim-orders.run',
    ]);
  });

  it('rejects a name that another run has published', async () => {
    const gateways = create();
    await publish(gateways);
    await expect(publish(gateways, { runId: 'run-2' })).rejects.toThrow(
      '"apim-orders" was published by another run',
    );
  });

  it.each([
    '',
    '..',
    'a/b',
    '.hidden',
    'a.b',
    '-a',
    'a\n',
    'å',
    'x'.repeat(51),
  ])('rejects the name %j', async name => {
    await expect(publish(create(), { name })).rejects.toThrow(
      /name must have 1 to 50 letters.*, got/,
    );
    expect(await readdir(folder.resolve('published'))).toEqual([]);
  });

  it('rejects a symbolic link, and publishes nothing', async () => {
    await symlink(folder.resolve('secret.txt'), folder.resolve('run/link'));
    await expect(publish(create())).rejects.toThrow('link is a symbolic link');
    expect(await readdir(folder.resolve('published'))).toEqual([]);
  });

  it('is empty before anything is published', async () => {
    expect(
      await FolderPublishedGateways.create(folder.resolve('nowhere')).list(),
    ).toEqual([]);
  });

  describe('in the browser', () => {
    async function serve() {
      const gateways = create();
      await publish(gateways);
      await symlink(
        folder.resolve('secret.txt'),
        folder.resolve('published/apim-orders/link'),
      );
      await writeFile(
        join(folder.resolve('published/apim-orders'), '<img>.txt'),
        '',
      );
      return express()
        .use('/files', createFilesRouter(gateways))
        .use(((error, _req, res, _next) => {
          res.status(error.name === 'NotFoundError' ? 404 : 500).end();
        }) as express.ErrorRequestHandler);
    }

    it('lists gateways and their files, escaped', async () => {
      const app = await serve();
      const root = await request(app).get('/files/');
      expect(root.text).toContain('href="apim-orders/"');
      const listing = await request(app).get('/files/apim-orders/');
      expect(listing.text).toContain('href="modules/a%20b.bicep"');
      expect(listing.text).toContain('&lt;img>.txt');
      expect(listing.text).not.toContain('<img>');
      expect(listing.text).not.toContain('link');
    });

    it('leads to the listing without the slash', async () => {
      const { status, headers } = await request(await serve()).get(
        '/files/apim-orders',
      );
      expect([status, headers.location]).toEqual([301, '/files/apim-orders/']);
    });

    it('gives a file as plain text', async () => {
      const { text, headers } = await request(await serve()).get(
        '/files/apim-orders/modules/a%20b.bicep',
      );
      expect(text).toBe('module');
      expect(headers['content-type']).toMatch(/^text\/plain/);
    });

    it.each([
      '/files/apim-orders/..%2f..%2fsecret.txt',
      '/files/apim-orders/%2e%2e/%2e%2e/secret.txt',
      '/files/..%2f/secret.txt',
      '/files/%2e%2e%2fsecret.txt/',
      '/files/apim-orders/link',
      '/files/apim-orders.run/',
      '/files/apim-orders/modules',
      '/files/nowhere/',
      '/files/apim-orders/%00',
    ])('does not give %s', async path => {
      const { status, text } = await request(await serve()).get(path);
      expect(status).toBe(404);
      expect(text).not.toContain('not to be seen');
    });
  });
});
