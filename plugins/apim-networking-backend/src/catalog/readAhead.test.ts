import { readAhead } from './readAhead';

describe('readAhead', () => {
  it('gives every page in order, and reads one ahead', async () => {
    const events: string[] = [];
    async function* pages() {
      for (const page of [1, 2, 3]) {
        events.push(`read ${page}`);
        yield page;
      }
    }
    for await (const page of readAhead(pages())) {
      await new Promise(resolve => setImmediate(resolve));
      events.push(`used ${page}`);
    }
    expect(events).toEqual([
      'read 1',
      'read 2',
      'used 1',
      'read 3',
      'used 2',
      'used 3',
    ]);
  });

  it('throws what reading throws, after the pages before', async () => {
    async function* pages() {
      yield 1;
      throw new Error('the catalog is away');
    }
    const used: number[] = [];
    await expect(async () => {
      for await (const page of readAhead(pages())) {
        await new Promise(resolve => setImmediate(resolve));
        used.push(page);
      }
    }).rejects.toThrow('the catalog is away');
    expect(used).toEqual([1]);
  });

  it('reads no more where its user stops', async () => {
    let read = 0;
    let closed = false;
    async function* pages() {
      try {
        for (;;) yield (read += 1);
      } finally {
        closed = true;
      }
    }
    await expect(async () => {
      for await (const page of readAhead(pages())) {
        throw new Error(`cannot store ${page}`);
      }
    }).rejects.toThrow('cannot store 1');
    expect(closed).toBe(true);
    expect(read).toBeLessThanOrEqual(2);
  });
});
