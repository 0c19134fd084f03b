import { bicepPath, skipReason } from '../__testUtils__/compilerForTests';
import { ageingVersions } from './ageing';
import { apiVersions } from './apiVersions';

const describeWithBicep = bicepPath ? describe : describe.skip;
const old = {
  type: 'Microsoft.Network/virtualNetworks',
  version: '2020-11-01',
};
const newest = { type: 'Microsoft.Authorization/locks', version: '2020-05-01' };

// Nothing here depends on the day on which it runs.
describeWithBicep(`ageingVersions${skipReason}`, () => {
  const request = (versions: Array<{ type: string; version: string }>) =>
    ageingVersions({ bicepPath: bicepPath!, versions, withinDays: 90 });

  it('tells a version that is too old, for how long, and what to take', async () => {
    const [found, ...others] = await request([newest, old]);
    expect(others).toEqual([]);
    expect(found).toMatchObject(old);
    expect(found.daysLeft).toBeLessThan(-1_000);
    expect(found.acceptable.length).toBeGreaterThan(0);
    expect(found.acceptable).not.toContain(old.version);
  });

  it('lets a version be whose rule is off', async () => {
    expect(await request([{ ...old, ruleIsOff: true } as typeof old])).toEqual(
      [],
    );
  });

  it('understands every entry of the table', async () => {
    await expect(
      ageingVersions({
        bicepPath: bicepPath!,
        versions: apiVersions,
        withinDays: 90,
      }),
    ).resolves.toEqual(expect.any(Array));
  });

  it('says when the linter does not run', async () => {
    await expect(
      ageingVersions({
        bicepPath: '/nowhere/bicep',
        versions: [old],
        withinDays: 90,
      }),
    ).rejects.toThrow('ENOENT');
  });
});
