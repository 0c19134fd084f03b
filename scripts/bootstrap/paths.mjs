import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the repository. */
export const root = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  '../..',
);

/** What the scripts fetch; ignored by git and safe to delete. */
export const tools = path.join(root, '.tools');

/** What the sample portal writes: its database and the gateways that were created; ignored by git. */
export const portal = path.join(root, '.portal');
