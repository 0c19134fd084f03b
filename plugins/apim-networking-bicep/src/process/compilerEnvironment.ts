/** 1 GiB: every pattern compiles in less, and a template that needs more ends the process instead of the machine. */
const HEAP_LIMIT = '0x40000000';

/**
 * Settings of the .NET runtime that the compiler runs in. Measured over the patterns: an answer takes 90 ms instead of 140, for
 * 250 MB more; and the first ones take half the time.
 */
const RUNTIME = {
  // It pays for itself only in a process that answers far more often.
  DOTNET_TieredPGO: '0',
  // Collects garbage less often. One heap, whatever the machine: each costs memory.
  DOTNET_gcServer: '1',
  DOTNET_GCHeapCount: '1',
  DOTNET_GCNoAffinitize: '1',
  DOTNET_GCHeapHardLimit: HEAP_LIMIT,
  // Otherwise every process of the same user can attach a debugger through a socket in the temporary folder.
  DOTNET_EnableDiagnostics: '0',
};

/** Nothing listens there: whatever the compiler wants to fetch fails on this machine. */
const NO_PROXY_LISTENS = 'http://127.0.0.1:9';

const NETWORK_NAMES = [
  'HTTPS_PROXY',
  'HTTP_PROXY',
  'ALL_PROXY',
  'NO_PROXY',
  'https_proxy',
  'http_proxy',
  'all_proxy',
  'no_proxy',
  'SSL_CERT_FILE',
  'SSL_CERT_DIR',
];

/** What Windows programs need to start. */
const WINDOWS_NAMES = ['SystemRoot', 'SystemDrive', 'windir'];

/**
 * The whole environment of a compiler process: an explicit list of names, because Bicep can read any variable
 * (`readEnvironmentVariable`) and any file (`/proc/self/environ`).
 *
 * @param options - `home` is a folder of the process alone; `network` is whether it fetches modules
 */
export function compilerEnvironment(options: {
  home: string;
  network: boolean;
}): Record<string, string> {
  const { home, network } = options;
  const windows = process.platform === 'win32';
  return {
    ...RUNTIME,
    HOME: home,
    TMPDIR: `${home}/tmp`,
    // The compiler starts the Azure CLI and PowerShell when it finds them, to get credentials.
    PATH: '/nonexistent',
    ...(windows && {
      ...present(WINDOWS_NAMES),
      USERPROFILE: home,
      LOCALAPPDATA: home,
      APPDATA: home,
      TEMP: `${home}\\tmp`,
      TMP: `${home}\\tmp`,
    }),
    ...(network ? networkOf() : withoutNetwork()),
  };
}

function present(names: string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap(name => {
      const value = process.env[name];
      return value ? [[name, value]] : [];
    }),
  );
}

function withoutNetwork(): Record<string, string> {
  return {
    HTTPS_PROXY: NO_PROXY_LISTENS,
    HTTP_PROXY: NO_PROXY_LISTENS,
    ALL_PROXY: NO_PROXY_LISTENS,
  };
}

/** A proxy with a password is not passed on: Bicep could read it. */
function networkOf(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(present(NETWORK_NAMES)).filter(
      ([, value]) => !value.includes('@'),
    ),
  );
}
