import type { EdgeModel, NetworkingModel } from '../../model';
import type { EdgePosture } from '../../posture';
import type { ArmResource } from '../classify';
import {
  at,
  get,
  idKey,
  isUnresolved,
  lastSegment,
  list,
  sameId,
  text,
} from '../read';
import type { RelatedResources } from '../RelatedResources';
import { bypass, leadsTo, modeOf, type Target } from './target';

const FRONT_DOOR_PROFILE = 'Microsoft.Cdn/profiles';
const FRONT_DOOR_ORIGIN = 'Microsoft.Cdn/profiles/originGroups/origins';
const SECURITY_POLICY = 'Microsoft.Cdn/profiles/securityPolicies';
const FRONT_DOOR_WAF =
  'Microsoft.Network/FrontDoorWebApplicationFirewallPolicies';

/** Whether an origin is the service. */
export function leadsToService(origin: ArmResource, target: Target): boolean {
  return (
    leadsTo(at(origin, 'properties', 'hostName'), target) ||
    sameId(
      at(
        origin,
        'properties',
        'sharedPrivateLinkResource',
        'privateLink',
        'id',
      ),
      target.service.id,
    )
  );
}

/** The Front Door that leads to the service. */
export function frontDoor(
  target: Target,
  related: RelatedResources,
): EdgeModel | undefined {
  const origin = related
    .ofType(FRONT_DOOR_ORIGIN)
    .find(resource => leadsToService(resource, target));
  if (!origin) return undefined;
  const profileName = profileOf(origin);
  const profile = related
    .ofType(FRONT_DOOR_PROFILE)
    .find(
      resource =>
        lastSegment(resource.name)?.toLowerCase() ===
        profileName?.toLowerCase(),
    );
  const { policy, unseen } = firewallPolicy(profileName, related);
  const settings = at(policy, 'properties', 'policySettings');
  const privateLinkId = at(
    origin,
    'properties',
    'sharedPrivateLinkResource',
    'privateLink',
    'id',
  );
  const on =
    unseen ||
    (policy !== undefined &&
      text(get(settings, 'enabledState'))?.toLowerCase() !== 'disabled');
  return {
    type: 'front-door',
    name: text(profile?.name) ?? profileName,
    public: 'yes',
    waf: on ? 'yes' : 'unknown',
    wafMode: on ? modeOf(get(settings, 'mode')) : undefined,
    privateLink: privateLinkOf(origin, target.model),
    bypassPossible: bypass(target.model),
    privateLinkToService: sameId(privateLinkId, target.service.id),
    mixedOriginGroup: mixedOriginGroup(origin, related),
    field: FRONT_DOOR_ORIGIN,
  };
}

/**
 * The firewall policy of a profile: that of its security policy, or one that says that it is linked to the profile. A policy that
 * says nothing of links is taken for it where no security policy can be seen.
 */
function firewallPolicy(
  profileName: string | undefined,
  related: RelatedResources,
): { policy?: ArmResource; unseen: boolean } {
  const policies = related.ofType(FRONT_DOOR_WAF);
  const security = related.ofType(SECURITY_POLICY);
  const ids = security
    .filter(resource => isOfProfile(resource.id, resource.name, profileName))
    .flatMap(resource => {
      const id = text(
        at(resource, 'properties', 'parameters', 'wafPolicy', 'id'),
      );
      return id ? [id] : [];
    });
  const wanted = new Set(ids.map(idKey));
  const bySecurityPolicy = policies.find(({ id }) => wanted.has(idKey(id)));
  if (ids.length > 0) {
    return {
      policy: bySecurityPolicy,
      unseen: bySecurityPolicy === undefined,
    };
  }
  const links = (policy: ArmResource) =>
    list(at(policy, 'properties', 'securityPolicyLinks'));
  const linked = policies.find(policy =>
    links(policy).some(link =>
      isOfProfile(get(link, 'id'), undefined, profileName),
    ),
  );
  const unlinked =
    security.length === 0
      ? policies.find(policy => links(policy).length === 0)
      : undefined;
  return { policy: linked ?? unlinked, unseen: false };
}

/** Whether an id or a nested name is that of something below a profile. */
function isOfProfile(
  id: unknown,
  name: unknown,
  profileName: string | undefined,
): boolean {
  const found =
    /\/profiles\/([^/]+)\//i.exec(text(id) ?? '')?.[1] ??
    text(name)?.split('/')[0];
  return (
    found !== undefined && found.toLowerCase() === profileName?.toLowerCase()
  );
}

/** A GET shows the name of an origin alone; its id has that of the profile. A template has both in the name. */
function profileOf(origin: ArmResource): string | undefined {
  return (
    /\/profiles\/([^/]+)\//i.exec(text(origin.id) ?? '')?.[1] ??
    text(origin.name)?.split('/')[0]
  );
}

/** The group of an origin, when others in it are reached the other way. */
function mixedOriginGroup(
  origin: ArmResource,
  related: RelatedResources,
): string | undefined {
  const group = groupOfOrigin(origin);
  if (!group) return undefined;
  const ways = related
    .ofType(FRONT_DOOR_ORIGIN)
    .filter(resource => groupOfOrigin(resource) === group)
    .map(resource => {
      const link = at(resource, 'properties', 'sharedPrivateLinkResource');
      return link !== undefined && link !== null;
    });
  return new Set(ways).size > 1 ? group : undefined;
}

/** `profile/group` of an origin, by its id or its nested name, in lower case. */
function groupOfOrigin(origin: ArmResource): string | undefined {
  const byId = /\/profiles\/([^/]+)\/originGroups\/([^/]+)\//i.exec(
    text(origin.id) ?? '',
  );
  if (byId) return `${byId[1]}/${byId[2]}`.toLowerCase();
  const nested = text(origin.name)?.split('/') ?? [];
  return nested.length === 3
    ? `${nested[0]}/${nested[1]}`.toLowerCase()
    : undefined;
}

function privateLinkOf(
  origin: ArmResource,
  model: NetworkingModel,
): EdgePosture['privateLink'] {
  const link = at(origin, 'properties', 'sharedPrivateLinkResource');
  if (link === undefined || link === null) return 'none';
  // Front Door's own endpoint is in a network of Microsoft's, so that the connection names no endpoint that can be seen.
  const managed = model.privateEndpoints.filter(({ subnet }) => !subnet);
  if (managed.some(({ status }) => status === 'Approved')) return 'approved';
  return managed.some(({ status }) => status === 'Pending') ||
    !isUnresolved(link)
    ? 'pending'
    : 'none';
}
