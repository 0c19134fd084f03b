import { EXPOSURES, isMoreExposed } from './posture';

const known = EXPOSURES.filter(exposure => exposure !== 'unknown');

describe('isMoreExposed', () => {
  it('follows the order from most to least', () => {
    for (const [index, exposure] of known.entries()) {
      expect(known.map(than => isMoreExposed(exposure, than))).toEqual(
        known.map((_, other) => index < other),
      );
    }
  });

  it('does not know of what is not known', () => {
    for (const exposure of EXPOSURES) {
      expect(isMoreExposed('unknown', exposure)).toBeUndefined();
      expect(isMoreExposed(exposure, 'unknown')).toBeUndefined();
    }
  });
});
