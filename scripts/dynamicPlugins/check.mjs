#!/usr/bin/env node
/**
 * Exports the plugins as dynamic plugins, loads them into a stock backend and uses them: posture, decision, Bicep that is generated and
 * compiled, Bicep that is validated, and the files of the frontend.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import YAML from 'yaml';
import { prepareBicep } from '../bootstrap/bicep.mjs';
import { root } from '../bootstrap/paths.mjs';
import { tail } from '../bootstrap/run.mjs';
import { exportPlugins } from './exportPlugins.mjs';

const READY_WITHIN_MS = 120_000;
const TOKEN = 'a-token-of-this-test-alone-0123456789';
const folder = path.join(root, '.cache', 'dynamic-plugins');
const plugins = path.join(folder, 'plugins');

const DESIGN = {
  name: 'apim-orders-dev',
  environment: 'development',
  tier: 'StandardV2',
  region: 'swedencentral',
  pattern: 'isolated',
  virtualNetwork: { name: 'vnet-orders', addressSpace: ['10.20.0.0/16'] },
  gatewaySubnet: { name: 'snet-apim', prefix: '10.20.1.0/24' },
  privateEndpoints: [{ subnet: { name: 'snet-pep', prefix: '10.20.2.0/26' } }],
};

function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function writeCatalog() {
  const file = path.join(folder, 'catalog-info.yaml');
  const entities = [
    {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Resource',
      metadata: { name: DESIGN.name },
      spec: {
        type: 'azure-api-management',
        owner: 'group:default/platform',
        networking: DESIGN,
      },
    },
    {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'API',
      metadata: {
        name: 'orders',
        annotations: { 'apim-networking/gateway': DESIGN.name },
      },
      spec: {
        type: 'openapi',
        lifecycle: 'production',
        owner: 'group:default/platform',
        definition: 'openapi: 3.0.0',
      },
    },
  ];
  fs.writeFileSync(
    file,
    entities.map(entity => YAML.stringify(entity)).join('---\n'),
  );
  return file;
}

function writeConfig(port, bicep) {
  const file = path.join(folder, 'app-config.yaml');
  const url = `http://127.0.0.1:${port}`;
  fs.writeFileSync(
    file,
    YAML.stringify({
      app: { baseUrl: url },
      backend: {
        baseUrl: url,
        listen: { host: '127.0.0.1', port },
        database: { client: 'better-sqlite3', connection: ':memory:' },
        auth: {
          externalAccess: [
            { type: 'static', options: { token: TOKEN, subject: 'test' } },
          ],
        },
      },
      dynamicPlugins: { rootDirectory: plugins },
      apimNetworking: { bicep: { path: bicep } },
      catalog: {
        rules: [{ allow: ['API', 'Resource'] }],
        locations: [{ type: 'file', target: writeCatalog() }],
      },
    }),
  );
  return { file, url };
}

async function withHost(config, use) {
  let output = '';
  const host = spawn(
    process.execPath,
    [
      path.join(root, 'scripts', 'dynamicPlugins', 'host.cjs'),
      '--config',
      config.file,
    ],
    { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const collect = chunk => {
    output += chunk;
  };
  host.stdout.on('data', collect);
  host.stderr.on('data', collect);
  try {
    await use();
  } catch (error) {
    throw new Error(`${error.message}\n\nThe host:\n${tail(output, 40)}`);
  } finally {
    host.kill();
  }
}

async function call(config, route, body) {
  const response = await fetch(`${config.url}/api${route}`, {
    method: body ? 'POST' : 'GET',
    headers: {
      Authorization: `Bearer ${TOKEN}`,
      'Content-Type': 'application/json',
    },
    body: body && JSON.stringify(body),
    signal: AbortSignal.timeout(60_000),
  });
  const text = await response.text();
  assert.ok(response.ok, `${route} answered ${response.status}: ${text}`);
  return JSON.parse(text);
}

/** Tries until it holds, for what a portal does in the background. */
async function eventually(attempt) {
  const deadline = Date.now() + READY_WITHIN_MS;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await sleep(500);
    }
  }
}

async function checkPosture(config) {
  const { gateways } = await eventually(async () => {
    const answer = await call(
      config,
      '/apim-networking/apis/default/orders/posture',
    );
    assert.equal(answer.gateways.length, 1, 'the API has no gateway yet');
    return answer;
  });
  assert.equal(
    gateways[0].declared?.evaluation?.posture.pattern,
    DESIGN.pattern,
    JSON.stringify(gateways[0]),
  );
  console.log('the API has the posture of its gateway');
}

async function checkCatalogModule(config) {
  const { relations } = await eventually(async () => {
    const entity = await call(
      config,
      '/catalog/entities/by-name/api/default/orders',
    );
    assert.ok(entity.relations?.length, 'the API has no relations yet');
    return entity;
  });
  assert.ok(
    relations.some(
      ({ targetRef }) => targetRef === `resource:default/${DESIGN.name}`,
    ),
    JSON.stringify(relations),
  );
  console.log('the catalog relates the API and its gateway');
}

async function checkGeneration(config) {
  const steps = [
    {
      id: 'generate',
      name: 'Generate',
      action: 'apim:bicep:generate',
      input: { design: DESIGN, owner: 'group:default/platform' },
    },
    {
      id: 'validate',
      name: 'Validate',
      action: 'apim:bicep:validate',
      input: {},
    },
  ];
  const answer = await call(config, '/scaffolder/v2/dry-run', {
    template: {
      apiVersion: 'scaffolder.backstage.io/v1beta3',
      kind: 'Template',
      metadata: { name: 'gateway' },
      spec: {
        type: 'infrastructure',
        owner: 'group:default/platform',
        parameters: {},
        steps,
        output: {
          text: [
            {
              title: 'Result',
              content:
                '${{ steps.generate.output.pattern }} ${{ steps.generate.output.compiled }}',
            },
          ],
        },
      },
    },
    values: {},
    directoryContents: [],
  });
  const written = answer.directoryContents.map(({ path: file }) => file);
  assert.ok(
    written.some(file => file.endsWith('.bicep')),
    JSON.stringify(written),
  );
  assert.equal(answer.output.text[0].content, 'isolated true');
  console.log('Bicep is generated, compiled and validated');
}

function checkFrontend() {
  const home = path.join(plugins, 'apim-networking');
  const read = (...names) =>
    JSON.parse(fs.readFileSync(path.join(home, ...names), 'utf8'));
  const scalprum = read('dist-scalprum', 'plugin-manifest.json');
  assert.equal(scalprum.name, 'backstage-plugin-apim-networking');
  for (const file of scalprum.loadScripts) {
    assert.ok(fs.existsSync(path.join(home, 'dist-scalprum', file)), file);
  }
  const federation = read('dist', 'mf-manifest.json');
  assert.deepEqual(
    federation.exposes.map(({ name }) => name),
    ['.', 'template-filter'],
    'module federation exposes the plugin and the template filter',
  );
  for (const { assets } of federation.exposes) {
    for (const file of [...assets.js.sync, ...assets.js.async]) {
      assert.ok(fs.existsSync(path.join(home, 'dist', file)), file);
    }
  }
  console.log('the frontend is exported for Scalprum and module federation');
}

const bicep = await prepareBicep();
assert.ok(bicep.path, bicep.reason);
fs.mkdirSync(folder, { recursive: true });
await exportPlugins(plugins);
checkFrontend();
const config = writeConfig(await freePort(), bicep.path);
await withHost(config, async () => {
  await eventually(() => call(config, '/apim-networking/health'));
  await checkPosture(config);
  await checkCatalogModule(config);
  await checkGeneration(config);
});
