import type { ArmResource } from 'backstage-plugin-apim-networking-common';
import type { SourceLocation, SourceLocator } from '../source/sourceLocation';
import { keysOfField } from '../source/sourceLocation';
import type { CheckedService, DeclaredResource } from './subject';

const NETWORK = 'Microsoft.Network/virtualNetworks';

/** Fields of a design, which the policy names, as properties of the resource. */
const FIELD_OF_DESIGN: Record<string, string> = {
  name: 'name',
  environment: 'name',
  tier: 'sku.name',
  units: 'sku.capacity',
  pattern: 'virtualNetworkType',
  region: 'location',
  tags: 'tags',
};

/**
 * Where the property of a finding is set: in the service, or in the resource that the property is of, such as the subnet
 * that the service names.
 */
export function placeOfField(
  field: string,
  { service, declaration }: CheckedService,
  resources: DeclaredResource[],
  locator: SourceLocator,
): SourceLocation {
  const other = inSubnet(field, service, resources) ?? inEdge(field, resources);
  return other
    ? locator.locate(other.declaration, other.field)
    : locator.locate(declaration, FIELD_OF_DESIGN[field] ?? field);
}

type Place = { declaration: DeclaredResource['declaration']; field: string };

/**
 * `….subnetResourceId (addressPrefix)` is of the subnet, `(addressSpace)` of its network. A workspace gateway has `….subnet.id`.
 */
function inSubnet(
  field: string,
  service: ArmResource,
  resources: DeclaredResource[],
): Place | undefined {
  const parts =
    /^(.*\.(?:subnetResourceId|backend\.subnet\.id))(?: \((\w+)\)|\.(\w+))$/.exec(
      field,
    );
  if (!parts) return undefined;
  const id = keysOfField(parts[1]).reduce<any>(
    (value, key) => value?.[key],
    service,
  );
  if (typeof id !== 'string') return undefined;
  const property = parts[2] ?? parts[3];
  const separate = withId(resources, `${NETWORK}/subnets`, id);
  if (separate?.declaration && property !== 'addressSpace') {
    return {
      declaration: separate.declaration,
      field: `properties.${property}`,
    };
  }
  const [networkId, name] = id.split(/\/subnets\//i);
  const network = withId(resources, NETWORK, networkId);
  if (!network?.declaration) return undefined;
  const { declaration } = network;
  if (property === 'addressSpace') {
    return { declaration, field: 'properties.addressSpace' };
  }
  const subnets = (network.resource.properties as { subnets?: unknown } | null)
    ?.subnets;
  const index = Array.isArray(subnets)
    ? subnets.findIndex(
        subnet => String(subnet?.name).toLowerCase() === name?.toLowerCase(),
      )
    : -1;
  return {
    declaration,
    field:
      index < 0
        ? 'properties.subnets'
        : `properties.subnets[${index}].properties.${property}`,
  };
}

/** `Microsoft.Network/applicationGateways/agw.wafMode` is of what stands before the gateway. */
function inEdge(
  field: string,
  resources: DeclaredResource[],
): Place | undefined {
  if (!field.includes('/')) return undefined;
  const wanted = field.toLowerCase();
  const found = resources.find(({ resource, declaration }) => {
    const name = `${resource.type}/${resource.name}`.toLowerCase();
    return declaration && (wanted === name || wanted.startsWith(`${name}.`));
  });
  return found && { declaration: found.declaration, field: '' };
}

function withId(
  resources: DeclaredResource[],
  type: string,
  id: string,
): DeclaredResource | undefined {
  return resources.find(
    ({ resource }) =>
      String(resource.type).toLowerCase() === type.toLowerCase() &&
      String(resource.id).toLowerCase() === id.toLowerCase(),
  );
}
