import { spawnSync } from 'node:child_process';
import path from 'node:path';

const script = path.resolve(
  __dirname,
  '../../../../scripts/generateSettings.mjs',
);

it('lists the settings that the packages declare', () => {
  const { status, stderr } = spawnSync(process.execPath, [script, '--check'], {
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});
