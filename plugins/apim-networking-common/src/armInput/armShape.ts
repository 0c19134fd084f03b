import type { ArmResource } from '../arm/ArmResource';

/** What ARM writes beside `properties`, and Azure CLI beside what it takes out of them. */
const ENVELOPE = new Set(
  [
    ...['id', 'name', 'type', 'kind', 'location', 'tags', 'sku', 'zones'],
    ...['identity', 'etag', 'plan', 'managedBy', 'extendedLocation'],
    ...['systemData', 'resourceGroup', 'subscriptionId', 'tenantId'],
    ...['apiVersion', 'provisioningState', 'createdTime', 'changedTime'],
    'resources',
  ].map(key => key.toLowerCase()),
);

/**
 * A resource in ARM's shape. `az apim show` and its like take what is in `properties` out of them, in the resources inside of a
 * resource too: here it is put back. What has properties is left as it is.
 */
export function armShape(resource: ArmResource): ArmResource {
  return Object.hasOwn(resource, 'properties')
    ? resource
    : (withProperties(resource) as ArmResource);
}

function withProperties(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withProperties);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(
    ([key, item]): [string, unknown] => [
      key,
      isEnvelope(key) ? item : withProperties(item),
    ],
  );
  const inside = entries.filter(([key]) => !isEnvelope(key));
  // What has no id or name of its own is a setting, and what has nothing else is a reference.
  const isResource =
    (Object.hasOwn(value, 'id') || Object.hasOwn(value, 'name')) &&
    !Object.hasOwn(value, 'properties') &&
    !isSetting(value) &&
    inside.length > 0;
  return Object.fromEntries(
    isResource
      ? [
          ...entries.filter(([key]) => isEnvelope(key)),
          ['properties', Object.fromEntries(inside)],
        ]
      : entries,
  );
}

/** A profile of autoscale has a name and is no resource. */
function isSetting(value: object): boolean {
  return Object.hasOwn(value, 'capacity');
}

function isEnvelope(key: string): boolean {
  return ENVELOPE.has(key.toLowerCase());
}
