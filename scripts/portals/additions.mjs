/** What a portal gets for the test, besides what the guide says. */

/** The group of a new portal. */
export const GROUP = 'group:default/guests';
/** A guest that the catalog does not know, as that of a new portal: in no group. */
export const GUEST = 'user:development/guest';
/** The template that is run. */
export const TEMPLATE = 'create-isolated-gateway';

/** A gateway without the tags that the guide's policy requires, for a waiver. */
export const UNTAGGED_GATEWAY = `apiVersion: backstage.io/v1alpha1
kind: Resource
metadata:
  name: apim-untagged-dev
spec:
  type: azure-api-management
  owner: ${GROUP}
  networking:
    name: apim-untagged-dev
    environment: development
    tier: Developer
    units: 1
    region: westeurope
    pattern: public
`;

/** Configuration that registers it. */
export const REGISTERED = `catalog:
  locations:
    - type: file
      target: ../../catalog/untagged.yaml
`;
