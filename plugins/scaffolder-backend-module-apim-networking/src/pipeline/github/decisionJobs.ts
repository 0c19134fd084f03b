import {
  parametersFilesOf,
  type Delivery,
  type DeliveryEnvironment,
} from '../delivery';
import { verifyDecision } from '../script/decision';
import { gitHubShell } from '../script/Shell';
import {
  KEYS_VARIABLE,
  POLICY_VARIABLE,
  TOKEN_VARIABLE,
  type DecisionCheck,
  type PipelineSettings,
} from '../settings/PipelineSettings';
import { RUNNER_IMAGE } from '../versions';
import { matrixEnvironment, matrixOf } from './matrix';
import { bash, checkout, setUpBicep, setUpCommandLine } from './steps';
import type { Step, StepsJob } from './workflow';

const NOT_A_FORK =
  "github.event_name == 'pull_request' && github.event.pull_request.head.repo.full_name == github.repository";

/** What somebody published runs here, so nothing here can sign in. */
const withoutIdentity = {
  'runs-on': RUNNER_IMAGE,
  'timeout-minutes': 15,
  permissions: { contents: 'read' },
} satisfies Partial<StepsJob>;

/** Tells a pull request early what would be in the way of its deployment. */
export function decisionJob({
  environments,
  settings,
}: Delivery): Record<string, StepsJob> {
  if (!settings.decisionCheck) return {};
  return {
    decision: {
      name: 'Decision for ${{ matrix.environment }}',
      needs: ['verify'],
      if: NOT_A_FORK,
      ...withoutIdentity,
      strategy: {
        'fail-fast': false,
        matrix: { include: environments.map(matrixOf) },
      },
      env: matrixEnvironment,
      steps: stepsOf(settings, settings.decisionCheck),
    },
  };
}

/** The gate before the deployments to one environment, on the commit that is deployed. */
export function decisionJobOf(
  { settings }: Delivery,
  environment: DeliveryEnvironment,
  when: { needs: string[]; if: string },
): Array<[string, StepsJob]> {
  if (!settings.decisionCheck) return [];
  return [
    [
      `decision-${environment.name}`,
      {
        name: `Decision for ${environment.name}`,
        ...when,
        ...withoutIdentity,
        outputs: { valid_until: '${{ steps.decision.outputs.valid_until }}' },
        env: {
          ENVIRONMENT: environment.name,
          GATEWAY_NAME: environment.gatewayName ?? '',
          PARAMETERS_FILES: parametersFilesOf(environment).join('\n'),
        },
        steps: stepsOf(settings, settings.decisionCheck),
      },
    ],
  ];
}

function stepsOf(
  settings: PipelineSettings,
  decisionCheck: DecisionCheck,
): Step[] {
  const { commandLine, policyVariable } = settings;
  if (!commandLine) throw new Error('Decisions are verified by a command line');
  return [
    checkout,
    ...(policyVariable ? [setUpBicep] : []),
    ...setUpCommandLine(commandLine),
    bash(
      'Verify the decision',
      verifyDecision(gitHubShell, decisionCheck, settings),
      {
        id: 'decision',
        env: {
          ...(decisionCheck.kind === 'portal'
            ? {
                DECISION_PORTAL: decisionCheck.url,
                [TOKEN_VARIABLE]: `\${{ secrets.${TOKEN_VARIABLE} }}`,
              }
            : { [KEYS_VARIABLE]: `\${{ vars.${KEYS_VARIABLE} }}` }),
          ...(policyVariable && {
            [POLICY_VARIABLE]: `\${{ vars.${POLICY_VARIABLE} }}`,
          }),
        },
      },
    ),
  ];
}
