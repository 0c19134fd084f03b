import { list, reference, section, text } from '../readers';
import { named, resourceType, type ResourceOf } from '../resourceType';

/**
 * A profile of Front Door.
 *
 * @public
 */
export const FRONT_DOOR_PROFILE = resourceType(
  'Microsoft.Cdn/profiles',
  named({ sku: section({ name: text }) }),
);

export const FRONT_DOOR_ORIGIN = resourceType(
  'Microsoft.Cdn/profiles/originGroups/origins',
  named({
    properties: section({
      hostName: text,
      sharedPrivateLinkResource: section({ privateLink: reference }),
    }),
  }),
);
export type FrontDoorOrigin = ResourceOf<typeof FRONT_DOOR_ORIGIN>;

/**
 * Attaches a firewall policy to a profile.
 *
 * @public
 */
export const FRONT_DOOR_SECURITY_POLICY = resourceType(
  'Microsoft.Cdn/profiles/securityPolicies',
  named({
    properties: section({ parameters: section({ wafPolicy: reference }) }),
  }),
);

export const FRONT_DOOR_FIREWALL_POLICY = resourceType(
  'Microsoft.Network/FrontDoorWebApplicationFirewallPolicies',
  named({
    properties: section({
      policySettings: section({ enabledState: text, mode: text }),
      securityPolicyLinks: list(reference),
    }),
  }),
);
export type FrontDoorFirewallPolicy = ResourceOf<
  typeof FRONT_DOOR_FIREWALL_POLICY
>;
