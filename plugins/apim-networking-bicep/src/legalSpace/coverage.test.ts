import {
  capabilityMatrix,
  PATTERN_NAMES,
  TIER_NAMES,
} from 'backstage-plugin-apim-networking-common';
import fs from 'fs-extra';
import path from 'node:path';
import { designSpace } from '../__testUtils__/designSpace';

describe('the legal space', () => {
  const space = designSpace();

  it('has every pair of tier and pattern that Azure has, in many forms', () => {
    const pairs = new Set(
      space.map(({ design }) => `${design.pattern} ${design.tier}`),
    );
    const legal = PATTERN_NAMES.flatMap(pattern =>
      TIER_NAMES.filter(tier => capabilityMatrix[pattern][tier].supported).map(
        tier => `${pattern} ${tier}`,
      ),
    );
    expect([...pairs].sort()).toEqual(legal.sort());
    expect(space.length).toBeGreaterThanOrEqual(1000);
    expect(
      new Set(space.map(({ design }) => JSON.stringify(design))).size,
    ).toBe(space.length);
  });

  it('is as large as the README says', async () => {
    const readme = await fs.readFile(
      path.join(__dirname, '../../README.md'),
      'utf8',
    );
    expect(readme).toContain(`in ${space.length} designs`);
  });

  it('is gone through, every pattern once', async () => {
    const files = (await fs.readdir(__dirname)).filter(
      file =>
        file.endsWith('.test.ts') &&
        !['coverage.test.ts', 'goldens.test.ts'].includes(file),
    );
    const named = (
      await Promise.all(
        files.map(file => fs.readFile(path.join(__dirname, file), 'utf8')),
      )
    ).flatMap(text => {
      const [, list] = /PATTERNS: string\[\] = \[([^\]]*)\]/.exec(text)!;
      return [...list.matchAll(/'([^']+)'/g)].map(([, name]) => name);
    });
    expect(named.sort()).toEqual([...PATTERN_NAMES].sort());
  });
});
