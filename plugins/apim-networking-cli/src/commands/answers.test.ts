import {
  capabilityMatrix,
  catalogue,
  PATTERN_NAMES,
  TIER_NAMES,
} from 'backstage-plugin-apim-networking-common';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { runProgram } from '../program';

let folder: string;
let printed: string;

beforeEach(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'apim-networking-'));
  printed = path.join(folder, 'printed');
});

afterEach(() => fs.rm(folder, { recursive: true, force: true }));

async function run(...args: string[]): Promise<string> {
  expect(await runProgram([...args, '--output', printed])).toBe(0);
  return fs.readFile(printed, 'utf8');
}

describe('matrix', () => {
  it('has every pair, with the reason where there is none', async () => {
    const matrix = JSON.parse(await run('matrix', '--format', 'json'));
    expect(matrix).toHaveLength(PATTERN_NAMES.length);
    for (const { pattern, tiers } of matrix) {
      expect(tiers).toHaveLength(TIER_NAMES.length);
      for (const { tier, supported, reason, sources } of tiers) {
        expect(supported).toBe(
          capabilityMatrix[pattern as 'public'][tier as 'Basic'].supported,
        );
        expect(Boolean(reason)).toBe(!supported);
        expect(sources[0].url).toMatch(/^https:/);
      }
    }
  });

  it('is aligned as text, and a table as Markdown', async () => {
    const text = await run('matrix');
    const [header, first] = text.split('\n');
    expect(first.startsWith('Public ')).toBe(true);
    expect(first[header.indexOf('Consumption')]).toBe('y');
    expect(text).toContain('not in Basic v2: ');
    const markdown = await run('matrix', '--format', 'markdown');
    const columns = markdown
      .split('\n')
      .slice(0, PATTERN_NAMES.length + 2)
      .map(line => line.split('|').length);
    expect(new Set(columns)).toEqual(new Set([TIER_NAMES.length + 3]));
  });
});

describe('explain', () => {
  it('knows every ID that a finding can have, in any casing and format', async () => {
    for (const { id, otherIds = [], remedy, sources } of catalogue) {
      for (const known of [id, ...otherIds]) {
        const json = JSON.parse(
          await run('explain', known.toLowerCase(), '--format', 'json'),
        );
        expect(json).toMatchObject({ id, remedy });
      }
      for (const format of ['text', 'markdown']) {
        const text = await run('explain', id, '--format', format);
        expect(text).toContain(id);
        expect(/https:\/\//.test(text)).toBe(sources.length > 0);
      }
    }
  });

  it('shows an example of a rule of the policy with a policy', async () => {
    expect(await run('explain', 'POL-002')).toMatch(
      /with this policy\n {2}apimNetworking:[^]*incorrect, at tier\n[^]*correct\n/,
    );
  });
});

describe('recommend', () => {
  const requirements = [
    '--callers',
    'corporate-network',
    '--backends',
    'public',
  ];

  it('takes needs from options and from a file, options last', async () => {
    const file = path.join(folder, 'needs.yaml');
    await fs.writeFile(file, 'callers: [internet]\nwaf: true\n');
    const json = JSON.parse(
      await run(
        'recommend',
        ...requirements,
        '--requirements',
        file,
        '--format',
        'json',
      ),
    );
    expect(json.requirements).toEqual({
      callers: ['corporate-network'],
      backends: ['public'],
      waf: true,
    });
    expect(json.options.length + json.excluded.length).toBe(
      PATTERN_NAMES.length * TIER_NAMES.length,
    );
    expect(json.options[0]).toMatchObject({ rank: 1 });
    expect(json.options[0].reasonsFor[0].sources[0].url).toMatch(/^https:/);
  });

  it('shows the best in full, and all when asked', async () => {
    const count = (text: string) => text.match(/^ {3}costs/gm)?.length ?? 0;
    expect(count(await run('recommend', ...requirements))).toBe(3);
    expect(
      count(await run('recommend', ...requirements, '--all')),
    ).toBeGreaterThan(3);
    const markdown = await run(
      'recommend',
      ...requirements,
      '--format',
      'markdown',
    );
    expect(markdown).toMatch(/### 1\. .* \(best\)\n\n- ➕ .*\]\(https:/);
    expect(markdown).toContain('### Why not the others');
  });

  it('puts what the policy is against last', async () => {
    const policy = path.join(folder, 'policy.yaml');
    await fs.writeFile(
      policy,
      'environments:\n  production:\n    allowedTiers: [PremiumV2]\n',
    );
    const json = JSON.parse(
      await run(
        'recommend',
        ...requirements,
        '--policy',
        policy,
        '--environment',
        'production',
        '--format',
        'json',
      ),
    );
    expect(json.options[0]).toMatchObject({
      tier: 'PremiumV2',
      policy: { verdict: 'allowed' },
    });
    await expect(
      run('recommend', ...requirements, '--policy', policy),
    ).rejects.toThrow(
      /^--environment must be one of production, the environments of .*, got nothing\.$/,
    );
  });

  it.each([
    [
      ['--callers', 'inernet'],
      /^--callers must be one of internet,.*, got "?inernet"?/,
    ],
    [['--units', 'many'], /^--units must be a whole number.*, got "many"/],
    [
      ['--requirements', 'list.json'],
      /^--requirements .*list\.json must be an object .*, got \[\]\./,
    ],
    [
      ['--requirements', 'typo.json'],
      /^--requirements .*typo\.json: caller must be omitted, got "x"\. The requirements are/,
    ],
    [['--needs', 'old.json'], /^--needs has a new name: use --requirements\./],
  ])('rejects %j', async (args, message) => {
    await fs.writeFile(path.join(folder, 'list.json'), '[]');
    await fs.writeFile(path.join(folder, 'typo.json'), '{"caller": "x"}');
    await expect(
      run(
        'recommend',
        ...args.map(arg =>
          arg.endsWith('.json') ? path.join(folder, arg) : arg,
        ),
      ),
    ).rejects.toThrow(message);
  });
});
