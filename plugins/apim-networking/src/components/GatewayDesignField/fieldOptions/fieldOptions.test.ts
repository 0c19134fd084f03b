import { recommend } from 'backstage-plugin-apim-networking-common';
import Ajv from 'ajv';
import { emptyDraft } from '../draft';
import { typedFieldSchema } from '../typedFieldSchema';
import { readFieldOptions } from './fieldOptions';
import { describeLock, outsideOfLock, withinLock } from './lock';
import { withinRecommendation } from './withinRecommendation';
import { english } from '../../../__testUtils__/english';

const isDescribed = new Ajv().compile(typedFieldSchema.schema.uiOptions!);

describe('readFieldOptions', () => {
  it('takes one or a list, and regions as people write them', () => {
    expect(
      readFieldOptions(english, {
        pattern: 'isolated',
        tiers: ['StandardV2', 'PremiumV2'],
        environment: 'production',
        regions: ['West Europe', 'sweden-central'],
        changes: 'gateway',
        label: false,
      }),
    ).toEqual({
      options: {
        patterns: ['isolated'],
        tiers: ['StandardV2', 'PremiumV2'],
        environments: ['production'],
        regions: ['westeurope', 'swedencentral'],
        changes: 'gateway',
      },
      problems: [],
    });
  });

  it('offers everything without options', () => {
    for (const none of [undefined, {}]) {
      const { options, problems } = readFieldOptions(english, none);
      expect(Object.values(options).filter(Boolean)).toEqual([]);
      expect(problems).toEqual([]);
    }
  });

  it.each([
    [
      { pattern: 'isolatd' },
      /^ui:options\.pattern must be one or several of public, .*, got "isolatd"$/,
    ],
    [{ tiers: ['Basic', 'Gold'] }, /^ui:options\.tiers must be one or several/],
    [{ pattern: [] }, /^ui:options\.pattern must be .*, got \[\]$/],
    [
      { environment: 4 },
      /^ui:options\.environment must be a text or .* got 4$/,
    ],
    [
      { regions: [''] },
      /^ui:options\.regions must be a text or .* got \[""\]$/,
    ],
    [{ changes: ['a', 'b'] }, /^ui:options\.changes must be the name of a/],
  ])('says what is wrong with %j', (uiOptions, message) => {
    expect(isDescribed(uiOptions)).toBe(false);
    const { options, problems } = readFieldOptions(english, uiOptions);
    expect(problems).toEqual([expect.stringMatching(message)]);
    expect(Object.values(options).filter(Boolean)).toEqual([]);
  });
});

describe('the schema of the field', () => {
  it.each([
    {},
    { pattern: 'isolated' },
    { tiers: ['StandardV2', 'PremiumV2'], environment: 'production' },
    { regions: ['West Europe', 'sweden-central'], changes: 'gateway' },
    { label: false },
  ])('describes what the field understands: %j', uiOptions => {
    expect(readFieldOptions(english, uiOptions).problems).toEqual([]);
    expect(isDescribed(uiOptions)).toBe(true);
  });
});

describe('what a template offers', () => {
  it.each([
    [{ patterns: ['injection-v2' as const] }, 'injection-v2', 'PremiumV2'],
    [
      { patterns: ['internal-appgw-waf' as const] },
      'internal-appgw-waf',
      'Premium',
    ],
    [{ tiers: ['Developer' as const] }, 'public', 'Developer'],
    [{ tiers: ['Premium' as const] }, 'public', 'Premium'],
    [{ tiers: ['PremiumV2' as const] }, 'isolated', 'PremiumV2'],
    [
      {
        patterns: ['public' as const, 'private-endpoint' as const],
        tiers: ['Basic' as const],
      },
      'public',
      'Basic',
    ],
  ])('is what the form starts from: %j', (options, pattern, tier) => {
    expect(withinLock(emptyDraft, options)).toMatchObject({ pattern, tier });
  });

  it('is the only environment, and the first of the regions', () => {
    expect(
      withinLock(emptyDraft, {
        environments: ['production'],
        regions: ['norwayeast', 'swedencentral'],
      }),
    ).toMatchObject({ environment: 'production', region: 'norwayeast' });
    expect(
      withinLock(emptyDraft, { environments: ['a', 'b'] }).environment,
    ).toBe('');
  });

  it('is said in sentences', () => {
    expect(
      describeLock(english, {
        patterns: ['isolated'],
        tiers: ['StandardV2', 'PremiumV2'],
      }),
    ).toEqual([
      'This template offers one pattern only: Isolated.',
      'This template offers the tiers Standard v2 and Premium v2 only.',
    ]);
    expect(describeLock(english, {})).toEqual([]);
  });

  it('names what of a design is outside of it', () => {
    const design = {
      name: 'apim-a',
      environment: 'staging',
      tier: 'Basic' as const,
      region: 'westeurope',
      pattern: 'public' as const,
    };
    expect(
      outsideOfLock(design, {
        patterns: ['isolated'],
        tiers: ['Basic'],
        environments: ['production'],
      }),
    ).toEqual([
      { field: 'pattern', offered: ['isolated'] },
      { field: 'environment', offered: ['production'] },
    ]);
  });

  it('ranks among what is offered, and says so', () => {
    const ranked = withinRecommendation(english, recommend({}), {
      patterns: ['isolated'],
    });
    expect(ranked.options.map(({ rank, pattern }) => [rank, pattern])).toEqual([
      [1, 'isolated'],
      [2, 'isolated'],
    ]);
    expect(ranked.excluded.every(pair => pair.pattern === 'isolated')).toBe(
      true,
    );
    expect(ranked.summary).toMatch(
      /^Of what this template offers, Isolated on Standard v2 comes first\./,
    );
    expect(
      withinRecommendation(english, recommend({ sla: true }), {
        tiers: ['Developer'],
      }).summary,
    ).toMatch(/^No option of this template meets all/);
  });
});
