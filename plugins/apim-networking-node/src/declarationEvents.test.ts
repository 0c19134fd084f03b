import { declarationDigest } from './declarationEvents';

const entity = {
  metadata: { title: 'Orders' },
  spec: { owner: 'a', system: 'b', networking: { tier: 'Premium', units: 1 } },
};

describe('declarationDigest', () => {
  it('differs with what a gateway declares, and with nothing else', () => {
    const digests = [
      entity,
      { ...entity, metadata: {} },
      { ...entity, spec: { ...entity.spec, owner: 'x' } },
      { ...entity, spec: { ...entity.spec, system: undefined } },
      { ...entity, spec: { ...entity.spec, networking: { tier: 'Premium' } } },
      { metadata: {} },
    ].map(declarationDigest);
    expect(new Set(digests).size).toBe(digests.length);
    expect(
      declarationDigest({
        metadata: { title: 'Orders' },
        spec: {
          lifecycle: 'production',
          networking: { units: 1, tier: 'Premium' },
          system: 'b',
          owner: 'a',
        } as object,
      }),
    ).toBe(digests[0]);
  });
});
