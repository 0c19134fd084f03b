/**
 * PostgreSQL for a test that crashes it: says `{ url }` or `{ reason }` in JSON, then takes `crash` and `restart`, a line each, and
 * answers each with `done`. It ends with its input.
 */
import { createInterface } from 'node:readline';
import { startPostgres } from './postgres.mjs';

const { url, reason, stop, crash, restart } = await startPostgres();
console.log(JSON.stringify({ url, reason }));
const commands = { crash, restart };
for await (const line of createInterface({ input: process.stdin })) {
  await commands[line]();
  console.log('done');
}
await stop?.();
process.exit(0);
