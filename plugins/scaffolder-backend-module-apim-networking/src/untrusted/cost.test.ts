import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Tasks } from './tasks';
import { largestArmJson } from './__testUtils__/largestArmJson';
import { tasks } from './tasks';
import { WorkerThreads } from './WorkerThreads';

const MAX_YAML = 131_072;
/** Code that runs for the first time, and other work on the machine, only add to the cost. */
const TRIES = 4;
const field = 'input';

type Request = {
  [T in keyof Tasks]: [T, Parameters<Tasks[T]>[0]];
}[keyof Tasks];

const yaml: Record<string, string> = {
  'keys of a mapping': lines(i => `k${i}: 1`),
  'keys that are all the same': lines(() => 'k: 1'),
  'open brackets': '['.repeat(MAX_YAML),
  'nested lists': `${'['.repeat(MAX_YAML / 2)}${']'.repeat(MAX_YAML / 2)}`,
  'nested mappings': Array.from(
    { length: 480 },
    (_, i) => `${' '.repeat(i)}a:`,
  ).join('\n'),
  anchors: lines(i => `- &a${i} 1`),
  'aliases of one anchor': `- &a 1\n${lines(() => '- *a', MAX_YAML - 10)}`,
  documents: lines(() => '---\na: 1'),
  comments: lines(() => '# c'),
  'a long text': `a: "${'x'.repeat(MAX_YAML - 10)}"`,
  'a folded text': `a: >\n${lines(() => '  x', MAX_YAML - 10)}`,
  'merge keys': `a: &a {b: 1}\n${lines(i => `c${i}: {<<: *a}`, MAX_YAML - 20)}`,
  tags: lines(() => '- !!str a'),
  'explicit keys': lines(i => `? k${i}`),
};

function lines(line: (index: number) => string, length = MAX_YAML): string {
  let text = '';
  for (let index = 0; ; index++) {
    const next = `${line(index)}\n`;
    if (text.length + next.length > length) return text;
    text += next;
  }
}

/** What a compiler could predict, written as it writes it, with a snapshot that is another one. */
function deploymentOf({
  service,
  related,
}: {
  service: object;
  related: object[];
}) {
  const text = (...predictedResources: object[]) =>
    JSON.stringify({ predictedResources }, undefined, 2);
  return {
    predicted: text(service, ...related),
    snapshot: text(...related),
    parametersFile: 'main.bicepparam',
  };
}

const openapi = (rest: string) =>
  `openapi: 3.0.3\ninfo: {title: a}\n${rest}`.slice(0, MAX_YAML);

const requests: Array<[string, Request]> = [
  ...Object.entries(largestArmJson).map(([name, value]): [string, Request] => [
    `ARM JSON: ${name}`,
    [
      'describeInstance',
      { armJson: JSON.stringify(value), environment: 'development' },
    ],
  ]),
  ...Object.entries(largestArmJson).map(([name, value]): [string, Request] => [
    `deployment: ${name}`,
    ['evaluateDeployment', deploymentOf(value)],
  ]),
  ...Object.entries(yaml).flatMap(
    ([name, text]): Array<[string, Request]> => [
      [`catalog file: ${name}`, ['readCatalogFile', { text }]],
      [
        `OpenAPI: ${name}`,
        ['readOpenApiDocument', { text: openapi(text), field }],
      ],
    ],
  ),
  [
    'OpenAPI as JSON: a mapping of many keys',
    [
      'readOpenApiDocument',
      {
        text: JSON.stringify({
          openapi: '3.0.3',
          info: { title: 'a' },
          x: Object.fromEntries(
            Array.from({ length: 60_000 }, (_, i) => [`key${i}`, 1]),
          ),
        }),
        field,
      },
    ],
  ],
];

/** What a task takes of the processor: on a busy machine it takes longer by the clock. */
function cpuMs(run: () => unknown): number {
  const begin = process.cpuUsage();
  try {
    run();
  } catch {
    // What is wrong with an input costs no more than what is right.
  }
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1_000;
}

describe('the cost of what strangers bring', () => {
  it.each(requests)('is at most a second: %s', (_, [task, input]) => {
    let leastMs = Infinity;
    for (let attempt = 0; attempt < TRIES && leastMs > 1_000; attempt++) {
      leastMs = Math.min(
        leastMs,
        cpuMs(() => tasks[task](input as never)),
      );
    }
    expect(leastMs).toBeLessThan(1_000);
  });

  describe('in worker threads', () => {
    const threads = WorkerThreads.create({ timeoutMs: 60_000, memoryMb: 128 });
    const run = (task: keyof Tasks, input: unknown) =>
      threads
        .run(task, input as never, { field })
        .catch((error: Error) => error);

    beforeAll(() => run('readCatalogFile', { text: '' }));
    afterAll(() => threads.dispose());

    it('is no time of the backend, and no more memory than a thread has', async () => {
      const delay = monitorEventLoopDelay({ resolution: 5 });
      delay.enable();
      for (const [name, [task, input]] of requests) {
        const output = await run(task, input);
        // Whatever is wrong is said of the input, and not of its cost.
        const problem =
          output instanceof Error &&
          (output.name !== 'InputError' ||
            /must be evaluated within/.test(output.message)) &&
          `${output.name}: ${output.message}`;
        expect({ name, problem }).toEqual({ name, problem: false });
        expect(JSON.stringify(output)?.length ?? 0).toBeLessThan(2_000_000);
      }
      delay.disable();
      // A busy machine now and then delays whatever runs on it.
      expect(delay.percentile(99) / 1e6).toBeLessThan(100);
    });
  });
});
