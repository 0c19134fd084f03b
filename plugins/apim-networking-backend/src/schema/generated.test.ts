import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import {
  PATTERN_NAMES,
  TIER_NAMES,
} from 'backstage-plugin-apim-networking-common';
import { spec } from './openapi/generated/router';

const root = resolve(
  resolvePackagePath('backstage-plugin-apim-networking-backend'),
  '../..',
);

describe('generated files', () => {
  it('say what openapi.yaml says', async () => {
    await expect(
      promisify(execFile)(process.execPath, [
        resolve(root, 'scripts/generate-api.mjs'),
        '--check',
      ]),
    ).resolves.toMatchObject({ stderr: '' });
  });

  it('name every tier and pattern of the domain', () => {
    expect(spec.components.schemas.Tier.enum).toEqual(TIER_NAMES);
    expect(spec.components.schemas.Pattern.enum).toEqual(PATTERN_NAMES);
  });

  it('leave no answer open to any property', () => {
    const open = Object.entries(spec.components.schemas)
      .filter(
        ([name, schema]) =>
          'type' in schema &&
          schema.type === 'object' &&
          name !== 'Error' &&
          !('additionalProperties' in schema),
      )
      .map(([name]) => name);
    expect(open).toEqual([]);
  });

  it('are marked as generated', () => {
    expect(
      readFileSync(resolve(__dirname, 'openapi/generated/router.ts'), 'utf8'),
    ).toMatch(/^\/\/ Generated from .*do not edit/);
  });
});
