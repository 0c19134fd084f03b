import { z } from 'zod';

/** An object of any properties, which the operation checks by itself and with messages of its own. */
export function open(description: string) {
  return z.record(z.string(), z.unknown()).describe(description);
}
