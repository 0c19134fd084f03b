import type { Reason } from '../pipelineFile';
import {
  deploy,
  deployBootstrap,
  reportPosture,
  requireApprovedConnections,
} from '../script/deploy';
import { inspect } from '../script/gateway';
import { gitHubShell } from '../script/Shell';
import { RUNNER_IMAGE } from '../versions';
import { pinnedActions } from './pinnedActions';
import {
  bash,
  checkout,
  setUpBicep,
  setUpNode,
  signIn,
  toolVersions,
} from './steps';
import type { StepsJob, Workflow } from './workflow';

const INPUTS = [
  'folder',
  'environment',
  'resource_group',
  'location',
  'gateway_name',
  'bootstrap_file',
  'parameters_file',
] as const;

// A classic tier takes 45 minutes, more with further regions.
const DEPLOYMENT_MINUTES = 240;

/**
 * The workflow that deploys to one environment, for the other to call.
 *
 * @param twoPhases - whether any environment has a bootstrap
 */
export function environmentWorkflow(twoPhases: boolean): Workflow {
  return {
    name: 'Deploy API gateway',
    on: {
      workflow_call: {
        inputs: Object.fromEntries(
          INPUTS.map(name => [name, { type: 'string', required: true }]),
        ),
      },
    },
    permissions: {},
    env: {
      ...toolVersions,
      ...Object.fromEntries(
        INPUTS.map(name => [name.toUpperCase(), `\${{ inputs.${name} }}`]),
      ),
    },
    jobs: twoPhases
      ? {
          inspect: inspectJob(),
          bootstrap: bootstrapJob(),
          deploy: {
            ...deployJob(),
            needs: ['inspect', 'bootstrap'],
            if: "!cancelled() && needs.inspect.result == 'success' && (needs.bootstrap.result == 'success' || needs.bootstrap.result == 'skipped')",
          },
        }
      : { deploy: deployJob() },
  };
}

/** Where {@link environmentWorkflow} needs an explanation. */
export function environmentReasons(twoPhases: boolean): Reason[] {
  const always = [
    {
      at: ['jobs', 'deploy', 'environment'],
      text: 'Whoever must approve is a required reviewer of this environment.',
    },
  ];
  if (!twoPhases) return always;
  return [
    ...always,
    {
      at: ['jobs', 'bootstrap'],
      text: 'Azure closes public access only on a service that exists and has an approved private endpoint connection. A gateway that is locked down never gets this again: it would open it.',
    },
    {
      at: ['jobs', 'bootstrap', 'if'],
      text: 'Also when an earlier run got no further than this: it is the same deployment again.',
    },
    {
      at: ['jobs', 'deploy', 'if'],
      text: 'After the bootstrap, or without it where it is not needed.',
    },
  ];
}

const azureJob = {
  'runs-on': RUNNER_IMAGE,
  permissions: { contents: 'read', 'id-token': 'write' },
} satisfies Partial<StepsJob>;

function inspectJob(): StepsJob {
  return {
    name: 'Inspect',
    ...azureJob,
    'timeout-minutes': 15,
    environment: { name: '${{ inputs.environment }}-plan' },
    outputs: { bootstrap: '${{ steps.state.outputs.bootstrap }}' },
    steps: [
      signIn,
      bash(
        'See whether the gateway exists and is locked down',
        inspect(gitHubShell),
        {
          id: 'state',
        },
      ),
    ],
  };
}

function bootstrapJob(): StepsJob {
  return {
    name: 'Bootstrap',
    needs: ['inspect'],
    if: "needs.inspect.outputs.bootstrap == 'true'",
    ...azureJob,
    'timeout-minutes': DEPLOYMENT_MINUTES,
    environment: { name: '${{ inputs.environment }}' },
    steps: [
      checkout,
      setUpBicep,
      signIn,
      bash('Deploy with public access on', deployBootstrap(gitHubShell)),
    ],
  };
}

function deployJob(): StepsJob {
  return {
    name: 'Deploy',
    ...azureJob,
    'timeout-minutes': DEPLOYMENT_MINUTES,
    environment: { name: '${{ inputs.environment }}' },
    steps: [
      checkout,
      setUpNode,
      setUpBicep,
      signIn,
      bash(
        'See that private endpoint connections are approved',
        requireApprovedConnections(gitHubShell),
        { if: "inputs.bootstrap_file != ''" },
      ),
      bash('Deploy', deploy(gitHubShell)),
      // The deployment may have outlived the first sign-in.
      { ...signIn, name: 'Sign in to Azure again' },
      bash('Report the posture', reportPosture(gitHubShell)),
      {
        name: 'Keep the resources that the report is about',
        uses: pinnedActions.uploadArtifact.uses,
        with: {
          name: 'posture-${{ inputs.environment }}',
          path: '${{ runner.temp }}/resources.json',
        },
      },
    ],
  };
}
