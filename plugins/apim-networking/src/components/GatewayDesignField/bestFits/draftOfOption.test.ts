import {
  evaluateDesign,
  recommend,
} from 'backstage-plugin-apim-networking-common';
import { designOfDraft, emptyDraft, type DesignDraft } from '../draft';
import { requirementsOf } from '../requirements/useRequirements';
import type { Answers } from '../requirements';
import { draftOfOption } from './draftOfOption';

const draft: DesignDraft = {
  ...emptyDraft,
  name: 'apim-orders',
  environment: 'staging',
  region: 'swedencentral',
};

/** Each option of the ranking for some answers, as the design that choosing it makes. */
function designsFor(answers: Answers, base = draft) {
  return recommend(requirementsOf(answers, base)).options.map(option => ({
    option,
    design: designOfDraft({ ...base, ...draftOfOption(option, answers, base) }),
  }));
}

describe('draftOfOption', () => {
  it.each<Answers>([
    {},
    { callers: ['internet'], backends: ['virtual-network'], waf: true },
    { callers: ['corporate-network'], isolation: 'gateway', sla: true },
    { callers: ['internet', 'corporate-network'], zones: true },
    { severalRegions: true, ddosProtection: true },
    { isolation: 'everything', privateDeveloperPortal: true },
    { fixedOutboundIp: true, existingVirtualNetwork: true },
    { workspaceGateway: true, developerPortal: 'Disabled' },
  ])('for %j makes of every option a design that Azure takes', answers => {
    const designs = designsFor(answers);
    expect(designs.length).toBeGreaterThan(0);
    for (const { option, design } of designs) {
      const result = evaluateDesign(design);
      const wrong = result.ok
        ? result.evaluation.findings.filter(
            ({ severity }) => severity === 'error',
          )
        : result.issues;
      expect({ of: `${option.pattern} ${option.tier}`, wrong }).toEqual({
        of: `${option.pattern} ${option.tier}`,
        wrong: [],
      });
      expect(design).toMatchObject({
        tier: option.tier,
        pattern: option.pattern,
      });
    }
  });

  it('closes the gateway behind an edge, also where it was open before', () => {
    const open = { ...draft, publicNetworkAccess: 'Enabled' as const };
    for (const { design } of designsFor(
      { callers: ['internet'], waf: true },
      open,
    )) {
      const result = evaluateDesign(design);
      expect(
        result.ok && result.evaluation.posture.gatewayReachableFromInternet,
      ).toBe('no');
    }
  });

  it('sets what was asked', () => {
    const find = (answers: Answers, wanted: string) =>
      designsFor(answers).find(
        ({ option }) => `${option.pattern} ${option.tier}` === wanted,
      )?.design;
    expect(find({ zones: true }, 'isolated PremiumV2')).toMatchObject({
      zoneRedundant: true,
    });
    expect(
      find({ severalRegions: true }, 'injection-internal Premium'),
    ).toMatchObject({ additionalLocations: [{ region: 'northeurope' }] });
    expect(
      find({ ddosProtection: true }, 'injection-external Premium'),
    ).toMatchObject({ ddosProtection: true, publicIp: { name: 'pip-orders' } });
    expect(
      find({ fixedOutboundIp: true }, 'isolated StandardV2'),
    ).toMatchObject({ natGateway: true, fixedOutboundIp: true });
    expect(
      find(
        { backends: ['virtual-network'] },
        'front-door-private-link StandardV2',
      ),
    ).toMatchObject({ frontDoor: {}, gatewaySubnet: { name: 'snet-apim' } });
    expect(
      find({ existingVirtualNetwork: true }, 'isolated StandardV2'),
    ).toMatchObject({ virtualNetwork: { mode: 'existing' } });
    expect(find({ developerPortal: 'Disabled' }, 'public Basic')).toMatchObject(
      { developerPortal: 'Disabled' },
    );
  });

  it('leaves alone what was typed and not asked', () => {
    const typed: DesignDraft = {
      ...draft,
      zoneRedundant: true,
      virtualNetwork: { name: 'vnet-special' },
      additionalLocations: [{ region: 'westus', units: 3 }],
    };
    const [option] = recommend({}).options;
    const changes = draftOfOption(option, { severalRegions: true }, typed);
    expect(changes).not.toHaveProperty('zoneRedundant');
    expect(changes).not.toHaveProperty('virtualNetwork');
    expect(changes).not.toHaveProperty('additionalLocations');
  });
});

describe('requirementsOf', () => {
  it('takes what was typed elsewhere', () => {
    expect(
      requirementsOf(
        { callers: ['internet'] },
        {
          region: 'West Europe',
          units: 4,
          environment: 'production',
          additionalLocations: [{ region: 'northeurope' }],
        },
      ),
    ).toEqual({
      callers: ['internet'],
      regions: ['westeurope', 'northeurope'],
      units: 4,
      environment: 'production',
    });
  });

  it('asks for nothing by one unit, or by what cannot be read', () => {
    expect(
      requirementsOf(
        { waf: true },
        {
          region: '?!',
          units: 1,
          environment: 'Not One',
          additionalLocations: [],
        },
      ),
    ).toEqual({ waf: true });
    expect(
      requirementsOf(
        {},
        { region: '', units: 1.5, environment: '', additionalLocations: [] },
      ),
    ).toEqual({ regions: [] });
  });

  it.each([
    ['westeurope', 'northeurope'],
    ['northeurope', 'westeurope'],
  ])('asks for a second region beside %s', (region, second) => {
    expect(
      requirementsOf(
        { severalRegions: true },
        { region, units: 1, environment: '', additionalLocations: [] },
      ).regions,
    ).toEqual([region, second]);
  });
});
