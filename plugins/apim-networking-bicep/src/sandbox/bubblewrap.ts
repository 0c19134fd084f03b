import fs from 'node:fs';
import path from 'node:path';
import type { Launch } from '../process/BicepProcess';

const STAGING = '/staging';
const COMPILER = '/opt/bicep';
const HOME = '/tmp';
/** What the compiler writes: a native library of its own, modules that it fetched. */
const HOME_BYTES = 256_000_000;
const LIBRARIES = ['/usr/lib', '/usr/lib64', '/lib', '/lib64', '/nix/store'];
/** What is needed to find and to trust a registry. */
const NETWORK_FILES = [
  '/etc/resolv.conf',
  '/etc/hosts',
  '/etc/nsswitch.conf',
  '/etc/ssl',
  '/etc/pki',
  '/usr/share/ca-certificates',
  '/usr/local/share/ca-certificates',
];

/**
 * The command that runs a program under bubblewrap: it sees the compiler, the libraries of the system and the staging folder, all
 * read-only, and a temporary file system that only it has. It has no network unless it is told so, no capabilities, its own users, processes and
 * IPC, and ends with this process.
 */
export function bubblewrapped(options: {
  bubblewrap: string;
  /** Absolute path of the compiler, without symbolic links. */
  bicepPath: string;
  /** A folder to show it; undefined for a trial. */
  staging?: string;
  args: string[];
  network: boolean;
  environment: (home: string) => Record<string, string>;
}): Launch {
  const { bubblewrap, bicepPath, staging, args, network } = options;
  const environment = options.environment(HOME);
  return {
    command: bubblewrap,
    args: [
      '--unshare-user',
      '--unshare-ipc',
      '--unshare-pid',
      '--unshare-uts',
      '--unshare-cgroup-try',
      ...(network ? [] : ['--unshare-net']),
      '--die-with-parent',
      '--new-session',
      ...['--cap-drop', 'ALL', '--hostname', 'bicep'],
      ...['--uid', '65534', '--gid', '65534'],
      ...LIBRARIES.flatMap(libraryArguments),
      ...readOnly('/etc/ld.so.cache'),
      ...(network ? networkArguments() : []),
      ...['--proc', '/proc', '--dev', '/dev'],
      ...['--size', String(HOME_BYTES), '--tmpfs', HOME, '--dir', '/tmp/tmp'],
      ...['--ro-bind', bicepPath, COMPILER],
      ...(staging ? ['--ro-bind', staging, STAGING] : []),
      ...['--remount-ro', '/', '--chdir', HOME, '--clearenv'],
      ...Object.entries(environment).flatMap(([name, value]) => [
        '--setenv',
        name,
        value,
      ]),
      COMPILER,
      ...args,
    ],
    env: {},
    cwd: '/',
    staging: STAGING,
  };
}

function readOnly(file: string, as = file): string[] {
  return ['--ro-bind-try', file, as];
}

/** Where `/lib` is a link into `/usr`, it stays one. */
function libraryArguments(folder: string): string[] {
  try {
    return fs.lstatSync(folder).isSymbolicLink()
      ? ['--symlink', fs.readlinkSync(folder), folder]
      : readOnly(folder);
  } catch {
    return [];
  }
}

function networkArguments(): string[] {
  return [
    ...NETWORK_FILES.flatMap(file => readOnly(file)),
    ...['SSL_CERT_FILE', 'SSL_CERT_DIR'].flatMap(name => {
      const file = process.env[name];
      return file && path.isAbsolute(file) ? readOnly(file) : [];
    }),
  ];
}
