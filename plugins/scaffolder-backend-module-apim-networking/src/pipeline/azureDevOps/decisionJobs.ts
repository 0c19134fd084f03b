import { parametersFilesOf, type DeliveryEnvironment } from '../delivery';
import { verifyDecision } from '../script/decision';
import { azureDevOpsShell } from '../script/Shell';
import {
  TOKEN_VARIABLE,
  type PipelineSettings,
} from '../settings/PipelineSettings';
import type { Job, Variable } from './pipeline';
import { checkout, setUpBicep, setUpCommandLine } from './steps';

/** The job of a stage that its deployment waits for. */
export const DECISION_JOB = 'decision';

/** Variables of a job together with those of the variable group, which no pull request can change. */
export function withGroup(
  { variableGroup }: Pick<PipelineSettings, 'variableGroup'>,
  variables: Record<string, string>,
): Variable[] {
  return [
    { group: variableGroup },
    ...Object.entries(variables).map(([name, value]) => ({ name, value })),
  ];
}

/**
 * The gate before a deployment, in its stage and so after the approval. What somebody published runs here, so it uses no service
 * connection. None where decisions are not verified.
 */
export function decisionJobs(
  environment: DeliveryEnvironment,
  settings: PipelineSettings,
  job: string = DECISION_JOB,
): Job[] {
  const { commandLine, decisionCheck, policyVariable } = settings;
  if (!decisionCheck) return [];
  if (!commandLine) throw new Error('Decisions are verified by a command line');
  return [
    {
      job,
      displayName: `Verify the decision for ${environment.name}`,
      timeoutInMinutes: 15,
      variables: withGroup(settings, {
        ENVIRONMENT: environment.name,
        GATEWAY_NAME: environment.gatewayName ?? '',
      }),
      steps: [
        checkout,
        ...(policyVariable ? [setUpBicep] : []),
        ...setUpCommandLine(commandLine),
        {
          bash: verifyDecision(azureDevOpsShell, decisionCheck, settings),
          name: 'decision',
          displayName: 'Verify the decision',
          env: {
            PARAMETERS_FILES: parametersFilesOf(environment).join('\n'),
            ...(decisionCheck.kind === 'portal' && {
              DECISION_PORTAL: decisionCheck.url,
              // A secret of the group is in the environment of a script only where it is named.
              [TOKEN_VARIABLE]: `$(${TOKEN_VARIABLE})`,
            }),
          },
        },
      ],
    },
  ];
}
