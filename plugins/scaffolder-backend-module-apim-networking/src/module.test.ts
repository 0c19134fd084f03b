import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { bicepPath, skipReason } from './__testUtils__/compilerForTests';
import { orders, partners, rejected } from './__testUtils__/designs';
import { ScaffolderForTests } from './__testUtils__/ScaffolderForTests';
import { readTemplates } from './__testUtils__/templates';

const NAME = 'create-api-gateway';
const { entity: template, spec } = readTemplates().find(
  ({ folder }) => folder === NAME,
)!;

const values = {
  title: 'Partner "gateway" ${{ parameters.owner }}',
  owner: 'group:default/partner-team',
  design: partners,
};

const describeWithBicep = bicepPath ? describe : describe.skip;

describe('the template Create an API gateway', () => {
  let scaffolder: ScaffolderForTests;

  beforeAll(async () => {
    scaffolder = await ScaffolderForTests.start([template]);
  });

  afterAll(async () => {
    await scaffolder?.stop();
  });

  const runTask = (input: object) => scaffolder.run(NAME, input);

  it('asks for the design by the field of this suite', () => {
    const [, networking] = spec.parameters;
    expect(networking.properties.design).toMatchObject({
      type: 'object',
      'ui:field': 'ApimGatewayDesign',
    });
  });

  it('ends a task that is denied with every finding in its log', async () => {
    const { status, log } = await runTask({ ...values, design: rejected });
    expect(status).toBe('failed');
    const decision = [...scaffolder.decisions.decisions.values()].pop()!;
    expect(decision.outcome).toBe('denied');
    for (const { ruleId, remedy } of decision.evaluation.findings) {
      expect(log).toContain(ruleId);
      expect(log).toContain(remedy);
    }
    expect(log).toContain('denies the design of apim-finance');
    expect(log).toContain('Skipping step publish');
    expect(scaffolder.decisions.confirmed).toEqual([]);
  });

  describeWithBicep(`with the real compiler${skipReason}`, () => {
    it('runs to the end, and publishes Bicep and entity', async () => {
      const { id, status, log, output } = await runTask(values);
      expect({ status, log }).toMatchObject({ status: 'completed' });
      expect(log).toContain('no diagnostics');
      const decision = [...scaffolder.decisions.decisions.values()].pop()!;
      const requests =
        scaffolder.decisions.requests[scaffolder.decisions.requests.length - 1];
      expect(requests.idempotencyKey).toContain(id);

      const entity = parse(
        await readFile(join(scaffolder.published, 'catalog-info.yaml'), 'utf8'),
      );
      expect(entity).toMatchObject({
        metadata: {
          name: 'apim-partners-test',
          title: values.title,
          annotations: { 'apim-networking/decision': decision.id },
        },
        spec: { owner: values.owner, networking: partners },
      });
      expect(entity.metadata).not.toHaveProperty('description');
      expect(entity.spec).not.toHaveProperty('system');
      expect(
        await readFile(
          join(scaffolder.published, 'main.staging.bicepparam'),
          'utf8',
        ),
      ).toContain("using 'main.bicep'");

      expect(output.links).toMatchObject([
        { entityRef: 'resource:default/apim-partners-test' },
        { url: `http://portal/${partners.name}/` },
        // Without a first API there is nothing to link.
        {
          title: 'Decision',
          url: `/apim-networking/decisions/${decision.id}`,
        },
      ]);
      const [{ content: text }] = output.text;
      expect(text).toContain('`integration-v2`');
      expect(text).toContain(decision.evaluation.posture.headline);
      expect(text).toContain(decision.id);
      expect(text).toContain('1. Deploy `main.staging.bicepparam`');
      expect(text).not.toMatch(/\{[{%]|bootstrap/);
    });

    it('says of an isolated gateway what to deploy first, approve, and deploy then', async () => {
      const { status, log, output } = await runTask({
        ...values,
        design: orders,
        system: 'system:default/api-gateways',
        description: 'Two\nlines',
      });
      expect({ status, log }).toMatchObject({ status: 'completed' });
      expect(output.text[0].content).toMatch(
        /1\. Deploy `main\.staging\.bootstrap\.bicepparam`[\s\S]*1\. .*approved[\s\S]*1\. Deploy `main\.staging\.lockdown\.bicepparam`/,
      );
      const entity = parse(
        await readFile(join(scaffolder.published, 'catalog-info.yaml'), 'utf8'),
      );
      expect(entity).toMatchObject({
        metadata: { description: 'Two\nlines' },
        spec: { system: 'system:default/api-gateways' },
      });
    });

    it('brings a first API, a publisher, a lock and a pipeline when they are asked for', async () => {
      const { status, log, output } = await runTask({
        ...values,
        apiName: 'partner-orders',
        publisherName: 'Partner team',
        publisherEmail: 'apis@example.com',
        lock: true,
        pipeline: 'github',
      });
      expect({ status, log }).toMatchObject({ status: 'completed' });
      const entities = parseAllDocuments(
        await readFile(join(scaffolder.published, 'catalog-info.yaml'), 'utf8'),
      ).map(document => document.toJS());
      expect(entities.map(({ kind }) => kind)).toEqual(['Resource', 'API']);
      expect(output.links).toContainEqual(
        expect.objectContaining({ entityRef: 'api:default/partner-orders' }),
      );
      expect([...scaffolder.decisions.decisions.values()].pop()).toMatchObject({
        valid: true,
      });
      expect(
        await readFile(
          join(scaffolder.published, 'main.staging.bicepparam'),
          'utf8',
        ),
      ).toContain('apis@example.com');
      const [, pipeline] = output.text[0].content.match(
        /Pipeline \| `([^`]+)`/,
      )!;
      expect(
        await readFile(join(scaffolder.published, pipeline), 'utf8'),
      ).toContain(`rg-${partners.name}`);
    });

    it('makes a gateway for several environments, each with its files, and deploys them where it is told', async () => {
      const { status, log, output } = await runTask({
        ...values,
        environments: [
          { environment: 'development', name: 'apim-partners-dev', units: 1 },
        ],
        pipeline: 'azure-devops',
        deployTo: ['development', 'staging'].map(name => ({
          name,
          resourceGroup: `rg-${name}`,
          location: 'westeurope',
        })),
      });
      expect({ status, log }).toMatchObject({ status: 'completed' });
      for (const environment of ['staging', 'development']) {
        expect(output.text[0].content).toContain(
          `Deploy \`main.${environment}.bicepparam\``,
        );
      }
      const [, pipeline] = output.text[0].content.match(
        /Pipeline \| `([^`]+)`/,
      )!;
      expect(
        await readFile(join(scaffolder.published, pipeline), 'utf8'),
      ).toContain('rg-development');
    });

    it('can be tried in a dry run, which records no decision', async () => {
      const before = scaffolder.decisions.requests.length;
      const { status, body } = await scaffolder.dryRun(template, values);
      expect({ status, body }).toMatchObject({ status: 200 });
      const paths = (body.directoryContents as Array<{ path: string }>).map(
        ({ path }) => path,
      );
      expect(paths).toEqual(
        expect.arrayContaining(['main.bicep', 'catalog-info.yaml']),
      );
      expect(scaffolder.decisions.requests).toHaveLength(before);
    });
  });
});
