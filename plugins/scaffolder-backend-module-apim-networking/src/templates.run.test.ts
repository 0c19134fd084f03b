import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Entity } from '@backstage/catalog-model';
import {
  deploymentDigest,
  readDecisionFile,
} from 'backstage-plugin-apim-networking-bicep';
import {
  PATTERN_NAMES,
  type GatewayDesignInput,
} from 'backstage-plugin-apim-networking-common';
import { parse } from 'yaml';
import { bicepPath, skipReason } from './__testUtils__/compilerForTests';
import { designOfPattern, orders } from './__testUtils__/designs';
import {
  PORTAL_URL,
  ScaffolderForTests,
} from './__testUtils__/ScaffolderForTests';
import { readTemplates } from './__testUtils__/templates';

const templates = readTemplates();
/** Their runs are in a test of their own, as other things come of them. */
const RUN_ELSEWHERE = ['expose-api', 'register-existing-gateway'];

/** A gateway that is in the catalog, under another name than the service has in Azure. */
function gateway(name: string, networking: GatewayDesignInput): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { name, title: 'Shop gateway' },
    spec: {
      type: 'azure-api-management',
      owner: 'group:default/shop-team',
      networking: JSON.parse(JSON.stringify(networking)),
    },
  };
}

const gateways = [
  gateway('shop', designOfPattern['integration-v2']),
  gateway('linked', { ...orders, pattern: 'integration-v2' }),
  gateway('internal', designOfPattern['injection-internal']),
  gateway('premium', { ...designOfPattern.public, tier: 'Premium' }),
];
/** Backstage 1.55 and 1.56 know no condition of a page: it is always shown, and what is entered there is sent. */
const unconditional: Entity[] = templates
  .filter(({ folder }) => folder === 'add-gateway-region')
  .map(({ text }) => {
    const entity = parse(text);
    entity.metadata.name += '-unconditional';
    for (const page of entity.spec.parameters) delete page.when;
    return entity;
  });
const create = { title: 'Shop gateway', owner: 'group:default/shop-team' };

interface Run {
  template: string;
  /** What the form of the template sends. */
  values: object;
  /** The pattern that comes of it. */
  pattern: string;
}

/** The templates that change a gateway that exists. */
const changes: Run[] = [
  {
    template: 'change-gateway-networking',
    values: {
      gateway: 'resource:default/shop',
      design: { ...designOfPattern.isolated, publicNetworkAccess: 'Disabled' },
      publisherName: 'Shop team',
      publisherEmail: 'apis@example.com',
    },
    pattern: 'isolated',
  },
  {
    template: 'lock-down-gateway',
    values: { gateway: 'resource:default/linked' },
    pattern: 'isolated',
  },
  {
    template: 'add-gateway-region',
    values: {
      gateway: 'resource:default/internal',
      region: 'norwayeast',
      units: 1,
      networkName: 'vnet-shop-no',
      addressSpace: '10.41.0.0/22',
      subnetPrefix: '10.41.0.0/24',
    },
    pattern: 'injection-internal',
  },
];
const runs: Run[] = [
  ...PATTERN_NAMES.map(pattern => ({
    template: `create-${pattern}-gateway`,
    values: { ...create, design: designOfPattern[pattern] },
    pattern,
  })),
  {
    template: 'create-api-gateway',
    values: { ...create, design: designOfPattern['integration-v2'] },
    pattern: 'integration-v2',
  },
  ...changes,
];

const describeWithBicep = bicepPath ? describe : describe.skip;

