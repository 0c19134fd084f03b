/** More than the largest design has: 200 private endpoints, 50 regions, 100 listeners. */
export const MAX_DESIGN_VALUES = 8_000;

/**
 * Counts the values of something, lists and objects among them, without a call of itself.
 *
 * @returns whether there are more than {@link MAX_DESIGN_VALUES}; the count ends there
 */
export function isTooLarge(root: unknown): boolean {
  const open: unknown[] = [root];
  for (let count = 0; open.length > 0; count++) {
    if (count > MAX_DESIGN_VALUES) return true;
    const value = open.pop();
    if (value === null || typeof value !== 'object') continue;
    for (const key in value) {
      if (!Object.prototype.hasOwnProperty.call(value, key)) continue;
      open.push((value as Record<string, unknown>)[key]);
      if (open.length > MAX_DESIGN_VALUES) return true;
    }
  }
  return false;
}
