/** The HTTP status of an answer that was an error; undefined where there was no answer. */
export function statusOf(error: Error): number | undefined {
  return (error as { response?: { status?: number } }).response?.status;
}
