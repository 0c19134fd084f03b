import fs from 'node:fs';
import path from 'node:path';
import { portal, root } from './paths.mjs';

/** The folder of the portal's data, PORTAL_DATA or .portal, with what has to be in it. */
export function prepareData() {
  const data = path.resolve(root, process.env.PORTAL_DATA ?? portal);
  fs.mkdirSync(path.join(data, 'db'), { recursive: true });
  fs.mkdirSync(path.join(data, 'gateways'), { recursive: true });
  return data;
}

/** What differs from app-config.yaml, as the environment variables that Backstage reads. */
export function configuration(ports, data) {
  const set = (key, value) => [
    `APP_CONFIG_${key.replaceAll('.', '_')}`,
    JSON.stringify(value),
  ];
  return Object.fromEntries([
    set('app.baseUrl', `http://localhost:${ports.frontend}`),
    set('backend.baseUrl', `http://localhost:${ports.backend}`),
    set('backend.listen.port', ports.backend),
    set('backend.cors.origin', `http://localhost:${ports.frontend}`),
    set('backend.database.connection.directory', path.join(data, 'db')),
    set('demoPublish.directory', path.join(data, 'gateways')),
  ]);
}
