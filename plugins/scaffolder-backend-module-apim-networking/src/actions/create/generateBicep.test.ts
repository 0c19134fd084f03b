import { readFileSync } from 'node:fs';
import { chmod, readFile, readdir, rm, symlink } from 'node:fs/promises';
import { delimiter, join, relative } from 'node:path';
import {
  createMockDirectory,
  mockCredentials,
} from '@backstage/backend-test-utils';
import type { ActionContext } from '@backstage/plugin-scaffolder-node';
import { ResponseError } from '@backstage/errors';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import type { JsonObject } from '@backstage/types';
import {
  deploymentDigest,
  WarmBicepCompiler,
} from 'backstage-plugin-apim-networking-bicep';
import {
  assertGatewayDesign,
  type NetworkingPolicy,
} from 'backstage-plugin-apim-networking-common';
import { designDigest } from 'backstage-plugin-apim-networking-node';
import { parse } from 'yaml';
import { bicepPath, skipReason } from '../../__testUtils__/compilerForTests';
import { DecidesInMemory } from '../../__testUtils__/DecidesInMemory';
import { orders, partners, rejected } from '../../__testUtils__/designs';
import { runAction } from '../../__testUtils__/runAction';
import {
  createGenerateBicepAction,
  type GenerateBicepActionOptions,
} from './generateBicep';
import { examples } from './generateBicep.examples';

const describeWithBicep = bicepPath ? describe : describe.skip;

