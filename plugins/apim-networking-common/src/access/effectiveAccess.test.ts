import fc from 'fast-check';
import { parseCidr, type Cidr, type SecurityRule } from '../model';
import { effectiveAccess, type Flow } from './effectiveAccess';

function range(text: string): Cidr {
  const parsed = parseCidr(text);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.cidr;
}

const subnet = range('10.20.1.0/24');
const storage: Flow = {
  direction: 'Outbound',
  protocol: 'Tcp',
  port: 443,
  remote: { tag: 'Storage', region: 'westeurope' },
};
const management: Flow = {
  direction: 'Inbound',
  protocol: 'Tcp',
  port: 3443,
  remote: { tag: 'ApiManagement', region: 'westeurope' },
};
const rule = (changes: Partial<SecurityRule>): SecurityRule => ({
  name: 'rule',
  direction: 'Outbound',
  access: 'Deny',
  priority: 100,
  protocol: '*',
  sources: ['*'],
  sourcePorts: ['*'],
  destinations: ['*'],
  destinationPorts: ['*'],
  ...changes,
});
const after = (flow: Flow, ...rules: Array<Partial<SecurityRule>>) =>
  effectiveAccess(
    rules.map(changes => rule({ direction: flow.direction, ...changes })),
    flow,
    subnet,
  );

describe('effectiveAccess', () => {
  it('has Azure’s own rules when there is no other', () => {
    expect(after(storage)).toEqual({
      access: 'allowed',
      rule: 'AllowInternetOutBound',
      priority: 65001,
    });
    expect(after(management)).toMatchObject({
      access: 'denied',
      rule: 'DenyAllInBound',
    });
    const probe = { ...management, remote: { tag: 'AzureLoadBalancer' } };
    expect(after(probe).rule).toBe('AllowAzureLoadBalancerInBound');
    const network = { ...management, remote: { tag: 'VirtualNetwork' } };
    expect(after(network).rule).toBe('AllowVnetInBound');
  });

  it.each<[string, Partial<SecurityRule>]>([
    ['the tag', { sources: ['ApiManagement'] }],
    ['the tag in another casing', { sources: ['apimanagement'] }],
    ['the tag of its region', { sources: ['ApiManagement.WestEurope'] }],
    ['everything', { sources: ['*'] }],
    ['the whole internet by range', { sources: ['0.0.0.0/0'] }],
    ['its two halves', { sources: ['0.0.0.0/1', '128.0.0.0/1'] }],
    ['the internet', { sources: ['Internet'] }],
    ['Azure’s data centres', { sources: ['AzureCloud'] }],
    ['one of several tags', { sources: ['Sql', 'ApiManagement'] }],
    ['a range of ports', { destinationPorts: ['80', '3000-4000'] }],
    ['the subnet', { destinations: ['10.20.1.0/24'] }],
    ['a network around the subnet', { destinations: ['10.0.0.0/8'] }],
    ['the virtual network', { destinations: ['VirtualNetwork'] }],
    ['TCP', { protocol: 'TCP' }],
    ['upper client ports', { sourcePorts: ['1024-65535'] }],
  ])('lets in what a rule for %s covers', (_, changes) => {
    expect(after(management, { access: 'Allow', ...changes }).access).toBe(
      'allowed',
    );
  });

  it.each<[string, Partial<SecurityRule>]>([
    ['another service', { sources: ['Storage'] }],
    ['the tag of another region', { sources: ['ApiManagement.EastUS'] }],
    ['the network', { sources: ['VirtualNetwork'] }],
    ['private ranges', { sources: ['10.0.0.0/8', '192.168.1.1'] }],
    ['the load balancer', { sources: ['AzureLoadBalancer'] }],
    ['IPv6', { sources: ['::/0'] }],
    ['other ports', { destinationPorts: ['443', '3444-4000'] }],
    ['another subnet', { destinations: ['10.20.2.0/24'] }],
    ['another protocol', { protocol: 'Udp' }],
    ['the internet as destination', { destinations: ['Internet'] }],
  ])('lets nothing in by a rule for %s', (_, changes) => {
    expect(after(management, { access: 'Allow', ...changes })).toEqual({
      access: 'denied',
      rule: 'DenyAllInBound',
      priority: 65500,
    });
  });

  it.each<[string, Partial<SecurityRule>]>([
    ['public ranges', { sources: ['20.50.0.0/16'] }],
    [
      'a tag of which it may be a part',
      { sources: ['AzureFrontDoor.Backend'] },
    ],
    ['application security groups', { sources: [] }],
    ['a part of the subnet', { destinations: ['10.20.1.0/28'] }],
    ['some client ports', { sourcePorts: ['50000'] }],
    ['ports that cannot be read', { destinationPorts: ['https'] }],
  ])('does not say that %s are enough or too little', (_, changes) => {
    expect(after(management, { access: 'Allow', ...changes }).access).toBe(
      'partly',
    );
  });

  it('goes by priority, not by the order of the list', () => {
    const deny = { destinations: ['Internet'], priority: 200 };
    const allow = {
      access: 'Allow' as const,
      destinations: ['Storage'],
      priority: 300,
    };
    expect(after(storage, deny, allow).access).toBe('denied');
    expect(after(storage, deny, { ...allow, priority: 199 }).access).toBe(
      'allowed',
    );
  });

  it('calls a flow that is cut in part neither allowed nor denied', () => {
    expect(after(storage, { destinations: ['52.239.0.0/16'] }).access).toBe(
      'partly',
    );
  });

  it('does not know what a range is to a subnet that is not known', () => {
    expect(
      effectiveAccess(
        [
          rule({
            access: 'Allow',
            direction: 'Inbound',
            destinations: ['10.0.0.0/8'],
          }),
        ],
        management,
      ).access,
    ).toBe('partly');
  });

  it('agrees with asking every address, for rules of ranges alone', () => {
    const block = fc
      .tuple(fc.integer({ min: 0, max: 15 }), fc.integer({ min: 28, max: 32 }))
      .map(([low, length]) => {
        const size = 2 ** (32 - length);
        return {
          first: Math.floor(low / size) * size,
          size,
          text: `203.0.113.${Math.floor(low / size) * size}/${length}`,
        };
      });
    const someRule = fc.record({
      access: fc.constantFrom('Allow' as const, 'Deny' as const),
      block,
      from: fc.integer({ min: 3440, max: 3446 }),
      span: fc.integer({ min: 0, max: 4 }),
    });
    fc.assert(
      fc.property(fc.array(someRule, { maxLength: 6 }), list => {
        // The flow is all of 203.0.113.0/28: a rule after all others decides for the rest of the internet.
        const rules = list.map((item, index) =>
          rule({
            direction: 'Inbound',
            access: item.access,
            priority: 100 + index,
            sources: [item.block.text],
            destinationPorts: [`${item.from}-${item.from + item.span}`],
          }),
        );
        const verdicts = new Set<string>();
        for (let host = 0; host < 16; host += 1) {
          const first = list.find(
            item =>
              item.from <= 3443 &&
              item.from + item.span >= 3443 &&
              item.block.first <= host &&
              host < item.block.first + item.block.size,
          );
          verdicts.add(first?.access ?? 'Deny');
        }
        const { access } = effectiveAccess(rules, management, subnet);
        // One flow is many addresses: certain answers must hold for every one of them.
        const certain = { allowed: ['Allow'], denied: ['Deny'] };
        expect([...verdicts]).toEqual(
          access === 'partly' ? [...verdicts] : certain[access],
        );
      }),
    );
  });
});
