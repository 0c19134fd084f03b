import { posix } from 'node:path';
import type { Delivery } from '../delivery';
import { pipelineFile, type PipelineFile } from '../pipelineFile';
import { deliveryReasons, deliveryWorkflow } from './deliveryWorkflow';
import { driftReasons, driftWorkflow } from './driftWorkflow';
import { environmentReasons, environmentWorkflow } from './environmentWorkflow';
import { whatIsChecked } from '../whatIsChecked';
import { versionsOfActions } from './pinnedActions';

/**
 * The workflows of a delivery by GitHub Actions.
 *
 * @param path - of the first, in `.github/workflows`; the others lie beside it
 */
export function gitHubPipeline(
  delivery: Delivery,
  path: string,
): PipelineFile[] {
  const { dir, name, ext } = posix.parse(path);
  const files = {
    own: `${name}${ext}`,
    environment: `${name}-environment${ext}`,
    drift: `${name}-drift${ext}`,
  };
  const twoPhases = delivery.environments.some(
    ({ bootstrapFile }) => bootstrapFile !== undefined,
  );
  const file = (
    fileName: string,
    workflow: object,
    introduction: string,
    reasons: typeof driftReasons,
  ) =>
    pipelineFile(posix.join(dir, fileName), workflow, {
      introduction,
      reasons,
      versions: versionsOfActions,
    });
  return [
    file(
      files.own,
      deliveryWorkflow(delivery, files),
      `Verifies the Bicep of the API gateway, shows in a pull request what would change in Azure, and deploys what is merged. Each environment ENV needs two GitHub environments: ENV, with required reviewers, whose identity deploys, and ENV-plan, whose identity only reads. Both have the variables AZURE_CLIENT_ID, AZURE_TENANT_ID and AZURE_SUBSCRIPTION_ID. Signing in to Azure takes no secret. ${whatIsChecked(
        delivery.settings,
      )}`,
      deliveryReasons,
    ),
    file(
      files.environment,
      environmentWorkflow({
        twoPhases,
        verified: delivery.settings.decisionCheck !== undefined,
      }),
      `Deploys to one environment. ${files.own} calls it.`,
      environmentReasons(twoPhases),
    ),
    file(
      files.drift,
      driftWorkflow(delivery),
      'Looks every week whether Azure is still as the Bicep declares it, and fails where it is not.',
      driftReasons,
    ),
  ];
}
