import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { runScript } from '../../__testUtils__/bash';
import { installBicep, installCommandLine } from './install';
import { azureDevOpsShell, gitHubShell } from './Shell';

const PROGRAM = 'console.log("it runs")\n';

describe('what a pipeline installs', () => {
  const folder = createMockDirectory();
  const ran = () => existsSync(folder.resolve('ran'));
  const commandLine = () => folder.resolve('temp/apim-networking.cjs');

  const run = (script: string, env: Record<string, string>) =>
    runScript(script, {
      folder: folder.path,
      env: {
        PATH: `${folder.resolve('bin')}:/usr/bin:/bin`,
        RUNNER_TEMP: folder.resolve('temp'),
        AGENT_TEMPDIRECTORY: folder.resolve('temp'),
        GITHUB_PATH: folder.resolve('path'),
        ...env,
      },
    });

  /** A download that gives a file of this test. */
  function served(file: string): void {
    folder.addContent({
      'bin/curl': `#!/bin/bash
printf '%s ' "$@" > ${folder.resolve('calls')}
while [ $# -gt 0 ]; do
  if [ "$1" = --output ]; then cp ${folder.resolve(file)} "$2"; fi
  shift
done
`,
    });
    execFileSync('chmod', ['755', folder.resolve('bin/curl')]);
  }

  function tarball(content: string): string {
    folder.addContent({
      package: {
        'package.json': JSON.stringify({
          scripts: { install: `touch ${folder.resolve('ran')}` },
        }),
        dist: { 'apim-networking.cjs': content },
      },
    });
    execFileSync('tar', ['-czf', 'cli.tgz', 'package'], { cwd: folder.path });
    return `sha512-${createHash('sha512')
      .update(readFileSync(folder.resolve('cli.tgz')))
      .digest('base64')}`;
  }

  beforeEach(() =>
    folder.setContent({ bin: {}, temp: {}, 'tools/cli.cjs': PROGRAM }),
  );

  describe('a package', () => {
    const URL = 'https://npm.example.com/cli/-/cli-1.2.3.tgz';
    const install = (integrity: string) =>
      run(installCommandLine(gitHubShell, { kind: 'package' }), {
        COMMAND_LINE_URL: URL,
        COMMAND_LINE_INTEGRITY: integrity,
      });

    it('is one file that is taken out when the integrity is right; none of its scripts run', () => {
      const integrity = tarball(PROGRAM);
      served('cli.tgz');
      expect(install(integrity)).toMatchObject({ status: 0, stderr: '' });
      expect(readFileSync(commandLine(), 'utf8')).toBe(PROGRAM);
      expect(readFileSync(folder.resolve('calls'), 'utf8')).toContain(URL);
      expect(ran()).toBe(false);
    });

    it('is not unpacked when the registry serves something else', () => {
      const integrity = tarball(PROGRAM);
      tarball(`${PROGRAM}// and more\n`);
      served('cli.tgz');
      const { status, stdout } = install(integrity);
      expect(status).toBe(1);
      expect(stdout).toMatch(
        /::error::The command line of https:.* must have the integrity sha512-.*, got sha512-.*Nothing of it was run/,
      );
      expect(existsSync(commandLine())).toBe(false);
    });

    it('stops when the package holds no such file', () => {
      folder.addContent({ package: { 'index.js': '' } });
      execFileSync('tar', ['-czf', 'cli.tgz', 'package'], { cwd: folder.path });
      served('cli.tgz');
      const integrity = `sha512-${createHash('sha512')
        .update(readFileSync(folder.resolve('cli.tgz')))
        .digest('base64')}`;
      expect(install(integrity).status).not.toBe(0);
    });
  });

  describe('a vendored file', () => {
    const sha256 = createHash('sha256').update(PROGRAM).digest('hex');
    const install = (file: string) =>
      run(installCommandLine(azureDevOpsShell, { kind: 'vendored' }), {
        COMMAND_LINE_FILE: file,
        COMMAND_LINE_SHA256: sha256,
      });

    it('is copied when its checksum is right', () => {
      expect(install('tools/cli.cjs').status).toBe(0);
      expect(readFileSync(commandLine(), 'utf8')).toBe(PROGRAM);
    });

    it('is not run when a pull request changed it', () => {
      folder.addContent({ 'tools/cli.cjs': `${PROGRAM};` });
      const { status, stdout } = install('tools/cli.cjs');
      expect(status).toBe(1);
      expect(stdout).toContain(
        `##vso[task.logissue type=error]The command line tools/cli.cjs must have the SHA-256 ${sha256}, got `,
      );
      expect(existsSync(commandLine())).toBe(false);
    });

    it('stops when it is missing', () => {
      expect(install('tools/none.cjs').status).not.toBe(0);
    });
  });

  describe('the Bicep compiler', () => {
    const PROGRAM_OF_BICEP = `#!/bin/bash
echo Bicep
`;
    const install = (sha256: string) => {
      folder.addContent({ 'pack/tools/bicep': PROGRAM_OF_BICEP });
      // The image of both systems has zip and unzip; the machine of this test may not have zip.
      folder.addContent({
        'bin/unzip': `#!/bin/bash\ncat ${folder.resolve('pack/tools/bicep')}\n`,
      });
      execFileSync('chmod', ['755', folder.resolve('bin/unzip')]);
      served('tools/cli.cjs');
      return run(installBicep(gitHubShell), {
        BICEP_URL: 'https://api.nuget.org/bicep.nupkg',
        BICEP_VERSION: 'v0.0.0',
        BICEP_SHA256: sha256,
      });
    };

    it('is first on the PATH when its checksum is right', () => {
      const sha256 = createHash('sha256')
        .update(PROGRAM_OF_BICEP)
        .digest('hex');
      expect(install(sha256)).toMatchObject({ status: 0, stdout: 'Bicep\n' });
      expect(readFileSync(folder.resolve('path'), 'utf8')).toBe(
        `${folder.resolve('temp/bicep')}\n`,
      );
    });

    it('is not run when its checksum is another', () => {
      const { status, stdout } = install('0'.repeat(64));
      expect(status).toBe(1);
      expect(stdout).toContain('It was not run');
      expect(stdout).not.toMatch(/^Bicep$/m);
      expect(existsSync(folder.resolve('path'))).toBe(false);
    });
  });
});
