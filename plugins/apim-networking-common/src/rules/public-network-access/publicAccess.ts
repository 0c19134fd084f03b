import type { NetworkingModel } from '../../model';
import { placeOfGateway } from '../../model/place';
import type { Reporter, ViolationOptions } from '../rule';

/** Where public network access is set; undefined where that could not be read, which is reported. */
export function publicAccessPlace(
  model: NetworkingModel,
  report: Pick<Reporter, 'sees'>,
) {
  const place = placeOfGateway(model, 'publicNetworkAccess');
  return report.sees(place, 'whether public network access is enabled')
    ? place
    : undefined;
}

export function enablePublicAccess(
  model: NetworkingModel,
): ViolationOptions['fix'] {
  return {
    label: 'Keep public access on',
    path: model.publicNetworkAccessField,
    value: 'Enabled',
  };
}