describe('the templates and the real scaffolder', () => {
  let scaffolder: ScaffolderForTests;

  beforeAll(async () => {
    scaffolder = await ScaffolderForTests.start([
      ...templates.map(({ entity }) => entity),
      ...unconditional,
      ...gateways,
    ]);
  });

  afterAll(async () => {
    await scaffolder?.stop();
  });

  async function published(file: string): Promise<string> {
    return readFile(join(scaffolder.published, file), 'utf8');
  }

  /** What is published, with all that lies beside it, is what the decision was bound to. */
  async function expectVerifiable(): Promise<void> {
    const names = (
      await readdir(join(scaffolder.published, '.apim-networking'))
    ).filter(name => name.endsWith('.decision.json'));
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) {
      const environment = name.replace('.decision.json', '');
      const reference = readDecisionFile(
        await published(`.apim-networking/${name}`),
        environment,
      );
      const { digest, files } = await deploymentDigest(
        scaffolder.published,
        environment,
      );
      expect(files).toEqual(reference.files);
      expect(scaffolder.decisions.bound).toContainEqual({
        decisionId: reference.decisionId,
        digest,
      });
    }
  }

  it('has a run of every template in its table', () => {
    expect(runs.map(({ template }) => template).sort()).toEqual(
      templates
        .map(({ folder }) => folder)
        .filter(folder => !RUN_ELSEWHERE.includes(folder)),
    );
  });

  it.each(templates)(
    '$folder uses only actions that exist, with inputs that they have, and reads only outputs that they give',
    async ({ text, spec }) => {
      const actions = await scaffolder.actions();
      const outputs = new Map<string, string[]>();
      const unknown: string[] = [];
      const read = (part: object) => {
        for (const [, step, output] of JSON.stringify(part).matchAll(
          /steps\.(\w+)\.output\.(\w+)/g,
        )) {
          if (!outputs.get(step)?.includes(output)) {
            unknown.push(`${step}.${output}`);
          }
        }
      };
      for (const { id, action, input = {} } of spec.steps) {
        read(input);
        const schema = actions.get(action);
        expect({ action, known: schema !== undefined }).toEqual({
          action,
          known: true,
        });
        expect(Object.keys(schema!.input?.properties ?? {})).toEqual(
          expect.arrayContaining(Object.keys(input)),
        );
        expect(Object.keys(input)).toEqual(
          expect.arrayContaining(schema!.input?.required ?? []),
        );
        outputs.set(id, Object.keys(schema!.output?.properties ?? {}));
      }
      read(spec.output);
      expect(unknown).toEqual([]);

      const parameters = JSON.stringify(spec.parameters);
      for (const [, name] of text.matchAll(/parameters\.(\w+)/g)) {
        expect(parameters).toContain(`"${name}":{`);
      }
    },
  );

  it.each([
    ['lock-down-gateway', { gateway: 'resource:default/shop' }, /PNA-002: /],
    [
      'add-gateway-region',
      { gateway: 'resource:default/shop', region: 'norwayeast' },
      /TIER-005: /,
    ],
    [
      'change-gateway-networking',
      {
        gateway: 'resource:default/shop',
        design: { ...designOfPattern['integration-v2'], tier: 'Basic' },
      },
      /cannot become: .*TIER-003: /,
    ],
    [
      'change-gateway-networking',
      {
        gateway: 'resource:default/nowhere',
        design: designOfPattern.isolated,
      },
      /there is no such entity in the catalog/,
    ],
  ])(
    '%s stops with the reason, before anything is made: %j',
    async (template, values, reason) => {
      const { status, log } = await scaffolder.run(template, values);
      expect(status).toBe('failed');
      expect(log).toMatch(reason);
      await expect(readdir(scaffolder.published)).rejects.toThrow(/ENOENT/);
    },
  );

  it.each(['add-gateway-region', 'add-gateway-region-unconditional'])(
    '%s adds no network where the form says that there is none',
    async template => {
      const { status, log } = await scaffolder.run(template, {
        gateway: 'resource:default/premium',
        region: 'norwayeast',
        networkMode: 'none',
        // Entered before, or with an older release of Backstage.
        networkName: 'vnet-shop-no',
        addressSpace: '10.41.0.0/22',
        subnetName: 'snet-apim',
        subnetPrefix: '10.41.0.0/24',
      });
      expect({ status, failure: status === 'failed' ? log : '' }).toEqual({
        status: 'completed',
        failure: '',
      });
      const entity = await published('catalog-info.yaml');
      expect(parse(entity).spec.networking.additionalLocations).toEqual([
        { region: 'norwayeast', units: 1 },
      ]);
    },
  );

  describeWithBicep(`with the real compiler${skipReason}`, () => {
    it.each(runs)(
      '$template runs to the end, and publishes Bicep that compiles and the entity',
      async ({ template, values, pattern }) => {
        const { status, log, output } = await scaffolder.run(template, values);
        // The whole log, where it did not come to an end.
        expect({ status, failure: status === 'failed' ? log : '' }).toEqual({
          status: 'completed',
          failure: '',
        });
        expect(log).toContain('no diagnostics');
        expect(await readdir(scaffolder.published)).toEqual(
          expect.arrayContaining(['main.bicep', 'README.md']),
        );
        expect(parse(await published('catalog-info.yaml'))).toMatchObject({
          kind: 'Resource',
          metadata: { title: 'Shop gateway' },
          spec: { owner: 'group:default/shop-team', networking: { pattern } },
        });

        await expectVerifiable();
        expect(output.links[0].entityRef).toMatch(/^resource:default\//);
        const [decision] = output.links.filter(
          ({ title }) => title === 'Decision',
        );
        expect(
          scaffolder.decisions.decisions.get(
            decision.url!.replace('/apim-networking/decisions/', ''),
          ),
        ).toMatchObject({ valid: true });
        // The catalog knows whose a gateway is that is changed; of a new one the form does.
        expect(scaffolder.decisions.requests.at(-1)?.context?.owner).toBe(
          changes.some(run => run.template === template)
            ? undefined
            : create.owner,
        );
        const [{ content }] = output.text;
        expect(content).toContain(`\`${pattern}\``);
        expect(content).toContain('yes, no diagnostics');
        expect(content).not.toMatch(/\{[{%]|undefined|NaN/);
      },
    );

    it('create-api-gateway links the decision of every environment', async () => {
      const design = designOfPattern['integration-v2'];
      const { status, output } = await scaffolder.run('create-api-gateway', {
        ...create,
        design,
        environments: [{ environment: 'production', name: 'apim-shop-prod' }],
      });
      expect(status).toBe('completed');
      const [{ content }] = output.text;
      for (const [index, environment] of [
        design.environment,
        'production',
      ].entries()) {
        const id = [...scaffolder.decisions.decisions.keys()].at(index - 2);
        expect(content).toContain(
          `\n| Decision for ${environment} | [${id}](${PORTAL_URL}/apim-networking/decisions/${id}) |\n`,
        );
      }
    });

    it.each([
      ['github', '.github/workflows/apim-networking.yml'],
      ['azure-devops', '.azuredevops/apim-networking.yml'],
    ])(
      'create-api-gateway writes a pipeline for %s that verifies the decision first',
      async (pipeline, file) => {
        const { status } = await scaffolder.run('create-api-gateway', {
          ...create,
          pipeline,
          design: designOfPattern['integration-v2'],
        });
        expect(status).toBe('completed');
        const text = await published(file);
        expect(text).toContain(' verify "$FOLDER" ');
        expect(text).toContain('COMMAND_LINE_SHA256');
        expect(text).not.toMatch(/\bnpx\b/);
        await expectVerifiable();
      },
    );

    it.each(changes)(
      '$template keeps the name of the entity, and says what the change takes',
      async ({ template, values }) => {
        const { output } = await scaffolder.run(template, values);
        const { metadata } = parse(await published('catalog-info.yaml'));
        expect(values).toMatchObject({
          gateway: `resource:default/${metadata.name}`,
        });
        const plan = await published('TRANSITION.md');
        expect(plan).toMatch(/^# Transition of apim-/);
        expect(plan).toContain('### 1. ');
        expect(output.text[0].content).toMatch(/The instance stays/);
      },
    );

    it.each(changes)(
      '$template can be tried in a dry run, which records no decision',
      async ({ template, values }) => {
        const before = scaffolder.decisions.requests.length;
        const { entity } = templates.find(({ folder }) => folder === template)!;
        const { status, body } = await scaffolder.dryRun(entity, values);
        expect({ status, body }).toMatchObject({ status: 200 });
        expect(
          body.directoryContents.map(({ path }: { path: string }) => path),
        ).toEqual(
          expect.arrayContaining([
            'TRANSITION.md',
            'main.bicep',
            'catalog-info.yaml',
          ]),
        );
        expect(scaffolder.decisions.requests).toHaveLength(before);
      },
    );
  });
});
