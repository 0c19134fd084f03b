import type { PipelineSettings } from '../settings/PipelineSettings';
import { SNAPSHOT_ARGUMENTS } from '../snapshotPlace';
import { readPolicyVariable } from './decision';
import { commandLineFile } from './install';
import type { Shell } from './Shell';

/** Every linter rule that bicepconfig.json asks for. Reads FOLDER. */
export function lint(): string {
  return `set -euo pipefail
cd "$FOLDER"
bicep lint main.bicep
`;
}

/** Whether template and parameters fit together. Reads FOLDER and PARAMETERS_FILES, one a line. */
export function build(): string {
  return `set -euo pipefail
cd "$FOLDER"
while IFS= read -r file; do
  echo "Building $file"
  bicep build-params "$file" --stdout > /dev/null
done <<< "$PARAMETERS_FILES"
`;
}

/**
 * The rules of the portal, and the policy where there is one: the variable of the organisation before the file of the repository,
 * which a pull request can change. Reads FOLDER, PARAMETERS_FILE, POLICY_FILE and ENVIRONMENT, and what {@link readPolicyVariable}
 * reads; leaves networking.sarif in the temporary folder.
 */
export function check(
  shell: Shell,
  settings: Pick<PipelineSettings, 'policyVariable'>,
): string {
  return `set -euo pipefail
policy=()
${
  settings.policyVariable
    ? readPolicyVariable(shell)
    : `if [ -n "\${POLICY_FILE:-}" ]; then
  policy=(--policy "$POLICY_FILE" --environment "$ENVIRONMENT")
fi
`
}check() {
  node "${commandLineFile(
    shell,
  )}" check "$FOLDER/$PARAMETERS_FILE" "\${policy[@]}" "$@"
}
status=0
check --format sarif --output "${
    shell.temporaryFolder
  }/networking.sarif" || status=$?
summary="${shell.temporaryFolder}/networking.md"
if check --format markdown --output "$summary" || [ -s "$summary" ]; then
  ${shell.summary('"$summary"')}
fi
exit "$status"
`;
}

/** Says what this pipeline does not check, where nobody has to look for it. Reads ENVIRONMENT. */
export function reportUnchecked(
  shell: Shell,
  what: 'rules' | 'decisions',
): string {
  const text =
    what === 'rules'
      ? 'The portal names no command line for pipelines (`apimNetworking.pipeline.commandLine`). So only the Bicep compiler and the snapshots check this change: neither the rules, nor the policy, nor whether a decision allows what is deployed.'
      : 'The portal names no place to verify decisions (`apimNetworking.pipeline.decisions`). So nothing checks whether a decision allows what is deployed: a change of the parameters after the decision is found by review alone.';
  return `set -euo pipefail
summary="${shell.temporaryFolder}/unchecked.md"
cat > "$summary" <<'TEXT'
## Not checked

${text.replaceAll('\\`', '`')}
TEXT
${shell.warning(
  what === 'rules'
    ? 'Only the Bicep compiler and the snapshots check $ENVIRONMENT. The summary says what is not checked'
    : 'Nothing checks whether a decision allows what is deployed to $ENVIRONMENT',
)}
${shell.summary('"$summary"')}
`;
}

/** Whether the Bicep still deploys what was reviewed. Reads FOLDER and PARAMETERS_FILES, one a line. */
export function validateSnapshots(shell: Shell): string {
  return `set -euo pipefail
place=(${SNAPSHOT_ARGUMENTS.join(' ')})
cd "$FOLDER"
status=0
while IFS= read -r file; do
  echo "Comparing $file with its snapshot"
  if ! bicep snapshot "$file" --mode validate "\${place[@]}"; then
    ${shell.error(
      `What $file deploys is not what its snapshot says. Where the change is meant, renew it and commit it: bicep snapshot '$file' --mode overwrite ${SNAPSHOT_ARGUMENTS.join(
        ' ',
      )}`,
    )}
    status=1
  fi
done <<< "$PARAMETERS_FILES"
exit "$status"
`;
}
