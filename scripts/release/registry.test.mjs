import assert from 'node:assert/strict';
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { once } from 'node:events';
import { after, test } from 'node:test';
import { startRegistry } from './registry.mjs';

const upstream = http.createServer((request, response) => {
  if (request.url === '/left-pad') {
    response.end(
      '{"versions":{"1.0.0":{"dist":{"tarball":"https://elsewhere.example/left-pad/-/left-pad-1.0.0.tgz"}}}}',
    );
  } else if (request.url === '/left-pad/-/left-pad-1.0.0.tgz') {
    response.end('of upstream');
  } else {
    response.writeHead(404);
    response.end('{}');
  }
});
upstream.listen(0, '127.0.0.1');
await once(upstream, 'listening');
const home = fs.mkdtempSync(path.join(os.tmpdir(), 'apim-registry-'));
const settings = {
  npmRegistryServer: `http://127.0.0.1:${upstream.address().port}`,
  globalFolder: home,
};
const registry = await startRegistry({
  yarnRun: async ([, , name]) => ({ output: `${settings[name]}\n` }),
});
after(async () => {
  if (fs.existsSync(registry.env.YARN_GLOBAL_FOLDER)) await registry.stop();
  upstream.close();
  fs.rmSync(home, { recursive: true });
});

const get = async path => {
  const answer = await fetch(`${registry.url}${path}`);
  return { status: answer.status, text: await answer.text() };
};

test('gives back what was published, in a version of its own', async () => {
  await fetch(`${registry.url}/own`, {
    method: 'PUT',
    body: JSON.stringify({
      versions: { '1.2.3': { name: 'own', version: '1.2.3', dist: {} } },
      _attachments: {
        'own-1.2.3.tgz': { data: Buffer.from('packed').toString('base64') },
      },
    }),
  });
  const { versions, 'dist-tags': tags } = JSON.parse((await get('/own')).text);
  assert.match(tags.latest, /^1\.2\.\d{10}$/);
  const { tarball } = versions[tags.latest].dist;
  assert.equal(await (await fetch(tarball)).text(), 'packed');
  assert.equal(String(registry.tarballOf('own')), 'packed');
});

test('passes on the rest, tarballs through itself', async () => {
  const { versions } = JSON.parse((await get('/left-pad')).text);
  const { tarball } = versions['1.0.0'].dist;
  assert.ok(tarball.startsWith(registry.url));
  assert.equal(await (await fetch(tarball)).text(), 'of upstream');
  assert.equal((await get('/unknown')).status, 404);
});

test('publishes what it has once more, as the next patch version', async () => {
  const before = JSON.parse((await get('/own')).text);
  registry.publishNext();
  const { versions, 'dist-tags': tags } = JSON.parse((await get('/own')).text);
  assert.deepEqual(Object.keys(versions), [
    before['dist-tags'].latest,
    tags.latest,
  ]);
  assert.ok(
    tags.latest.split('.')[2] > before['dist-tags'].latest.split('.')[2],
  );
  const { tarball } = versions[tags.latest].dist;
  assert.equal(await (await fetch(tarball)).text(), 'packed');
});

test('shares packages with Yarn, and leaves none of its own there', async () => {
  const { YARN_GLOBAL_FOLDER: folder } = registry.env;
  assert.deepEqual(fs.readdirSync(folder).sort(), ['cache', 'index', 'store']);
  const { versions } = JSON.parse((await get('/own')).text);
  const own = Object.keys(versions).map(
    version => `own-npm-${version}-0123.zip`,
  );
  assert.equal(own.length, 2);
  for (const name of [...own, 'left-pad.zip']) {
    fs.writeFileSync(path.join(folder, 'cache', name), '');
  }
  await registry.stop();
  assert.deepEqual(fs.readdirSync(path.join(home, 'cache')), ['left-pad.zip']);
  assert.equal(fs.existsSync(folder), false);
});
