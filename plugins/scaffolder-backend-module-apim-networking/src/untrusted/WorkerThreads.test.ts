import { WorkerThreads } from './WorkerThreads';

const gateway = (properties: object = {}) => ({
  name: 'apim-x',
  type: 'Microsoft.ApiManagement/service',
  location: 'westeurope',
  sku: { name: 'Developer', capacity: 1 },
  properties,
});

describe('WorkerThreads', () => {
  const made: WorkerThreads[] = [];

  function create(options: Parameters<typeof WorkerThreads.create>[0] = {}) {
    const threads = WorkerThreads.create(options);
    made.push(threads);
    return threads;
  }

  afterEach(async () => {
    await Promise.all(made.splice(0).map(threads => threads.dispose()));
  });

  const document = (text: string) => ({ text, field: 'definition' });

  it('answers as the task does, and names what is wrong with the input', async () => {
    const threads = create();
    await expect(
      threads.run(
        'readOpenApiDocument',
        document('openapi: 3.0.3\ninfo: { title: Orders }\n'),
        { field: 'definition' },
      ),
    ).resolves.toMatchObject({ title: 'Orders' });
    await expect(
      threads.run('readOpenApiDocument', document('openapi: 2.0\n'), {
        field: 'definition',
      }),
    ).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(
        /^definition\.openapi must be 3\.0 or 3\.1/,
      ),
    });
  });

  it('ends a task that takes too long, and goes on with the next one', async () => {
    const threads = create({ timeoutMs: 4_000 });
    // Every anchor is looked for among all others.
    const slow = Array.from(
      { length: 30_000 },
      (_, i) => `- &a${i} {k${i}: ${'['.repeat(40)}${']'.repeat(40)}}`,
    ).join('\n');
    const run = (text: string) =>
      threads.run('readCatalogFile', { text }, { field: 'catalog-info.yaml' });
    await expect(run(slow.repeat(4))).rejects.toMatchObject({
      name: 'InputError',
      message:
        'catalog-info.yaml must be evaluated within 4 s, and needs more. Reduce it to one gateway and the networking around it.',
    });
    await expect(run('a: 1')).resolves.toEqual([{ a: 1 }]);
  });

  it('knows nothing of the environment of the backend', async () => {
    process.env.CANARY_OF_THE_BACKEND = 'canary';
    try {
      const described = await create().run(
        'describeInstance',
        { armJson: JSON.stringify(gateway()), environment: 'development' },
        { field: 'armJson' },
      );
      expect(JSON.stringify(described)).not.toContain('canary');
    } finally {
      delete process.env.CANARY_OF_THE_BACKEND;
    }
  });

  it('ends at once for a task of the scaffolder that was cancelled', async () => {
    const controller = new AbortController();
    const running = create().run(
      'describeInstance',
      { armJson: JSON.stringify(gateway()), environment: 'development' },
      { field: 'armJson', signal: controller.signal },
    );
    controller.abort();
    await expect(running).rejects.toMatchObject({ name: 'AbortError' });
  });
});
