import { InputError } from '@backstage/errors';
import {
  gatewaysOf,
  parseJsonInput,
} from 'backstage-plugin-apim-networking-common';
import { textOfUpload } from '../input/textOfUpload';
import type { ObservedInstance } from './InstanceSource';

/** One instance with its networking is some tens of thousands of characters. */
export const MAX_CHARACTERS = 1_000_000;

/**
 * The instance in JSON as ARM, Resource Graph or Azure CLI gives it: `{service, related}`, an instance alone, or a list. The text, or a
 * data URL of a file that was uploaded.
 *
 * @param serviceName - which of several it is, in any casing
 * @throws InputError for what is too large, no such JSON, or has several instances of which none is named
 */
export function instanceOfJson(
  armJson: string,
  serviceName: string | undefined,
): ObservedInstance {
  const { gateways } = gatewaysOf(
    parseJsonInput(textOfUpload(armJson, 'armJson', MAX_CHARACTERS), 'armJson'),
    'armJson',
  );
  const names = gateways.map(({ service }) => String(service.name));
  const wanted = serviceName?.trim().toLowerCase();
  const found = wanted
    ? gateways.filter((_, index) => names[index].toLowerCase() === wanted)
    : gateways;
  if (found.length === 1) return { ...found[0], unread: [] };
  const shown = names
    .slice(0, 20)
    .map(name => name.slice(0, 60))
    .join(', ');
  throw new InputError(
    wanted
      ? `serviceName must be the name of one instance in armJson, one of ${shown}, got ${JSON.stringify(
          serviceName!.slice(0, 60),
        )}, the name of ${found.length}.`
      : `serviceName must be set where armJson has several instances, got nothing. They are ${shown}.`,
  );
}
