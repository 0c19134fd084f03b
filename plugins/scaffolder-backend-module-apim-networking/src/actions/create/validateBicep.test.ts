import { spawnSync } from 'node:child_process';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { parse } from 'yaml';
import { bicepPath, skipReason } from '../../__testUtils__/compilerForTests';
import { gatewayBicep } from '../../__testUtils__/gatewayBicep';
import { runAction } from '../../__testUtils__/runAction';
import type { CompilerOptions } from '../../compile/obtainCompiler';
import { WarmBicepCompiler } from 'backstage-plugin-apim-networking-bicep';
import { SNAPSHOT_ARGUMENTS } from '../../pipeline/snapshotPlace';
import { createValidateBicepAction } from './validateBicep';
import { examples } from './validateBicep.examples';

const describeWithBicep = bicepPath ? describe : describe.skip;

describe('apim:bicep:validate', () => {
  const folder = createMockDirectory();
  const workspacePath = folder.resolve('workspace');
  const before = { PATH: process.env.PATH, BICEP_PATH: process.env.BICEP_PATH };

  beforeEach(() => {
    folder.setContent({ workspace: gatewayBicep, empty: {} });
    // No compiler, unless a test says so.
    process.env.PATH = folder.resolve('empty');
    delete process.env.BICEP_PATH;
  });

  afterEach(() => {
    process.env.PATH = before.PATH;
    if (before.BICEP_PATH) process.env.BICEP_PATH = before.BICEP_PATH;
  });

  function run(
    input: object = {},
    options: CompilerOptions = {},
    context: object = {},
  ) {
    return runAction(createValidateBicepAction(options), {
      ...createMockActionContext({ workspacePath }),
      input,
      ...context,
    });
  }

  const none = {
    passed: false,
    compiled: false,
    errors: 0,
    warnings: 0,
    gateways: [],
  };

  it('fails where there is no compiler, and says how to get one', async () => {
    const { error, output } = await run();
    expect(error).toMatchObject({ name: 'NotFoundError' });
    expect(error!.message).toMatch(
      /apimNetworking\.bicep\.path.*or set requireCompiler to false/,
    );
    expect(output).toEqual({});
  });

  it('warns instead where none is required, and has passed nothing', async () => {
    const { error, output, log } = await run({ requireCompiler: false });
    expect(error).toBeUndefined();
    expect(output).toEqual(none);
    expect(log).toEqual([
      expect.stringMatching(/^warn: Nothing was validated: there is no Bicep/),
    ]);
  });

  it.each([
    [
      { folder: '../empty' },
      /^folder must be .* inside the workspace, got "\.\.\/empty"/,
    ],
    [
      { folder: 'nowhere' },
      /^folder must be a folder of the workspace, got "nowhere"/,
    ],
    [
      { folder: 'docs' },
      /^folder must have a \.bicepparam file .*, got "docs"/,
    ],
    [
      { parametersFiles: ['main.bicep'] },
      /^parametersFiles\[0\] must .*, got "main\.bicep"/,
    ],
    [
      { parametersFiles: ['nowhere.bicepparam'] },
      /^parametersFiles must .*, got "nowhere\.bicepparam", which is no file/,
    ],
    [
      { parametersFiles: ['../x.bicepparam'] },
      /must be a relative path inside the workspace/,
    ],
  ])('rejects %j before a compiler sees it', async (input, message) => {
    folder.addContent({
      'workspace/docs': {},
    });
    const { error } = await run(input);
    expect(error).toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(message),
    });
  });

  describeWithBicep(`with the real compiler${skipReason}`, () => {
    let sharedCompiler: WarmBicepCompiler;

    beforeAll(() => {
      sharedCompiler = WarmBicepCompiler.create({ bicepPath });
    });
    afterAll(() => sharedCompiler.dispose());

    const validate = (input?: object, context?: object) => {
      process.env.PATH = before.PATH;
      return run(input, { sharedCompiler }, context);
    };

    const change = (from: string, to: string) =>
      folder.addContent({
        'workspace/main.bicep': gatewayBicep['main.bicep'].replace(from, to),
      });

    it('passes what has no error, says how exposed it is, and writes nothing', async () => {
      const present = folder.content();
      for (const isDryRun of [false, true]) {
        const { error, output, log } = await validate({}, { isDryRun });
        expect(error).toBeUndefined();
        expect(output).toEqual({
          passed: true,
          compiled: true,
          errors: 0,
          warnings: expect.any(Number),
          gateways: [
            {
              name: 'apim-orders',
              parametersFile: 'main.test.bicepparam',
              pattern: 'integration-v2',
              headline: expect.stringContaining('ublic'),
            },
          ],
        });
        const [{ headline }] = output.gateways as [{ headline: string }];
        expect(log).toContain(
          `info: main.test.bicepparam: apim-orders is integration-v2: ${headline}`,
        );
      }
      expect(folder.content()).toEqual(present);
    });

    it('logs at most 200 findings, and how many more there are', async () => {
      folder.addContent({
        'workspace/main.bicep': Array.from(
          { length: 300 },
          (_, i) => `output v${i} string = nope`,
        ).join('\n'),
      });
      const { log, output } = await validate({ failOn: 'never' });
      expect(output.errors).toBeGreaterThanOrEqual(300);
      expect(log).toHaveLength(201);
      expect(log.at(-1)).toMatch(
        /^warn: \d+ more findings are not in this log$/,
      );
    });

    it('fails for an error of the rules, with field, seen, needed, remedy and source in the log', async () => {
      change("'StandardV2'", "'BasicV2'");
      const { error, output, log } = await validate();
      expect(error).toMatchObject({ name: 'InputError' });
      expect(error!.message).toMatch(
        /^main\.test\.bicepparam has [1-9]\d* errors? and \d+ warnings?, by [A-Z]+-\d+/,
      );
      expect(output).toMatchObject({ passed: false, compiled: true });
      expect(log).toContainEqual(
        expect.stringMatching(
          /^error: main\.test\.bicepparam: error [A-Z]+-\d+ .*field: .*actual: .*expected: .*remedy: .*source: https:/s,
        ),
      );
    });

    it('fails for a network security group that cuts a flow which the gateway needs', async () => {
      folder.addContent({
        'workspace/main.bicep': gatewayBicep['main.bicep']
          .replace(
            'resource service',
            `resource group 'Microsoft.Network/networkSecurityGroups@2025-07-01' = {
  name: 'nsg'
  location: location
  properties: {
    securityRules: [
      {
        name: 'NoVault'
        properties: {
          priority: 100
          direction: 'Outbound'
          access: 'Deny'
          protocol: 'Tcp'
          sourceAddressPrefix: '*'
          sourcePortRange: '*'
          destinationAddressPrefix: 'AzureKeyVault'
          destinationPortRange: '443'
        }
      }
    ]
  }
}

resource network 'Microsoft.Network/virtualNetworks@2025-07-01' = {
  name: 'vnet'
  location: location
  properties: {
    addressSpace: { addressPrefixes: ['10.0.0.0/16'] }
    subnets: [
      {
        name: 'snet'
        properties: {
          addressPrefix: '10.0.1.0/24'
          networkSecurityGroup: { id: group.id }
          delegations: [
            { name: 'web', properties: { serviceName: 'Microsoft.Web/serverFarms' } }
          ]
        }
      }
    ]
  }

  resource subnet 'subnets' existing = {
    name: 'snet'
  }
}

resource service`,
          )
          .replace(
            'subnetResourceId: subnetId',
            'subnetResourceId: empty(subnetId) ? subnetId : network::subnet.id',
          ),
      });
      const { error, log } = await validate();
      expect(error!.message).toContain('NSG-007');
      expect(log).toContainEqual(
        expect.stringMatching(/error NSG-007 .*actual: .*NoVault.*remedy: /s),
      );
    });

    it('reports without failing when it is asked to', async () => {
      change("'StandardV2'", "'BasicV2'");
      const { error, output } = await validate({ failOn: 'never' });
      expect(error).toBeUndefined();
      expect(output).toMatchObject({ passed: false, compiled: true });
      expect(output.errors).toBeGreaterThan(0);
    });

    it('takes a warning of the linter for a failure only when it is asked to', async () => {
      change(
        'param name',
        "param unused string = 1 > 0 ? 'a' : 'b'\nparam name",
      );
      const lenient = await validate();
      expect(lenient.error).toBeUndefined();
      expect(lenient.log).toContainEqual(
        expect.stringMatching(
          /^warn: warning no-unused-params at main\.bicep:1: /,
        ),
      );
      const strict = await validate({ failOn: 'warning' });
      expect(strict.error!.message).toContain('no-unused-params');
      expect(strict.output.passed).toBe(false);
    });

    it('says where Bicep does not compile, and evaluates no more of it', async () => {
      change('param location string', 'param location strng');
      const { error, output, log } = await validate();
      expect(error!.message).toMatch(/^main\.test\.bicepparam has \d+ error/);
      expect(log).toContainEqual(
        expect.stringMatching(/^error: error BCP\d+ at main\.bicep:\d+: /),
      );
      expect(output.gateways).toEqual([]);
    });

    it('says once what two deployments share, and evaluates each', async () => {
      change('param name', "param unused string = 'a'\nparam name");
      folder.addContent({
        'workspace/main.prod.bicepparam': gatewayBicep['main.test.bicepparam'],
      });
      const { output, log } = await validate();
      expect(
        log.filter(entry => entry.includes('no-unused-params')),
      ).toHaveLength(1);
      expect(output.gateways).toEqual([
        expect.objectContaining({ parametersFile: 'main.prod.bicepparam' }),
        expect.objectContaining({ parametersFile: 'main.test.bicepparam' }),
      ]);
    });

    it('fails when a snapshot is not what is deployed, and not when it is', async () => {
      const { status } = spawnSync(
        bicepPath!,
        [
          'snapshot',
          'main.test.bicepparam',
          '--mode',
          'overwrite',
          ...SNAPSHOT_ARGUMENTS,
        ],
        { cwd: workspacePath },
      );
      expect(status).toBe(0);
      expect((await validate()).error).toBeUndefined();
      change("'Team'", "'Another team'");
      const { error, log } = await validate();
      expect(error!.message).toContain('by SNAPSHOT');
      expect(log).toContainEqual(
        expect.stringMatching(
          /^error: error SNAPSHOT main\.test\.snapshot\.json is not what is deployed\n.*service apim-orders changed/,
        ),
      );
    });

    it('rejects Bicep without a gateway', async () => {
      folder.setContent({
        workspace: {
          'bicepconfig.json': '{}',
          'main.bicep': '',
          'main.bicepparam': "using 'main.bicep'\n",
        },
      });
      const { error } = await validate();
      expect(error!.message).toBe(
        'main.bicepparam must deploy a resource of type Microsoft.ApiManagement/service, got none.',
      );
    });

    describe('with Bicep of somebody who wants to read other files', () => {
      const secret = 'canary-of-the-backend';
      const service = (name: string) =>
        `resource s 'Microsoft.ApiManagement/service@2024-05-01' = {
  name: ${name}
  location: 'westeurope'
  sku: { name: 'Developer', capacity: 1 }
  properties: { publisherEmail: 'a@b.c', publisherName: 'x' }
}
`;

      beforeEach(() => {
        process.env.APIM_CANARY = secret;
        folder.setContent({ 'secret.txt': secret, workspace: {} });
      });
      afterEach(() => delete process.env.APIM_CANARY);

      const up = '../'.repeat(20);
      const outside = () => `${up}${folder.path.slice(1)}/secret.txt`;
      const load = () => `loadTextContent('${outside()}')`;

      it.each<[string, () => Record<string, string>]>([
        [
          'a path of more than 260 characters',
          () => ({
            'main.bicep': service(
              `loadTextContent('${'./'.repeat(140)}${outside()}')`,
            ),
          }),
        ],
        [
          'a module of another ending',
          () => ({
            'main.bicep': "module m 'evil.txt' = {}\n",
            'evil.txt': service(load()),
          }),
        ],
        [
          'a module of an ending in other case',
          () => ({
            'main.bicep': "module m 'evil.Bicep' = {}\n",
            'evil.Bicep': service(load()),
          }),
        ],
        [
          'an import of another ending',
          () => ({
            'main.bicep': `import { a } from 'evil.txt'\n${service('a')}`,
            'evil.txt': `@export()\nvar a = ${load()}\n`,
          }),
        ],
        [
          'a path over an escaped quote',
          () => ({
            'main.bicep': `module m '../../../\\'/${outside()}' = {}\n`,
          }),
        ],
        [
          'the environment of the compiler',
          () => ({
            'main.bicep': service(
              `base64ToString(loadFileAsBase64('${up}proc/self/environ'))`,
            ),
          }),
        ],
        [
          'the environment of the backend',
          () => ({
            'main.bicep': service(
              `base64ToString(loadFileAsBase64('${up}proc/${process.pid}/environ'))`,
            ),
          }),
        ],
        [
          'using another ending',
          () => ({
            'main.bicepparam': "using 'main.txt'\n",
            'main.txt': service(load()),
          }),
        ],
        [
          'a variable in the parameters',
          () => ({
            'main.bicep': `param a string\n${service('a')}`,
            'main.bicepparam':
              "using 'main.bicep'\nparam a = readEnvironmentVariable('APIM_CANARY')\n",
          }),
        ],
      ])('tells nothing by %s, nor in a dry run', async (_, filesOf) => {
        folder.addContent({
          workspace: {
            infra: { 'main.bicepparam': "using 'main.bicep'\n", ...filesOf() },
          },
        });
        for (const isDryRun of [false, true]) {
          const { error, output, log } = await validate(
            { folder: 'infra', failOn: 'never' },
            { isDryRun },
          );
          const all = JSON.stringify([error, error?.message, output, log]);
          expect(all).not.toContain(secret);
          expect(all).not.toContain(Buffer.from(secret).toString('base64'));
          // Nor where the backend keeps anything.
          expect(all).not.toContain(workspacePath);
          expect(all).not.toContain('apim-networking-bicep-');
          expect(output.gateways ?? []).toEqual([]);
        }
      });
    });

    it('ends when the task is cancelled', async () => {
      const { error } = await validate({}, { signal: AbortSignal.abort() });
      expect(error).toMatchObject({ name: 'AbortError' });
    });

    it.each(examples)('runs the example: $description', async ({ example }) => {
      folder.addContent({
        'workspace/infrastructure': {
          ...gatewayBicep,
          'main.production.bicepparam': gatewayBicep['main.test.bicepparam'],
        },
      });
      const [step] = parse(example).steps;
      const { error, output } = await validate(step.input ?? {});
      expect(error).toBeUndefined();
      expect(output.passed).toBe(true);
    });
  });
});
