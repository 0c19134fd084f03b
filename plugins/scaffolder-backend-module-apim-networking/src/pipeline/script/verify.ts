import { SNAPSHOT_ARGUMENTS } from '../snapshotPlace';
import type { Shell } from './Shell';

/** Installs the compiler of the given version, and puts it before any other. Reads BICEP_VERSION. */
export function installBicep(shell: Shell): string {
  return `set -euo pipefail
az bicep install --version "$BICEP_VERSION"
"$HOME/.azure/bin/bicep" --version
${shell.path('$HOME/.azure/bin')}
`;
}

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
 * The rules of the portal, and the policy where there is one. Reads FOLDER, PARAMETERS_FILE, POLICY_FILE, ENVIRONMENT and
 * CLI_PACKAGE; leaves networking.sarif in the temporary folder.
 */
export function check(shell: Shell): string {
  return `set -euo pipefail
policy=()
if [ -n "\${POLICY_FILE:-}" ]; then
  policy=(--policy "$POLICY_FILE" --environment "$ENVIRONMENT")
fi
check() {
  npx --yes "$CLI_PACKAGE" check "$FOLDER/$PARAMETERS_FILE" "\${policy[@]}" "$@"
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
