/** What the scripts print: one line for each step, so that nobody wonders whether it hangs. */

const started = Date.now();

function seconds(since) {
  return `${((Date.now() - since) / 1000).toFixed(0)} s`;
}

export function say(message) {
  console.log(`[${seconds(started).padStart(5)}] ${message}`);
}

/** Says what begins, does it, and says how long it took. */
export async function step(title, work) {
  say(`${title} …`);
  const begin = Date.now();
  const result = await work();
  say(`${title}: done in ${seconds(begin)}`);
  return result;
}

/** A problem that the reader can act on: it is printed as one line, without a stack, after the details that there are. */
export class Stop extends Error {
  constructor(message, details) {
    super(message);
    this.details = details;
  }
}

/** Runs a script's main function; a Stop is printed as one line, and the exit code is 1. */
export async function main(run) {
  try {
    process.exitCode = (await run()) ?? 0;
  } catch (error) {
    if (error instanceof Stop) {
      if (error.details) console.error(error.details);
      console.error(`\nStopped: ${error.message}`);
    } else {
      console.error(error);
    }
    process.exitCode = 1;
  }
}
