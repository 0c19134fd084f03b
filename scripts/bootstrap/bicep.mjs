import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root, tools } from './paths.mjs';
import { run, tail } from './run.mjs';
import { step } from './say.mjs';

const VERSION = '0.49.2';
const PACKAGES = {
  'linux-x64': 'Azure.Bicep.CommandLine.linux-x64',
  'darwin-x64': 'Azure.Bicep.CommandLine.osx-x64',
  'darwin-arm64': 'Azure.Bicep.CommandLine.osx-arm64',
  'win32-x64': 'Azure.Bicep.CommandLine.win-x64',
};

async function works(file, version) {
  try {
    const { code, output } = await run(file, ['--version'], { capture: true });
    return code === 0 && (!version || output.includes(version));
  } catch {
    return false;
  }
}

/** By `dotnet restore`, which follows the machine's own NuGet settings: mirrors, proxies, credentials. */
async function restoreByDotnet(packageName, folder) {
  fs.mkdirSync(folder, { recursive: true });
  const packages = path.join(folder, 'packages');
  fs.writeFileSync(
    path.join(folder, 'bicep.csproj'),
    `<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>netstandard2.0</TargetFramework>
    <DisableImplicitFrameworkReferences>true</DisableImplicitFrameworkReferences>
    <AutomaticallyUseReferenceAssemblyPackages>false</AutomaticallyUseReferenceAssemblyPackages>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="${packageName}" Version="[${VERSION}]" />
  </ItemGroup>
</Project>
`,
  );
  const { code, output } = await run(
    'dotnet',
    ['restore', '--packages', packages],
    {
      cwd: folder,
      capture: true,
      env: { ...process.env, DOTNET_CLI_TELEMETRY_OPTOUT: '1' },
    },
  );
  if (code !== 0) throw new Error(tail(output, 4));
  return fs.readFileSync(
    path.join(
      packages,
      packageName.toLowerCase(),
      VERSION,
      'tools',
      process.platform === 'win32' ? 'bicep.exe' : 'bicep',
    ),
  );
}

/** From nuget.org itself, for machines without .NET. */
async function download(packageName) {
  const id = packageName.toLowerCase();
  const url = `https://api.nuget.org/v3-flatcontainer/${id}/${VERSION}/${id}.${VERSION}.nupkg`;
  const response = await fetch(url, { signal: AbortSignal.timeout(240_000) });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  const AdmZip = createRequire(path.join(root, 'package.json'))('adm-zip');
  const zip = new AdmZip(Buffer.from(await response.arrayBuffer()));
  const content = zip.readFile(
    process.platform === 'win32' ? 'tools/bicep.exe' : 'tools/bicep',
  );
  if (!content) throw new Error(`${url} holds no compiler`);
  return content;
}

/**
 * The real Bicep compiler: `BICEP_PATH`, `bicep` on the PATH, else the one of the NuGet package.
 *
 * @returns `{ path }`, or `{ reason }` when it cannot be had
 */
export async function prepareBicep() {
  const named = process.env.BICEP_PATH;
  if (named) {
    return (await works(named))
      ? { path: named }
      : { reason: `BICEP_PATH names ${named}, which does not run` };
  }
  const file = path.join(
    tools,
    'bicep',
    process.platform === 'win32' ? 'bicep.exe' : 'bicep',
  );
  if (await works(file, VERSION)) return { path: file };
  const platform = `${process.platform}-${process.arch}`;
  const packageName = PACKAGES[platform];
  if (!packageName) {
    return (await works('bicep'))
      ? { path: 'bicep' }
      : { reason: `NuGet has no Bicep CLI for ${platform}` };
  }
  return step(`Fetching the Bicep CLI ${VERSION} through NuGet`, async () => {
    const reasons = [];
    for (const fetchIt of [
      () => restoreByDotnet(packageName, path.join(tools, 'bicep-restore')),
      () => download(packageName),
    ]) {
      try {
        const content = await fetchIt();
        fs.mkdirSync(path.dirname(file), { recursive: true });
        fs.rmSync(file, { force: true });
        fs.writeFileSync(file, content, { mode: 0o755 });
        if (await works(file, VERSION)) {
          fs.rmSync(path.join(tools, 'bicep-restore'), {
            recursive: true,
            force: true,
          });
          return { path: file };
        }
        reasons.push('the fetched compiler does not run on this machine');
      } catch (error) {
        reasons.push(error.message.replace(/\s+/g, ' ').slice(0, 200));
      }
    }
    if (await works('bicep')) return { path: 'bicep' };
    return {
      reason: `the Bicep CLI cannot be fetched (${reasons.join('; ')})`,
    };
  });
}
