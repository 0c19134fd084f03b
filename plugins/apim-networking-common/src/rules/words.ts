import type { NetworkingModel } from '../model';
import { tiers } from '../tiers';

/** The tier as people read it; the SKU name as it was seen where the tier is not known. */
export function tierTitle(model: NetworkingModel): string {
  return model.tier ? tiers[model.tier].title : model.skuName;
}

const MAX_LISTED = 5;

/** The first few of a list, and how many more there are. */
export function listed<T>(
  items: readonly T[],
  textOf: (item: T) => string,
  and = 'and',
): string {
  const more = items.length - MAX_LISTED;
  return `${items.slice(0, MAX_LISTED).map(textOf).join(', ')}${
    more > 0 ? ` ${and} ${more} more` : ''
  }`;
}
