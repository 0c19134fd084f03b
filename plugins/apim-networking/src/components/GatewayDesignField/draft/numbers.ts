/** Text that is no number stays text, so that the schema can say what it saw. */
export function unitsNumber(text: string): number {
  return /^\s*\d+\s*$/.test(text) ? Number(text) : (text as unknown as number);
}
