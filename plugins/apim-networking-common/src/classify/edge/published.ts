import type { PublishedComponent } from '../../model';
import type { ArmResource } from '../classify';
import { at, get, lastSegment, list, text } from '../read';

/** What ARM calls the host names of the endpoints. Source: `bicep`. */
const TYPES: Record<string, PublishedComponent> = {
  developerportal: 'developerPortal',
  portal: 'developerPortal',
  management: 'managementPlane',
};

/** The host names of a service's endpoints but the gateway, in lower case. */
function namesOf(service: ArmResource): Map<string, PublishedComponent> {
  const names = new Map<string, PublishedComponent>();
  const name = lastSegment(service.name)?.toLowerCase();
  if (name) {
    names.set(`${name}.developer.azure-api.net`, 'developerPortal');
    names.set(`${name}.portal.azure-api.net`, 'developerPortal');
    names.set(`${name}.management.azure-api.net`, 'managementPlane');
  }
  for (const configuration of list(
    get(service.properties, 'hostnameConfigurations'),
  )) {
    const component =
      TYPES[text(get(configuration, 'type'))?.toLowerCase() ?? ''];
    const hostName = text(get(configuration, 'hostName'))?.toLowerCase();
    if (component && hostName) names.set(hostName, component);
  }
  return names;
}

/**
 * What an Application Gateway publishes besides the gateway: the endpoints whose host names it asks its backends for, by its
 * settings or by its probes.
 */
export function publishedBy(
  gateway: ArmResource,
  service: ArmResource,
): PublishedComponent[] {
  const names = namesOf(service);
  const asked = [
    ...list(at(gateway, 'properties', 'backendHttpSettingsCollection')).map(
      settings => at(settings, 'properties', 'hostName'),
    ),
    ...list(at(gateway, 'properties', 'probes')).map(probe =>
      at(probe, 'properties', 'host'),
    ),
    ...list(at(gateway, 'properties', 'httpListeners')).flatMap(listener => [
      at(listener, 'properties', 'hostName'),
      ...list(at(listener, 'properties', 'hostNames')),
    ]),
  ].flatMap(value => names.get(text(value)?.toLowerCase() ?? '') ?? []);
  return (['developerPortal', 'managementPlane'] as const).filter(component =>
    asked.includes(component),
  );
}
