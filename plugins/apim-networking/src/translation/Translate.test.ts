import { english } from '../__testUtils__/english';

describe('Translate', () => {
  it('takes the values that a message has', () => {
    expect(english('gateways.page.total', { count: 2 })).toBe('2 gateways');
    expect(english('history.because', { causes: ['a', 'b'] })).toBe(
      'because a and b',
    );
    // @ts-expect-error -- it counts
    expect(english('gateways.page.total', {})).toMatch(/gateway/);
    // @ts-expect-error -- it lists
    expect(english('history.because', { causes: 'a' })).toMatch(/a/);
    // @ts-expect-error -- it names no owner
    expect(english('shared.close', { owner: 'a' })).toBe('Close');
  });

  it('knows the messages that there are', () => {
    // @ts-expect-error -- there is no such message
    expect(english('shared.nothing')).toBe('shared.nothing');
  });
});
