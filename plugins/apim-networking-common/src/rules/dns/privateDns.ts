import type { NetworkingModel, PrivateDnsZoneModel } from '../../model';
import { placeNamed } from '../../model/place';
import type { Reporter } from '../rule';

/** The zone of private endpoints to API Management. Source: `pe2025`. */
export const PRIVATE_LINK_ZONE = 'privatelink.azure-api.net';

/**
 * The private DNS zones that can be seen; reports where none can.
 *
 * @returns undefined where none can be seen, and of a design: unless it says that it has none, its zones are created as they must be
 */
export function privateDnsZonesOf(
  model: NetworkingModel,
  report: Pick<Reporter, 'unknown'>,
): PrivateDnsZoneModel[] | undefined {
  const { privateDnsZones, evidence } = model;
  if (!privateDnsZones && evidence !== 'declared') {
    report.unknown(
      placeNamed('Microsoft.Network/privateDnsZones'),
      'the private DNS zones',
    );
  }
  return privateDnsZones;
}
