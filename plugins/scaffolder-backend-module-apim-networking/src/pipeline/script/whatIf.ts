import { decideBootstrap, findGateway } from './gateway';
import type { Shell } from './Shell';

// GitHub shows a summary of at most 1 MiB.
const MAX_SUMMARY_LENGTH = 900_000;

// With only the checks of reading: the identity of a pull request may change nothing.
const READ_ONLY = '--validation-level ProviderNoRbac';

/** Shows what a deployment would change now. Reads what finds the gateway, FOLDER, ENVIRONMENT and the parameters files. */
export function whatIf(shell: Shell): string {
  return `set -euo pipefail
${findGateway(shell)}${decideBootstrap()}file="$PARAMETERS_FILE"
if [ "$bootstrap" = true ]; then
  file="$BOOTSTRAP_FILE"
fi
changes="${shell.temporaryFolder}/what-if.txt"
summary="${shell.temporaryFolder}/what-if.md"
az deployment group what-if --resource-group "$RESOURCE_GROUP" --parameters "$FOLDER/$file" ${READ_ONLY} --exclude-change-types Ignore NoChange > "$changes"
{
  echo "## What would change in $ENVIRONMENT"
  echo
  echo "By \\\`$file\\\`, in resource group \\\`$RESOURCE_GROUP\\\`."
  if [ "$bootstrap" = true ]; then
    echo "Then public access is closed by \\\`$PARAMETERS_FILE\\\`."
  fi
  echo
  echo '~~~~text'
  head -c ${MAX_SUMMARY_LENGTH} "$changes"
  echo
  echo '~~~~'
} > "$summary"
${shell.summary('"$summary"')}
`;
}

/** Fails when Azure is no longer as it was declared. Reads what finds the gateway, FOLDER, ENVIRONMENT and PARAMETERS_FILE. */
export function drift(shell: Shell): string {
  return `set -euo pipefail
${findGateway(shell)}summary="${shell.temporaryFolder}/drift.md"
if [ -z "$gateway" ]; then
  ${shell.warning('$ENVIRONMENT has no gateway yet, so there is no drift')}
  exit 0
fi
result="${shell.temporaryFolder}/what-if.json"
changes="${shell.temporaryFolder}/changes.json"
az deployment group what-if --resource-group "$RESOURCE_GROUP" --parameters "$FOLDER/$PARAMETERS_FILE" ${READ_ONLY} --no-pretty-print > "$result"
jq '[.changes[] | select(.changeType | IN("Create", "Delete", "Modify", "Deploy"))]' "$result" > "$changes"
count="$(jq length "$changes")"
{
  echo "## Drift in $ENVIRONMENT"
  echo
  echo "$count resources would change if \\\`$PARAMETERS_FILE\\\` were deployed now."
  echo
  if [ "$count" -gt 0 ]; then
    echo '| change | resource | properties |'
    echo '| --- | --- | --- |'
    jq -r '.[] | "| \\(.changeType) | \\(.resourceId) | \\([.delta[]?.path] | join(", ")) |"' "$changes" | head -c ${MAX_SUMMARY_LENGTH}
  fi
} > "$summary"
${shell.summary('"$summary"')}
if [ "$count" -gt 0 ]; then
  ${shell.error(
    '$count resources of $ENVIRONMENT are not as they are declared. Deploy to put them back, or change the design to what they are; the summary lists them',
  )}
  exit 1
fi
`;
}
