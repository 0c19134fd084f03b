import type { NetworkingModel } from '../model';
import { tiers } from '../tiers';

/** The tier as people read it; the SKU name as it was seen where the tier is not known. */
export function tierTitle(model: NetworkingModel): string {
  return model.tier ? tiers[model.tier].title : model.skuName;
}
