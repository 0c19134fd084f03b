import Ajv04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { CheckFolder } from '../__testUtils__/checkFolder';
import { inSubnet, network, service } from '../__testUtils__/resources';

jest.setTimeout(120_000);

let folder: CheckFolder;

beforeAll(async () => {
  folder = await CheckFolder.create();
});

afterAll(() => folder.remove());

describe('check of resources as JSON', () => {
  beforeAll(async () => {
    await folder.write('resources.json', [
      network('10.9.1.0/29'),
      service('StandardV2', inSubnet('External')),
      service('Consumption', inSubnet('Internal'), 'apim-other'),
    ]);
    await folder.write(
      'policy.yaml',
      ['environments:', '  production:', '    allowedTiers: [Premium]'].join(
        '\n',
      ),
    );
  });

  it('evaluates every service, and points into the file', async () => {
    const { code, result } = await folder.checkJson('resources.json');
    expect(code).toBe(1);
    expect(result.gateways).toMatchObject([
      { name: 'apim-orders', summary: { pattern: 'integration-v2' } },
      { name: 'apim-other', summary: { pattern: 'invalid' } },
    ]);
    const text = await folder.read('resources.json');
    const lines = text.split('\n');
    const at = (gateway: number, rule: string) =>
      lines[
        result.gateways[gateway].findings.find(
          ({ ruleId }: { ruleId: string }) => ruleId === rule,
        ).location.line - 1
      ];
    // The range of the subnet is in the network.
    expect(at(0, 'SUB-003')).toContain('"addressPrefix": "10.9.1.0/29"');
    expect(at(1, 'TIER-001')).toContain('"Consumption"');
  });

  it('names the rules that depend on what the file does not show', async () => {
    await folder.write('alone.json', [
      service('StandardV2', inSubnet('External')),
    ]);
    const { result } = await folder.checkJson('alone.json');
    const { unknown, findings } = result.gateways[0];
    expect(unknown).toContainEqual({
      ruleId: 'SUB-003',
      unseen: [
        {
          field:
            'properties.virtualNetworkConfiguration.subnetResourceId (addressPrefix)',
          what: 'the address range of the subnet',
        },
      ],
    });
    // A rule that applies in any case, or in none, is not among them.
    const ids = unknown.map(({ ruleId }: { ruleId: string }) => ruleId);
    expect(ids).not.toContain('TIER-010');
    expect(ids).not.toContain('SUB-001');
    for (const { ruleId } of findings) expect(ids).not.toContain(ruleId);
  });

  it('points to the region of a network that is elsewhere, in the shape of ARM and of Azure CLI', async () => {
    const elsewhere = { ...network('10.9.1.0/24'), location: 'northeurope' };
    const { properties, ...flat } = elsewhere;
    for (const resource of [
      elsewhere,
      { ...flat, ...(properties as object) },
    ]) {
      await folder.write('elsewhere.json', [
        resource,
        service('Premium', inSubnet('Internal')),
      ]);
      const { result } = await folder.checkJson('elsewhere.json');
      const { findings } = result.gateways[0];
      const lineOf = (rule: string) =>
        findings.find(({ ruleId }: { ruleId: string }) => ruleId === rule)
          .location.line - 1;
      const lines = (await folder.read('elsewhere.json')).split('\n');
      expect(lines[lineOf('SUB-010')]).toContain('"location": "northeurope"');
    }
  });

  it('names a resource that is in the file twice', async () => {
    await folder.write('twice.json', [
      service('Premium', inSubnet('Internal')),
      network('10.9.1.0/24'),
      network('10.9.2.0/24'),
    ]);
    const { result } = await folder.checkJson('twice.json');
    expect(result.doubts).toMatchObject([
      {
        text: expect.stringMatching(
          /virtualNetworks\/vnet-orders is in the file more than once/,
        ),
      },
    ]);
    expect(result.gateways[0].posture.locations[0].subnet.prefix).toBe(
      '10.9.1.0/24',
    );
  });

  it('applies a policy, which can only make it stricter', async () => {
    await folder.write('fine.json', service('Developer'));
    expect(await folder.check('fine.json')).toMatchObject({
      code: 0,
      stderr: '',
    });
    const { code, result } = await folder.checkJson(
      'fine.json',
      '--policy',
      'policy.yaml',
      '--environment',
      'production',
    );
    expect(code).toBe(1);
    expect(result.gateways[0].findings[0]).toMatchObject({
      origin: 'policy',
      severity: 'error',
      actual: 'Developer',
      expected: 'Premium',
    });
  });

  it('says which rules of the policy the resources do not show enough for', async () => {
    await folder.write('public.json', service('StandardV2'));
    await folder.write(
      'options.yaml',
      [
        'environments:',
        '  production:',
        '    requiredOptions: [web-application-firewall, private-endpoints-only]',
        'requiredTags: [costCenter]',
      ].join('\n'),
    );
    const { code, result } = await folder.checkJson(
      'public.json',
      '--policy',
      'options.yaml',
      '--environment',
      'production',
    );
    expect(code).toBe(1);
    const [gateway] = result.gateways;
    const ofPolicy = gateway.findings.filter(
      ({ origin }: { origin: string }) => origin === 'policy',
    );
    expect(
      ofPolicy.map(({ ruleId, field }: Record<string, string>) => [
        ruleId,
        field,
      ]),
    ).toEqual([
      ['POL-005', 'properties.publicNetworkAccess'],
      ['POL-007', 'tags.costCenter'],
    ]);

    await folder.write(
      'options.yaml',
      'environments:\n  production:\n    requiredOptions: [web-application-firewall]\n',
    );
    const unknown = await folder.checkJson(
      'public.json',
      '--policy',
      'options.yaml',
      '--environment',
      'production',
    );
    expect(unknown.code).toBe(0);
    expect(unknown.result.gateways[0].unknown).toContainEqual({
      ruleId: 'POL-005',
      unseen: [
        {
          field: 'properties.virtualNetworkType',
          what: 'what is in front of the gateway',
        },
      ],
    });
    expect(unknown.result.doubts).toMatchObject([
      {
        text: expect.stringMatching(
          /POL-005, which depends on what is in front of the gateway\.$/,
        ),
      },
    ]);
  });

  it.each([
    [
      '',
      [],
      /--policy bad\.yaml must have settings as YAML or JSON, got nothing\./,
    ],
    ['environments: [', [], /must be YAML or JSON, got neither: /],
    [
      'environments:\n  p:\n    allowedTiers: [Premum]',
      [],
      /environments\.p\.allowedTiers\[0\] must be one of Consumption.*, got "?Premum"?/,
    ],
    [
      'environments:\n  p: {}',
      ['--environment', 'q'],
      /--environment must be one of p, the environments of bad\.yaml, got "q"\./,
    ],
  ])('rejects the policy %j', async (policy, args, message) => {
    await folder.write('bad.yaml', policy);
    const run = await folder.check(
      'fine.json',
      '--policy',
      'bad.yaml',
      ...args,
    );
    expect(run.code).toBe(2);
    expect(run.stderr).toMatch(/^[^\n]+\n$/);
    expect(run.stderr).toMatch(message);
  });

  it('gives SARIF that the schema of 2.1.0 accepts', async () => {
    const run = await folder.check(
      'resources.json',
      '--static-analysis',
      '--format',
      'sarif',
      '--output',
      'out.sarif',
    );
    expect(run).toEqual({ code: 1, stdout: '', stderr: '' });
    const log = JSON.parse(await folder.read('out.sarif'));
    const ajv = new Ajv04({
      strict: false,
      // A pattern of the schema is one without the flag only.
      unicodeRegExp: false,
    });
    addFormats(ajv);
    const validate = ajv.compile(
      require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'),
    );
    validate(log);
    expect(validate.errors).toBeNull();
    expect(validate({ ...log, runs: [{}] })).toBe(false);

    const [{ tool, results }] = log.runs;
    for (const result of results) {
      expect(tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
      expect(tool.driver.rules[result.ruleIndex].helpUri).toMatch(/^https:/);
      expect(result.locations[0].physicalLocation).toMatchObject({
        artifactLocation: { uri: 'resources.json' },
        region: { startLine: expect.any(Number) },
      });
    }
    const fingerprints = results.map(
      ({ partialFingerprints }: any) =>
        partialFingerprints['apimNetworking/v1'],
    );
    expect(new Set(fingerprints).size).toBe(results.length);
    const foreign = results.find(
      ({ ruleId }: any) => ruleId === 'Azure.VNET.PrivateSubnet',
    );
    const lines = (await folder.read('resources.json')).split('\n');
    // The first line of the subnet.
    expect(
      lines[foreign.locations[0].physicalLocation.region.startLine],
    ).toContain('"snet-apim"');
  });

  it('writes Markdown for a pull request', async () => {
    const { stdout } = await folder.check(
      'resources.json',
      '--format',
      'markdown',
    );
    expect(stdout).toMatch(/^## ❌ API Management networking: \d+ errors?/);
    expect(stdout).toContain(
      '| **apim-orders** | Standard v2 | Integration v2 |',
    );
    expect(stdout).toMatch(/❌ \*\*SUB-003: .*\n\n- \*\*Fix:\*\*/);
  });
});
