/** The portal for the browser tests, with nothing in it but the sample organisation. */
import fs from 'node:fs';

fs.rmSync(process.env.PORTAL_DATA, { recursive: true, force: true });
await import('../scripts/start.mjs');
