import { mergeTags } from './mergeTags';

describe('mergeTags', () => {
  it('lets a later tag take the place of an earlier one, whatever its case', () => {
    expect(
      mergeTags(
        { environment: 'production', owner: 'orders' },
        { Environment: 'prod-eu' },
        undefined,
        { costCentre: '4711' },
      ),
    ).toEqual({ Environment: 'prod-eu', owner: 'orders', costCentre: '4711' });
  });
});
