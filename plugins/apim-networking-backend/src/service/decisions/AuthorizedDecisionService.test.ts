import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { PermissionRuleset } from '@backstage/plugin-permission-node';
import type { RecordCondition, ScopedRecord } from '../../database';
import { publicDesign } from '../../__testUtils__/gateways';
import type { NameOwners } from '../names/NameOwners';
import { AuthorizedDecisionService } from './AuthorizedDecisionService';
import { DefaultDecisionService } from './DefaultDecisionService';
import { createDesignEvaluator } from './DesignEvaluator';
import { DefaultEvaluatorWithWaivers } from './EvaluatorWithWaivers';

const credentials = mockCredentials.user('user:default/mira');
const NOW = '2026-11-24T09:00:00.000Z';

function setup(allowed: boolean | 'always') {
  const evaluator = createDesignEvaluator({ environments: [] });
  const evaluate = jest.spyOn(evaluator, 'evaluate');
  const clock = { now: async () => NOW };
  const permissions = mockServices.permissions.mock({
    authorizeConditional: async () => [
      allowed === 'always'
        ? { result: AuthorizeResult.ALLOW }
        : {
            result: AuthorizeResult.CONDITIONAL,
            pluginId: 'apim-networking',
            resourceType: 'gateway',
            conditions: { rule: 'IS_OWNER', resourceType: 'gateway' },
          },
    ],
  });
  const holderOf = jest.fn(async () => undefined);
  const isAllowed = jest.fn(() => allowed === true);
  const service = AuthorizedDecisionService.create({
    permissions,
    names: { holderOf, isAllowed } as Partial<NameOwners> as NameOwners,
    ruleset: {} as PermissionRuleset<ScopedRecord, RecordCondition>,
    service: DefaultDecisionService.create({
      evaluator,
      evaluatorWithWaivers: DefaultEvaluatorWithWaivers.create({
        evaluator,
        waivers: { inForce: async () => [] },
        clock,
      }),
      store: {
        insert: async decision => ({ ...decision }),
      } as Partial<
        Parameters<typeof DefaultDecisionService.create>[0]['store']
      > as Parameters<typeof DefaultDecisionService.create>[0]['store'],
      clock,
      validForMs: 1000,
    }),
  });
  return { service, evaluate, isAllowed, holderOf };
}

describe('an authorized decision', () => {
  it.each([true, 'always'] as const)(
    'evaluates the design once, also for the conditions of the policy: %s',
    async allowed => {
      const { service, evaluate, isAllowed, holderOf } = setup(allowed);
      const design = publicDesign();
      const decision = await service.create(design, { credentials });
      expect(evaluate).toHaveBeenCalledTimes(1);
      expect(holderOf).toHaveBeenCalledWith('apim-test');
      expect(isAllowed.mock.calls).toHaveLength(allowed === true ? 1 : 0);
      const preview = await service.preview(design, { credentials });
      expect(evaluate).toHaveBeenCalledTimes(2);
      expect(preview.digest).toBe(decision.digest);
    },
  );

  it('is denied where the conditions do not hold for the evaluated design', async () => {
    const { service, isAllowed } = setup(false);
    const denied = { name: 'NotAllowedError' };
    const design = publicDesign();
    await expect(service.create(design, { credentials })).rejects.toMatchObject(
      denied,
    );
    await expect(
      service.preview(design, { credentials }),
    ).rejects.toMatchObject(denied);
    expect(isAllowed).toHaveBeenCalledWith(
      expect.objectContaining({ result: AuthorizeResult.CONDITIONAL }),
      undefined,
      {},
      {
        declared: expect.objectContaining({
          ok: true,
          evaluation: expect.objectContaining({
            posture: expect.objectContaining({ exposure: 'public' }),
          }),
        }),
      },
    );
  });

  it('has every problem of an invalid design, and looks up no holder for a name that no design has', async () => {
    const { service, holderOf, isAllowed } = setup(false);
    await expect(
      service.create({ name: 'a b', tier: 'Gold' }, { credentials }),
    ).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(/name.*tier/),
    });
    expect(holderOf).not.toHaveBeenCalled();
    expect(isAllowed).not.toHaveBeenCalled();
  });
});
