import { posix } from 'node:path';
import type { Delivery } from '../delivery';
import { pipelineFile, type PipelineFile } from '../pipelineFile';
import { whatIsChecked } from '../whatIsChecked';
import { deliveryPipeline, deliveryReasons } from './deliveryPipeline';
import { driftPipeline } from './driftPipeline';

/**
 * The pipelines of a delivery by Azure DevOps.
 *
 * @param path - of the first; the other lies beside it
 */
export function azureDevOpsPipeline(
  delivery: Delivery,
  path: string,
): PipelineFile[] {
  const { dir, name, ext } = posix.parse(path);
  return [
    pipelineFile(path, deliveryPipeline(delivery, path), {
      introduction: `Verifies the Bicep of the API gateway, shows in a pull request what would change in Azure, and deploys what is merged. Each environment needs an Azure DevOps environment of its name, with the checks “Approvals” and “Exclusive Lock”, and two service connections with workload identity federation: one that deploys, and one, for pull requests, that only reads. Signing in to Azure takes no secret. ${whatIsChecked(
        delivery.settings,
      )}`,
      reasons: deliveryReasons,
    }),
    pipelineFile(
      posix.join(dir, `${name}-drift${ext}`),
      driftPipeline(delivery),
      {
        introduction:
          'Looks every week whether Azure is still as the Bicep declares it, and fails where it is not.',
        reasons: [
          {
            at: ['schedules'],
            text: 'Every week, in UTC, also when nothing was committed.',
          },
        ],
      },
    ),
  ];
}
