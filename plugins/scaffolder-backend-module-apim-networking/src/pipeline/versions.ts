import { version } from '../../package.json';

/** The command line is released together with this package, under the same version. */
export const CLI_PACKAGE = `backstage-plugin-apim-networking-cli@${version}`;

/** The compiler that the snapshots are made with: another one may predict the same deployment in other words. */
export const BICEP_VERSION = 'v0.49.2';

export const NODE_VERSION = '24';

/** What https://docs.github.com/actions and https://learn.microsoft.com/azure/devops call this image. */
export const RUNNER_IMAGE = 'ubuntu-24.04';
