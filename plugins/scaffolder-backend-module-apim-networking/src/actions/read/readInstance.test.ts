import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import {
  assertGatewayDesign,
  type NetworkingPolicy,
} from 'backstage-plugin-apim-networking-common';
import { parse } from 'yaml';
import {
  isolatedService,
  isolatedResources,
  service,
  SERVICE_ID,
} from '../../__testUtils__/azureResources';
import { DecidesInMemory } from '../../__testUtils__/DecidesInMemory';
import { runAction } from '../../__testUtils__/runAction';
import { MAX_CHARACTERS } from '../../instance/instanceOfJson';
import type { InstanceSource } from '../../instance/InstanceSource';
import { createReadInstanceAction } from './readInstance';
import { examples } from './readInstance.examples';

const isolated = { service: isolatedService, related: isolatedResources };
const unclear = service('Basic', {
  virtualNetworkType: 'Internal',
  virtualNetworkConfiguration: { subnetResourceId: '/vnet/subnets/a' },
});

describe('apim:instance:read', () => {
  function run(
    input: object,
    options: {
      policy?: NetworkingPolicy;
      source?: InstanceSource;
      isDryRun?: boolean;
    } = {},
  ) {
    return runAction(
      createReadInstanceAction({
        decisions: new DecidesInMemory(options.policy),
        source: options.source,
      }),
      {
        ...createMockActionContext(),
        isDryRun: options.isDryRun,
        input: { environment: 'production', ...input },
      },
    );
  }
  const read = (json: unknown, options?: Parameters<typeof run>[1]) =>
    run({ armJson: JSON.stringify(json) }, options);

  it('tells the design of an instance with its networking, all of which exists already', async () => {
    const { error, output } = await read(isolated);
    expect(error).toBeUndefined();
    expect(output).toMatchObject({
      name: 'apim-orders',
      pattern: 'isolated',
      tier: 'StandardV2',
      posture: expect.stringMatching(/private/i),
      findings: { error: 0 },
      confidence: 'high',
      allowed: true,
      decisionId: expect.any(String),
      decisionPath: expect.stringMatching(
        /^\/apim-networking\/decisions\/[0-9a-f-]{36}$/,
      ),
      bicepPossible: true,
      obstacles: [],
      publisherName: 'Orders team',
      publisherEmail: 'orders@example.com',
      design: {
        environment: 'production',
        virtualNetwork: {
          mode: 'existing',
          name: 'vnet-orders',
          resourceGroup: 'rg-network',
        },
        privateEndpoints: [{ name: 'pep-orders' }],
        privateDns: 'existing',
        privateDnsZones: { resourceGroup: 'rg-dns' },
        tags: { costCentre: '4711' },
      },
    });
    expect(assertGatewayDesign(output.design)).toEqual(output.design);
  });

  it.each<[string, unknown]>([
    ['a service alone', service('StandardV2')],
    ['a list', [{ id: 'x', type: 'a' }, service('StandardV2')]],
    ['an answer of Resource Graph', { data: [service('StandardV2')] }],
  ])('reads %s', async (_, json) => {
    const { output } = await read(json);
    expect(output).toMatchObject({ name: 'apim-orders', pattern: 'public' });
  });

  it('reads a file that was uploaded, also one of PowerShell', async () => {
    const text = JSON.stringify(isolated);
    for (const bytes of [
      Buffer.from(text),
      Buffer.from(`\uFEFF${text}`, 'utf16le'),
    ]) {
      const { output } = await run({
        armJson: `data:application/json;name=a.json;base64,${bytes.toString(
          'base64',
        )}`,
      });
      expect(output.pattern).toBe('isolated');
    }
  });

  it('takes the one of several that is named', async () => {
    const two = [service('Basic'), service('Premium', {}, { name: 'apim-b' })];
    const armJson = JSON.stringify(two);
    expect((await run({ armJson, serviceName: 'APIM-B' })).output.tier).toBe(
      'Premium',
    );
    expect((await run({ armJson })).error?.message).toBe(
      'serviceName must be set where armJson has several instances, got nothing. They are apim-orders, apim-b.',
    );
    expect((await run({ armJson, serviceName: 'c' })).error?.message).toBe(
      'serviceName must be the name of one instance in armJson, one of apim-orders, apim-b, got "c", the name of 0.',
    );
  });

  it('reads the gateway of a workspace, whose design is called after the instance', async () => {
    const gatewayId = SERVICE_ID.replace(
      'service/apim-orders',
      'gateways/team-a',
    );
    const gateway = {
      id: gatewayId,
      name: 'team-a',
      type: 'Microsoft.ApiManagement/gateways',
      location: 'swedencentral',
      sku: { name: 'WorkspaceGatewayPremium', capacity: 1 },
      properties: {
        virtualNetworkType: 'External',
        backend: {
          subnet: { id: `${isolatedResources[0].id}/subnets/snet-apim` },
        },
      },
    };
    const connection = {
      id: `${gatewayId}/configConnections/team-a`,
      type: 'Microsoft.ApiManagement/gateways/configConnections',
      properties: { sourceId: `${SERVICE_ID}/workspaces/team-a` },
    };
    const around = [isolatedResources[0], service('Premium')];
    const { error, output } = await read({
      service: gateway,
      related: [...around, connection],
    });
    expect(error).toBeUndefined();
    expect(output).toMatchObject({
      name: 'team-a',
      pattern: 'workspace-integration',
      bicepPossible: true,
      design: { name: 'apim-orders', workspaceGateway: { name: 'team-a' } },
    });
    const unconnected = await read({ service: gateway, related: around });
    expect(unconnected.output).toMatchObject({
      bicepPossible: false,
      obstacles: [expect.stringMatching(/instance .* cannot be determined/)],
    });
  });

  it('says what is wrong with an instance, and lets it through all the same', async () => {
    const small = JSON.parse(
      JSON.stringify(isolatedResources).replaceAll(
        '10.20.1.0/24',
        '10.20.1.0/28',
      ),
    );
    const { error, output, log } = await read({ ...isolated, related: small });
    expect(error).toBeUndefined();
    const { findings } = output as { findings: Record<string, number> };
    expect(findings.error + findings.warning).toBeGreaterThan(0);
    expect(log.join('\n')).toMatch(/warn: \w+ SUB-003 /);
    expect(log.join('\n')).not.toMatch(/^error: /m);
  });

  it('registers what the policy would deny, without Bicep', async () => {
    const { error, log, output } = await read(isolated, {
      policy: {
        environments: [{ name: 'production', allowedTiers: ['Premium'] }],
      },
    });
    expect(error).toBeUndefined();
    expect(output).toMatchObject({
      allowed: false,
      bicepPossible: false,
      design: { pattern: 'isolated' },
    });
    expect(log.join('\n')).toMatch(
      /warn: The design would be denied by .*Bicep/,
    );
  });

  it('stops at an instance whose design cannot be determined, with what it breaks, unless that is allowed', async () => {
    const armJson = JSON.stringify(unclear);
    const stopped = await run({ armJson });
    expect(stopped.error?.message).toMatch(
      /^The design of apim-orders cannot be determined: the networking pattern is invalid: .*It violates TIER-001 .*Set related .*allowUnclear/,
    );
    expect(stopped.output).toEqual({});
    const { error, output } = await run({ armJson, allowUnclear: true });
    expect(error).toBeUndefined();
    expect(output).toMatchObject({
      name: 'apim-orders',
      pattern: 'invalid',
      allowed: false,
      bicepPossible: false,
      confidence: 'low',
    });
    expect(output.design).toBeUndefined();
    expect(output.decisionId).toBeUndefined();
  });

  it('says what of the surroundings is missing', async () => {
    const { error } = await read(isolatedService);
    expect(error?.message).toMatch(
      /cannot be determined: privateEndpoints must have at least one .*, got nothing\. .*Set related to the resources around it/,
    );
  });

  it.each([
    [
      'a host name without a certificate',
      isolatedResources,
      {
        hostnameConfigurations: [
          { type: 'Proxy', hostName: 'api.example.com' },
        ],
      },
      /customDomains\[0\]\.certificate \(GEN-006\)/,
    ],
    [
      'a private endpoint in another resource group',
      JSON.parse(
        JSON.stringify(isolatedResources).replaceAll(
          'rg-apis/providers/Microsoft.Network',
          'rg-spoke/providers/Microsoft.Network',
        ),
      ),
      {},
      /^The private endpoint pep-orders is in .*rg-spoke, and the Bicep would make another one/,
    ],
  ])(
    'leaves Bicep out that would not describe it as it is: %s',
    async (_, related, properties, obstacle) => {
      const { output, log } = await read({
        service: JSON.parse(
          JSON.stringify({
            ...isolatedService,
            properties: {
              ...(isolatedService.properties as object),
              ...properties,
            },
          }).replaceAll(
            'rg-apis/providers/Microsoft.Network/privateE',
            `${
              JSON.stringify(related).includes('rg-spoke')
                ? 'rg-spoke'
                : 'rg-apis'
            }/providers/Microsoft.Network/privateE`,
          ),
        ),
        related,
      });
      expect(output).toMatchObject({
        allowed: true,
        bicepPossible: false,
        obstacles: [expect.stringMatching(obstacle)],
      });
      expect(log.join('\n')).toContain('No Bicep describes it as it is');
    },
  );

  it('reads by resource id where there is a source, as Azure shows it', async () => {
    const requests: string[] = [];
    const { output, log } = await run(
      { resourceId: ` ${SERVICE_ID} ` },
      {
        source: {
          read: async id => {
            requests.push(id);
            return { ...isolated, unread: ['Azure\nanswers 500'] };
          },
        },
      },
    );
    expect(requests).toEqual([SERVICE_ID]);
    expect(output.pattern).toBe('isolated');
    expect(log).toContain(
      'warn: Not read, so what depends on it is unknown: Azure answers 500',
    );
  });

  it('reads nothing from Azure in a dry run, which is anybody’s', async () => {
    const { error } = await run(
      { resourceId: SERVICE_ID },
      {
        isDryRun: true,
        source: {
          read: async () => {
            throw new Error('Azure was asked');
          },
        },
      },
    );
    expect(error?.message).toMatch(/^resourceId must be omitted in a dry run/);
  });

  it('records no decision in a dry run', async () => {
    const { output } = await read(isolated, { isDryRun: true });
    expect(output).toMatchObject({ allowed: true, bicepPossible: true });
    expect(output.decisionId).toBeUndefined();
    expect(output.decisionPath).toBeUndefined();
  });

  it.each([
    [{}, /^armJson must be the JSON of the instance, got nothing\. Set either/],
    [
      { armJson: '{}', resourceId: SERVICE_ID },
      /^armJson must .*, got resourceId too\./,
    ],
    [
      { resourceId: SERVICE_ID },
      /^resourceId must be omitted in a portal without apimNetworking\.azure, got .*Set armJson instead: .*az apim show/,
    ],
    [
      { armJson: '{' },
      /^armJson must be a JSON object or a JSON list, got what is no JSON: /,
    ],
    [
      { armJson: 'data:text/plain,x' },
      /must be a text, or a file as a data URL/,
    ],
    [
      { armJson: '{}' },
      /^armJson must be \{service, related\}, .*, got an object without/,
    ],
    [
      { armJson: '['.repeat(300) },
      /^armJson must have at most 200 levels, got more/,
    ],
    [
      { armJson: ' x'.repeat(MAX_CHARACTERS) },
      /^armJson must have at most 1000000 characters, got \d+\./,
    ],
  ])('rejects bad input', async (input, message) => {
    const { error, output } = await run(input);
    expect({ name: error?.name, message: error?.message }).toEqual({
      name: 'InputError',
      message: expect.stringMatching(message),
    });
    expect(output).toEqual({});
  });

  it.each(examples)('runs the example: $description', async ({ example }) => {
    const [step] = parse(example).steps;
    expect(step.action).toBe('apim:instance:read');
    const { error, output } = await run(step.input, {
      source: { read: async () => ({ ...isolated, unread: [] }) },
    });
    expect(error).toBeUndefined();
    expect(output.name).toBe('apim-orders');
  });
});
