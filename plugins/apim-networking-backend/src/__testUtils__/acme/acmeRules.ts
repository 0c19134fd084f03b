import {
  ANY_NETWORK,
  defineRule,
  designExample,
  locationsOf,
  placeOfGateway,
  placeOfLocation,
  type RulePack,
} from 'backstage-plugin-apim-networking-common';

const peakUnits = defineRule({
  id: 'ACME-001',
  family: 'capacity',
  severity: 'warning',
  title: 'Too few units for the peak',
  rationale: 'Our traffic doubles at the end of a month, and one unit fails.',
  appliesTo: { tiers: ['Premium', 'PremiumV2'] },
  sources: [
    {
      id: 'acme-capacity',
      title: 'Acme capacity guide',
      url: 'https://wiki.acme.example/apim/capacity',
    },
  ],
  remedy: 'Use two units or more in every location.',
  messages: {
    units: {
      actual: '{{units}}',
      expected: '2 or more',
      message: '{{region}} has {{units}} unit, and the peak needs two.',
    },
  },
  check(model, report) {
    for (const location of locationsOf(model, report)) {
      const { units, region = 'An unknown region' } = location;
      const place = placeOfLocation(model, location, 'units');
      if (units === undefined) report.unknown(place, 'the units');
      else if (units < 2) report('units', place, { units, region });
    }
  },
});

const noNetworkInDevelopment = defineRule({
  id: 'ACME-002',
  family: 'cost',
  severity: 'error',
  title: 'A development gateway has a virtual network',
  rationale: 'Virtual networks of development gateways are never used.',
  appliesTo: { attachments: ANY_NETWORK },
  sources: [],
  remedy: 'Use the pattern public in development.',
  messages: {
    network: { actual: '{{attachment}}', expected: 'no virtual network' },
  },
  check(model, report) {
    const { attachment, environment } = model;
    if (environment !== 'development') return;
    report('network', placeOfGateway(model, 'attachment'), { attachment });
  },
});

/** The networking rules of Acme. */
export const acmeRules: RulePack = {
  id: 'acme',
  prefix: 'ACME',
  title: 'Acme networking standard',
  version: '1.0.0',
  rules: [peakUnits, noNetworkInDevelopment],
  examples: {
    'ACME-001': [
      {
        bad: designExample('public', 'Premium', { units: 1 }),
        good: designExample('public', 'Premium', { units: 2 }),
        at: 'units',
      },
    ],
  },
};
