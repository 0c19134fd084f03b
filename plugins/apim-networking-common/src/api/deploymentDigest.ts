/**
 * Format of the digest over the files of a deployment: SHA-256 over one line for each file, `<SHA-256 of the file>  <path>`, sorted by
 * path. `docs/pipelines.md` describes it in full.
 *
 * @public
 */
export const DEPLOYMENT_DIGEST_FORMAT = 'sha256-v1';

/**
 * Matches a digest of {@link DEPLOYMENT_DIGEST_FORMAT}.
 *
 * @public
 */
export const DEPLOYMENT_DIGEST_PATTERN = /^sha256-v1:[0-9a-f]{64}$/;
