import { defaultNames, defaultRanges } from './defaults';
import type {
  DesignDraft,
  EndpointDraft,
  EndpointInput,
  LocationDraft,
  LocationInput,
  NetworkInput,
  SubnetDraft,
  SubnetInput,
} from './draft';
import { unitsNumber, zonesOf } from './numbers';

/** A subnet as the design has it. */
export function subnetInput(
  draft: SubnetDraft,
  name: string,
  prefix: string,
): SubnetInput {
  const range = draft.prefix ?? prefix;
  return {
    ...draft.kept,
    name: draft.name ?? name,
    ...(range.trim() !== '' && { prefix: range.trim() }),
  };
}

/** A private endpoint as the design has it. */
export function endpointInput(
  endpoint: EndpointDraft,
  index: number,
  gateway: string,
  range: string,
): EndpointInput {
  const names = defaultNames(gateway);
  const name = endpoint.endpointName ?? names.endpoint(index);
  return {
    ...endpoint.keptEndpoint,
    ...(name !== '' && { name }),
    subnet: subnetInput(endpoint, names.endpointSubnet, range),
  };
}

/** Ranges as they were typed, separated by commas, semicolons or spaces. */
export function addressSpace(text: string): string[] {
  return text
    .split(/[\s,;]+/u)
    .map(part => part.trim())
    .filter(Boolean);
}

/** The virtual network of the first region as the design has it. */
export function networkInput(draft: DesignDraft): NetworkInput {
  const existing = draft.networkMode === 'existing';
  const ranges = addressSpace(
    draft.addressSpace ?? defaultRanges(0).addressSpace,
  );
  return {
    ...draft.keptNetwork,
    mode: draft.networkMode,
    name: draft.networkName ?? defaultNames(draft.name).network,
    ...(existing &&
      draft.resourceGroup && { resourceGroup: draft.resourceGroup.trim() }),
    ...(existing &&
      draft.subscriptionId && { subscriptionId: draft.subscriptionId.trim() }),
    ...(ranges.length > 0 && { addressSpace: ranges }),
  };
}

/** A further region as the design has it. */
export function locationInput(
  location: LocationDraft,
  index: number,
  nameOfNetwork: (region: string) => string,
  attached: boolean,
): LocationInput {
  const ranges = defaultRanges(index + 1);
  const space = addressSpace(location.addressSpace ?? ranges.addressSpace);
  return {
    ...location.kept,
    region: location.region,
    units: unitsNumber(location.units),
    ...(location.zones.length > 0 && { zones: zonesOf(location.zones) }),
    ...(attached && {
      virtualNetwork: {
        ...location.keptNetwork,
        name: location.networkName ?? nameOfNetwork(location.region),
        ...(space.length > 0 && { addressSpace: space }),
      },
      gatewaySubnet: subnetInput(
        location.subnet,
        'snet-apim',
        ranges.gatewaySubnet,
      ),
    }),
  };
}
