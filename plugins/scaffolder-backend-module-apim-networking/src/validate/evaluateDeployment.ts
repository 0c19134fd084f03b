import { InputError } from '@backstage/errors';
import { predictedResources } from 'backstage-plugin-apim-networking-bicep';
import {
  analyseResources,
  classifyService,
  LIMIT_ENTRY,
  requireArmLimits,
  type ArmResource,
  type Finding,
} from 'backstage-plugin-apim-networking-common';
import { describeFinding } from '../decision/describeFinding';
import { compareSnapshot, MAX_SNAPSHOT_BYTES } from './compareSnapshot';
import type { Remark } from './remark';

/** One API Management service that a parameters file deploys. */
export interface EvaluatedGateway {
  name: string;
  parametersFile: string;
  pattern: string;
  /** How exposed it is. */
  headline: string;
}

/** What was found of one parameters file. */
export interface DeploymentEvaluation {
  remarks: Remark[];
  gateways: EvaluatedGateway[];
}

const SERVICE = 'microsoft.apimanagement/service';
/** What one deployment can have of each: a log and a task are for people. */
const MAX_REMARKS = 500;
const MAX_GATEWAYS = 100;
const MAX_TEXT = 3_000;

/**
 * Evaluates what a parameters file deploys: by the snapshot beside the file, where there is one, by the rules and by static analysis. It
 * asks no compiler. For what strangers bring it runs in a thread of its own.
 *
 * @param input - `predicted` and `snapshot` are texts of snapshots: what is deployed, and what lies beside the file;
 * `parametersFile` is its path for people
 * @throws InputError for more than Azure allows
 */
export function evaluateDeployment(input: {
  predicted: string;
  snapshot?: string;
  parametersFile: string;
}): DeploymentEvaluation {
  const { predicted, snapshot, parametersFile } = input;
  if (predicted.length > MAX_SNAPSHOT_BYTES) {
    throw new InputError(
      `${parametersFile} must deploy resources of at most ${MAX_SNAPSHOT_BYTES} characters, got ${predicted.length}. Validate it with the command line, apim-networking check.`,
    );
  }
  const resources = predictedResources(predicted);
  const evaluated = resources
    .filter(isService)
    .slice(0, MAX_GATEWAYS)
    .map(service => {
      const related = resources.filter(resource => resource !== service);
      requireArmLimits(service, related, parametersFile);
      const { posture, findings } = classifyService({
        service,
        related,
        evidence: 'planned',
      });
      return {
        findings,
        gateway: {
          name: String(service.name ?? 'a service without a name').slice(
            0,
            200,
          ),
          parametersFile,
          pattern: posture.pattern,
          headline: posture.headline,
        },
      };
    });
  const findings: Finding[] = [
    ...evaluated.flatMap(one => one.findings),
    ...analyseResources(resources),
  ];
  const remarks = [
    ...(snapshot === undefined
      ? []
      : compareSnapshot(snapshot, parametersFile, resources)),
    ...findings.slice(0, MAX_REMARKS).map(finding => ({
      severity: finding.severity,
      code: finding.ruleId,
      text: `${parametersFile}: ${describeFinding(finding)}`.slice(0, MAX_TEXT),
    })),
  ];
  if (findings.length > MAX_REMARKS) {
    remarks.push({
      severity: LIMIT_ENTRY.severity,
      code: LIMIT_ENTRY.id,
      text: `${parametersFile}: ${LIMIT_ENTRY.severity} ${LIMIT_ENTRY.id} ${
        findings.length - MAX_REMARKS
      } more findings are not listed. ${LIMIT_ENTRY.remedy}`,
    });
  }
  return { remarks, gateways: evaluated.map(({ gateway }) => gateway) };
}

function isService({ type }: ArmResource): boolean {
  return typeof type === 'string' && type.toLowerCase() === SERVICE;
}
