import { LIMITS } from '../../__testUtils__/limits';
import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import type { NetworkingPolicy } from 'backstage-plugin-apim-networking-common';
import { DatabaseWaiverStore } from '../../database';
import { migrationsDirectory } from '../../database/migrations/migrate';
import { DefaultWaiverService } from './DefaultWaiverService';
import type { WaiverRequest } from './WaiverService';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
const NOW = new Date('2026-11-24T09:00:00.000Z');
const mira = { credentials: mockCredentials.user('user:default/mira') };
const daan = { credentials: mockCredentials.user('user:default/daan') };
const policy: NetworkingPolicy = {
  environments: [{ name: 'production' }, { name: 'staging' }],
  waivers: { maximumDays: 30 },
};
const wanted: WaiverRequest = {
  ruleId: 'POL-002',
  gateway: 'APIM-Orders',
  environment: 'production',
  reason: '  The partner moves in March.  ',
  until: '2026-12-24T10:00:00+01:00',
};

async function setup(now: () => Date = () => NOW) {
  const knex = await databases.init('SQLITE_3');
  await knex.migrate.latest({ directory: migrationsDirectory });
  const changed: string[] = [];
  const service = DefaultWaiverService.create({
    store: DatabaseWaiverStore.create(knex),
    policy,
    changed: async ({ gateway, environment }) => {
      changed.push(`${gateway} ${environment}`);
    },
    clock: { now: async () => now().toISOString() },
    limits: LIMITS,
  });
  return { service, changed };
}

