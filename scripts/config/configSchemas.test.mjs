import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadConfigSchema } from '@backstage/config-loader';
import { root } from '../bootstrap/paths.mjs';

process.chdir(root);
const packagePaths = [
  'plugins/apim-networking-backend/package.json',
  'plugins/scaffolder-backend-module-apim-networking/package.json',
];
const all = (
  await loadConfigSchema({ dependencies: [], packagePaths })
).serialize();
// Without those of the packages that they depend on, which require other settings.
const schema = await loadConfigSchema({
  serialized: {
    ...all,
    schemas: all.schemas.filter(({ path }) =>
      packagePaths.includes(path.replace('config.schema', 'package')),
    ),
  },
});

const read = (apimNetworking, options) =>
  schema.process([{ data: { apimNetworking }, context: 'test' }], options);

const signing = { privateKey: 'a key', keyId: '2026' };

test('Backstage knows the signing key as a secret, and nothing for a browser', () => {
  const settings = {
    decisions: { signing },
    policy: { environments: { production: { allowedTiers: ['Premium'] } } },
    bicep: { path: '/usr/bin/bicep' },
  };
  assert.deepEqual(read(settings, { visibility: ['secret'] })[0].data, {
    apimNetworking: {
      decisions: { signing: { privateKey: signing.privateKey } },
    },
  });
  assert.deepEqual(read(settings, { visibility: ['frontend'] })[0].data, {});
});

test('Backstage rejects what no setting can be', () => {
  assert.throws(
    () =>
      read({
        policy: { environments: { production: { allowedTiers: ['Gold'] } } },
      }),
    /allowed values.*allowedTiers/s,
  );
  assert.throws(
    () => read({ decisions: { signing: { keyId: '2026' } } }),
    /privateKey/,
  );
});

test('Backstage leaves names, ranges and formats to the plugin, which says what to do', () => {
  read({
    decisions: { maxPerUserPerHour: 0 },
    policy: { waivers: { maximumDays: 1.5 }, naming: { pattern: '(' } },
    polcy: {},
  });
});
