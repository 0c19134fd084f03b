import { findGateway } from './gateway';
import { commandLineFile } from './install';
import type { Shell } from './Shell';

function create(shell: Shell, file: string): string {
  return `az deployment group create --name "${shell.deploymentName}" --resource-group "$RESOURCE_GROUP" --parameters "$FOLDER/${file}" --query properties.outputs --output json`;
}

/** The first phase, with public access on. Reads what finds the gateway, FOLDER and BOOTSTRAP_FILE. */
export function deployBootstrap(shell: Shell): string {
  return `set -euo pipefail
${findGateway(shell)}# The approval may have taken days: look again.
if [ "$access" = Disabled ]; then
  ${shell.warning(
    'The gateway is locked down, so the bootstrap is not deployed: it would open public access',
  )}
  exit 0
fi
${create(shell, '$BOOTSTRAP_FILE')}
`;
}

/** The only phase, or the last. Reads RESOURCE_GROUP, FOLDER and PARAMETERS_FILE. */
export function deploy(shell: Shell): string {
  return `set -euo pipefail
${create(shell, '$PARAMETERS_FILE')}
`;
}

/**
 * Fails as long as closing public access would cut somebody off: Azure needs an approved private endpoint connection, and one
 * that waits for approval belongs to clients who do not get through yet. Reads what finds the gateway.
 */
export function requireApprovedConnections(shell: Shell): string {
  return `set -euo pipefail
${findGateway(shell)}if [ "$access" = Disabled ]; then
  echo 'The gateway is locked down already.'
  exit 0
fi
if [ -z "$gateway" ]; then
  ${shell.error(
    'There is no gateway in $RESOURCE_GROUP to lock down. Run the whole pipeline again, with the bootstrap',
  )}
  exit 1
fi
connections="$(az network private-endpoint-connection list --id "$gateway" --query '[].[properties.privateLinkServiceConnectionState.status, id]' --output tsv)"
echo "$connections"
pending="$(grep -ic '^Pending' <<< "$connections" || true)"
approved="$(grep -ic '^Approved' <<< "$connections" || true)"
if [ "$pending" -gt 0 ]; then
  ${shell.error(
    "$pending private endpoint connections wait for approval. Approve or reject each of those above, then run this job again: az network private-endpoint-connection approve --id ID --description 'Approved for the lockdown'",
  )}
  exit 1
fi
if [ "$approved" -eq 0 ]; then
  ${shell.error(
    'The gateway has no approved private endpoint connection, so nobody could reach it once public access is closed. See why the bootstrap made none',
  )}
  exit 1
fi
`;
}

/**
 * Reads the resources that the posture follows from. Reads RESOURCE_GROUP; leaves resources.json in the temporary folder.
 */
export function readResources(shell: Shell): string {
  return `set -euo pipefail
resources="${shell.temporaryFolder}/resources.json"
ids="$(az resource list --resource-group "$RESOURCE_GROUP" --query "[?starts_with(type, 'Microsoft.ApiManagement/') || starts_with(type, 'Microsoft.Network/')].id" --output tsv)"
while IFS= read -r id; do
  az resource show --ids "$id" --output json || ${shell.warning(
    'Not read, so not in the report: $id',
  )} >&2
done <<< "$ids" | jq --slurp . > "$resources"
`;
}

/** Shows who reaches what now. Reads ENVIRONMENT, and resources/resources.json of the temporary folder. */
export function reportPosture(shell: Shell): string {
  return `set -euo pipefail
summary="${shell.temporaryFolder}/posture.md"
posture="$(node "${commandLineFile(shell)}" posture "${
    shell.temporaryFolder
  }/resources/resources.json")"
{
  echo "## Posture of $ENVIRONMENT"
  echo
  echo '~~~~text'
  printf '%s\\n' "$posture"
  echo '~~~~'
} > "$summary"
${shell.summary('"$summary"')}
`;
}
