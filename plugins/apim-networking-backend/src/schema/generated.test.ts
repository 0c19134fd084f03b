import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import {
  PATTERN_NAMES,
  TIER_NAMES,
} from 'backstage-plugin-apim-networking-common';
import { spec } from '.';

const root = resolve(
  resolvePackagePath('backstage-plugin-apim-networking-backend'),
  '../..',
);

describe('the OpenAPI document', () => {
  it('is what the schemas and operations say', async () => {
    await expect(
      promisify(execFile)(
        process.execPath,
        [
          '--require',
          '@backstage/cli/config/nodeTransform.cjs',
          resolve(root, 'scripts/generateApi.ts'),
          '--check',
        ],
        { cwd: root },
      ),
    ).resolves.toMatchObject({ stderr: '' });
  });

  it('names every tier and pattern of the domain', () => {
    expect(spec.components.schemas.Tier.enum).toEqual(TIER_NAMES);
    expect(spec.components.schemas.Pattern.enum).toEqual(PATTERN_NAMES);
  });

  it('leaves no answer open to any property', () => {
    const open = Object.entries(spec.components.schemas)
      .filter(
        ([name, schema]) =>
          'type' in schema &&
          schema.type === 'object' &&
          name !== 'Error' &&
          !('additionalProperties' in schema && !schema.additionalProperties),
      )
      .map(([name]) => name);
    expect(open).toEqual([]);
  });
});
