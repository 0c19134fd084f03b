import { decisionPath, decisionUrl } from './decisionPage';

describe('the page of a decision', () => {
  it('is a path of the portal', () => {
    expect(decisionPath('7c6e')).toBe('/apim-networking/decisions/7c6e');
    expect(decisionPath('a/../b?c')).toBe(
      '/apim-networking/decisions/a%2F..%2Fb%3Fc',
    );
  });

  it('has a URL where the portal says its own, below its path', () => {
    expect(decisionUrl('7c6e', 'https://example.com/portal/')).toBe(
      'https://example.com/portal/apim-networking/decisions/7c6e',
    );
    expect(decisionUrl('7c6e', undefined)).toBeUndefined();
  });
});
