/** Why the backend rejected, in its own words where it gave some. */
export function reasonOf(error: Error): string {
  const { body } = error as { body?: { error?: { message?: unknown } } };
  const message = body?.error?.message;
  return typeof message === 'string' && message ? message : error.message;
}
