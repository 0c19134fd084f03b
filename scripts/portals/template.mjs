import fs from 'node:fs';
import path from 'node:path';
import { run, tail } from '../bootstrap/run.mjs';
import { Stop } from '../bootstrap/say.mjs';
import { GROUP, TEMPLATE } from './additions.mjs';

/** A portal without a Git host: steps that log stand in for those that publish. */
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

/** Generates a template with the command line that was published. */
export async function generateTemplate(portal, env) {
  const settings = path.join(portal, 'templates.yaml');
  fs.writeFileSync(settings, SETTINGS);
  const { code, output } = await run(
    'npm',
    [
      'exec',
      '--yes',
      '--package=backstage-plugin-apim-networking-cli',
      '--',
      'apim-networking',
      'templates',
      '--out',
      'templates',
      '--config',
      settings,
    ],
    { cwd: portal, capture: true, env },
  );
  if (code !== 0) throw new Stop('No templates are generated', tail(output));
}
