import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { BICEP, requireSha256, sha256 } from './checksums.mjs';
import { root, tools } from './paths.mjs';
import { run, tail } from './run.mjs';
import { step, Stop } from './say.mjs';

const { version: VERSION, platforms: PLATFORMS } = BICEP;

async function works(file) {
  try {
    return (await run(file, ['--version'], { capture: true })).code === 0;
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
  const platform = `${process.platform}-${process.arch}`;
  const wanted = PLATFORMS[platform];
  if (!wanted?.sha256) {
    return (await works('bicep'))
      ? { path: 'bicep' }
      : {
          reason: `no checksum of the Bicep CLI ${VERSION} for ${platform} is known, so it is not fetched; install it and set BICEP_PATH`,
        };
  }
  const present =
    fs.existsSync(file) && sha256(fs.readFileSync(file)) === wanted.sha256;
  if (present && (await works(file))) return { path: file };
  return step(`Fetching the Bicep CLI ${VERSION} through NuGet`, async () => {
    const reasons = [];
    for (const fetchIt of [
      () => restoreByDotnet(wanted.name, path.join(tools, 'bicep-restore')),
      () => download(wanted.name),
    ]) {
      try {
        const content = await fetchIt();
        requireSha256(`The Bicep CLI ${VERSION}`, content, wanted.sha256);
        fs.mkdirSync(path.dirname(file), { recursive: true });
        fs.rmSync(file, { force: true });
        fs.writeFileSync(file, content, { mode: 0o755 });
        if (await works(file)) {
          fs.rmSync(path.join(tools, 'bicep-restore'), {
            recursive: true,
            force: true,
          });
          return { path: file };
        }
        reasons.push('the fetched compiler does not run on this machine');
      } catch (error) {
        // Another source is no remedy for one that serves something else.
        if (error instanceof Stop) throw error;
        reasons.push(error.message.replace(/\s+/g, ' ').slice(0, 200));
      }
    }
    if (await works('bicep')) return { path: 'bicep' };
    return {
      reason: `the Bicep CLI cannot be fetched (${reasons.join('; ')})`,
    };
  });
}
