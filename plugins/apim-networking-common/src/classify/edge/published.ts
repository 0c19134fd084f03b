import { lastSegment } from '../../arm/ArmId';
import type { ArmValue } from '../../arm/ArmValue';
import type {
  ApiManagementService,
  ApplicationGateway,
} from '../../arm/resources';
import type { PublishedComponent } from '../../model';

/** What ARM calls the host names of the endpoints. Source: `bicep`. */
const TYPES: Record<string, PublishedComponent> = {
  developerportal: 'developerPortal',
  portal: 'developerPortal',
  management: 'managementPlane',
};

/** The host names of a service's endpoints but the gateway, in lower case. */
function namesOf(
  service: ApiManagementService,
): Map<string, PublishedComponent> {
  const names = new Map<string, PublishedComponent>();
  const name = lastSegment(service.name.known)?.toLowerCase();
  if (name) {
    names.set(`${name}.developer.azure-api.net`, 'developerPortal');
    names.set(`${name}.portal.azure-api.net`, 'developerPortal');
    names.set(`${name}.management.azure-api.net`, 'managementPlane');
  }
  const { hostnameConfigurations } = service.properties;
  for (const { type, hostName } of hostnameConfigurations.known ?? []) {
    const component = TYPES[type.known?.toLowerCase() ?? ''];
    if (component && hostName.known) {
      names.set(hostName.known.toLowerCase(), component);
    }
  }
  return names;
}

/** The host names that an Application Gateway answers to, or asks its backends for, by its settings or by its probes. */
export function hostNamesOf({
  properties,
}: ApplicationGateway): Array<ArmValue<unknown>> {
  const { backendHttpSettingsCollection, probes, httpListeners } = properties;
  return [
    backendHttpSettingsCollection,
    ...(backendHttpSettingsCollection.known ?? []).map(
      settings => settings.properties.hostName,
    ),
    probes,
    ...(probes.known ?? []).map(probe => probe.properties.host),
    httpListeners,
    ...(httpListeners.known ?? []).flatMap(listener => [
      listener.properties.hostName,
      listener.properties.hostNames,
      ...(listener.properties.hostNames.known ?? []),
    ]),
  ];
}

/** What an Application Gateway publishes besides the gateway: the endpoints whose host names it knows. */
export function publishedBy(
  gateway: ApplicationGateway,
  service: ApiManagementService,
): PublishedComponent[] {
  const names = namesOf(service);
  const configured = hostNamesOf(gateway).flatMap(({ known }) =>
    typeof known === 'string' ? names.get(known.toLowerCase()) ?? [] : [],
  );
  return (['developerPortal', 'managementPlane'] as const).filter(component =>
    configured.includes(component),
  );
}
