import type { Reason } from '../pipelineFile';
import { requireStillValid } from '../script/decision';
import {
  deploy,
  deployBootstrap,
  requireApprovedConnections,
} from '../script/deploy';
import { inspect } from '../script/gateway';
import { gitHubShell } from '../script/Shell';
import { RUNNER_IMAGE } from '../versions';
import { bash, checkout, setUpBicep, signIn, toolVersions } from './steps';
import type { Step, StepsJob, Workflow } from './workflow';

const INPUTS = [
  'folder',
  'environment',
  'resource_group',
  'location',
  'gateway_name',
  'bootstrap_file',
  'parameters_file',
] as const;

/** The further input of a pipeline that verifies decisions. */
export const DECISION_INPUT = 'decision_valid_until';

// A classic tier takes 45 minutes, more with further regions.
const DEPLOYMENT_MINUTES = 240;

/**
 * The workflow that deploys to one environment, for the other to call.
 *
 * @param options - whether any environment has a bootstrap, and whether decisions are verified
 */
export function environmentWorkflow({
  twoPhases,
  verified,
}: {
  twoPhases: boolean;
  verified: boolean;
}): Workflow {
  const inputs = [...INPUTS, ...(verified ? [DECISION_INPUT] : [])];
  return {
    name: 'Deploy API gateway',
    on: {
      workflow_call: {
        inputs: Object.fromEntries(
          inputs.map(name => [name, { type: 'string', required: true }]),
        ),
      },
    },
    permissions: {},
    env: {
      ...toolVersions,
      ...Object.fromEntries(
        inputs.map(name => [name.toUpperCase(), `\${{ inputs.${name} }}`]),
      ),
    },
    jobs: twoPhases
      ? {
          inspect: inspectJob(),
          bootstrap: bootstrapJob(verified),
          deploy: {
            ...deployJob(verified),
            needs: ['inspect', 'bootstrap'],
            if: "!cancelled() && needs.inspect.result == 'success' && (needs.bootstrap.result == 'success' || needs.bootstrap.result == 'skipped')",
          },
        }
      : { deploy: deployJob(verified) },
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

/** The approval may have taken longer than the decision is valid. */
function whileValid(verified: boolean): Step[] {
  return verified
    ? [
        bash(
          'See that the decision is still valid',
          requireStillValid(gitHubShell),
        ),
      ]
    : [];
}

function bootstrapJob(verified: boolean): StepsJob {
  return {
    name: 'Bootstrap',
    needs: ['inspect'],
    if: "needs.inspect.outputs.bootstrap == 'true'",
    ...azureJob,
    'timeout-minutes': DEPLOYMENT_MINUTES,
    environment: { name: '${{ inputs.environment }}' },
    steps: [
      ...whileValid(verified),
      checkout,
      setUpBicep,
      signIn,
      bash('Deploy with public access on', deployBootstrap(gitHubShell)),
    ],
  };
}

function deployJob(verified: boolean): StepsJob {
  return {
    name: 'Deploy',
    ...azureJob,
    'timeout-minutes': DEPLOYMENT_MINUTES,
    environment: { name: '${{ inputs.environment }}' },
    steps: [
      ...whileValid(verified),
      checkout,
      setUpBicep,
      signIn,
      bash(
        'See that private endpoint connections are approved',
        requireApprovedConnections(gitHubShell),
        { if: "inputs.bootstrap_file != ''" },
      ),
      bash('Deploy', deploy(gitHubShell)),
    ],
  };
}
