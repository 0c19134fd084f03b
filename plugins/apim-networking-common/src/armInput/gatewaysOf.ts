import { InputError } from '@backstage/errors';
import { isResource, type ArmResource } from '../arm/ArmResource';
import { API_MANAGEMENT_SERVICE, WORKSPACE_GATEWAY } from '../arm/resources';
import { isOfType } from '../arm/resourceType';
import { nameUnknownIds } from './nameUnknownIds';
import { armShape } from './armShape';
import { describeValue } from './parseJsonInput';

/**
 * One gateway and the resources around it.
 *
 * @public
 */
export interface GatewayInput {
  /** An instance, or the gateway of a workspace. */
  service: ArmResource;
  related: ArmResource[];
}

/**
 * What an input holds.
 *
 * @public
 */
export interface GatewayInputs {
  gateways: GatewayInput[];
  /** Whether the file is a list, also when one gateway is in it. */
  isList: boolean;
  evidence: 'planned' | 'observed';
}

/**
 * Whether a resource is an instance, or the gateway of a workspace, which has a network of its own. In any casing.
 *
 * @public
 */
export function isGatewayResource(resource: ArmResource): boolean {
  return (
    isOfType(resource, API_MANAGEMENT_SERVICE) ||
    isOfType(resource, WORKSPACE_GATEWAY)
  );
}

/**
 * The instances and workspace gateways in `{service, related}`, in a bare one, in a list of resources (also as `{value}` or `{data}`, which is
 * how ARM and Resource Graph give it), or in a snapshot of the Bicep compiler. In the shape of ARM or of Azure CLI.
 *
 * @param name - of the input, for messages
 * @throws InputError when there is none in it
 * @public
 */
export function gatewaysOf(
  json: Record<string, unknown> | unknown[],
  name: string,
): GatewayInputs {
  if (Array.isArray(json)) return list(json, name);
  if (isArmTemplate(json)) {
    throw new InputError(
      `${name} must have deployed resources as JSON, got an ARM template. Use apim-networking check for templates.`,
    );
  }
  if (own(json, 'service') !== undefined) {
    return {
      gateways: [pair(json, name)],
      isList: false,
      evidence: 'observed',
    };
  }
  const predicted = own(json, 'predictedResources');
  if (predicted !== undefined) {
    return {
      ...list(
        requireList(predicted, 'predictedResources', name).map(nameUnknownIds),
        name,
      ),
      evidence: 'planned',
    };
  }
  for (const key of ['value', 'data']) {
    const resources = own(json, key);
    if (Array.isArray(resources)) return list(resources, name);
  }
  const bare = json as ArmResource;
  if (
    isGatewayResource(bare) ||
    (bare.type === undefined && isResource(bare.sku))
  ) {
    return {
      gateways: [{ service: armShape(bare), related: [] }],
      isList: false,
      evidence: 'observed',
    };
  }
  throw new InputError(
    `${name} must be {service, related}, a Microsoft.ApiManagement/service, or a list of resources with one, got ${
      bare.type === undefined
        ? 'an object without "service", "value" or "type"'
        : `a resource of type ${describeValue(bare.type)}`
    }.`,
  );
}

/**
 * Whether it is an ARM template, by its schema or its shape.
 *
 * @public
 */
export function isArmTemplate(json: Record<string, unknown>): boolean {
  const schema = own(json, '$schema');
  return (
    (typeof schema === 'string' && /deploymentTemplate\.json/i.test(schema)) ||
    (own(json, 'contentVersion') !== undefined &&
      own(json, 'resources') !== undefined)
  );
}

function list(items: unknown[], name: string): GatewayInputs {
  const objects = items.filter(isResource);
  const resources = objects.map(armShape);
  const pairs = objects.filter(item => isResource(own(item, 'service')));
  const gateways = resources.filter(isGatewayResource);
  if (gateways.length === 0 && pairs.length === 0) {
    throw new InputError(
      `${name} must have a resource of type Microsoft.ApiManagement/service or Microsoft.ApiManagement/gateways, got ${items.length} resources of other types.`,
    );
  }
  return {
    gateways: [
      ...pairs.map(item => pair(item, name)),
      ...gateways.map(service => ({
        service,
        related: resources.filter(resource => resource !== service),
      })),
    ],
    isList: true,
    evidence: 'observed',
  };
}

function pair(json: Record<string, unknown>, name: string): GatewayInput {
  const service = own(json, 'service');
  if (!isResource(service)) {
    throw new InputError(
      `${name}: service must be one Microsoft.ApiManagement/service as an object, got ${describeValue(
        service,
      )}.`,
    );
  }
  const { type } = service as ArmResource;
  if (type !== undefined && !isGatewayResource(service)) {
    throw new InputError(
      `${name}: service.type must be Microsoft.ApiManagement/service, got ${describeValue(
        type,
      )}.`,
    );
  }
  const related = own(json, 'related') ?? [];
  const inner = isResource(related) ? own(related, 'value') : related;
  return {
    service: armShape(service),
    related: requireList(inner, 'related', name)
      .filter(isResource)
      .map(armShape),
  };
}

function requireList(value: unknown, field: string, name: string): unknown[] {
  if (Array.isArray(value)) return value;
  throw new InputError(
    `${name}: ${field} must be a list of resources, got ${describeValue(
      value,
    )}.`,
  );
}

/** Own properties only: a key such as `__proto__` in the file is data. */
function own(value: Record<string, unknown>, key: string): unknown {
  return Object.prototype.hasOwnProperty.call(value, key)
    ? value[key]
    : undefined;
}
