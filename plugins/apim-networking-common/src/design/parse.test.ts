import fc from 'fast-check';
import { assertGatewayDesign, parseGatewayDesign } from './parse';
import { describeIssue } from './describeIssue';
import type { DesignIssue } from './issueSchema';
import { exampleDesign } from './exampleDesigns';

function issuesOf(value: unknown): DesignIssue[] {
  const parsed = parseGatewayDesign(value);
  return parsed.ok ? [] : parsed.issues;
}

describe('parseGatewayDesign', () => {
  it('fills in what has a default', () => {
    const parsed = parseGatewayDesign(exampleDesign('isolated', 'StandardV2'));
    expect(parsed).toMatchObject({
      ok: true,
      design: {
        units: 1,
        publicNetworkAccess: 'Disabled',
        virtualNetwork: { mode: 'new' },
      },
    });
  });

  it('reads a region as people write it', () => {
    const parsed = parseGatewayDesign(
      exampleDesign('public', 'Basic', { region: 'West Europe' }),
    );
    expect(parsed).toMatchObject({ design: { region: 'westeurope' } });
  });

  it.each([
    [
      'an unknown tier',
      { tier: 'UltraV9' as never },
      'tier',
      '"UltraV9"',
      /must be one of Consumption, Developer/,
    ],
    [
      'an unknown pattern',
      { pattern: 'secret' as never },
      'pattern',
      '"secret"',
      /must be one of public, injection-external/,
    ],
    [
      'a name that ARM rejects',
      { name: '1-gateway' },
      'name',
      '"1-gateway"',
      /1 to 50 letters, digits and hyphens, starting with a letter/,
    ],
    [
      'a name that ends with a hyphen',
      { name: 'gateway-' },
      'name',
      '"gateway-"',
      /ending with a letter or digit/,
    ],
    ['a name of 51', { name: 'a'.repeat(51) }, 'name', /a{10}/, /1 to 50/],
    ['half a unit', { units: 1.5 }, 'units', '1.5', /whole number of units/],
    [
      'an environment with spaces',
      { environment: 'Prod uction' },
      'environment',
      '"Prod uction"',
      /lower-case letters/,
    ],
  ] as const)('rejects %s', (_, change, field, actual, message) => {
    const issues = issuesOf(exampleDesign('public', 'Standard', change));
    expect(issues).toHaveLength(1);
    expect(issues[0].field).toBe(field);
    expect(issues[0].actual).toMatch(actual);
    expect(issues[0].message).toMatch(message);
  });

  it('names the place of a range that is not one', () => {
    const issues = issuesOf(
      exampleDesign('isolated', 'StandardV2', {
        privateEndpoints: [
          { subnet: { name: 'snet-pep', prefix: '10.20/24' } },
        ],
      }),
    );
    expect(issues).toEqual([
      {
        field: 'privateEndpoints[0].subnet.prefix',
        actual: '"10.20/24"',
        message: 'must be an IPv4 range such as 10.20.0.0/27',
      },
    ]);
  });

  it('says which part a pattern is missing', () => {
    expect(
      issuesOf({
        ...exampleDesign('public', 'StandardV2'),
        pattern: 'isolated',
      })
        .map(({ field }) => field)
        .sort(),
    ).toEqual(['gatewaySubnet', 'privateEndpoints', 'virtualNetwork']);
  });

  it('says where a part belongs that the pattern does not have', () => {
    const [issue] = issuesOf({
      ...exampleDesign('integration-v2', 'StandardV2'),
      pattern: 'public',
    });
    expect(describeIssue(issue)).toMatch(
      /^gatewaySubnet must be omitted for the pattern public, got \{.*\}\. Remove it, or choose .*integration-v2/,
    );
  });

  it('rejects an isolated gateway that stays public', () => {
    const [issue] = issuesOf(
      exampleDesign('isolated', 'StandardV2', {
        publicNetworkAccess: 'Enabled',
      }),
    );
    expect(issue).toMatchObject({
      field: 'publicNetworkAccess',
      actual: '"Enabled"',
    });
  });

  it('names a field that it does not know', () => {
    expect(
      issuesOf({ ...exampleDesign('public', 'Basic'), colour: 'blue' }),
    ).toEqual([
      {
        field: 'colour',
        actual: '"blue"',
        message: 'must be omitted. A gateway design has no such field',
      },
    ]);
  });

  it.each([null, undefined, 7, 'design', [], true])('rejects %p', value => {
    expect(issuesOf(value).length).toBeGreaterThan(0);
  });

  it.each(["apim'x", 'apim${x}', 'apim\nx', 'apím', 'a"b', 'a\\b', 'a\u0000'])(
    'rejects %j in every name',
    text => {
      const design = exampleDesign('internal-appgw-waf', 'Premium', {
        name: text,
        virtualNetwork: { name: text },
        gatewaySubnet: { name: text, prefix: '10.20.1.0/24' },
        applicationGateway: {
          name: text,
          subnet: { name: text, prefix: '10.20.3.0/24' },
        },
        publicIp: { name: text },
      });
      expect(
        issuesOf(design)
          .map(({ field }) => field)
          .sort(),
      ).toEqual([
        'applicationGateway.name',
        'applicationGateway.subnet.name',
        'gatewaySubnet.name',
        'name',
        'publicIp.name',
        'virtualNetwork.name',
      ]);
    },
  );

  it('takes any JSON without throwing, prototypes of objects included', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        expect(parseGatewayDesign(value)).toHaveProperty('ok');
      }),
    );
    expect(
      issuesOf(JSON.parse('{"__proto__":{"name":"apim"},"constructor":1}'))
        .length,
    ).toBeGreaterThan(0);
  });
});

describe('assertGatewayDesign', () => {
  it('throws one message with field, need and value', () => {
    expect(() =>
      assertGatewayDesign(
        exampleDesign('public', 'Standard', { name: '-x', units: -1 }),
      ),
    ).toThrow(
      /^Invalid gateway design: name must have 1 to 50 .*, got "-x"\. units must be 0 or more units, got -1\.$/,
    );
  });

  it('rejects what is nested without end, or has more values than a design can have', () => {
    let deep: unknown = 'end';
    for (let level = 0; level < 100_000; level += 1) deep = { deep };
    const tooLarge = [
      { field: '', actual: 'more', message: 'must have at most 8000 values' },
    ];
    expect(
      issuesOf({ ...exampleDesign('public', 'Basic'), name: deep }),
    ).toEqual(tooLarge);
    expect(
      issuesOf({
        ...exampleDesign('public', 'Basic'),
        zones: Array.from({ length: 8_001 }, () => '1'),
      }),
    ).toEqual(tooLarge);
  });

  it('shows of a nested value as much as can be read', () => {
    const name = { a: { b: { c: { d: 1 } } }, list: Array(50).fill('x') };
    expect(
      issuesOf({ ...exampleDesign('public', 'Basic'), name }),
    ).toMatchObject([
      {
        field: 'name',
        actual:
          '{"a":{"b":{"c":"…"}},"list":["x","x","x","x","x","x","x","x","x","x"]}',
      },
    ]);
  });
});
