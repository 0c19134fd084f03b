import { compileTemplate } from './template';

describe('a message template', () => {
  it('fills in each parameter, as often as it is named', () => {
    const template = compileTemplate('{{a}} of {{b}}, {{a}} again');
    expect(template({ a: 2, b: 'three' })).toBe('2 of three, 2 again');
  });

  it('inserts a value as it is, even if it looks like a parameter', () => {
    const template = compileTemplate('{{a}}{{b}}');
    expect(template({ a: '{{b}}$1', b: '$&' })).toBe('{{b}}$1$&');
  });

  it('is itself where it has no parameters', () => {
    expect(compileTemplate('100 % {x}')({})).toBe('100 % {x}');
  });
});
