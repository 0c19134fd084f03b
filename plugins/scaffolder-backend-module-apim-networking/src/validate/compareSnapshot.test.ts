import { createMockDirectory } from '@backstage/backend-test-utils';
import type { ArmResource } from 'backstage-plugin-apim-networking-common';
import {
  compareSnapshot,
  MAX_SNAPSHOT_BYTES,
  readSnapshot,
} from './compareSnapshot';

const zone: ArmResource = {
  type: 'zone',
  name: 'a',
  properties: { x: 1, y: [2] },
};
const link: ArmResource = { type: 'link', name: 'a/b' };

describe('compareSnapshot', () => {
  const compare = (snapshot: string, predicted: ArmResource[]) =>
    compareSnapshot(snapshot, 'infra/main.bicepparam', predicted);
  const of = (...predictedResources: unknown[]) =>
    JSON.stringify({ predictedResources, outputs: { any: 1 } });

  it('says nothing of another order, of resources or of properties', () => {
    const turned = { properties: { y: [2], x: 1 }, name: 'a', type: 'zone' };
    expect(compare(of(link, turned), [zone, link])).toEqual([]);
  });

  it('names what is new, changed and gone', () => {
    const changed = { ...zone, properties: { x: 2, y: [2] } };
    const [remark] = compare(of(zone, link), [
      changed,
      { type: 'nsg', name: 'n' },
    ]);
    expect(remark).toMatchObject({ severity: 'error', code: 'SNAPSHOT' });
    expect(remark.text).toContain('infra/main.snapshot.json');
    expect(remark.text).toContain(
      'actual: link a/b no longer deployed, nsg n new, zone a changed\n',
    );
  });

  it('tells two resources of one name apart', () => {
    expect(compare(of(link, link), [link, link])).toEqual([]);
    const [remark] = compare(of(link), [link, link]);
    expect(remark.text).toContain('link a/b (2) new');
  });

  it('names the first few of many', () => {
    const many = Array.from({ length: 9 }, (_, index) => ({
      type: 'zone',
      name: String(index),
    }));
    const [remark] = compare(of(), many);
    expect(remark.text).toContain('zone 4 new and 4 more\n');
    expect(remark.text).not.toContain('zone 5 new');
  });

  it.each(['', '{', '[]', 'null', '{"predictedResources": 1}'])(
    'takes %j for no snapshot',
    text => {
      const [remark] = compare(text, []);
      expect(remark.text).toContain(
        'actual: it is no snapshot of the compiler',
      );
    },
  );
});

describe('readSnapshot', () => {
  const folder = createMockDirectory();
  const read = () =>
    readSnapshot(folder.resolve('main.bicepparam'), 'infra/main.bicepparam');

  it('reads the one beside the parameters file, where there is one', async () => {
    folder.setContent({});
    await expect(read()).resolves.toBeUndefined();
    folder.setContent({ 'main.snapshot.json': '{}' });
    await expect(read()).resolves.toBe('{}');
  });

  it('rejects what is no file, and what is larger than is read', async () => {
    folder.setContent({ 'main.snapshot.json': {} });
    await expect(read()).rejects.toThrow(
      'infra/main.snapshot.json must be a file',
    );
    folder.setContent({
      'main.snapshot.json': ' '.repeat(MAX_SNAPSHOT_BYTES + 1),
    });
    await expect(read()).rejects.toThrow(
      'infra/main.snapshot.json must have at most 3000000 bytes, got 3000001.',
    );
  });
});
