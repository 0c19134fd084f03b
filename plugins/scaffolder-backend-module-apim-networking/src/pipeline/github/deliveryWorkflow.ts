import { parametersFilesOf, type Delivery } from '../delivery';
import type { Reason } from '../pipelineFile';
import {
  build,
  check,
  lint,
  reportUnchecked,
  validateSnapshots,
} from '../script/verify';
import { gitHubShell } from '../script/Shell';
import { whatIf } from '../script/whatIf';
import { POLICY_VARIABLE } from '../settings/PipelineSettings';
import { RUNNER_IMAGE } from '../versions';
import { decisionJob, decisionJobOf } from './decisionJobs';
import { DECISION_INPUT } from './environmentWorkflow';
import { matrixEnvironment, matrixOf } from './matrix';
import { pinnedActions } from './pinnedActions';
import {
  bash,
  checkout,
  setUpBicep,
  setUpCommandLine,
  signIn,
  toolVersions,
} from './steps';
import { reportJobs } from './reportJobs';
import type { CallingJob, Step, StepsJob, Workflow } from './workflow';

const policyVariable = {
  [POLICY_VARIABLE]: `\${{ vars.${POLICY_VARIABLE} }}`,
};

const SARIF = '${{ runner.temp }}/networking.sarif';

/** The workflow for pull requests and the default branch. */
export function deliveryWorkflow(
  delivery: Delivery,
  files: { own: string; environment: string; drift: string },
): Workflow {
  const { defaultBranch } = delivery;
  const paths = pathsOf(delivery, Object.values(files));
  const changes = { branches: [defaultBranch], ...(paths && { paths }) };
  return {
    name: 'API gateway',
    on: { pull_request: changes, push: changes, workflow_dispatch: {} },
    permissions: {},
    concurrency: {
      group:
        '${{ github.workflow }}-${{ github.event.pull_request.number || github.run_id }}',
      'cancel-in-progress': true,
    },
    env: {
      ...toolVersions,
      FOLDER: delivery.folder,
      POLICY_FILE: delivery.policyFile ?? '',
    },
    jobs: {
      verify: verifyJob(delivery),
      ...decisionJob(delivery),
      'what-if': whatIfJob(delivery),
      ...deployJobs(delivery, files),
    },
  };
}

export const deliveryReasons: Reason[] = [
  {
    at: ['permissions'],
    text: 'Nothing, but for what each job asks for.',
  },
  {
    at: ['concurrency'],
    text: 'A new commit of a pull request ends the run of the one before. Runs of the default branch do not end each other.',
  },
  {
    at: ['jobs', 'what-if', 'if'],
    text: 'A fork gets no identity, and needs none.',
  },
  {
    at: ['jobs', 'what-if', 'environment'],
    text: 'Its identity may read only: what a pull request runs has not been reviewed yet.',
  },
  {
    at: ['jobs', 'verify', 'permissions', 'actions'],
    text: 'Code scanning in private repositories asks for it.',
  },
];

/** Omitted where the Bicep is everywhere. */
function pathsOf(
  { folder, policyFile }: Delivery,
  workflows: string[],
): string[] | undefined {
  if (folder === '.') return undefined;
  return [
    `${folder}/**`,
    ...(policyFile ? [policyFile] : []),
    ...workflows.map(file => `.github/workflows/${file}`),
  ];
}

