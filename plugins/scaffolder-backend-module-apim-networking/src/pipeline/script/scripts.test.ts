import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { runScript } from '../../__testUtils__/bash';
import { SNAPSHOT_ARGUMENTS } from '../snapshotPlace';
import {
  deploy,
  deployBootstrap,
  readResources,
  reportPosture,
  requireApprovedConnections,
} from './deploy';
import { inspect } from './gateway';
import { azureDevOpsShell, gitHubShell } from './Shell';
import { build, check, lint, validateSnapshots } from './verify';
import { drift, whatIf } from './whatIf';

const GATEWAY =
  '/subscriptions/x/resourceGroups/rg-test/providers/Microsoft.ApiManagement/service/apim-orders';

/** What Azure has, for the stand-in of its command line. */
interface Azure {
  resourceGroup: boolean;
  gateways: string[];
  publicNetworkAccess: string;
  /** Lines of state and id. */
  connections: string[];
  changes: object[];
}

const hasJq =
  !spawnSync('jq', ['--version']).error || process.env.CI === 'true';
const describeWithJq = hasJq ? describe : describe.skip;
const skipReason = hasJq
  ? ''
  : ' (skipped: no jq, which the images of both systems have)';

describe('the scripts of a pipeline', () => {
  const folder = createMockDirectory();

  function azureHas(azure: Partial<Azure>): void {
    const state: Azure = {
      resourceGroup: true,
      gateways: [GATEWAY],
      publicNetworkAccess: 'Enabled',
      connections: [],
      changes: [],
      ...azure,
    };
    program(
      'az',
      `case "$1 $2 $3" in
'group exists '*) echo ${state.resourceGroup} ;;
'resource list '*) cat ${folder.resolve('state/gateways')} ;;
'resource show '*)
  case "$*" in
  *publicNetworkAccess*) echo '${state.publicNetworkAccess}' ;;
  *) echo '{"id": "'"$4"'"}' ;;
  esac ;;
'network private-endpoint-connection list') cat ${folder.resolve(
        'state/connections',
      )} ;;
'deployment group what-if') cat ${folder.resolve('state/changes')} ;;
'deployment group create') ;;
*) echo "unexpected: $*" >&2; exit 9 ;;
esac`,
    );
    folder.addContent({
      'state/gateways': state.gateways.map(id => `${id}\n`).join(''),
      'state/connections': state.connections.map(c => `${c}\n`).join(''),
      'state/changes': JSON.stringify({ changes: state.changes }),
    });
  }

  /** A stand-in that keeps what it was called with. */
  function program(name: string, script: string): void {
    folder.addContent({
      [`bin/${name}`]: `#!/bin/bash
printf '%s ' ${name} "$@" >> ${folder.resolve('calls')}
echo >> ${folder.resolve('calls')}
${script}
`,
    });
    chmodSync(folder.resolve(`bin/${name}`), 0o755);
  }

  const env = () => ({
    PATH: `${folder.resolve('bin')}:/usr/bin:/bin`,
    HOME: folder.resolve('home'),
    RUNNER_TEMP: folder.resolve('temp'),
    GITHUB_STEP_SUMMARY: folder.resolve('summary'),
    GITHUB_OUTPUT: folder.resolve('output'),
    GITHUB_RUN_ID: '7',
    GITHUB_RUN_ATTEMPT: '1',
    AGENT_TEMPDIRECTORY: folder.resolve('temp'),
    ENVIRONMENT: 'test',
    RESOURCE_GROUP: 'rg-test',
    LOCATION: 'westeurope',
    FOLDER: "l'été (2)",
    PARAMETERS_FILE: 'main.lockdown.bicepparam',
    BOOTSTRAP_FILE: 'main.bootstrap.bicepparam',
    PARAMETERS_FILES: "main.bootstrap.bicepparam\nmain '2'.bicepparam",
  });

  const run = (script: string, changed: Record<string, string> = {}) =>
    runScript(script, {
      folder: folder.path,
      env: { ...env(), ...changed },
    });

  const read = (file: string) =>
    existsSync(folder.resolve(file))
      ? readFileSync(folder.resolve(file), 'utf8')
      : '';

  const deployed = () =>
    read('calls')
      .split('\n')
      .filter(call => call.startsWith('az deployment group create'));

  beforeEach(() =>
    folder.setContent({
      bin: {},
      temp: {},
      home: {},
      state: {},
      "l'été (2)": {},
    }),
  );

  describe('inspect', () => {
    it.each<[string, Partial<Azure>, string]>([
      ['there is no gateway', { gateways: [] }, 'true'],
      ['the lockdown has not come yet', {}, 'true'],
      [
        'Azure says nothing of public access',
        { publicNetworkAccess: '' },
        'true',
      ],
      ['it is locked down', { publicNetworkAccess: 'Disabled' }, 'false'],
    ])('when %s', (_, azure, bootstrap) => {
      azureHas(azure);
      expect(run(inspect(gitHubShell)).status).toBe(0);
      expect(read('output')).toBe(`bootstrap=${bootstrap}\n`);
      expect(run(inspect(azureDevOpsShell)).stdout).toContain(
        `##vso[task.setvariable variable=bootstrap;isOutput=true]${bootstrap}\n`,
      );
    });

    it('never asks for a bootstrap where there is one phase, also of a system that leaves empty variables out', () => {
      azureHas({ gateways: [] });
      const { BOOTSTRAP_FILE: _, ...without } = env();
      const { status } = runScript(inspect(gitHubShell), {
        folder: folder.path,
        env: without,
      });
      expect(status).toBe(0);
      expect(read('output')).toBe('bootstrap=false\n');
    });

    it('looks for the gateway by its name, where it has one', () => {
      azureHas({});
      run(inspect(gitHubShell), { GATEWAY_NAME: 'apim-orders' });
      expect(read('calls')).toContain('--name apim-orders');
    });

    it('says how to make a resource group that is missing', () => {
      azureHas({ resourceGroup: false });
      const { status, stdout } = run(inspect(gitHubShell));
      expect(status).toBe(1);
      expect(stdout).toContain(
        'az group create --name rg-test --location westeurope',
      );
    });

    it.each(['', 'None', '<html>'])(
      'does not take the answer %j for a resource group that is missing',
      answer => {
        program('az', `echo '${answer}'`);
        const { status, stdout } = run(inspect(gitHubShell));
        expect(status).toBe(1);
        expect(stdout).toContain('Azure did not say whether');
        expect(stdout).not.toContain('az group create');
      },
    );

    it('does not guess which of two gateways is meant', () => {
      azureHas({ gateways: [GATEWAY, `${GATEWAY}-2`] });
      const { status, stdout } = run(inspect(gitHubShell));
      expect(status).toBe(1);
      expect(stdout).toContain('more than one API Management service');
    });
  });

  describe('deploy', () => {
    it('takes the parameters of its phase, under a name that leads to the run', () => {
      azureHas({});
      expect(run(deployBootstrap(gitHubShell)).status).toBe(0);
      expect(run(deploy(gitHubShell)).status).toBe(0);
      expect(deployed()).toEqual(
        ['bootstrap', 'lockdown'].map(phase =>
          expect.stringContaining(
            `--name apim-7-1 --resource-group rg-test --parameters l'été (2)/main.${phase}.bicepparam`,
          ),
        ),
      );
    });

    it('does not open again what was locked down while somebody approved', () => {
      azureHas({ publicNetworkAccess: 'Disabled' });
      const { status, stdout } = run(deployBootstrap(gitHubShell));
      expect(status).toBe(0);
      expect(stdout).toContain('::warning::The gateway is locked down');
      expect(deployed()).toEqual([]);
    });
  });

  describe('the lockdown', () => {
    const lockDown = (azure: Partial<Azure>) => {
      azureHas(azure);
      return run(requireApprovedConnections(gitHubShell));
    };

    it('goes on when every connection is decided on, and one is approved', () => {
      expect(
        lockDown({ connections: ['Approved\t/a', 'Rejected\t/b'] }).status,
      ).toBe(0);
      expect(read('calls')).toContain(
        `private-endpoint-connection list --id ${GATEWAY}`,
      );
    });

    it('waits for one that is pending, and says what to do', () => {
      const { status, stdout } = lockDown({
        connections: ['Approved\t/a', 'Pending\t/b'],
      });
      expect(status).toBe(1);
      expect(stdout).toContain('Pending\t/b');
      expect(stdout).toMatch(/::error::1 private endpoint connections wait/);
      expect(stdout).toContain('private-endpoint-connection approve --id');
    });

    it.each([[[]], [['Rejected\t/b']]])(
      'stops when nobody could reach the gateway any more: %j',
      connections => {
        const { status, stdout } = lockDown({ connections });
        expect(status).toBe(1);
        expect(stdout).toContain('no approved private endpoint connection');
      },
    );

    it('stops when there is nothing to lock down', () => {
      expect(lockDown({ gateways: [] })).toMatchObject({
        status: 1,
        stdout: expect.stringContaining('no gateway in rg-test to lock down'),
      });
    });

    it('is not held up by a connection that waits at a gateway that is locked down', () => {
      expect(
        lockDown({
          publicNetworkAccess: 'Disabled',
          connections: ['Pending\t/b'],
        }).status,
      ).toBe(0);
    });
  });

  describe('what-if', () => {
    it.each([
      ['Enabled', 'bootstrap'],
      ['Disabled', 'lockdown'],
    ])(
      'shows what the next deployment does while public access is %s: %s',
      (publicNetworkAccess, phase) => {
        azureHas({ publicNetworkAccess });
        expect(run(whatIf(gitHubShell)).status).toBe(0);
        expect(read('summary')).toMatch(
          new RegExp(
            `## What would change in test\\n\\nBy \`main\\.${phase}\\.bicepparam\``,
          ),
        );
        expect(read('summary')).toContain('{"changes":[]}');
        expect(read('calls')).toContain('--validation-level ProviderNoRbac');
      },
    );

    it('shows the summary to Azure DevOps as a file', () => {
      azureHas({});
      const { stdout } = run(whatIf(azureDevOpsShell));
      expect(stdout).toContain(
        `##vso[task.uploadsummary]${folder.resolve('temp/what-if.md')}\n`,
      );
      expect(read('temp/what-if.md')).toContain('What would change in test');
    });
  });

  describeWithJq(`drift${skipReason}`, () => {
    it('is none where nothing would change', () => {
      azureHas({ changes: [{ changeType: 'Ignore', resourceId: '/x' }] });
      expect(run(drift(gitHubShell)).status).toBe(0);
      expect(read('summary')).toContain('0 resources would change');
      expect(read('calls')).toContain('main.lockdown.bicepparam');
    });

    it('fails, and lists what would change', () => {
      azureHas({
        changes: [
          {
            changeType: 'Modify',
            resourceId: GATEWAY,
            delta: [{ path: 'properties.publicNetworkAccess' }],
          },
          { changeType: 'Create', resourceId: '/nsg' },
          { changeType: 'NoChange', resourceId: '/vnet' },
        ],
      });
      const { status, stdout } = run(drift(gitHubShell));
      expect(status).toBe(1);
      expect(stdout).toContain('::error::2 resources of test are not as');
      expect(read('summary')).toContain(
        `| Modify | ${GATEWAY} | properties.publicNetworkAccess |\n| Create | /nsg |  |\n`,
      );
      expect(read('summary')).not.toContain('/vnet');
    });

    it('is none where nothing was deployed yet', () => {
      azureHas({ gateways: [] });
      const { status, stdout } = run(drift(gitHubShell));
      expect(status).toBe(0);
      expect(stdout).toContain('::warning::test has no gateway yet');
    });
  });

  describeWithJq(`the posture${skipReason}`, () => {
    it('is reported of every resource that can be read', () => {
      azureHas({ gateways: [GATEWAY, '/nsg'] });
      expect(run(readResources(gitHubShell)).status).toBe(0);
      expect(JSON.parse(read('temp/resources.json'))).toEqual([
        { id: GATEWAY },
        { id: '/nsg' },
      ]);
      folder.addContent({ 'temp/resources/resources.json': '[]' });
      program('node', 'echo "Gateway private"');
      expect(run(reportPosture(gitHubShell)).status).toBe(0);
      expect(read('calls')).toContain(
        `node ${folder.resolve(
          'temp/apim-networking.cjs',
        )} posture ${folder.resolve('temp/resources/resources.json')}`,
      );
      expect(read('summary')).toContain('Gateway private');
    });
  });

  describe('verify', () => {
    it('lints and builds every parameters file, whatever its name', () => {
      program('bicep', '');
      expect(run(lint()).status).toBe(0);
      expect(run(build()).status).toBe(0);
      expect(read('calls')).toBe(
        `bicep lint main.bicep \nbicep build-params main.bootstrap.bicepparam --stdout \nbicep build-params main '2'.bicepparam --stdout \n`,
      );
    });

    it('stops at the first file that does not build', () => {
      program('bicep', 'exit 1');
      expect(run(build()).status).toBe(1);
      expect(read('calls').trim().split('\n')).toHaveLength(1);
    });

    it('compares every file with its snapshot, and says how to renew one', () => {
      program('bicep', 'exit 1');
      const { status, stdout } = run(validateSnapshots(gitHubShell));
      expect(status).toBe(1);
      expect(read('calls').trim().split('\n')).toHaveLength(2);
      expect(stdout).toContain(
        `bicep snapshot 'main.bootstrap.bicepparam' --mode overwrite ${SNAPSHOT_ARGUMENTS.join(
          ' ',
        )}`,
      );
      program('bicep', '');
      expect(run(validateSnapshots(gitHubShell)).status).toBe(0);
    });

    it.each([
      ['no policy', {}, ''],
      [
        'a policy',
        { POLICY_FILE: 'a policy.yaml' },
        '--policy a policy.yaml --environment test ',
      ],
    ])('checks what stays in force, with %s', (_, changed, options) => {
      program('node', 'touch "${@: -1}"');
      expect(
        run(check(gitHubShell, { policyVariable: false }), changed).status,
      ).toBe(0);
      expect(read('calls')).toContain(
        `node ${folder.resolve(
          'temp/apim-networking.cjs',
        )} check l'été (2)/main.lockdown.bicepparam ${options}--format sarif --output ${folder.resolve(
          'temp/networking.sarif',
        )} \n`,
      );
    });

    it('fails as the check does, with its findings in the summary', () => {
      program('node', 'echo found > "${@: -1}"; exit 1');
      expect(run(check(gitHubShell, { policyVariable: false })).status).toBe(1);
      expect(read('summary')).toBe('found\n');
    });
  });
});
