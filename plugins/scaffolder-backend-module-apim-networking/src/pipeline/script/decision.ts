import {
  KEYS_VARIABLE,
  POLICY_VARIABLE,
  TOKEN_VARIABLE,
  type DecisionCheck,
  type PipelineSettings,
} from '../settings/PipelineSettings';
import { commandLineFile } from './install';
import type { Shell } from './Shell';

/** Where the systems keep what a pull request cannot change. */
const WHERE =
  'Set it where a pull request cannot change it: a variable of the organisation or repository on GitHub, the variable group on Azure DevOps';

/** Stops where a variable is empty. Azure DevOps leaves a macro without a value as it is. */
function requireVariable(shell: Shell, name: string, holds: string): string {
  return `case "\${${name}:-}" in
'' | '$('*)
  ${shell.error(`${name} must have ${holds}, got nothing. ${WHERE}`)}
  exit 1
  ;;
esac
`;
}

/** Sets `policy` to the options of the command line for the policy in APIM_NETWORKING_POLICY. Also reads ENVIRONMENT. */
export function readPolicyVariable(shell: Shell): string {
  return `${requireVariable(
    shell,
    POLICY_VARIABLE,
    'the policy of the organisation',
  )}printf '%s\\n' "$${POLICY_VARIABLE}" > "${
    shell.temporaryFolder
  }/policy.yaml"
policy=(--policy "${
    shell.temporaryFolder
  }/policy.yaml" --environment "$ENVIRONMENT")
`;
}

/**
 * Whether a valid decision allows exactly what is deployed. Reads FOLDER, ENVIRONMENT, PARAMETERS_FILES, GATEWAY_NAME and the
 * variables of the check; makes `valid_until` an output of the step.
 */
export function verifyDecision(
  shell: Shell,
  decisionCheck: DecisionCheck,
  settings: Pick<PipelineSettings, 'policyVariable'>,
): string {
  const result = `${shell.temporaryFolder}/decision.json`;
  return `set -euo pipefail
options=(--environment "$ENVIRONMENT")
while IFS= read -r file; do
  options+=(--parameters-file "$file")
done <<< "$PARAMETERS_FILES"
if [ -n "\${GATEWAY_NAME:-}" ]; then
  options+=(--gateway "$GATEWAY_NAME")
fi
${
  decisionCheck.kind === 'portal'
    ? `${requireVariable(
        shell,
        TOKEN_VARIABLE,
        'the token for the portal',
      )}options+=(--portal "$DECISION_PORTAL")
`
    : `${requireVariable(
        shell,
        KEYS_VARIABLE,
        'the public keys of the portal',
      )}printf '%s\\n' "$${KEYS_VARIABLE}" > "${
        shell.temporaryFolder
      }/keys.json"
options+=(--keys "${shell.temporaryFolder}/keys.json")
`
}${
    settings.policyVariable
      ? `policy=()
${readPolicyVariable(shell)}options+=(--policy "${
          shell.temporaryFolder
        }/policy.yaml")
`
      : ''
  }status=0
node "${commandLineFile(
    shell,
  )}" verify "$FOLDER" "\${options[@]}" --format json --output "${result}" || status=$?
if [ ! -s "${result}" ]; then
  ${shell.error(
    'No answer whether a decision allows what is deployed to $ENVIRONMENT, so nothing is deployed',
  )}
  exit "$(( status == 0 ? 1 : status ))"
fi
message="$(jq --raw-output '.message | gsub("[\\r\\n]+"; " ")' "${result}")"
summary="${shell.temporaryFolder}/decision.md"
{
  echo "## Decision for $ENVIRONMENT"
  echo
  printf '%s\\n' "$message"
} > "$summary"
${shell.summary('"$summary"')}
if [ "$status" -ne 0 ]; then
  ${shell.error(
    'No valid decision allows what would be deployed to $ENVIRONMENT. The summary says why and what to do',
  )}
  exit "$status"
fi
valid_until="$(jq --raw-output --exit-status 'select(.verified == true) | .validUntil' "${result}")"
${shell.output('valid_until')}
`;
}

/** Stops a deployment whose decision ended while somebody approved it. Reads DECISION_VALID_UNTIL. */
export function requireStillValid(shell: Shell): string {
  return `set -euo pipefail
if [[ ! "$DECISION_VALID_UNTIL" =~ ^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z$ ]]; then
  ${shell.error(
    'It is not known until when the decision is valid, so nothing is deployed. Run the whole pipeline again',
  )}
  exit 1
fi
until="$(date --utc --date "$DECISION_VALID_UNTIL" +%s)"
if [ "$(date --utc +%s)" -ge "$until" ]; then
  ${shell.error(
    'The decision was valid until $DECISION_VALID_UNTIL, and nothing is deployed. Run the template again for a new decision',
  )}
  exit 1
fi
`;
}