function verifyJob({ environments, settings }: Delivery): StepsJob {
  const { commandLine, decisionCheck } = settings;
  return {
    name: 'Verify ${{ matrix.environment }}',
    'runs-on': RUNNER_IMAGE,
    'timeout-minutes': 15,
    permissions: {
      contents: 'read',
      ...(commandLine && { actions: 'read', 'security-events': 'write' }),
    },
    strategy: {
      'fail-fast': false,
      matrix: {
        include: environments.map(environment => ({
          environment: environment.name,
          parameters_file: environment.parametersFile,
          parameters_files: parametersFilesOf(environment).join('\n'),
        })),
      },
    },
    env: {
      ENVIRONMENT: '${{ matrix.environment }}',
      PARAMETERS_FILE: '${{ matrix.parameters_file }}',
      PARAMETERS_FILES: '${{ matrix.parameters_files }}',
    },
    steps: [
      checkout,
      setUpBicep,
      bash('Lint', lint()),
      bash('Build', build()),
      ...(commandLine
        ? [
            ...setUpCommandLine(commandLine),
            bash('Check the networking', check(gitHubShell, settings), {
              ...(settings.policyVariable && { env: policyVariable }),
            }),
            ...reportSarif(),
          ]
        : []),
      bash('Compare with the snapshots', validateSnapshots(gitHubShell)),
      ...(decisionCheck
        ? []
        : [
            bash(
              'Say what is not checked',
              reportUnchecked(gitHubShell, commandLine ? 'decisions' : 'rules'),
              { if: '${{ !cancelled() }}' },
            ),
          ]),
    ],
  };
}

function reportSarif(): Step[] {
  return [
    {
      name: 'Show the findings in code scanning',
      if: '${{ !cancelled() }}',
      uses: pinnedActions.uploadSarif.uses,
      // A repository without code scanning has the findings in the summary and in the artifact.
      'continue-on-error': true,
      with: {
        sarif_file: SARIF,
        category: 'apim-networking-${{ matrix.environment }}',
      },
    },
    {
      name: 'Keep the findings',
      if: '${{ !cancelled() }}',
      uses: pinnedActions.uploadArtifact.uses,
      with: {
        name: 'networking-${{ matrix.environment }}',
        path: SARIF,
        'if-no-files-found': 'ignore',
      },
    },
  ];
}

function whatIfJob({ environments }: Delivery): StepsJob {
  return {
    name: 'What if ${{ matrix.environment }}',
    needs: ['verify'],
    if: "github.event_name == 'pull_request' && github.event.pull_request.head.repo.full_name == github.repository",
    'runs-on': RUNNER_IMAGE,
    'timeout-minutes': 30,
    permissions: { contents: 'read', 'id-token': 'write' },
    environment: { name: '${{ matrix.environment }}-plan' },
    strategy: {
      'fail-fast': false,
      matrix: { include: environments.map(matrixOf) },
    },
    env: matrixEnvironment,
    steps: [
      checkout,
      setUpBicep,
      signIn,
      bash('Show what would change', whatIf(gitHubShell)),
    ],
  };
}

function deployJobs(
  delivery: Delivery,
  files: { own: string; environment: string },
): Record<string, CallingJob | StepsJob> {
  const { folder, environments, defaultBranch, settings } = delivery;
  const merged = `github.event_name != 'pull_request' && github.ref == 'refs/heads/${defaultBranch}'`;
  const stem = files.own.replace(/\.ya?ml$/, '');
  const verified = settings.decisionCheck !== undefined;
  return Object.fromEntries(
    environments.flatMap((environment, index) => {
      const before = [
        'verify',
        ...(index > 0 ? [`deploy-${environments[index - 1].name}`] : []),
      ];
      const decision = `decision-${environment.name}`;
      const deployment: CallingJob = {
        name: `Deploy ${environment.name}`,
        needs: [...before, ...(verified ? [decision] : [])],
        if: merged,
        permissions: { contents: 'read', 'id-token': 'write' },
        // One at a time, and none is ended halfway: Azure would go on with it.
        concurrency: {
          group: `${stem}-${environment.name}`,
          'cancel-in-progress': false,
        },
        uses: `./.github/workflows/${files.environment}`,
        with: {
          folder,
          environment: environment.name,
          resource_group: environment.resourceGroup,
          location: environment.location,
          gateway_name: environment.gatewayName ?? '',
          bootstrap_file: environment.bootstrapFile ?? '',
          parameters_file: environment.parametersFile,
          ...(verified && {
            [DECISION_INPUT]: `\${{ needs.${decision}.outputs.valid_until }}`,
          }),
        },
      };
      return [
        ...decisionJobOf(delivery, environment, { needs: before, if: merged }),
        [`deploy-${environment.name}`, deployment],
        ...reportJobs(delivery, environment, merged),
      ];
    }),
  );
}
