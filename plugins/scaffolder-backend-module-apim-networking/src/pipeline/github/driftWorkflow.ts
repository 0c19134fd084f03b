import type { Delivery } from '../delivery';
import type { Reason } from '../pipelineFile';
import { gitHubShell } from '../script/Shell';
import { validateSnapshots } from '../script/verify';
import { drift } from '../script/whatIf';
import { RUNNER_IMAGE } from '../versions';
import { matrixEnvironment, matrixOf } from './matrix';
import { bash, checkout, setUpBicep, signIn, toolVersions } from './steps';
import type { Workflow } from './workflow';

/** Monday morning, off the full hour, when everybody’s schedules run. */
const WEEKLY = '17 5 * * 1';

/** The workflow that looks every week whether Azure is still as declared. */
export function driftWorkflow({ folder, environments }: Delivery): Workflow {
  return {
    name: 'API gateway drift',
    on: { schedule: [{ cron: WEEKLY }], workflow_dispatch: {} },
    permissions: {},
    env: { ...toolVersions, FOLDER: folder },
    jobs: {
      drift: {
        name: 'Drift of ${{ matrix.environment }}',
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
          bash('Compare with the snapshots', validateSnapshots(gitHubShell)),
          signIn,
          bash('Compare with Azure', drift(gitHubShell), {
            if: '${{ !cancelled() }}',
          }),
        ],
      },
    },
  };
}

export const driftReasons: Reason[] = [
  {
    at: ['on', 'schedule'],
    text: 'Every week, in UTC, on the default branch.',
  },
  {
    at: ['jobs', 'drift', 'environment'],
    text: 'Its identity may read only.',
  },
];
