import fs from 'node:fs';
import path from 'node:path';
import { GROUP, TEMPLATE } from './additions.mjs';
import { yarnIn } from './stock.mjs';

/** Files of the guide. */
const SETTINGS_FILE = 'gateway-templates.yaml';
const FOLDER = 'gateway-templates';

/** For a portal without a Git host: steps that log stand in for those that publish. */
const SETTINGS = `owner: ${GROUP}
templates: [${TEMPLATE}]
publish:
  host: custom
  create:
    steps:
      - id: publish
        name: Publish
        action: debug:log
        input:
          message: \${{ parameters.design.name }}
  change:
    steps:
      - id: propose
        name: Propose
        action: debug:log
`;

/** Generates the templates of the guide again, so that they need no Git host. */
export async function withoutGitHost(portal, runtime) {
  fs.writeFileSync(path.join(portal, SETTINGS_FILE), SETTINGS);
  await yarnIn(portal, runtime, [
    'apim-networking',
    'templates',
    '--out',
    FOLDER,
    '--config',
    SETTINGS_FILE,
  ]);
}
