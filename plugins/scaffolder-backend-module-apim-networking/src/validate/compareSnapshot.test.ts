import { createMockDirectory } from '@backstage/backend-test-utils';
import type { ArmResource } from 'backstage-plugin-apim-networking-common';
import { compareSnapshot } from './compareSnapshot';

const zone: ArmResource = {
  type: 'zone',
  name: 'a',
  properties: { x: 1, y: [2] },
};
const link: ArmResource = { type: 'link', name: 'a/b' };

describe('compareSnapshot', () => {
  const folder = createMockDirectory();
  const compare = (snapshot: string | undefined, predicted: ArmResource[]) => {
    folder.setContent(
      snapshot === undefined ? {} : { 'main.snapshot.json': snapshot },
    );
    return compareSnapshot(
      folder.resolve('main.bicepparam'),
      'infra/main.bicepparam',
      predicted,
    );
  };
  const of = (...predictedResources: unknown[]) =>
    JSON.stringify({ predictedResources, outputs: { any: 1 } });

  it('says nothing where there is no snapshot', async () => {
    await expect(compare(undefined, [zone])).resolves.toEqual([]);
  });

  it('says nothing of another order, of resources or of properties', async () => {
    const turned = { properties: { y: [2], x: 1 }, name: 'a', type: 'zone' };
    await expect(compare(of(link, turned), [zone, link])).resolves.toEqual([]);
  });

  it('names what is new, changed and gone', async () => {
    const changed = { ...zone, properties: { x: 2, y: [2] } };
    const [remark] = await compare(of(zone, link), [
      changed,
      { type: 'nsg', name: 'n' },
    ]);
    expect(remark).toMatchObject({ severity: 'error', code: 'SNAPSHOT' });
    expect(remark.text).toContain('infra/main.snapshot.json');
    expect(remark.text).toContain(
      'seen: link a/b no longer deployed, nsg n new, zone a changed\n',
    );
  });

  it('tells two resources of one name apart', async () => {
    await expect(compare(of(link, link), [link, link])).resolves.toEqual([]);
    const [remark] = await compare(of(link), [link, link]);
    expect(remark.text).toContain('link a/b (2) new');
  });

  it('names the first few of many', async () => {
    const many = Array.from({ length: 9 }, (_, index) => ({
      type: 'zone',
      name: String(index),
    }));
    const [remark] = await compare(of(), many);
    expect(remark.text).toContain('zone 4 new and 4 more\n');
    expect(remark.text).not.toContain('zone 5 new');
  });

  it.each(['', '{', '[]', 'null', '{"predictedResources": 1}'])(
    'takes %j for no snapshot',
    async text => {
      const [remark] = await compare(text, []);
      expect(remark.text).toContain('seen: it is no snapshot of the compiler');
    },
  );
});
