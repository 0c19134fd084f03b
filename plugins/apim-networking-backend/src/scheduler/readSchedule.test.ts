import { ConfigReader } from '@backstage/config';
import { readCatalogSchedule } from './readSchedule';

describe('readCatalogSchedule', () => {
  it('is once a minute where nothing is said', () => {
    expect(readCatalogSchedule(new ConfigReader({}))).toMatchObject({
      frequency: { minutes: 1 },
      scope: 'global',
    });
  });

  it('is what the configuration says, on one replica at a time in any case', () => {
    const schedule = {
      frequency: { minutes: 5 },
      timeout: 'PT2M',
      scope: 'local',
    };
    expect(
      readCatalogSchedule(new ConfigReader({ apimNetworking: { schedule } })),
    ).toMatchObject({
      frequency: { minutes: 5 },
      timeout: { minutes: 2 },
      scope: 'global',
    });
  });

  it('says what is wrong', () => {
    const schedule = { frequency: { minutes: 5 } };
    expect(() =>
      readCatalogSchedule(new ConfigReader({ apimNetworking: { schedule } })),
    ).toThrow(/timeout/);
  });
});
