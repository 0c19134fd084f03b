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
  it('fills in what is left out', () => {
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
    [{ environments: [] }, /^environments is empty: needs at least one/],
    [
      { environments: [staging, staging] },
      /^environments\[1\]\.name is "staging", as is environments\[0\]\.name/,
    ],
    [
      { environments: [{ ...staging, name: 'Prod; rm -rf /' }] },
      /^environments\[0\]\.name is "Prod; rm -rf \/": needs 1 to 32 lower-case/,
    ],
    [
      { deployments: [{ ...deployment, environment: 'test' }] },
      /^deployments\[0\]\.environment is "test": needs one of .* staging$/,
    ],
    [{ deployments: [] }, /^deployments of staging are missing/],
    [
      { deployments: [lockdown, bootstrap] },
      /^deployments of staging are lockdown, bootstrap: needs one without a phase, or bootstrap and then lockdown$/,
    ],
    [{ deployments: [bootstrap] }, /are bootstrap: needs/],
    [{ deployments: [bootstrap, bootstrap] }, /are bootstrap, bootstrap/],
    [{ deployments: [deployment, lockdown] }, /are one phase, lockdown/],
    [{ deployments: [deployment, deployment] }, /are one phase, one phase/],
    [
      { deployments: [{ ...deployment, phase: 'teardown' }] },
      /are teardown: needs/,
    ],
    [
      { deployments: [{ ...deployment, parametersFile: 'main.bicep' }] },
      /^deployments\[0\]\.parametersFile is "main\.bicep": needs .* \.bicepparam/,
    ],
    [
      { deployments: [{ ...deployment, parametersFile: '../x.bicepparam' }] },
      /^deployments\[0\]\.parametersFile is .* without "\.\."/,
    ],
    [
      { environments: [{ ...staging, resourceGroup: 'rg; ls' }] },
      /^environments\[0\]\.resourceGroup is "rg; ls"/,
    ],
    [
      { environments: [{ ...staging, location: 'West Europe' }] },
      /^environments\[0\]\.location is "West Europe": needs an Azure region/,
    ],
    [
      { environments: [{ ...staging, gatewayName: '-x' }] },
      /^environments\[0\]\.gatewayName is "-x"/,
    ],
    [
      { environments: [{ ...staging, serviceConnection: 'x' }] },
      /^environments\[0\]\.serviceConnection is given with kind github/,
    ],
    [
      {
        kind: 'azure-devops',
        environments: [{ ...staging, planServiceConnection: '$(x)' }],
      },
      /^environments\[0\]\.planServiceConnection is "\$\(x\)"/,
    ],
    [{ policyFile: '/etc/x' }, /^policyFile is "\/etc\/x": needs a path rel/],
  ])('refuses %j', (change, message) => {
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
  ])('refuses the folder %j', folder => {
    expect(() => readDelivery({ ...input, folder })).toThrow(
      `folder is ${JSON.stringify(folder)}`,
    );
  });

  it.each(['a..b', '-x', 'a b', "a'b", '/a', 'a/', 'a.lock', '${{ x }}'])(
    'refuses the branch %j',
    defaultBranch => {
      expect(() => readDelivery({ ...input, defaultBranch })).toThrow(
        `defaultBranch is ${JSON.stringify(defaultBranch)}`,
      );
    },
  );
});
