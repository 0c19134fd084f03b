import fs from 'fs-extra';
import path from 'node:path';
import { bicepFolder } from '../generate/bicepFolder';
import { apiVersions } from './apiVersions';

/** What the Bicep writes, as `type@version`, each with the files that have it. */
async function written(): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  const files = (await fs.readdir(bicepFolder(), { recursive: true }))
    .map(String)
    .filter(file => file.endsWith('.bicep'));
  for (const file of files) {
    const text = await fs.readFile(path.join(bicepFolder(), file), 'utf8');
    for (const [, name] of text.matchAll(/'(Microsoft\.[\w./]+@[\w-]+)'/g)) {
      found.set(name, [...(found.get(name) ?? []), file]);
    }
  }
  return found;
}

describe('the API versions', () => {
  const table = apiVersions.map(({ type, version }) => `${type}@${version}`);

  it('are those that the Bicep has, no more and no fewer', async () => {
    expect([...(await written()).keys()].sort()).toEqual([...table].sort());
  });

  it('are each there once', () => {
    expect(table).toEqual([...new Set(table)]);
  });

  it('are stable, or say why they are not', () => {
    const previews = apiVersions.filter(({ version }) =>
      version.endsWith('-preview'),
    );
    for (const { type, reason } of previews) {
      expect({ type, reason }).toEqual({ type, reason: expect.any(String) });
    }
  });

  it('are let be by the linter only where the table says so', async () => {
    const off = new Set<string>();
    const files = new Set([...(await written()).values()].flat());
    for (const file of files) {
      const text = await fs.readFile(path.join(bicepFolder(), file), 'utf8');
      for (const [, name] of text.matchAll(
        /#disable-next-line[^\n]*use-recent-api-versions[^\n]*\n[^\n]*'(Microsoft\.[^']+)'/g,
      )) {
        off.add(name);
      }
    }
    expect([...off]).toEqual(
      apiVersions
        .filter(({ ruleIsOff }) => ruleIsOff)
        .map(({ type, version }) => `${type}@${version}`),
    );
  });
});