describe('apim:bicep:generate', () => {
  const folder = createMockDirectory();
  const workspacePath = folder.resolve('workspace');
  const before = { PATH: process.env.PATH, BICEP_PATH: process.env.BICEP_PATH };

  beforeEach(() => {
    folder.setContent({ workspace: {}, empty: {}, elsewhere: {} });
    // No compiler, unless a test says so.
    process.env.PATH = folder.resolve('empty');
    delete process.env.BICEP_PATH;
  });

  afterEach(() => {
    process.env.PATH = before.PATH;
    if (before.BICEP_PATH) process.env.BICEP_PATH = before.BICEP_PATH;
  });

  function setup(
    options: Partial<GenerateBicepActionOptions> & {
      policy?: NetworkingPolicy;
    } = {},
  ) {
    const decisions = new DecidesInMemory(options.policy);
    const action = createGenerateBicepAction({ decisions, ...options });
    const run = (input: object, context?: Partial<ActionContext<JsonObject>>) =>
      runAction(action, {
        ...createMockActionContext({ workspacePath }),
        input,
        ...context,
      });
    return { decisions, run, action };
  }

  async function filesOf(path: string): Promise<string[]> {
    const entries = await readdir(path, {
      recursive: true,
      withFileTypes: true,
    });
    return entries
      .filter(entry => !entry.isDirectory())
      .map(entry => relative(path, join(entry.parentPath, entry.name)))
      .sort();
  }

  describe('the decision', () => {
    it('is asked for on behalf of the user, once for a task and design', async () => {
      const { decisions, run } = setup();
      const credentials = mockCredentials.user('user:default/mira');
      const { error, output } = await run(
        { design: partners },
        { getInitiatorCredentials: async () => credentials },
      );

      expect(error).toBeUndefined();
      const digest = designDigest(assertGatewayDesign(partners));
      expect(decisions.requests).toEqual([
        {
          credentials,
          generation: true,
          pending: true,
          idempotencyKey: `mock-task-id/${digest}`,
          context: { taskId: 'mock-task-id' },
        },
      ]);
      expect(output).toMatchObject({
        decisionId: '00000000-0000-4000-8000-000000000001',
        pattern: 'integration-v2',
        exposure: decisions.decisions.get(output.decisionId as string)!
          .evaluation.posture.headline,
      });
    });

    it('is bound to what was generated, and to nothing that lay there before', async () => {
      folder.addContent({
        workspace: {
          'main.staging.lockdown.bicepparam': "using 'evil.bicep'",
          modules: { 'bicepconfig.json': '{}' },
          '.apim-networking': { 'production.decision.json': 'kept' },
        },
      });
      const { decisions, run } = setup();
      const { log, output, error } = await run({ design: partners });
      expect(error).toBeUndefined();
      const [{ decisionId, digest }] = decisions.bound;
      expect(decisions.bound).toHaveLength(1);
      expect(decisionId).toBe(output.decisionId);

      const reference = JSON.parse(
        await readFile(
          join(workspacePath, '.apim-networking/staging.decision.json'),
          'utf8',
        ),
      );
      expect(reference).toMatchObject({
        decisionId,
        gateway: partners.name,
        environment: 'staging',
        digest,
      });
      expect(Object.keys(reference.files)).toContain('main.staging.bicepparam');
      expect(Object.keys(reference.files)).not.toContain('README.md');
      // What somebody put there is not decided on, and a pipeline rejects it.
      expect(
        (await deploymentDigest(workspacePath, 'staging')).digest,
      ).not.toBe(digest);
      expect(log.join('\n')).toMatch(
        /warn: The decision does not cover main\.staging\.lockdown\.bicepparam, modules\/bicepconfig\.json beside/,
      );
      for (const name of [
        'main.staging.lockdown.bicepparam',
        'modules/bicepconfig.json',
      ]) {
        await rm(join(workspacePath, name));
      }
      expect((await deploymentDigest(workspacePath, 'staging')).digest).toBe(
        digest,
      );
      // Another environment keeps its own.
      expect(
        await readFile(
          join(workspacePath, '.apim-networking/production.decision.json'),
          'utf8',
        ),
      ).toBe('kept');
    });

    it('is signed where the portal signs, and never bound in a dry run', async () => {
      const signed = setup();
      signed.decisions.statement = 'a.b.c';
      await signed.run({ design: partners });
      expect(
        await readFile(
          join(workspacePath, '.apim-networking/staging.decision.jws'),
          'utf8',
        ),
      ).toBe('a.b.c\n');

      folder.setContent({ workspace: {}, empty: {}, elsewhere: {} });
      const dry = setup();
      await dry.run({ design: partners }, { isDryRun: true });
      expect(dry.decisions.bound).toEqual([]);
      expect(await filesOf(workspacePath)).not.toContainEqual(
        expect.stringContaining('.apim-networking'),
      );
    });

    it('that cannot be bound leaves nothing behind', async () => {
      const { decisions, run } = setup();
      decisions.bindDeployment = async () => {
        throw new Error('no');
      };
      const { error } = await run({ design: partners });
      expect(error!.message).toMatch(
        /did not bind decision .* nothing was written/,
      );
      expect(await filesOf(workspacePath)).toEqual([]);
    });

    it('has a page: a path among the outputs, and links wherever the portal says its URL', async () => {
      const id = '00000000-0000-4000-8000-000000000001';
      const { run } = setup({ portalUrl: 'https://portal.example.com' });
      const page = `https://portal.example.com/apim-networking/decisions/${id}`;
      const { log, output } = await run({ design: partners });
      expect(output.decisionPath).toBe(`/apim-networking/decisions/${id}`);
      expect(output.decisions).toEqual([
        { environment: 'staging', id, url: page },
      ]);
      expect(log.join('\n')).toContain(`for staging: ${page}`);
      expect(
        await readFile(join(workspacePath, 'README.md'), 'utf8'),
      ).toContain(`[\`${id}\`](<${page}>)`);

      const denied = await setup({
        portalUrl: 'https://portal.example.com',
      }).run({ design: rejected });
      expect(denied.error!.message).toMatch(
        new RegExp(`with what would make it pass at ${page}$`),
      );
    });

    it('is named by its id alone where the portal says no URL', async () => {
      const { run } = setup();
      await run({ design: partners });
      expect(
        await readFile(join(workspacePath, 'README.md'), 'utf8'),
      ).toContain(
        '- Decision `00000000-0000-4000-8000-000000000001`, requested by',
      );
      const { error } = await setup().run({ design: rejected });
      expect(error!.message).not.toContain('/apim-networking/decisions');
    });

    it('of a recovered task is the one that was recorded', async () => {
      const { decisions, run } = setup();
      const recorded: Record<string, unknown> = {};
      const checkpoint = async (options: { key: string; fn: () => unknown }) =>
        // As the task store does: what was recorded is JSON.
        (recorded[options.key] ??= JSON.parse(
          JSON.stringify(await options.fn()),
        )) as never;
      const first = await run({ design: partners }, { checkpoint });
      const second = await run({ design: partners }, { checkpoint });
      expect(second.error).toBeUndefined();
      expect(second.output).toEqual(first.output);
      expect(decisions.requests).toHaveLength(1);
    });

    it.each<[string, object, RegExp]>([
      [
        'a network in another region',
        {
          virtualNetwork: {
            mode: 'existing',
            name: 'vnet-hub',
            region: 'norwayeast',
          },
        },
        /SUB-010 .*\n.*\n\s+field: virtualNetwork.*\n\s+actual: .*norwayeast/,
      ],
      [
        'a subnet that is delegated to something else',
        {
          virtualNetwork: { mode: 'existing', name: 'vnet-hub' },
          gatewaySubnet: {
            name: 'snet-apim',
            delegations: ['Microsoft.ContainerInstance/containerGroups'],
          },
        },
        /SUB-007 .*\n.*\n\s+field: gatewaySubnet.delegations\n\s+actual: Microsoft.ContainerInstance/,
      ],
    ])('denied for %s says so in the log', async (_, change, entry) => {
      const { run } = setup();
      const { error, log } = await run({ design: { ...partners, ...change } });
      expect(error!.message).toContain('nothing was generated');
      expect(log).toContainEqual(expect.stringMatching(entry));
      expect(await filesOf(workspacePath)).toEqual([]);
    });

    it('denied: every finding is in the log and nothing is written', async () => {
      const { decisions, run } = setup();
      const { error, log, output } = await run({ design: rejected });

      const [{ evaluation }] = decisions.decisions.values();
      const errors = evaluation.findings.filter(f => f.severity === 'error');
      expect(errors.length).toBeGreaterThan(1);
      for (const finding of evaluation.findings) {
        expect(
          log.filter(entry =>
            [
              `${finding.severity} ${finding.ruleId} ${finding.title}`,
              `field: ${finding.field}`,
              `actual: ${finding.actual}`,
              `expected: ${finding.expected}`,
              `remedy: ${finding.remedy}`,
              `source: ${finding.sources[0].url}`,
            ].every(text => entry.includes(text)),
          ),
        ).not.toHaveLength(0);
      }
      expect(error).toMatchObject({ name: 'InputError' });
      expect(error!.message).not.toContain('\n');
      for (const { ruleId } of errors) expect(error!.message).toContain(ruleId);
      expect(await filesOf(workspacePath)).toEqual([]);
      expect(output).toEqual({});
    });

    it('denied by the policy of the server for a design that was fine in the form', async () => {
      const { run } = setup({
        policy: {
          environments: [{ name: 'staging', allowedTiers: ['PremiumV2'] }],
        },
      });
      const { error, log } = await run({ design: partners });
      expect(error!.message).toMatch(/denies .* by POL-\d+/);
      expect(log.join('\n')).toMatch(/error POL-\d+ .*PremiumV2/s);
      expect(await filesOf(workspacePath)).toEqual([]);
    });

    it('for this design is used again', async () => {
      const { decisions, run } = setup();
      const { id } = await decisions.decide(
        assertGatewayDesign(partners),
        {} as never,
      );
      const { error, output } = await run({ design: partners, decisionId: id });
      expect(error).toBeUndefined();
      expect(output.decisionId).toBe(id);
      expect(decisions.requests).toHaveLength(1);
    });

    it('for another design is rejected, with both digests', async () => {
      const { decisions, run } = setup();
      const decision = await decisions.decide(
        assertGatewayDesign(orders),
        {} as never,
      );
      const { error } = await run({
        design: partners,
        decisionId: decision.id,
      });
      expect(error).toMatchObject({ name: 'InputError' });
      expect(error!.message).toContain(decision.digest);
      expect(error!.message).toContain(
        designDigest(assertGatewayDesign(partners)),
      );
      expect(await filesOf(workspacePath)).toEqual([]);
    });

    it('that is valid no more is rejected, with when it was', async () => {
      const { decisions, run } = setup();
      const decision = await decisions.decide(
        assertGatewayDesign(partners),
        {} as never,
      );
      // As the authority answers once the time is over, or a waiver was revoked.
      decisions.decisions.set(decision.id, { ...decision, valid: false });
      const { error, output } = await run({
        design: partners,
        decisionId: decision.id,
      });
      expect(error).toMatchObject({ name: 'InputError' });
      expect(error!.message).toContain(
        `was valid until ${decision.validUntil}, which is over`,
      );
      expect(output).toEqual({});
      expect(await filesOf(workspacePath)).toEqual([]);
    });

    it.each(['policy', 'ruleset'] as const)(
      'that was made by another %s is rejected, and says so',
      async endedBy => {
        const { decisions, run } = setup();
        const decision = await decisions.decide(
          assertGatewayDesign(partners),
          {} as never,
        );
        decisions.decisions.set(decision.id, {
          ...decision,
          valid: false,
          endedBy,
        });
        const { error, output } = await run({
          design: partners,
          decisionId: decision.id,
        });
        expect(error).toMatchObject({ name: 'InputError' });
        expect(error!.message).toContain(
          `was made on ${decision.decidedAt} by another ${endedBy} than the one in force, and is valid no more: nothing was generated`,
        );
        expect(output).toEqual({});
        expect(await filesOf(workspacePath)).toEqual([]);
      },
    );

    it('says for which template it is', async () => {
      const { decisions, run } = setup();
      const entityRef = 'template:default/new-gateway';
      await run({ design: partners }, { templateInfo: { entityRef } });
      expect(decisions.requests[0].context).toEqual({
        taskId: 'mock-task-id',
        templateRef: entityRef,
      });
    });

    it('says whose the gateway will be, of every environment', async () => {
      const { decisions, run } = setup();
      const whose = {
        owner: 'group:default/shop-team',
        system: 'system:default/shop',
      };
      const { error } = await run({
        design: partners,
        environments: [
          { environment: 'production', name: 'apim-partners-prod' },
        ],
        ...whose,
      });
      expect(error).toBeUndefined();
      expect(decisions.requests.map(({ context }) => context)).toEqual([
        { taskId: 'mock-task-id', ...whose },
        { taskId: 'mock-task-id', ...whose },
      ]);
    });

    it('that denies is rejected when it is used again', async () => {
      const { decisions, run } = setup();
      const { id } = await decisions.decide(
        assertGatewayDesign(rejected),
        {} as never,
      );
      const { error, log } = await run({ design: rejected, decisionId: id });
      expect(error!.message).toContain(`Decision ${id} denies`);
      expect(log.some(entry => entry.startsWith('error: '))).toBe(true);
      expect(await filesOf(workspacePath)).toEqual([]);
    });

    it('that another task has still to confirm is rejected', async () => {
      const { decisions, run } = setup();
      const { id } = await decisions.decide(assertGatewayDesign(partners), {
        pending: true,
        context: { taskId: 'another task' },
      } as never);
      const { error } = await run({ design: partners, decisionId: id });
      expect(error!.message).toMatch(
        /^decisionId must be a decision of this task, or one that is confirmed, got .* Run the template without decisionId\.$/,
      );
      expect(await filesOf(workspacePath)).toEqual([]);
    });

    it('that the permission policy denies says so in the words of the backend, and what to do', async () => {
      const { decisions, run } = setup();
      const denied = await ResponseError.fromResponse(
        new Response(
          JSON.stringify({
            error: {
              name: 'NotAllowedError',
              message: 'The permission policy denies it for this gateway',
            },
            response: { statusCode: 403 },
          }),
          { status: 403, headers: { 'content-type': 'application/json' } },
        ),
      );
      jest.spyOn(decisions, 'decide').mockRejectedValue(denied);
      const { error } = await run({ design: partners });
      expect(error!.message).toMatch(
        /so nothing was generated: The permission policy denies it for this gateway\. Choose an owner that you are a member of/,
      );
    });

    it('that cannot be had is an error that says so', async () => {
      const { run } = setup();
      const { error } = await run({ design: partners, decisionId: 'nope' });
      expect(error).toMatchObject({ name: 'NotFoundError' });
      expect(error!.message).toMatch(
        /gave no decision .* nothing was generated.*There is no decision nope/,
      );
    });

    it('is previewed by the backend in a dry run, and everything says that it is not decided', async () => {
      const { decisions, run } = setup();
      const { error, output, log } = await run(
        { design: partners, owner: 'group:default/team' },
        { isDryRun: true },
      );
      expect(error).toBeUndefined();
      expect(output.decided).toBe(false);
      expect(output).not.toHaveProperty('decisionId');
      expect(output).not.toHaveProperty('decisionPath');
      expect(output.decisions).toEqual([]);
      expect(log.join('\n')).toContain('no decision is recorded');
      expect(decisions.previewed).toEqual([
        expect.objectContaining({
          context: expect.objectContaining({ owner: 'group:default/team' }),
        }),
      ]);
      expect(decisions.requests).toEqual([]);
      for (const file of [
        'README.md',
        ...(output.parametersFiles as string[]),
      ]) {
        expect(await readFile(join(workspacePath, file), 'utf8')).toContain(
          'NOT DECIDED: written by a dry run.',
        );
      }
    });

    it('that would deny stops a dry run, by the policy of the backend', async () => {
      const { decisions, run } = setup();
      const { error } = await run({ design: rejected }, { isDryRun: true });
      expect(error!.message).toMatch(
        /^A decision would deny the design of .* by .*: nothing was generated/,
      );
      expect(decisions.requests).toEqual([]);
      expect(await filesOf(workspacePath)).toEqual([]);
    });

    it('that the caller cannot have stops a dry run', async () => {
      const { decisions, run } = setup();
      decisions.forbids = 'not your gateway';
      const { error } = await run({ design: partners }, { isDryRun: true });
      expect(error!.message).toMatch(/gave no decision .*not your gateway/);
      expect(await filesOf(workspacePath)).toEqual([]);
    });
  });

  describe('the files', () => {
    it('say in the log that nothing was compiled where there is no compiler', async () => {
      const { run } = setup();
      const { log, output } = await run({ design: partners });
      expect(output).toMatchObject({
        compiled: false,
        parametersFile: 'main.staging.bicepparam',
      });
      expect(log).toContainEqual(
        expect.stringMatching(
          /^warn: .*NOT compiled.*apimNetworking\.bicep\.path/,
        ),
      );
      expect(await filesOf(workspacePath)).toEqual(
        [...(output.files as string[])].sort(),
      );
    });

    it('of a second run replace those of the first and leave others alone', async () => {
      const { run } = setup();
      folder.setContent({ workspace: { out: { 'notes.md': 'mine' } } });
      const input = { design: partners, outputPath: 'out' };
      await run(input);
      const first = folder.content({ path: 'workspace' }) as object;
      folder.addContent({ 'workspace/out/main.bicep': 'edited' });

      const { error, log } = await run(input);
      expect(error).toBeUndefined();
      expect(folder.content({ path: 'workspace' })).toEqual(first);
      expect(first).toMatchObject({ out: { 'notes.md': 'mine' } });
      expect(log.join('\n')).toMatch(/replacing .*main\.bicep/);
    });

    it.each(['../x', '/etc', 'a/../../elsewhere'])(
      'never go to %s',
      async outputPath => {
        const { decisions, run } = setup();
        const { error } = await run({ design: partners, outputPath });
        expect(error).toMatchObject({ name: 'InputError' });
        expect(error!.message).toContain(
          `outputPath must be a relative path inside the workspace, got ${JSON.stringify(
            outputPath,
          )}`,
        );
        expect(decisions.requests).toEqual([]);
        expect(await filesOf(folder.resolve('elsewhere'))).toEqual([]);
      },
    );

    it.each([
      ['out of the workspace', 'elsewhere'],
      ['inside of it', 'workspace/inside'],
    ])('never go through a symbolic link that leads %s', async (_, target) => {
      folder.setContent({
        workspace: { inside: {} },
        elsewhere: {},
        empty: {},
      });
      await symlink(folder.resolve(target), `${workspacePath}/link`);
      const { run } = setup();
      const { error } = await run({
        design: partners,
        outputPath: 'link/deeper',
      });
      expect(error).toMatchObject({ name: 'InputError' });
      expect(await filesOf(folder.resolve(target))).toEqual([]);
    });

    it.each([
      ['a symbolic link', /is a symbolic link/],
      ['a folder', /main\.bicep must be a file, got something else/],
      ['a file for a folder', /must be a folder, got a file\./],
    ])(
      'are not half-written when %s is in their way',
      async (what, message) => {
        if (what === 'a folder') {
          folder.addContent({ 'workspace/main.bicep': { kept: 'yes' } });
        } else if (what === 'a symbolic link') {
          folder.addContent({ 'elsewhere/target': 'kept' });
          await symlink(
            folder.resolve('elsewhere/target'),
            `${workspacePath}/main.bicep`,
          );
        } else folder.addContent({ 'workspace/modules': 'kept' });
        const present = folder.content();

        const { error } = await setup().run({ design: partners });
        expect(error).toMatchObject({
          name: 'InputError',
          message: expect.stringMatching(message),
        });
        expect(folder.content()).toEqual(present);
      },
    );

    it('are none when the design cannot be understood', async () => {
      const { run, decisions } = setup();
      const { error } = await run({
        design: { ...partners, tier: 'Gold', region: 7 },
      });
      expect(error!.message).toMatch(/tier must be one of .*"Gold".*region/);
      expect(decisions.requests).toEqual([]);
    });

    it('are none for a design that lacks what its Bicep needs', async () => {
      const { error } = await setup().run({
        design: {
          ...partners,
          customDomains: [{ hostName: 'api.example.com' }],
        },
      });
      expect(error).toMatchObject({ name: 'InputError' });
      expect(error!.message).toMatch(/GEN-006/);
      expect(await filesOf(workspacePath)).toEqual([]);
    });

    it('are those of every environment, each decided on by itself', async () => {
      const { run, decisions } = setup();
      const { output, error } = await run({
        design: partners,
        environments: [
          { environment: 'production', name: 'apim-partners-prod', units: 3 },
        ],
      });
      expect(error).toBeUndefined();
      expect(output.deployments).toEqual([
        {
          environment: 'staging',
          parametersFile: 'main.staging.bicepparam',
        },
        {
          environment: 'production',
          parametersFile: 'main.production.bicepparam',
        },
      ]);
      expect(output.parametersFile).toBe('main.staging.bicepparam');
      expect(
        await readFile(`${workspacePath}/main.production.bicepparam`, 'utf8'),
      ).toContain("param name = 'apim-partners-prod'");
      expect(decisions.requests).toHaveLength(2);
      const [first, second] = [...decisions.decisions.keys()];
      expect(output.decisions).toEqual([
        { environment: 'staging', id: first },
        { environment: 'production', id: second },
      ]);
      expect(output.decisionId).toBe(first);
    });

    it.each<[string, object, string]>([
      [
        'cannot be understood',
        { environment: 'production', tier: 'Gold' },
        'environments[0] makes no design: ',
      ],
      [
        'has the name of another one',
        { units: 2 },
        'environment must be unique among designs, got "staging" twice',
      ],
      [
        'is denied',
        { environment: 'production', tier: 'BasicV2' },
        'denies the design',
      ],
    ])('are none when an environment %s', async (_, environment, message) => {
      const { error } = await setup().run({
        design: partners,
        environments: [environment],
      });
      expect(error!.message).toContain(message);
      expect(await filesOf(workspacePath)).toEqual([]);
    });

    it('are of at most 20 further environments', async () => {
      const { error } = await setup().run({
        design: partners,
        environments: Array.from({ length: 21 }, (_, index) => ({
          environment: `test-${index}`,
        })),
      });
      expect(error).toMatchObject({
        name: 'InputError',
        message: 'environments must have at most 20 items, got 21.',
      });
    });

    it('have a placeholder for a publisher that was not given, and the log says so', async () => {
      const { run } = setup();
      const warning = /^warn: The publisher in the parameters is a placeholder/;
      expect((await run({ design: partners })).log).toContainEqual(
        expect.stringMatching(warning),
      );
      const { log } = await run({
        design: partners,
        publisherName: 'Partner team',
        publisherEmail: 'apis@example.com',
      });
      expect(log).not.toContainEqual(expect.stringMatching(warning));
    });

    it('need a publisher with name and address, or none', async () => {
      const { error } = await setup().run({
        design: partners,
        publisherName: 'Partner team',
      });
      expect(error!.message).toMatch(
        /^publisherEmail must be set together with publisherName, got nothing/,
      );
    });

    it('have the lock and the workspace that were asked for, and neither unasked', async () => {
      const { run } = setup();
      const workspaceId =
        '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-logs/providers/Microsoft.OperationalInsights/workspaces/log-platform';
      const parameters = async (input: object) => {
        const { error } = await run({ design: partners, ...input });
        expect(error).toBeUndefined();
        return readFile(`${workspacePath}/main.staging.bicepparam`, 'utf8');
      };
      const extras = await parameters({
        lock: true,
        logAnalyticsWorkspaceId: workspaceId,
      });
      expect(extras).toContain('param lock = true');
      expect(extras).toContain(
        `param logAnalyticsWorkspaceId = '${workspaceId}'`,
      );
      const none = {
        logAnalyticsWorkspaceId: '',
        newLogAnalyticsWorkspace: '',
      };
      expect(await parameters(none)).not.toMatch(
        /param (?:lock|logAnalytics|newLog)/,
      );
      expect(
        await parameters({ ...none, newLogAnalyticsWorkspace: 'log-orders' }),
      ).toContain(`param newLogAnalyticsWorkspaceName = 'log-orders'`);
    });

    it('are none when two workspaces for logs are asked for', async () => {
      const { error } = await setup().run({
        design: partners,
        logAnalyticsWorkspaceId:
          '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-logs/providers/Microsoft.OperationalInsights/workspaces/log-platform',
        newLogAnalyticsWorkspace: 'log-orders',
      });
      expect(error).toMatchObject({ name: 'InputError' });
      expect(error!.message).toMatch(
        /^newLogAnalyticsWorkspace must be omitted with logAnalyticsWorkspaceId, got/,
      );
      expect(await filesOf(workspacePath)).toEqual([]);
    });

    it('are none when the workspace for logs is no ARM id', async () => {
      const { error } = await setup().run({
        design: partners,
        logAnalyticsWorkspaceId: 'log-platform',
      });
      expect(error).toMatchObject({ name: 'InputError' });
      expect(error!.message).toMatch(
        /^logAnalyticsWorkspaceId must be an ARM id.*, got "log-platform"/,
      );
      expect(await filesOf(workspacePath)).toEqual([]);
    });

    it('are none when two resources would have one name', async () => {
      const { error } = await setup().run({
        design: {
          ...orders,
          privateEndpoints: [{ subnet: orders.gatewaySubnet }],
        },
      });
      expect(error).toMatchObject({ name: 'InputError' });
      expect(error!.message).toMatch(/GEN-002/);
      expect(await filesOf(workspacePath)).toEqual([]);
    });

    it('are none when the task is cancelled', async () => {
      const { error } = await setup().run(
        { design: partners },
        { signal: AbortSignal.abort() },
      );
      expect(error).toMatchObject({ name: 'AbortError' });
      expect(await filesOf(workspacePath)).toEqual([]);
    });
  });

  describe('a compiler that fails', () => {
    async function program(script: string): Promise<string> {
      folder.addContent({ bicep: `#!/bin/sh\n${script}\n` });
      await chmod(folder.resolve('bicep'), 0o755);
      return folder.resolve('bicep');
    }
    const version =
      'case "$1" in --version) echo "Bicep CLI version 0.0.0"; exit 0;; esac\n';

    beforeEach(() => {
      // The scripts need the programs of the system.
      process.env.PATH = ['/usr/bin', '/bin', before.PATH].join(delimiter);
    });

    it.each([
      [
        'does not run',
        'exit 1',
        /apimNetworking\.bicep\.path must be .* which does not run/,
      ],
      ['ends at once', `${version}exit 1`, /^The Bicep compiler /],
      ['hangs', `${version}exec /bin/sleep 30`, /did not start within 0\.5 s/],
    ])('because it %s leaves nothing', async (_, script, message) => {
      const { run } = setup({
        bicepPath: await program(script),
        compilerTimeoutMs: 500,
      });
      const { error, output } = await run({ design: partners });
      expect(error!.message).toMatch(message);
      expect(await filesOf(workspacePath)).toEqual([]);
      expect(output).toEqual({});
    });
  });

  describeWithBicep(`with the real compiler${skipReason}`, () => {
    const sharedCompiler = WarmBicepCompiler.create({ bicepPath });
    afterAll(() => sharedCompiler.dispose());

    function setupWithBicep() {
      process.env.PATH = before.PATH;
      return setup({ sharedCompiler });
    }

    it('compiles, reads back, and says so', async () => {
      const { error, log, output } = await setupWithBicep().run({
        design: orders,
      });
      expect(error).toBeUndefined();
      expect(output).toMatchObject({
        compiled: true,
        pattern: 'isolated',
        parametersFile: 'main.staging.lockdown.bicepparam',
        parametersFiles: [
          'main.staging.bootstrap.bicepparam',
          'main.staging.lockdown.bicepparam',
        ],
      });
      const text = log.join('\n');
      expect(text).toMatch(
        /Compiled .*bootstrap.*lockdown\.bicepparam in \d+ ms: no diagnostics/,
      );
      expect(text).toMatch(/pattern isolated, \d+ findings?/);
    });

    it('leaves nothing when it does not accept what an authority allowed', async () => {
      process.env.PATH = before.PATH;
      const decisions = new DecidesInMemory();
      const action = createGenerateBicepAction({
        sharedCompiler,
        decisions: {
          decide: async (design, options) => ({
            ...(await decisions.decide(design, options)),
            outcome: 'allowed',
          }),
          preview: (design, options) => decisions.preview(design, options),
          decision: id => decisions.decision(id),
          bindDeployment: (id, digest) => decisions.bindDeployment(id, digest),
          confirmDecisions: id => decisions.confirmDecisions(id),
        },
      });
      const { error, output } = await runAction(action, {
        ...createMockActionContext({ workspacePath }),
        input: { design: { ...partners, units: 900 } },
      });
      expect(error!.message).toMatch(
        /main\.staging\.bicepparam does not compile:\nmain\.staging\.bicepparam:\d+: error BCP\d+: .*900/,
      );
      expect(await filesOf(workspacePath)).toEqual([]);
      expect(output).toEqual({});
    });

    describe('with modules of the organization', () => {
      const module = 'modules/apiManagementV2.bicep';
      const shipped = readFileSync(
        join(
          require.resolve(
            'backstage-plugin-apim-networking-bicep/package.json',
          ),
          '../bicep',
          module,
        ),
        'utf8',
      );
      const withModule = (
        text: string,
        options: Partial<GenerateBicepActionOptions> = { sharedCompiler },
      ) => {
        process.env.PATH = options.sharedCompiler
          ? before.PATH
          : folder.resolve('empty');
        return setup({ ...options, modules: new Map([[module, text]]) }).run({
          design: partners,
        });
      };

      it('generates, compiles and verifies them', async () => {
        const own = `// The platform team's.\n${shipped}`;
        const { error, output } = await withModule(own);
        expect(error).toBeUndefined();
        expect(output.compiled).toBe(true);
        expect(await readFile(join(workspacePath, module), 'utf8')).toBe(own);
      });

      it('rejects those that deploy another networking than was decided on', async () => {
        const open = shipped.replace(
          'virtualNetworkType: virtualNetworkType',
          "virtualNetworkType: virtualNetworkType == 'None' ? 'None' : 'None'",
        );
        expect(open).not.toBe(shipped);
        const { error } = await withModule(open);
        expect(error!.message).toMatch(/pattern/);
        expect(await filesOf(workspacePath)).toEqual([]);
      });

      it('generates nothing without a compiler', async () => {
        const { error } = await withModule(shipped, {});
        expect(error!.message).toMatch(
          /^apimNetworking\.bicep\.modules requires a Bicep compiler/,
        );
        expect(await filesOf(workspacePath)).toEqual([]);
      });
    });

    it('takes quotes, expressions, newlines and any script as text', async () => {
      const text = "O'Neil \"&\" ${uniqueString('x')} \\ '''\n\t– ü 日本 🦊";
      const { error, output } = await setupWithBicep().run({
        design: partners,
        publisherName: text,
        publisherEmail: 'apis@example.com',
        tags: { [text.slice(0, 20)]: text, plain: '${subscription().id}' },
      });
      expect(error).toBeUndefined();
      expect(output.compiled).toBe(true);
    });

    it.each(examples)('runs the example: $description', async ({ example }) => {
      const [step] = parse(example).steps;
      const { action, run } = setupWithBicep();
      expect(step.action).toBe(action.id);
      const { error, output } = await run(step.input);
      expect(error).toBeUndefined();
      expect(output.compiled).toBe(true);
      expect(
        await filesOf(`${workspacePath}/${step.input.outputPath ?? ''}`),
      ).toEqual(expect.arrayContaining(output.files as string[]));
    });
  });
});
