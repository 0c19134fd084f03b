import type { Finding } from 'backstage-plugin-apim-networking-common';
import { describeFinding, namesOfDenyingRules } from './describeFinding';

const finding: Finding = {
  ruleId: 'SUB-002',
  severity: 'error',
  title: 'The subnet is too small',
  message: 'Nothing fits.',
  field: 'gatewaySubnet.prefix',
  actual: '10.0.0.0/30',
  expected: '/27 or larger',
  remedy: 'Use a /27.',
  sources: [
    { id: 'a', title: 'A', url: 'https://example.com/a' },
    { id: 'b', title: 'B', url: 'https://example.com/b' },
  ],
  disputed: false,
  origin: 'platform',
};

describe('describeFinding', () => {
  it('says what is wrong, where, and what to do', () => {
    expect(describeFinding(finding).split(/\n\s+/)).toEqual([
      'error SUB-002 The subnet is too small',
      'Nothing fits.',
      'field: gatewaySubnet.prefix',
      'actual: 10.0.0.0/30',
      'expected: /27 or larger',
      'remedy: Use a /27.',
      'source: https://example.com/a',
    ]);
  });

  it('says where sources disagree, and copes with none', () => {
    const text = describeFinding({
      ...finding,
      field: '',
      disputed: true,
      sources: [],
    });
    expect(text).toMatch(/^error SUB-002 .* \(sources disagree\)$/m);
    expect(text).toContain('field: design');
    expect(text).not.toContain('source:');
  });

  it('keeps what was seen from forging an entry of the log', () => {
    const text = describeFinding({
      ...finding,
      actual: 'a\r\ninfo: allowed\u001b[2J\u2028b\u202ec',
    });
    expect(text).toContain('actual: a info: allowed [2J b c\n');
  });
});

describe('namesOfDenyingRules', () => {
  it('names each rule once, and only those that deny', () => {
    expect(
      namesOfDenyingRules([
        finding,
        { ...finding, field: 'elsewhere' },
        { ...finding, ruleId: 'POL-001', title: 'Not allowed here' },
        { ...finding, ruleId: 'PNA-001', severity: 'warning' },
      ]),
    ).toBe('SUB-002 (The subnet is too small), POL-001 (Not allowed here)');
  });
});
