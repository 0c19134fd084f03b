import { readDelivery, type DeliveryInput } from './readDelivery';

const staging = {
  name: 'staging',
  resourceGroup: 'rg-staging',
  location: 'westeurope',
};
const input: DeliveryInput = {
  kind: 'github',
  environments: [staging],
  deployments: [
    { environment: 'staging', parametersFile: 'main.staging.bicepparam' },
  ],
};
const [deployment] = input.deployments;
const bootstrap = { ...deployment, phase: 'bootstrap' };
const lockdown = { ...deployment, phase: 'lockdown' };

describe('readDelivery', () => {
  it('fills in what is omitted', () => {
    expect(readDelivery(input)).toEqual({
      folder: '.',
      defaultBranch: 'main',
      policyFile: undefined,
      environments: [
        {
          ...staging,
          gatewayName: undefined,
          serviceConnection: 'azure-staging',
          planServiceConnection: 'azure-staging-plan',
          parametersFile: 'main.staging.bicepparam',
        },
      ],
      settings: { policyVariable: false, variableGroup: 'apim-networking' },
    });
  });

  it('rejects an environment whose name is where another one keeps its reading identity', () => {
    const both = [staging, { ...staging, name: 'staging-plan' }];
    for (const environments of [both, [...both].reverse()]) {
      expect(() => readDelivery({ ...input, environments })).toThrow(
        /name must be another name .* got "staging-plan"/,
      );
    }
  });

  it('takes a lockdown alone, of a gateway that exists', () => {
    const [environment] = readDelivery({
      ...input,
      deployments: [lockdown],
    }).environments;
    expect(environment).not.toHaveProperty('bootstrapFile');
  });

  it.each([
    ['./infra/', 'infra'],
    ['.', '.'],
    ['', '.'],
    ['a/./b', 'a/b'],
    ["l'été (2) & co #1", "l'été (2) & co #1"],
  ])('reads the folder %j as %j', (folder, read) => {
    expect(readDelivery({ ...input, folder }).folder).toBe(read);
  });

  it.each<[Partial<DeliveryInput>, RegExp]>([
    [
      { environments: [] },
      /^environments must have at least one environment, got none\./,
    ],
    [
      { environments: [staging, staging] },
      /^environments\[1\]\.name must .*, got "staging", the name of environments\[0\]/,
    ],
    [
      { environments: [{ ...staging, name: 'Prod; rm -rf /' }] },
      /^environments\[0\]\.name must have 1 to 32 lower-case.*, got "Prod; rm -rf \/"/,
    ],
    [
      { deployments: [{ ...deployment, environment: 'test' }] },
      /^deployments\[0\]\.environment must be one of .* staging, got "test"\.$/,
    ],
    [{ deployments: [] }, /^deployments of staging must .*, got none\./],
    [
      { deployments: [lockdown, bootstrap] },
      /^deployments of staging must be one without a phase, or bootstrap and then lockdown, got lockdown, bootstrap\.$/,
    ],
    [{ deployments: [bootstrap] }, /must be .*, got bootstrap\./],
    [
      { deployments: [bootstrap, bootstrap] },
      /must be .*, got bootstrap, bootstrap\./,
    ],
    [
      { deployments: [deployment, lockdown] },
      /must be .*, got one phase, lockdown\./,
    ],
    [
      { deployments: [deployment, deployment] },
      /must be .*, got one phase, one phase\./,
    ],
    [
      { deployments: [{ ...deployment, phase: 'teardown' }] },
      /must be .*, got teardown\./,
    ],
    [
      { deployments: [{ ...deployment, parametersFile: 'main.bicep' }] },
      /^deployments\[0\]\.parametersFile must be .* \.bicepparam.*, got "main\.bicep"/,
    ],
    [
      { deployments: [{ ...deployment, parametersFile: '../x.bicepparam' }] },
      /^deployments\[0\]\.parametersFile must .* without "\.\.", got /,
    ],
    [
      { environments: [{ ...staging, resourceGroup: 'rg; ls' }] },
      /^environments\[0\]\.resourceGroup must .*, got "rg; ls"/,
    ],
    [
      { environments: [{ ...staging, location: 'West Europe' }] },
      /^environments\[0\]\.location must be an Azure region.*, got "West Europe"/,
    ],
    [
      { environments: [{ ...staging, gatewayName: '-x' }] },
      /^environments\[0\]\.gatewayName must .*, got "-x"/,
    ],
    [
      { environments: [{ ...staging, serviceConnection: 'x' }] },
      /^environments\[0\]\.serviceConnection must be omitted for kind github/,
    ],
    [
      {
        kind: 'azure-devops',
        environments: [{ ...staging, planServiceConnection: '$(x)' }],
      },
      /^environments\[0\]\.planServiceConnection must .*, got "\$\(x\)"/,
    ],
    [
      { policyFile: '/etc/x' },
      /^policyFile must be a path rel.*, got "\/etc\/x"/,
    ],
  ])('rejects %j', (change, message) => {
    expect(() => readDelivery({ ...input, ...change })).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringMatching(message),
      }),
    );
  });

  it.each([
    '/infra',
    '..',
    'a/../..',
    'a//b',
    '-rf',
    '~root',
    'a ',
    '${{ secrets.X }}',
    '$(x)',
    '$[x]',
    '`x`',
    'a\nb',
    'a*',
    'a?',
    '[a]',
    '!a',
    'a+',
    'a:b',
    'a\\b',
    'a"b',
    'a;b',
    'a|b',
    'a\u202eb',
  ])('rejects the folder %j', folder => {
    const act = () => readDelivery({ ...input, folder });
    expect(act).toThrow(/^folder must (be|have) /);
    expect(act).toThrow(`, got ${JSON.stringify(folder)}`);
  });

  it.each(['a..b', '-x', 'a b', "a'b", '/a', 'a/', 'a.lock', '${{ x }}'])(
    'rejects the branch %j',
    defaultBranch => {
      const act = () => readDelivery({ ...input, defaultBranch });
      expect(act).toThrow(/^defaultBranch must be the name of a branch /);
      expect(act).toThrow(`, got ${JSON.stringify(defaultBranch)}.`);
    },
  );
});
