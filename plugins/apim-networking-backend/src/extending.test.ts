import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createBackendModule } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  RULESET_VERSION,
  type RuleDescription,
  type RulePack,
} from 'backstage-plugin-apim-networking-common';
import { apimNetworkingRulePacksExtensionPoint } from 'backstage-plugin-apim-networking-node';
import request from 'supertest';
import acmeModule from './__testUtils__/acme/acmeModule';
import { acmeRules } from './__testUtils__/acme/acmeRules';
import { isolatedDesign, publicDesign } from './__testUtils__/gateways';
import { permissionsBy } from './__testUtils__/permissions';
import plugin from './index';
import { createDesignEvaluator, DefaultEvaluatorWithWaivers } from './service';

const small = publicDesign({ name: 'apim-small', tier: 'Premium' });

const entities: Entity[] = [
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { name: 'apim-small' },
    spec: {
      type: 'azure-api-management',
      owner: 'platform',
      networking: small,
    },
  },
];

function start(
  module: ReturnType<typeof createBackendModule>,
  policy: object = {},
) {
  return startTestBackend({
    features: [
      plugin,
      module,
      catalogServiceMock.factory({ entities }),
      mockServices.rootConfig.factory({ data: { apimNetworking: { policy } } }),
      permissionsBy(() => ({ result: AuthorizeResult.ALLOW })),
    ],
  });
}

const moduleOf = (...packs: RulePack[]) =>
  createBackendModule({
    pluginId: 'apim-networking',
    moduleId: 'rules-of-a-test',
    register(env) {
      env.registerInit({
        deps: { rulePacks: apimNetworkingRulePacksExtensionPoint },
        async init({ rulePacks }) {
          rulePacks.addRulePack(...packs);
        },
      });
    },
  });

const idsOf = (evaluation: { findings: Array<{ ruleId: string }> }) =>
  evaluation.findings.map(({ ruleId }) => ruleId);

describe('a rule pack', () => {
  let backend: Awaited<ReturnType<typeof start>>;
  const path = (rest: string) => `/api/apim-networking${rest}`;
  const get = (rest: string) => request(backend.server).get(path(rest));
  const post = (rest: string, body: object) =>
    request(backend.server).post(path(rest)).send(body);

  beforeAll(async () => {
    // The policy can raise the rules of the pack.
    backend = await start(acmeModule, { severities: { 'ACME-001': 'error' } });
  });

  afterAll(() => backend.stop());

  it.each(['acmeRules', 'acmeModule'])(
    'is documented by the files that are tested here: %s',
    name => {
      const text = (file: string) =>
        readFileSync(file, 'utf8').replace(/\s+/g, ' ');
      expect(text(resolve(__dirname, '../../../docs/extending.md'))).toContain(
        text(join(__dirname, `__testUtils__/acme/${name}.ts`)).trim(),
      );
    },
  );

  it('applies to decisions and their previews', async () => {
    for (const route of ['/decisions', '/decision-previews']) {
      const { body } = await post(route, { design: small });
      expect([route, body.outcome]).toEqual([route, 'denied']);
      expect(
        body.evaluation.findings.find(
          ({ ruleId }: { ruleId: string }) => ruleId === 'ACME-001',
        ),
      ).toMatchObject({
        severity: 'error',
        raisedFrom: 'warning',
        origin: 'policy',
        field: 'units',
        message: 'westeurope has 1 unit, and the peak needs two.',
        sources: [{ title: 'Acme capacity guide' }],
      });
    }
    const { body } = await post('/decisions', {
      design: publicDesign({ tier: 'Premium', units: 2 }),
    });
    expect(body.outcome).toBe('allowed');
    expect(body.rulesetVersion).toBe(`${RULESET_VERSION}+acme@1.0.0`);
  });

  it('applies to designs that are tried, and to declared gateways', async () => {
    const tried = await post('/evaluate', { design: isolatedDesign() });
    expect(idsOf(tried.body.evaluation)).toContain('ACME-002');
    const { body } = await get('/gateways/default/apim-small/posture');
    expect(idsOf(body.gateway.declared.evaluation)).toContain('ACME-001');
    const filtered = await get('/gateways?finding=ACME-001');
    expect(filtered.body.items).toMatchObject([
      { entityRef: 'resource:default/apim-small' },
    ]);
  });

  it('is in the list of rules, and in SARIF', async () => {
    const { body } = await get('/rules');
    expect(body.rulesetVersion).toBe(`${RULESET_VERSION}+acme@1.0.0`);
    expect(
      body.items.filter(({ pack }: RuleDescription) => pack?.id === 'acme'),
    ).toMatchObject([
      {
        id: 'ACME-001',
        title: 'Too few units for the peak',
        appliesTo: ['Premium', 'PremiumV2'],
        example: { bad: expect.stringContaining('units: 1') },
      },
      { id: 'ACME-002' },
    ]);
    await get('/gateways/default/apim-small/posture');
    const exported = await get('/export?format=sarif').buffer(true);
    const [run] = JSON.parse(exported.text ?? exported.body).runs;
    expect(
      run.tool.driver.rules.find(({ id }: { id: string }) => id === 'ACME-001'),
    ).toMatchObject({
      fullDescription: {
        text: expect.stringContaining('traffic doubles'),
      },
    });
  });

  it('lets exceptions be requested, from errors too', async () => {
    const wanted = {
      gateway: 'apim-small',
      environment: 'development',
      reason: 'The peak is over.',
      until: new Date(Date.now() + 86_400_000).toISOString(),
    };
    const { status } = await post('/waivers', {
      ...wanted,
      ruleId: 'ACME-002',
    });
    expect(status).toBe(201);
    const unknown = await post('/waivers', { ...wanted, ruleId: 'ACME-999' });
    expect(unknown.status).toBe(400);
  });
});

describe('a rule pack that is wrong', () => {
  const [first] = acmeRules.rules;
  it.each<[string, Partial<RulePack>, RegExp]>([
    [
      'has the prefix of the platform',
      { prefix: 'SUB' },
      /prefix of the rule pack "acme" must be unused, got SUB/,
    ],
    [
      'has an ID of another prefix',
      { rules: [{ ...first, id: 'OTHER-001' }], examples: {} },
      /rule OTHER-001 of rule pack "acme" must be ACME-/,
    ],
  ])('stops the start of the plugin: %s', async (_, change, message) => {
    await expect(start(moduleOf({ ...acmeRules, ...change }))).rejects.toThrow(
      message,
    );
  });
});

it('re-evaluates what is stored when the version of a pack changes', async () => {
  const evaluatedBy = async (...packs: RulePack[]) => {
    const evaluator = createDesignEvaluator({ environments: [] }, packs);
    const batch = await DefaultEvaluatorWithWaivers.create({
      evaluator,
      waivers: { inForce: async () => [] },
      clock: { now: async () => '2026-11-24T09:00:00.000Z' },
    }).forDesigns([small]);
    return batch.evaluatedBy(small);
  };
  const versions = await Promise.all([
    evaluatedBy(),
    evaluatedBy(acmeRules),
    evaluatedBy({ ...acmeRules, version: '1.0.1' }),
  ]);
  expect(new Set(versions).size).toBe(3);
  expect(await evaluatedBy(acmeRules)).toBe(versions[1]);
});
