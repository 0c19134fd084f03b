import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { runProgram } from '../program';
import { inSubnet, service } from '../__testUtils__/resources';

const design = {
  name: 'apim-orders',
  environment: 'staging',
  tier: 'StandardV2',
  units: 1,
  region: 'swedencentral',
  pattern: 'public',
};

const integration = {
  ...design,
  pattern: 'integration-v2',
  virtualNetwork: {
    mode: 'new',
    name: 'vnet-orders',
    addressSpace: ['10.9.0.0/16'],
  },
  gatewaySubnet: { name: 'snet-apim', prefix: '10.9.1.0/24' },
};

let folder: string;

beforeEach(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'apim-networking-'));
});

afterEach(() => fs.rm(folder, { recursive: true, force: true }));

async function run(from: object, to: object, ...args: string[]) {
  const files = [path.join(folder, 'from.json'), path.join(folder, 'to.yaml')];
  await fs.writeFile(files[0], JSON.stringify(from));
  await fs.writeFile(files[1], JSON.stringify(to));
  const output = path.join(folder, 'output');
  const code = await runProgram([
    'transition',
    ...files,
    '--output',
    output,
    ...args,
  ]);
  return { code, text: await fs.readFile(output, 'utf8') };
}

describe('transition', () => {
  it('plans from one design to another, in every format', async () => {
    const { code, text } = await run(design, integration, '--format', 'json');
    expect(code).toBe(0);
    const plan = JSON.parse(text);
    expect(plan.design.pattern).toBe('integration-v2');
    expect(plan.steps.length).toBeGreaterThan(0);
    const [{ title, rollback }] = plan.steps;
    for (const format of ['text', 'markdown']) {
      const printed = (await run(design, integration, '--format', format)).text;
      expect(printed).toContain(`1. ${title}`);
      expect(printed.replace(/\s+/g, ' ')).toContain(rollback.slice(0, 30));
    }
  });

  it('has nothing to do between an instance and its own design, whose environment Azure does not know', async () => {
    const observed = service('StandardV2');
    const { text } = await run(observed, design, '--format', 'json');
    expect(JSON.parse(text)).toMatchObject({ kind: 'none', steps: [] });
  });

  it('fails when Azure rejects what is wanted, and says why', async () => {
    const { code, text } = await run(design, {
      ...integration,
      tier: 'BasicV2',
    });
    expect(code).toBe(1);
    expect(text).toMatch(/^impossible /);
    expect(text).toMatch(/\n {2}fix +\S/);
  });

  it.each([
    [
      design,
      { tier: 'Basic' },
      /to\.yaml must have a design with tier and pattern, got neither\./,
    ],
    [
      design,
      { ...design, tier: 'Bsic' },
      /to\.yaml: tier must be one of Consumption.*, got "Bsic"\./,
    ],
    [
      [service('Basic'), service('Basic', {}, 'apim-b')],
      design,
      /from\.json must have exactly one API Management service, got 2\./,
    ],
    [
      service('Consumption', inSubnet('Internal')),
      design,
      /from\.json must show the whole design, got one that is incomplete: the pattern is invalid\. Use/,
    ],
  ])('rejects %j to %j', async (from, to, message) => {
    await expect(run(from, to)).rejects.toThrow(message);
  });
});
