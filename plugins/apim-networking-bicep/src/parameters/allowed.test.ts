import {
  evaluateDesign,
  evaluateParsedDesign,
  type GatewayDesignInput,
} from 'backstage-plugin-apim-networking-common';
import fc from 'fast-check';
import { designSpace, plainDesigns } from '../__testUtils__/designSpace';
import { options } from '../__testUtils__/designOptions';
import { networks, sizes } from '../__testUtils__/designVariants';
import { parametersFile } from './parametersFile';
import { phasesOf } from './phasesOf';

type Change = (design: GatewayDesignInput) => GatewayDesignInput | undefined;

const subnet = { name: 'snet-pep', prefix: '10.20.2.0/26' };

/** What people also write: some of it Azure accepts and Bicep cannot be generated from. */
const spoilers: Change[] = [
  design => ({ ...design, publicIp: { name: 'pip-apim' } }),
  design => ({ ...design, ddosProtection: true }),
  design => ({ ...design, ddosProtectionPlan: { name: 'ddos-hub' } }),
  design => ({ ...design, natGateway: true }),
  design => ({ ...design, zones: ['1', '2'] }),
  design => ({ ...design, zoneRedundant: true }),
  design => ({ ...design, customDomains: [{ hostName: 'api.example.com' }] }),
  design => ({ ...design, privateEndpoints: [{ subnet }, { subnet }] }),
  design => ({
    ...design,
    privateEndpoints: [
      { subnet },
      { subnet: { ...subnet, prefix: '10.20.3.0/26' } },
    ],
  }),
  design => ({ ...design, gatewaySubnet: { name: 'snet-apim' } }),
  design => ({ ...design, gatewaySubnet: { name: 's'.repeat(78) } }),
  design => ({ ...design, virtualNetwork: { name: 'vnet' } }),
  design => ({
    ...design,
    virtualNetwork: {
      name: 'vnet',
      addressSpace: ['10.20.0.0/16'],
      resourceGroup: 'rg-hub',
    },
  }),
  design => ({ ...design, additionalLocations: [{ region: 'norwayeast' }] }),
  design =>
    design.applicationGateway && {
      ...design,
      applicationGateway: { ...design.applicationGateway, listeners: [] },
    },
  design => design.frontDoor && { ...design, frontDoor: { name: 'a_fd' } },
];

const variants: Change[] = [...networks, ...sizes, ...options].map(
  ({ change }) => change,
);

describe('a design that is allowed for generation', () => {
  it('is every design of the legal space', () => {
    const denied = designSpace().flatMap(({ name, design }) =>
      evaluateParsedDesign(design, { generation: true })
        .findings.filter(({ severity }) => severity === 'error')
        .map(({ ruleId, field }) => `${name}: ${ruleId} ${field}`),
    );
    expect(denied).toEqual([]);
  });

  it('has parameters, whatever else it has', () => {
    let allowed = 0;
    let rejected = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...plainDesigns().map(({ design }) => design)),
        fc.subarray(variants, { maxLength: 3 }),
        fc.subarray(spoilers, { maxLength: 2 }),
        (plain, chosen, spoiling) => {
          const input = [...chosen, ...spoiling].reduce<GatewayDesignInput>(
            (design, change) => change(design) ?? design,
            plain,
          );
          const result = evaluateDesign(input, { generation: true });
          if (!result.ok || result.evaluation.outcome === 'denied') {
            rejected += 1;
            return;
          }
          allowed += 1;
          const { design } = result.evaluation;
          for (const phase of [undefined, ...phasesOf(design)]) {
            const text = parametersFile(design, {
              publisher: { name: 'Platform', email: 'platform@example.com' },
              tags: {},
              phase,
              decided: true,
            });
            expect(text).toContain(`param name = '${design.name}'`);
          }
        },
      ),
      { numRuns: 3_000 },
    );
    expect(allowed).toBeGreaterThan(300);
    expect(rejected).toBeGreaterThan(300);
  });
});
