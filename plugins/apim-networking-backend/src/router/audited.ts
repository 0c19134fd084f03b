import type {
  AuditorService,
  AuditorServiceCreateEventOptions,
} from '@backstage/backend-plugin-api';
import type { JsonObject } from '@backstage/types';

/** Does something of which the audit log tells, whether it succeeds or fails. */
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
    await auditEvent.fail({
      error: error instanceof Error ? error : new Error(String(error)),
    });
    throw error;
  }
}
