import fc from 'fast-check';
import { contains, overlaps, parseCidr, type Cidr } from './cidr';

function cidr(text: string): Cidr {
  const parsed = parseCidr(text);
  if (!parsed.ok) throw new Error(`${text} ${parsed.message}`);
  return parsed.cidr;
}

describe('parseCidr', () => {
  it('reads a range', () => {
    expect(cidr('10.20.0.0/27')).toMatchObject({ length: 27, size: 32 });
    expect(cidr('0.0.0.0/0').size).toBe(2 ** 32);
    expect(cidr('255.255.255.255/32').last).toBe(2 ** 32 - 1);
  });

  it.each([
    '10.20.0.0',
    '10.20.0.0/33',
    '10.20.0.256/24',
    '10.20.0/24',
    'fd00::/64',
    '::ffff:10.0.0.0/120',
    '10.20.0.0/27 ',
    '10.20.0.0/2７',
    '',
    27,
    null,
    undefined,
  ])('rejects %p and says what is needed', text => {
    expect(parseCidr(text)).toEqual({
      ok: false,
      message: 'must be an IPv4 range such as 10.20.0.0/27',
    });
  });

  it('rejects host bits and offers the range that was meant', () => {
    expect(parseCidr('10.20.0.5/27')).toEqual({
      ok: false,
      message:
        'must be a range that starts at its first address, such as 10.20.0.0/27',
      suggestion: '10.20.0.0/27',
    });
  });

  it('agrees with counting addresses, for overlap and containment', () => {
    const range = fc
      .tuple(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 24, max: 32 }))
      .map(([last, length]) => {
        const size = 2 ** (32 - length);
        return cidr(`10.0.0.${Math.floor(last / size) * size}/${length}`);
      });
    const addresses = ({ first, size }: Cidr) =>
      new Set(Array.from({ length: size }, (_, index) => first + index));
    fc.assert(
      fc.property(range, range, (a, b) => {
        const inB = addresses(b);
        const shared = [...addresses(a)].filter(address => inB.has(address));
        expect(overlaps(a, b)).toBe(shared.length > 0);
        expect(contains(b, a)).toBe(shared.length === a.size);
      }),
    );
  });
});
