import { privateLinkRegion } from './privateLinkRegion';

describe('privateLinkRegion', () => {
  it.each([
    ['swedencentral', 'swedencentral'],
    ['switzerlandnorth', 'germanywestcentral'],
    ['northcentralus', 'centralus'],
    ['moonbase', undefined],
    ['constructor', undefined],
  ])('of a gateway in %s is %s', (region, expected) => {
    expect(privateLinkRegion(region)).toBe(expected);
  });
});
