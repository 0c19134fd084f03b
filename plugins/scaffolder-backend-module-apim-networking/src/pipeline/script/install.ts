import type { PipelineCommandLine } from '../settings/PipelineSettings';
import type { Shell } from './Shell';

const DOWNLOAD =
  "curl --fail --silent --show-error --location --proto '=https' --proto-redir '=https' --max-time 300 --retry 3";

/** Where the command line is put: outside of the repository, so that nothing in it takes its place. */
export function commandLineFile(shell: Shell): string {
  return `${shell.temporaryFolder}/apim-networking.cjs`;
}

/**
 * Installs the compiler whose checksum is known, and puts it before any other. Reads BICEP_URL, BICEP_VERSION and BICEP_SHA256.
 */
export function installBicep(shell: Shell): string {
  return `set -euo pipefail
folder="${shell.temporaryFolder}/bicep"
mkdir -p "$folder"
${DOWNLOAD} --output "$folder/bicep.nupkg" "$BICEP_URL"
unzip -p "$folder/bicep.nupkg" tools/bicep > "$folder/bicep"
actual="$(sha256sum < "$folder/bicep" | cut -d ' ' -f 1)"
if [ "$actual" != "$BICEP_SHA256" ]; then
  rm -f "$folder/bicep"
  ${shell.error(
    'The Bicep compiler of $BICEP_URL must have the SHA-256 $BICEP_SHA256, got $actual. It was not run. Find out who changed it, or renew BICEP_VERSION, BICEP_URL and BICEP_SHA256 together',
  )}
  exit 1
fi
chmod 755 "$folder/bicep"
"$folder/bicep" --version
${shell.path('$folder')}
`;
}

/**
 * Puts the command line at {@link commandLineFile} when its content is what the operator of the portal wrote down. Nothing of it runs
 * before. Reads COMMAND_LINE_URL and COMMAND_LINE_INTEGRITY, or COMMAND_LINE_FILE and COMMAND_LINE_SHA256.
 */
export function installCommandLine(
  shell: Shell,
  { kind }: Pick<PipelineCommandLine, 'kind'>,
): string {
  return kind === 'package' ? fetchPackage(shell) : copyVendored(shell);
}

function fetchPackage(shell: Shell): string {
  return `set -euo pipefail
archive="${shell.temporaryFolder}/command-line.tgz"
${DOWNLOAD} --output "$archive" "$COMMAND_LINE_URL"
actual="sha512-$(openssl dgst -sha512 -binary "$archive" | base64 --wrap 0)"
if [ "$actual" != "$COMMAND_LINE_INTEGRITY" ]; then
  rm -f "$archive"
  ${shell.error(
    'The command line of $COMMAND_LINE_URL must have the integrity $COMMAND_LINE_INTEGRITY, got $actual. Nothing of it was run. Find out who changed it; the operator of the portal says which one is right',
  )}
  exit 1
fi
# One file without dependencies: there is no installation, and so no script of it.
tar --extract --gzip --to-stdout --file "$archive" package/dist/apim-networking.cjs > "${commandLineFile(
    shell,
  )}"
`;
}

function copyVendored(shell: Shell): string {
  const file = commandLineFile(shell);
  return `set -euo pipefail
# The copy is checked and run, so that nothing changes the file in between.
cp -- "$COMMAND_LINE_FILE" "${file}"
actual="$(sha256sum < "${file}" | cut -d ' ' -f 1)"
if [ "$actual" != "$COMMAND_LINE_SHA256" ]; then
  rm -f "${file}"
  ${shell.error(
    'The command line $COMMAND_LINE_FILE must have the SHA-256 $COMMAND_LINE_SHA256, got $actual. Nothing of it was run. Restore the file; the operator of the portal says which one is right',
  )}
  exit 1
fi
`;
}

/** What the scripts that install the command line read. */
export function commandLineVariables(
  commandLine: PipelineCommandLine | undefined,
): Record<string, string> {
  if (!commandLine) return {};
  return commandLine.kind === 'package'
    ? {
        COMMAND_LINE_URL: commandLine.url,
        COMMAND_LINE_INTEGRITY: commandLine.integrity,
      }
    : {
        COMMAND_LINE_FILE: commandLine.path,
        COMMAND_LINE_SHA256: commandLine.sha256,
      };
}
