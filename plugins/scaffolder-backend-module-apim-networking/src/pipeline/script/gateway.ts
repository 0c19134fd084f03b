import type { Shell } from './Shell';

// The first stable version with the v2 tiers and public network access.
const API_VERSION = '2024-05-01';

/**
 * Finds the gateway and whether it can be reached from the internet. Reads RESOURCE_GROUP, LOCATION and GATEWAY_NAME; sets
 * `gateway`, its ARM id or nothing, and `access`, `Enabled`, `Disabled` or nothing.
 */
export function findGateway(shell: Shell): string {
  return `exists="$(az group exists --name "$RESOURCE_GROUP")"
case "$exists" in
true) ;;
false)
  ${shell.error(
    'There is no resource group $RESOURCE_GROUP in this subscription. Make it, and give the identities of the pipeline their roles on it: az group create --name $RESOURCE_GROUP --location $LOCATION',
  )}
  exit 1
  ;;
*)
  ${shell.error(
    'Azure did not say whether there is a resource group $RESOURCE_GROUP. Run this job again',
  )}
  exit 1
  ;;
esac
name=()
if [ -n "\${GATEWAY_NAME:-}" ]; then
  name=(--name "$GATEWAY_NAME")
fi
gateway="$(az resource list --resource-group "$RESOURCE_GROUP" --resource-type Microsoft.ApiManagement/service "\${name[@]}" --query '[].id' --output tsv)"
if [ "$(grep -c . <<< "$gateway")" -gt 1 ]; then
  ${shell.error(
    'There is more than one API Management service in $RESOURCE_GROUP. Say which one is meant: set GATEWAY_NAME in the pipeline',
  )}
  exit 1
fi
access=
if [ -n "$gateway" ]; then
  # Azure leaves it out where it is on.
  access="$(az resource show --ids "$gateway" --api-version ${API_VERSION} --query 'properties.publicNetworkAccess' --output tsv)"
  access="\${access:-Enabled}"
fi
`;
}

/**
 * Whether the bootstrap must be deployed before the lockdown. Azure rejects public access off when it makes a service, so the
 * first deployment has it on. A gateway that is locked down never gets the bootstrap again, which would open it. Reads
 * BOOTSTRAP_FILE and what {@link findGateway} sets; sets `bootstrap` to true or false.
 */
export function decideBootstrap(): string {
  return `bootstrap=false
if [ -n "\${BOOTSTRAP_FILE:-}" ] && [ "$access" != Disabled ]; then
  bootstrap=true
fi
`;
}

/** Says for the jobs that follow whether the bootstrap is needed. */
export function inspect(shell: Shell): string {
  return `set -euo pipefail
${findGateway(
  shell,
)}${decideBootstrap()}echo "Gateway: \${gateway:-none yet}, public access: \${access:-none yet}, bootstrap needed: $bootstrap"
${shell.output('bootstrap')}
`;
}