describe('DefaultWaiverService', () => {
  it('goes from a request by an approval to its end by who revokes it', async () => {
    const { service, changed } = await setup();
    const request = await service.request(wanted, mira);
    expect(request).toMatchObject({
      ruleId: 'POL-002',
      gateway: 'apim-orders',
      reason: 'The partner moves in March.',
      status: 'requested',
      until: '2026-12-24T09:00:00.000Z',
      requestedBy: 'user:default/mira',
      requestedAt: NOW.toISOString(),
    });
    expect(changed).toEqual([]);

    const approved = await service.approve(request.id, 'Until March.', daan);
    expect(approved).toMatchObject({
      status: 'approved',
      decidedBy: 'user:default/daan',
      comment: 'Until March.',
    });
    expect(changed).toEqual(['apim-orders production']);

    const revoked = await service.revoke(request.id, undefined, mira);
    expect(revoked).toMatchObject({
      status: 'revoked',
      revokedBy: 'user:default/mira',
      comment: 'Until March.',
    });
    expect(changed).toHaveLength(2);
    await expect(service.revoke(request.id, undefined, mira)).rejects.toThrow(
      /must be requested or approved, got revoked/,
    );
  });

  it.each<[string, Partial<WaiverRequest>, RegExp]>([
    [
      'a rule that there is none of',
      { ruleId: "POL-002'; drop table waivers" },
      /^ruleId must be the id of a rule.*, got "POL-002'; drop /,
    ],
    [
      'what Azure rejects',
      { ruleId: 'TIER-001' },
      /TIER-001, which finds what Azure rejects .* nobody can allow it/,
    ],
    [
      'a name that no service has',
      { gateway: '../x' },
      /^gateway must be the name.*, got "\.\.\/x"/,
    ],
    [
      'an environment that the policy has not',
      { environment: 'moon' },
      /^environment must be one of production, staging, the environments of the policy, got "moon"/,
    ],
    [
      'no reason',
      { reason: ' \n ' },
      /^reason must have 1 to 2000 characters, got 0\./,
    ],
    [
      'a reason as long as a book',
      { reason: 'x'.repeat(1_000_000) },
      /^reason must have 1 to 2000 characters, got 1000000\./,
    ],
    [
      'a reason that no database holds',
      { reason: 'a\0b' },
      /^reason must not contain NUL characters/,
    ],
    [
      'until yesterday',
      { until: '2026-11-23T09:00:00Z' },
      /must be a time after now, 2026-11-24T09:00:00\.000Z, and at most 30 days/,
    ],
    ['until now', { until: NOW.toISOString() }, /must be a time after now/],
    [
      'for longer than the policy lets',
      { until: '2026-12-24T09:00:01Z' },
      /at most 30 days from now, 2026-12-24T09:00:00\.000Z/,
    ],
    [
      'for ever',
      { until: 'for ever' },
      /^until must be a time.*, got "for ever"/,
    ],
    [
      'a day without a zone',
      { until: '2026-12-01' },
      /^until must be a time with its zone.*, got "2026-12-01"/,
    ],
  ])('takes no request for %s', async (_, change, message) => {
    const { service } = await setup();
    await expect(
      service.request({ ...wanted, ...change }, mira),
    ).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(message),
    });
    expect((await service.list({ limit: 10 }, {})).items).toEqual([]);
  });

  it('has one request of each user at a time, and names it', async () => {
    const { service } = await setup();
    const { id } = await service.request(wanted, mira);
    await expect(service.request(wanted, mira)).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringContaining(`waiver ${id}`),
    });
    expect(await service.request(wanted, daan)).toMatchObject({
      status: 'requested',
      requestedBy: 'user:default/daan',
    });
  });

  it('lets nobody decide on their own, and no service at all', async () => {
    const { service, changed } = await setup();
    const { id } = await service.request(wanted, mira);
    const bot = { credentials: mockCredentials.service('plugin:bot') };
    for (const decide of [
      service.approve(id, undefined, mira),
      service.reject(id, 'no', mira),
      service.approve(id, undefined, bot),
      service.request({ ...wanted, environment: 'staging' }, bot),
    ]) {
      await expect(decide).rejects.toMatchObject({ name: 'NotAllowedError' });
    }
    expect((await service.get(id)).status).toBe('requested');
    expect(changed).toEqual([]);
  });

  it('takes no comment that no database holds, or as long as a book', async () => {
    const { service } = await setup();
    const { id } = await service.request(wanted, mira);
    for (const comment of ['a\0b', 'x'.repeat(2001), ' ']) {
      await expect(service.approve(id, comment, daan)).rejects.toThrow(
        /^comment must /,
      );
      await expect(service.revoke(id, comment, mira)).rejects.toThrow(
        /^comment must /,
      );
    }
    expect((await service.get(id)).status).toBe('requested');
  });

  it('is approved once, whoever does it at the same time', async () => {
    const { service, changed } = await setup();
    const { id } = await service.request(wanted, mira);
    const answers = await Promise.allSettled(
      ['a', 'b', 'c'].map(name =>
        service.approve(id, undefined, {
          credentials: mockCredentials.user(`user:default/${name}`),
        }),
      ),
    );
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(
      1,
    );
    expect(changed).toHaveLength(1);
  });

  it('is not approved when its end is over by then', async () => {
    let now = NOW;
    const { service } = await setup(() => now);
    const { id } = await service.request(wanted, mira);
    now = new Date('2027-01-01T00:00:00Z');
    await expect(service.approve(id, undefined, daan)).rejects.toThrow(
      /was to end at 2026-12-24T09:00:00\.000Z, which is over/,
    );
  });

  it('is renewed while it is in force, for the same rule and gateway', async () => {
    const { service } = await setup();
    const { id } = await service.request(wanted, mira);
    await expect(
      service.request({ ...wanted, renews: id }, mira),
    ).rejects.toThrow(`got waiver ${id}, which is requested`);
    await service.approve(id, undefined, daan);
    await expect(
      service.request({ ...wanted, gateway: 'apim-other', renews: id }, mira),
    ).rejects.toThrow('renews must be a waiver in force for the same rule');
    expect(
      await service.request({ ...wanted, renews: id }, mira),
    ).toMatchObject({ renews: id, status: 'requested' });
  });

  it.each(['x', '00000000-0000-4000-8000-000000000000', "' or 1=1"])(
    'says that there is no waiver %s',
    async id => {
      const { service } = await setup();
      await expect(service.get(id)).rejects.toMatchObject({
        name: 'NotFoundError',
      });
    },
  );
});
