import {
  PATTERN_NAMES,
  patterns,
  type GatewayDesign,
} from 'backstage-plugin-apim-networking-common';
import fc from 'fast-check';
import fs from 'fs-extra';
import { bicepPath, skipReason } from '../__testUtils__/compilerForTests';
import { designSpace } from '../__testUtils__/designSpace';
import { decision, GeneratedFolder } from '../__testUtils__/generatedFolder';
import { textsOf, type Template, type Text } from '../__testUtils__/textsOf';
import { toBicep, type BicepValue } from '../parameters/bicepValue';
import { generateBicep } from './generateBicep';

type Values = Record<string, BicepValue>;

const describeWithBicep = bicepPath ? describe : describe.skip;

/** The texts of a design, by path, whichever the item of a list. */
function pathsOf(value: unknown, path = ''): string[] {
  if (typeof value === 'string') return [path];
  if (!value || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, item]) =>
    pathsOf(item, `${path}/${Array.isArray(value) ? '*' : key}`),
  );
}

/** Designs of a pattern that have every text which a design of that pattern can have. */
function designsWithEveryText(pattern: string): GatewayDesign[] {
  const seen = new Set<string>();
  return designSpace()
    .map(({ design }) => design)
    .filter(design => design.pattern === pattern)
    .sort((a, b) => JSON.stringify(b).length - JSON.stringify(a).length)
    .filter(design => {
      const isNew = pathsOf(design).filter(path => !seen.has(path));
      isNew.forEach(path => seen.add(path));
      return isNew.length > 0;
    });
}

/** A workspace for logs, that exists or not, so that both parameters are had. */
function logsOf({ pattern, units }: GatewayDesign) {
  if (patterns[pattern].workspaceGateway) return {};
  return units > 1
    ? { newLogAnalyticsWorkspace: 'log-apim-orders' }
    : {
        logAnalyticsWorkspaceId:
          '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.OperationalInsights/workspaces/log',
      };
}

/** What is likely to be read as something else than text: by Bicep, by ARM or by JSON. */
const NASTY = [
  "'''\n${x}\\'\\${y} $${z} 'q' \"",
  "[concat('a', 'b')] \r\n\t\u0000\u2028\ufeff 🦊 \u{10ffff}",
];

function arbitraryOf({ min, max }: Text) {
  return fc
    .string({
      unit: 'binary',
      minLength: min,
      maxLength: Math.min(max, 60),
    })
    .map(text => fit(text, min, max));
}

/** A text as long as the parameter wants it in UTF-16 code units, which Bicep counts; whole characters only. */
function fit(text: string, min: number, max: number): string {
  const long = text.padEnd(min, text);
  const truncated = long.slice(0, max);
  return /[\uD800-\uDBFF]$/.test(truncated)
    ? `${truncated.slice(0, -1)}x`
    : truncated;
}

function put(values: Values, path: string[], text: string): void {
  let holder = values;
  for (const key of path.slice(0, -1)) holder = holder[key] as Values;
  holder[path[path.length - 1]] = text;
}

describeWithBicep(`every text of every parameter${skipReason}`, () => {
  let folder: GeneratedFolder;

  beforeAll(async () => {
    folder = await GeneratedFolder.open();
  });

  afterAll(async () => {
    await folder?.close();
  });

  async function compile(name: string) {
    const { diagnostics, parameters } = await folder.compiler.template(
      await folder.besideTemplate(name),
    );
    const values: Values = {};
    for (const [parameter, { value }] of Object.entries<{ value: BicepValue }>(
      parameters ? JSON.parse(parameters).parameters : {},
    )) {
      values[parameter] = value;
    }
    return { diagnostics, values };
  }

  /** Writes the values with other texts into a parameters file, which must compile to them. */
  async function expectBack(before: Values, texts: Text[], changed: string[]) {
    const values = structuredClone(before);
    texts.forEach(({ path }, index) => put(values, path, changed[index]));
    const name = 'text.bicepparam';
    await fs.writeFile(
      folder.file(name),
      `using 'main.bicep'\n${Object.entries(values)
        .map(([parameter, value]) => `param ${parameter} = ${toBicep(value)}\n`)
        .join('')}`,
    );
    const again = await compile(name);
    expect(again.diagnostics).toEqual([]);
    expect(again.values).toEqual(values);
  }

  it.each(PATTERN_NAMES)(
    'comes back from the compiler as it was: %s',
    async pattern => {
      const designs = designsWithEveryText(pattern);
      expect(designs.length).toBeGreaterThan(0);
      for (const design of designs) {
        const generated = await generateBicep([{ design, decision }], {
          tags: { owner: 'group:default/platform' },
          ...logsOf(design),
        });
        await folder.write(generated);
        const first = await compile(generated.parametersFiles[0]);
        expect(first.diagnostics).toEqual([]);
        const texts = textsOf(
          JSON.parse(await folder.template()) as Template,
          first.values,
        );
        expect(texts.map(({ path }) => path.join('/'))).toEqual(
          expect.arrayContaining(['name', 'location', 'tags/owner']),
        );
        await fc.assert(
          fc.asyncProperty(fc.tuple(...texts.map(arbitraryOf)), changed =>
            expectBack(first.values, texts, changed),
          ),
          {
            numRuns: 3,
            // A smaller counterexample is not worth a compilation for each try.
            endOnFailure: true,
            examples: NASTY.map((text): [string[]] => [
              texts.map(({ min, max }) => fit(text, min, max)),
            ]),
          },
        );
      }
    },
    300_000,
  );
});
