import fc from 'fast-check';
import { parseGatewayReferences } from './gatewayReferences';

describe('parseGatewayReferences', () => {
  it('fills in kind and namespace', () => {
    expect(parseGatewayReferences('apim-payments', 'shop')).toEqual({
      references: [
        { kind: 'resource', namespace: 'shop', name: 'apim-payments' },
      ],
      problems: [],
    });
  });

  it('reads several, each once', () => {
    const { references, problems } = parseGatewayReferences(
      'resource:default/a, Resource:default/b,a ',
      'default',
    );
    expect(references.map(({ name }) => name)).toEqual(['a', 'b']);
    expect(problems).toEqual([]);
  });

  it.each([
    ['', /is empty/],
    ['a,,b', /is empty/],
    ['component:default/a', /is of kind component: a gateway is of kind/],
    ['resource:default/', /is not an entity reference/],
    ['a gateway', /does not accept/],
    ['"; drop', /does not accept/],
  ])('says what is wrong with %j', (annotation, reason) => {
    const { problems } = parseGatewayReferences(annotation, 'default');
    expect(problems).toHaveLength(1);
    expect(problems[0].reason).toMatch(reason);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const read = parseGatewayReferences(text, 'default');
        expect(read.references.length + read.problems.length).toBeGreaterThan(
          0,
        );
      }),
    );
  });
});
