/** The compiler that the snapshots are made with: another one may predict the same deployment in other words. */
export const BICEP_VERSION = 'v0.49.2';

/** The package that the compiler is taken from: those of nuget.org never change once they are published. */
export const BICEP_URL = `https://api.nuget.org/v3-flatcontainer/azure.bicep.commandline.linux-x64/${BICEP_VERSION.slice(
  1,
)}/azure.bicep.commandline.linux-x64.${BICEP_VERSION.slice(1)}.nupkg`;

/** SHA-256 of the compiler in that package, `tools/bicep`. */
export const BICEP_SHA256 =
  '0ab9de90c2493f206f8281bae74f9ee2d5ed3605548dab1adf41fef185e1f7c5';

export const NODE_VERSION = '24';

/** What https://docs.github.com/actions and https://learn.microsoft.com/azure/devops call this image. */
export const RUNNER_IMAGE = 'ubuntu-24.04';
