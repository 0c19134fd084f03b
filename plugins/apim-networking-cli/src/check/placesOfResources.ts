import {
  type ArmResource,
  nameUnknownIds,
} from 'backstage-plugin-apim-networking-common';

type Keys = Array<string | number>;

/** What tells one resource from another. */
export function keyOf({ id, name }: ArmResource): string {
  return String(nameUnknownIds(id ?? name));
}

/** Where the resources are in a file, in every form in which it may hold them. */
export function placesOfResources(json: unknown): Map<string, Keys> {
  const places = new Map<string, Keys>();
  const add = (value: unknown, keys: Keys) => {
    if (isObject(value) && !places.has(keyOf(value))) {
      places.set(keyOf(value), keys);
    }
  };
  const addList = (value: unknown, keys: Keys) => {
    if (Array.isArray(value)) {
      value.forEach((item, index) => add(item, [...keys, index]));
    }
  };
  const addPair = (value: unknown, keys: Keys) => {
    if (!isObject(value) || !isObject(value.service)) return;
    add(value.service, [...keys, 'service']);
    addList(value.related, [...keys, 'related']);
    if (isObject(value.related)) {
      addList(value.related.value, [...keys, 'related', 'value']);
    }
  };
  addPair(json, []);
  if (Array.isArray(json))
    json.forEach((item, index) => addPair(item, [index]));
  addList(json, []);
  if (isObject(json)) {
    for (const key of ['value', 'data', 'predictedResources']) {
      addList(json[key], [key]);
    }
    add(json, []);
  }
  return places;
}

function isObject(value: unknown): value is ArmResource {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
