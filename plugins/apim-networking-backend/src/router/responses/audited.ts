import type {
  AuditorService,
  AuditorServiceCreateEventOptions,
} from '@backstage/backend-plugin-api';
import type { JsonObject } from '@backstage/types';

/** Does something, and records in the audit log whether it succeeded. */
export async function audited<T>(
  auditor: AuditorService,
  event: AuditorServiceCreateEventOptions,
  work: () => Promise<T>,
  meta: (result: T) => JsonObject,
): Promise<T> {
  const auditEvent = await auditor.createEvent(event);
  try {
    const result = await work();
    await auditEvent.success({ meta: meta(result) });
    return result;
  } catch (error) {
    await auditEvent.fail({ error: onOneLine(error) });
    throw error;
  }
}

// A message quotes what somebody sent, where a control character could forge a line of the log or a colour.
const UNPRINTABLE = /[\s\p{Cc}\p{Cf}]+/gu;
const MAX_MESSAGE_LENGTH = 2_000;

/** The same error for a log: a message of one line, of bounded length, and nothing that repeats it as it was. */
function onOneLine(error: unknown): Error {
  const { name, message } =
    error instanceof Error ? error : new Error(String(error));
  const line = new Error(
    message.replace(UNPRINTABLE, ' ').slice(0, MAX_MESSAGE_LENGTH),
  );
  line.name = name;
  line.stack = undefined;
  return line;
}
