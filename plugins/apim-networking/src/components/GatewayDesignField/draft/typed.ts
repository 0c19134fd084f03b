/** What was typed, or undefined where it is what follows from other answers. */
export function typed(value: string, fallback: string): string | undefined {
  return value === fallback ? undefined : value;
}
