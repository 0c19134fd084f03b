import fc from 'fast-check';
import { jsonLocator } from './jsonLocator';

const text = `[
  { "name": "a" },
  {
    "sku": { "name": "Basic" },
    "properties": {
      "VirtualNetworkType": "None",
      "additionalLocations": [
        { "sku": {
          "capacity": 1 } }
      ]
    }
  }
]`;

describe('jsonLocator', () => {
  it.each([
    ['sku.name', 4],
    ['properties.virtualNetworkType', 6],
    ['virtualNetworkType', 6],
    ['properties.additionalLocations[0].sku.capacity', 9],
    ['properties.additionalLocations[0].zones', 8],
    ['properties.additionalLocations[7]', 7],
    ['properties.virtualNetworkType (subnet)', 6],
    ['nothing', 3],
    ['', 3],
  ])('finds %s in line %d, or as near as it can', (field, line) => {
    expect(jsonLocator('x.json', text).locate([1], field)).toEqual({
      file: 'x.json',
      line,
    });
  });

  it('gives the first line for what is nowhere', () => {
    for (const declaration of [undefined, [7], ['a', 'b']]) {
      expect(jsonLocator('x', text).locate(declaration, 'sku').line).toBe(1);
    }
    expect(jsonLocator('x', '').locate([0], 'sku').line).toBe(1);
  });

  it('counts lines as an editor does', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(5), { minLength: 1, maxLength: 50 }),
        gaps => {
          const items = gaps.map(
            (gap, index) => `${'\n'.repeat(gap)}{"n":${index}}`,
          );
          const file = `[${items.join(',')}]`;
          const locator = jsonLocator('x', file);
          gaps.forEach((_, index) => {
            const line = file
              .split('\n')
              .findIndex(row => row.includes(`{"n":${index}}`));
            expect(locator.locate([index], '').line).toBe(line + 1);
          });
        },
      ),
    );
  });
});
