import {
  analyseResources,
  classifyService,
  type ArmResource,
  type Finding,
} from 'backstage-plugin-apim-networking-common';
import type { BicepDiagnostic } from 'backstage-plugin-apim-networking-bicep';
import { describeFinding, oneLine } from '../decision/describeFinding';
import { compareSnapshot } from './compareSnapshot';
import type { Prediction } from './predictParameters';
import type { Remark } from './remark';

/** One API Management service that a parameters file deploys. */
export interface JudgedGateway {
  name: string;
  parametersFile: string;
  pattern: string;
  /** How exposed it is. */
  headline: string;
}

/** What was found of one parameters file. */
export interface Judgement {
  remarks: Remark[];
  gateways: JudgedGateway[];
}

const SERVICE = 'microsoft.apimanagement/service';

/**
 * Judges what a parameters file deploys: by the compiler's diagnostics, by the snapshot beside the file, where there is one, by the
 * rules and by static analysis. It asks no compiler.
 *
 * @param prediction - see predictParameters
 * @param parametersFile - its path for people
 */
export async function judgeParameters(
  { diagnostics, resources }: Prediction,
  absolutePath: string,
  parametersFile: string,
): Promise<Judgement> {
  const remarks = diagnostics.map(remarkOf);
  if (!resources) return { remarks, gateways: [] };
  const judged = resources.filter(isService).map(service => {
    const { posture, findings } = classifyService({
      service,
      related: resources.filter(resource => resource !== service),
      evidence: 'planned',
    });
    return {
      findings,
      gateway: {
        name: String(service.name ?? 'a service without a name'),
        parametersFile,
        pattern: posture.pattern,
        headline: posture.headline,
      },
    };
  });
  const findings: Finding[] = [
    ...judged.flatMap(one => one.findings),
    ...analyseResources(resources),
  ];
  return {
    remarks: [
      ...remarks,
      ...(await compareSnapshot(absolutePath, parametersFile, resources)),
      ...findings.map(finding => ({
        severity: finding.severity,
        code: finding.ruleId,
        text: `${parametersFile}: ${describeFinding(finding)}`,
      })),
    ],
    gateways: judged.map(({ gateway }) => gateway),
  };
}

function remarkOf({
  file,
  line,
  level,
  code,
  message,
}: BicepDiagnostic): Remark {
  return {
    severity: level,
    code,
    // One file may be part of several deployments: without the name of the deployment it is said once.
    text: oneLine(`${level} ${code} at ${file}:${line}: ${message}`),
  };
}

function isService({ type }: ArmResource): boolean {
  return typeof type === 'string' && type.toLowerCase() === SERVICE;
}
