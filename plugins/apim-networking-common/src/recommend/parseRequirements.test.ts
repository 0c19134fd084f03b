import fc from 'fast-check';
import { REQUIREMENT_NAMES } from './requirements';
import {
  assertNetworkingRequirements,
  parseNetworkingRequirements,
} from './parseRequirements';

function issuesOf(value: unknown) {
  const parsed = parseNetworkingRequirements(value);
  return parsed.ok ? [] : parsed.issues;
}

describe('parseNetworkingRequirements', () => {
  it('takes no needs at all', () => {
    expect(parseNetworkingRequirements({})).toEqual({
      ok: true,
      requirements: {},
    });
  });

  it('reads regions as people write them', () => {
    expect(
      parseNetworkingRequirements({ regions: ['West Europe', 'north-europe'] }),
    ).toEqual({
      ok: true,
      requirements: { regions: ['westeurope', 'northeurope'] },
    });
  });

  it.each([
    [
      { callers: ['internet', 'martians'] },
      'callers[1]',
      '"martians"',
      'must be one of internet, partners, corporate-network, same-virtual-network',
    ],
    [
      { callers: 'internet' },
      'callers',
      '"internet"',
      /^must be a list with any of internet, partners/,
    ],
    [
      { backends: ['cloud'] },
      'backends[0]',
      '"cloud"',
      'must be one of public, virtual-network, peered-network, on-premises',
    ],
    [
      { isolation: 'total' },
      'isolation',
      '"total"',
      'must be one of none, gateway, everything',
    ],
    [{ waf: 'yes' }, 'waf', '"yes"', 'must be true or false'],
    [
      { regions: ['West Europe', 'westeurope'] },
      'regions',
      /West Europe/,
      'must have each region once',
    ],
    [
      { regions: ['../etc'] },
      'regions[0]',
      '"../etc"',
      'must be an Azure region such as westeurope',
    ],
    [
      { units: 0 },
      'units',
      '0',
      'must be a whole number of units from 1 to 1000',
    ],
    [
      { units: 1.5 },
      'units',
      '1.5',
      'must be a whole number of units from 1 to 1000',
    ],
    [
      { largestFreeSubnet: 33 },
      'largestFreeSubnet',
      '33',
      'must be a prefix length from 8 to 32',
    ],
    [
      { environment: 'Prod 1' },
      'environment',
      '"Prod 1"',
      'must be an environment of 1 to 32 lower-case letters, digits and hyphens',
    ],
    [
      { privateDeveloperPortal: true, developerPortal: 'Disabled' },
      'privateDeveloperPortal',
      'true',
      /^must be false or omitted where developerPortal is Disabled$/,
    ],
    [
      { colour: 'blue' },
      'colour',
      '"blue"',
      /^must be omitted\. The requirements are callers, backends, isolation, waf,/,
    ],
  ])('says what is wrong with %j', (value, field, actual, message) => {
    const issues = issuesOf(value);
    expect(issues).toHaveLength(1);
    expect(issues[0].field).toBe(field);
    expect(issues[0].actual).toMatch(actual);
    expect(issues[0].message).toMatch(message);
  });

  it.each([null, undefined, 7, 'requirements', []])('rejects %p', value => {
    expect(issuesOf(value).length).toBeGreaterThan(0);
  });

  it('takes any JSON without throwing, keys of prototypes included', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.jsonValue(),
          fc.dictionary(fc.constantFrom(...REQUIREMENT_NAMES), fc.jsonValue()),
        ),
        value => {
          const parsed = parseNetworkingRequirements(value);
          expect(parsed.ok || parsed.issues.length > 0).toBe(true);
        },
      ),
    );
    expect(
      issuesOf(JSON.parse('{"__proto__":{"waf":true},"constructor":1}')).length,
    ).toBeGreaterThan(0);
  });
});

describe('assertNetworkingRequirements', () => {
  it('throws one message with field, need and value', () => {
    expect(() => assertNetworkingRequirements({ waf: 1, units: -1 })).toThrow(
      'Invalid requirements: waf must be true or false, got 1. units must be a whole number of units from 1 to 1000, got -1.',
    );
  });
});
