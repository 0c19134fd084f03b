import { idKey, lastSegment, sameId } from '../../arm/ArmId';
import type { ArmResource } from '../../arm/ArmResource';
import { writtenText } from '../../arm/ArmValue';
import { namePath } from '../../arm/nesting';
import type { ResourceIndex } from '../../arm/ResourceIndex';
import type { NamedResource } from '../../arm/resourceType';
import {
  FRONT_DOOR_FIREWALL_POLICY,
  FRONT_DOOR_ORIGIN,
  FRONT_DOOR_PROFILE,
  FRONT_DOOR_SECURITY_POLICY,
  type FrontDoorFirewallPolicy,
  type FrontDoorOrigin,
} from '../../arm/resources';
import type { EdgeModel, NetworkingModel } from '../../model';
import type { Answer, EdgePosture } from '../../model';
import { writtenName } from '../names';
import { bypass, leadsTo, modeOf, type Target } from './target';

/** Whether an origin is the service. */
export function leadsToService(
  origin: FrontDoorOrigin,
  target: Target,
): boolean {
  return (
    leadsTo(origin.properties.hostName, target) ||
    linksToService(origin, target)
  );
}

function linksToService(origin: FrontDoorOrigin, { service }: Target): boolean {
  const { privateLink } = origin.properties.sharedPrivateLinkResource;
  return sameId(writtenText(privateLink.id), writtenText(service.id));
}

/** The Front Door that leads to the service. */
export function frontDoor(
  target: Target,
  index: ResourceIndex,
): EdgeModel | undefined {
  const origin = index
    .ofType(FRONT_DOOR_ORIGIN)
    .find(resource => leadsToService(resource, target));
  if (!origin) return undefined;
  const profileName = profileOf(origin);
  const profile = index
    .ofType(FRONT_DOOR_PROFILE)
    .find(
      ({ name }) =>
        lastSegment(name.known)?.toLowerCase() === profileName?.toLowerCase(),
    );
  const { policy, unseen } = firewallPolicy(profileName, index);
  const waf = unseen ? 'yes' : firewallIsOn(policy);
  return {
    type: 'front-door',
    name: (profile && writtenName(profile)) ?? profileName,
    public: 'yes',
    waf,
    wafMode:
      waf === 'yes'
        ? modeOf(policy?.properties.policySettings.mode)
        : undefined,
    privateLink: privateLinkOf(origin, target.model),
    bypassPossible: bypass(target.model),
    privateLinkToService: linksToService(origin, target),
    mixedOriginGroup: mixedOriginGroup(origin, index),
    field: FRONT_DOOR_ORIGIN.type,
    arm: {
      self: origin.self,
      wafMode: policy?.properties.policySettings.mode,
    },
  };
}

function firewallIsOn(policy: FrontDoorFirewallPolicy | undefined): Answer {
  const state = policy?.properties.policySettings.enabledState.or('Enabled');
  return state !== undefined && state.toLowerCase() !== 'disabled'
    ? 'yes'
    : 'unknown';
}

/**
 * The firewall policy of a profile: that of its security policy, or one that says that it is linked to the profile. A policy that
 * says nothing of links is taken for it where no security policy can be seen.
 */
function firewallPolicy(
  profileName: string | undefined,
  index: ResourceIndex,
): { policy?: FrontDoorFirewallPolicy; unseen: boolean } {
  const policies = index.ofType(FRONT_DOOR_FIREWALL_POLICY);
  const security = index.ofType(FRONT_DOOR_SECURITY_POLICY);
  const ids = security
    .filter(
      policy => profileOf(policy)?.toLowerCase() === profileName?.toLowerCase(),
    )
    .flatMap(
      ({ properties }) => writtenText(properties.parameters.wafPolicy.id) ?? [],
    );
  const wanted = new Set(ids.map(idKey));
  const bySecurityPolicy = policies.find(({ id }) =>
    wanted.has(idKey(writtenText(id))),
  );
  if (ids.length > 0) {
    return {
      policy: bySecurityPolicy,
      unseen: bySecurityPolicy === undefined,
    };
  }
  const linked = policies.find(({ properties }) =>
    properties.securityPolicyLinks.known?.some(
      ({ id }) =>
        profileOfId(id.known)?.toLowerCase() === profileName?.toLowerCase(),
    ),
  );
  const unlinked =
    security.length === 0
      ? policies.find(
          ({ properties: { securityPolicyLinks: links } }) =>
            !links.isUnknown && !links.known?.length,
        )
      : undefined;
  return { policy: linked ?? unlinked, unseen: false };
}

/** The profile that something is below of, by its id or its nested name. */
function profileOf(child: NamedResource): string | undefined {
  return namePath(child.self.raw as ArmResource)[0];
}

function profileOfId(id = ''): string | undefined {
  return /\/profiles\/([^/]+)\//i.exec(id)?.[1];
}

/** The group of an origin, when others in it are reached the other way. */
function mixedOriginGroup(
  origin: FrontDoorOrigin,
  index: ResourceIndex,
): string | undefined {
  const group = groupOfOrigin(origin);
  if (!group) return undefined;
  const ways = index
    .ofType(FRONT_DOOR_ORIGIN)
    .filter(resource => groupOfOrigin(resource) === group)
    .map(resource => resource.properties.sharedPrivateLinkResource.self)
    .filter(({ isUnknown }) => !isUnknown)
    .map(({ isAbsent }) => isAbsent);
  return new Set(ways).size > 1 ? group : undefined;
}

/** `profile/group` of an origin, in lower case. */
function groupOfOrigin(origin: FrontDoorOrigin): string | undefined {
  const names = namePath(origin.self.raw as ArmResource);
  return names.length === 3
    ? `${names[0]}/${names[1]}`.toLowerCase()
    : undefined;
}

function privateLinkOf(
  origin: FrontDoorOrigin,
  model: NetworkingModel,
): EdgePosture['privateLink'] {
  const link = origin.properties.sharedPrivateLinkResource.self;
  if (link.isAbsent) return 'none';
  // Front Door's own endpoint is in a network of Microsoft's, so that the connection names no endpoint that can be seen.
  const managed = model.privateEndpoints.filter(({ subnet }) => !subnet);
  if (managed.some(({ status }) => status === 'Approved')) return 'approved';
  return managed.some(({ status }) => status === 'Pending') || link.known
    ? 'pending'
    : 'none';
}
