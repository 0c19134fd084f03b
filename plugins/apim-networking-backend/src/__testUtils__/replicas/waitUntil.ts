import { setTimeout as wait } from 'node:timers/promises';

/**
 * Asks again and again until there is an answer.
 *
 * @throws Error when there is none within the time, in milliseconds
 */
export async function waitUntil<T>(
  what: string,
  withinMs: number,
  probe: () => Promise<T | false | undefined> | T | false | undefined,
): Promise<T> {
  const end = Date.now() + withinMs;
  for (;;) {
    const answer = await probe();
    if (answer !== false && answer !== undefined) return answer;
    if (Date.now() > end) throw new Error(`${what}: not within ${withinMs} ms`);
    await wait(50);
  }
}
