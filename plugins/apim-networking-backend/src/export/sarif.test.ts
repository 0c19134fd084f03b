import {
  catalogue,
  rules,
  RULESET_VERSION,
  type GatewayPosture,
} from 'backstage-plugin-apim-networking-common';
import type { Log } from 'sarif';
import { policyFinding } from '../__testUtils__/decisions';
import { publicDesign, storedGateway } from '../__testUtils__/gateways';
import { expectSarif } from '../__testUtils__/sarifSchema';
import { sarifOf } from './sarif';

async function write(pages: GatewayPosture[][]): Promise<Log> {
  async function* read() {
    yield* pages;
  }
  let text = '';
  for await (const chunk of sarifOf(read(), {
    entries: catalogue,
    rulesetVersion: RULESET_VERSION,
  }))
    text += chunk;
  const log = JSON.parse(text);
  expectSarif(log);
  return log;
}

function gateway(
  name: string,
  findings: ReturnType<typeof policyFinding>[],
  change: Partial<GatewayPosture> = {},
): GatewayPosture {
  const { posture } = storedGateway(name, publicDesign(), change);
  if (!posture.declared.ok) throw new Error('The design is not understood');
  const { evaluation } = posture.declared;
  return {
    ...posture,
    declared: { ok: true, evaluation: { ...evaluation, findings } },
  };
}

describe('sarifOf', () => {
  it('is valid and has every rule where there are no gateways, and no findings', async () => {
    for (const pages of [[], [[]], [[gateway('a', [])], []]]) {
      const [run] = (await write(pages)).runs;
      expect(run.results).toEqual([]);
      expect(run.tool.driver.rules).toHaveLength(rules.length);
    }
  });

  it('has a result for each finding, over pages, with its rule, place and fingerprint', async () => {
    const [platform] = rules;
    const pages = [
      [gateway('a', [policyFinding(), policyFinding()])],
      [],
      [
        gateway('b', [
          policyFinding({ ruleId: platform.id, severity: 'info' }),
          policyFinding(),
        ]),
        gateway('c', []),
      ],
    ];
    const [{ results, tool }] = (await write(pages)).runs;
    expect(
      results!.map(({ ruleId, level, locations }) => [
        ruleId,
        level,
        locations![0].logicalLocations![0].fullyQualifiedName,
      ]),
    ).toEqual([
      ['POL-002', 'error', 'resource:default/a'],
      ['POL-002', 'error', 'resource:default/a'],
      [platform.id, 'note', 'resource:default/b'],
      ['POL-002', 'error', 'resource:default/b'],
    ]);
    for (const { ruleIndex, ruleId } of results!) {
      expect(tool.driver.rules![ruleIndex!].id).toBe(ruleId);
    }
    const fingerprints = results!.map(
      ({ partialFingerprints }) => partialFingerprints!['apimNetworking/v1'],
    );
    expect(new Set(fingerprints).size).toBe(4);
    // The same the next time, whatever else there is.
    const [{ results: again }] = (await write(pages.slice(2))).runs;
    expect(again![1].partialFingerprints).toEqual(
      results![3].partialFingerprints,
    );
  });

  it('suppresses a finding that has a waiver, and says which', async () => {
    const waiver = { id: 'w-1', until: '2026-12-01T00:00:00.000Z' };
    const [{ results }] = (
      await write([
        [gateway('a', [policyFinding({ waiver }), policyFinding()])],
      ])
    ).runs;
    expect(results!.map(({ suppressions }) => suppressions)).toEqual([
      [
        {
          kind: 'external',
          status: 'accepted',
          justification: 'Waiver w-1 until 2026-12-01T00:00:00.000Z',
        },
      ],
      undefined,
    ]);
  });

  it('has an error for each reason that a declaration cannot be understood', async () => {
    const { posture } = storedGateway('broken', { tier: 'Gold' });
    const [{ results }] = (await write([[posture]])).runs;
    if (posture.declared.ok) throw new Error('It is understood');
    expect(results).toHaveLength(posture.declared.issues.length);
    expect(results![0]).toMatchObject({
      ruleId: 'DECLARATION',
      level: 'error',
    });
    expect(results!.map(({ message }) => message.text).join()).toContain(
      'Actual: "Gold"',
    );
  });

  it.each([
    ['https://git.example/a b.yaml', 'https://git.example/a%20b.yaml'],
    ['file:///etc/passwd', undefined],
    ['../x', undefined],
    ['', undefined],
  ])('takes %j for an address only if it is one', async (viewUrl, uri) => {
    const [{ results }] = (
      await write([[gateway('a', [policyFinding()], { viewUrl })]])
    ).runs;
    expect(
      results![0].locations![0].physicalLocation?.artifactLocation?.uri,
    ).toBe(uri);
  });

  it('keeps text as text, whatever it holds', async () => {
    const title = '"},{ </script> \u2028 ${x} \n';
    const [{ results }] = (
      await write([[gateway('a', [policyFinding()], { title })]])
    ).runs;
    expect(results![0].message.text!.startsWith(`${title}: `)).toBe(true);
  });
});
