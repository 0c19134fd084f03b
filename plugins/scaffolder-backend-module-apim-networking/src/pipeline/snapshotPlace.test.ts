import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { bicepPath, skipReason } from '../__testUtils__/compilerForTests';
import { SNAPSHOT_ARGUMENTS } from './snapshotPlace';

const describeWithBicep = bicepPath ? describe : describe.skip;

describeWithBicep(`a snapshot of the real compiler${skipReason}`, () => {
  const folder = createMockDirectory({
    content: {
      'bicepconfig.json': '{}',
      'main.bicep': `param name string
module zone 'zone.bicep' = { params: { name: '\${name}-\${uniqueString(resourceGroup().id, deployment().name)}' } }
output id string = zone.outputs.id
`,
      'zone.bicep': `param name string
resource zone 'Microsoft.Network/privateDnsZones@2024-06-01' = {
  name: '\${name}.example'
  location: resourceGroup().location
}
output id string = zone.id
`,
      'main.test.bicepparam': "using 'main.bicep'\nparam name = 'a'\n",
    },
  });
  const snapshot = (mode: 'overwrite' | 'validate') =>
    spawnSync(
      bicepPath!,
      [
        'snapshot',
        'main.test.bicepparam',
        '--mode',
        mode,
        ...SNAPSHOT_ARGUMENTS,
      ],
      { cwd: folder.path, encoding: 'utf8' },
    );

  it('made for the place is valid again, and no longer when something else is deployed', () => {
    expect(snapshot('validate').status).not.toBe(0);
    expect(snapshot('overwrite').status).toBe(0);
    const written = folder.content() as Record<string, string>;
    // The names are known, as the place is.
    expect(written['main.test.snapshot.json']).toMatch(
      /"name": "a-[a-z0-9]{13}\.example"/,
    );
    expect(snapshot('validate').status).toBe(0);
    folder.addContent({
      'main.test.bicepparam': "using 'main.bicep'\nparam name = 'b'\n",
    });
    const { status, stdout, stderr } = snapshot('validate');
    expect(status).not.toBe(0);
    expect(`${stdout}${stderr}`).toContain('Snapshot validation failed');
  });
});

it('the documents have the arguments that the pipeline has', () => {
  const text = readFileSync(
    resolve(__dirname, '../../../../docs/pipelines.md'),
    'utf8',
  );
  expect(text.replace(/\s*\\\n\s*/g, ' ')).toContain(
    `--mode overwrite ${SNAPSHOT_ARGUMENTS.join(' ')}\n`,
  );
});
