import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { once } from 'node:events';
import { publishedPackages } from './packages.mjs';

/** When every version was published, so that a minimum age of packages lets them through. */
const PUBLISHED_AT = '2020-01-01T00:00:00.000Z';

async function bodyOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}

function tarballPath(name, version) {
  return `/${name}/-/${name.replace(/^@[^/]+\//, '')}-${version}.tgz`;
}

/** A test of packages is no test of the network. */
async function fetchPatiently(address, options, attempts = 4) {
  try {
    return await fetch(address, options);
  } catch (error) {
    if (attempts === 1) throw error;
    await new Promise(resolve => setTimeout(resolve, 1_000));
    return fetchPatiently(address, options, attempts - 1);
  }
}

async function settingOf(runtime, name) {
  const { output } = await runtime.yarnRun(['config', 'get', name], {
    capture: true,
  });
  return output.trim();
}

/**
 * A global folder for Yarn with the packages of the real one, and without what that knows of registries: it knows them by host name, so that
 * it would send a later run to the port of an earlier one.
 */
function linkGlobalFolder(real) {
  const folder = fs.mkdtempSync(
    path.join(os.tmpdir(), 'apim-networking-yarn-'),
  );
  for (const name of ['cache', 'index', 'store']) {
    fs.mkdirSync(path.join(real, name), { recursive: true });
    fs.symlinkSync(path.join(real, name), path.join(folder, name), 'junction');
  }
  return folder;
}

/**
 * A registry of npm on this machine, for tests of what is published: it keeps what is published to it, and answers everything else from
 * another registry.
 *
 * Each run has patch versions of its own. Caches know a package by name and version, and would otherwise give back that of an earlier run.
 *
 * @param runtime - see `prepareRuntime`; the other registry is the one of its Yarn
 * @returns `{ url, env, tarballOf, publishNext, stop }`, with the environment for Yarn. `publishNext` publishes what is there once more, as the
 *   next patch version
 */
export async function startRegistry(runtime) {
  const upstream = (await settingOf(runtime, 'npmRegistryServer')).replace(
    /\/$/,
    '',
  );
  const globalFolder = linkGlobalFolder(
    await settingOf(runtime, 'globalFolder'),
  );
  let patch = Math.floor(Date.now() / 1000);
  const firstPatch = patch;
  const packuments = new Map();
  const tarballs = new Map();
  const own = new Set(publishedPackages().map(({ manifest }) => manifest.name));
  let url;

  function publish(name, { versions: published, _attachments }) {
    const [manifest] = Object.values(published);
    const [attachment] = Object.values(_attachments);
    const version = manifest.version.replace(/\d+$/, patch);
    const tarball = tarballPath(name, version);
    tarballs.set(tarball, Buffer.from(attachment.data, 'base64'));
    packuments.set(name, {
      name,
      'dist-tags': { latest: version },
      versions: {
        [version]: {
          ...manifest,
          version,
          dist: { ...manifest.dist, tarball: `${url}${tarball}` },
        },
      },
      time: { [version]: PUBLISHED_AT },
    });
  }

  /** Passes on what another registry has; the addresses of tarballs then are the ordinary ones of this registry. */
  async function passOn(request, response) {
    const answer = await fetchPatiently(`${upstream}${request.url}`, {
      headers: { accept: request.headers.accept ?? '*/*' },
    });
    const body = Buffer.from(await answer.arrayBuffer());
    response.writeHead(answer.status, {
      'content-type':
        answer.headers.get('content-type') ?? 'application/octet-stream',
    });
    response.end(
      request.url.endsWith('.tgz')
        ? body
        : body
            .toString('utf8')
            .replace(/("tarball":\s*")https?:\/\/[^/"]+/g, `$1${url}`),
    );
  }

  const server = http.createServer(async (request, response) => {
    try {
      const address = decodeURIComponent(request.url);
      const name = address.slice(1);
      if (request.method === 'PUT') {
        publish(name, await bodyOf(request));
        response.writeHead(201, { 'content-type': 'application/json' });
        response.end('{}');
      } else if (packuments.has(name)) {
        response.writeHead(200, { 'content-type': 'application/json' });
        response.end(JSON.stringify(packuments.get(name)));
      } else if (tarballs.has(address)) {
        response.end(tarballs.get(address));
      } else if (own.has(name)) {
        // Not published yet, whatever another registry has of that name.
        response.writeHead(404, { 'content-type': 'application/json' });
        response.end('{}');
      } else {
        await passOn(request, response);
      }
    } catch (error) {
      response.writeHead(502);
      response.end(error.message);
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${server.address().port}`;
  return {
    url,
    env: {
      YARN_GLOBAL_FOLDER: globalFolder,
      YARN_NPM_REGISTRY_SERVER: url,
      YARN_NPM_AUTH_TOKEN: 'of-this-machine',
      YARN_UNSAFE_HTTP_WHITELIST: '127.0.0.1',
      YARN_NPM_PUBLISH_PROVENANCE: 'false',
    },
    tarballOf: name => {
      const {
        'dist-tags': { latest },
      } = packuments.get(name);
      return tarballs.get(tarballPath(name, latest));
    },
    publishNext: () => {
      patch += 1;
      for (const [name, packument] of packuments) {
        const { latest } = packument['dist-tags'];
        const next = latest.replace(/\d+$/, patch);
        const tarball = tarballPath(name, next);
        tarballs.set(tarball, tarballs.get(tarballPath(name, latest)));
        packument.versions[next] = {
          ...packument.versions[latest],
          version: next,
          dist: {
            ...packument.versions[latest].dist,
            tarball: `${url}${tarball}`,
          },
        };
        packument.time[next] = PUBLISHED_AT;
        packument['dist-tags'].latest = next;
      }
    },
    stop: async () => {
      const cache = path.join(globalFolder, 'cache');
      for (const file of fs.readdirSync(cache)) {
        const [, digits] = /\.(\d{10})-/.exec(file) ?? [];
        if (digits >= firstPatch && digits <= patch) {
          fs.rmSync(path.join(cache, file));
        }
      }
      fs.rmSync(globalFolder, { recursive: true });
      await new Promise(resolve => server.close(resolve));
    },
  };
}
