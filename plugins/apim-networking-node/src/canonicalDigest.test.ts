import { canonicalDigest, designDigest } from './canonicalDigest';

describe('canonicalDigest', () => {
  it('does not depend on the order of keys, at any depth', () => {
    expect(designDigest({ a: 1, b: { c: [{ x: 1, y: 2 }], d: 3 } })).toBe(
      designDigest({ b: { d: 3, c: [{ y: 2, x: 1 }] }, a: 1 }),
    );
  });

  it('leaves out what is undefined, as JSON does', () => {
    expect(canonicalDigest({ a: 1, b: undefined })).toBe(
      canonicalDigest({ a: 1 }),
    );
  });

  it('differs when a value or the order of a list differs', () => {
    const digests = [
      { prefixes: ['10.0.0.0/27', '10.0.1.0/27'] },
      { prefixes: ['10.0.1.0/27', '10.0.0.0/27'] },
      { prefixes: ['10.0.0.0/27'] },
      { prefixes: '10.0.0.0/27' },
    ].map(canonicalDigest);
    expect(new Set(digests).size).toBe(digests.length);
  });

  it('is SHA-256 in hex, of the JSON text', () => {
    expect(canonicalDigest({ b: 1, a: '€' })).toBe(
      require('node:crypto')
        .createHash('sha256')
        .update('{"a":"€","b":1}')
        .digest('hex'),
    );
  });
});
