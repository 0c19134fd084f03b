import {
  analyseResources,
  classifyService,
  type ArmResource,
  type Finding,
} from 'backstage-plugin-apim-networking-common';
import {
  diagnosticsOf,
  isDiagnostics,
  type Diagnostic,
} from '../compile/diagnostics';
import type { BicepQuestions } from '../compile/SharedBicepCompiler';
import { describeFinding, oneLine } from '../decision/describeFinding';
import { compareSnapshot } from './compareSnapshot';
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
 * Compiles a parameters file, predicts what it deploys, compares that with the snapshot beside it, where there is one, and
 * judges it by the rules and by static analysis. With an error of the
 * compiler nothing can be predicted.
 *
 * @param parametersFile - its path for people
 * @throws BicepCompilationError when the compiler does not answer
 */
export async function judgeParameters(
  compiler: BicepQuestions,
  absolutePath: string,
  parametersFile: string,
): Promise<Judgement> {
  const diagnostics = await compile(compiler, absolutePath);
  const remarks = diagnostics.map(remarkOf);
  if (remarks.some(({ severity }) => severity === 'error')) {
    return { remarks, gateways: [] };
  }
  const resources = await compiler.predict(absolutePath);
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

async function compile(
  compiler: BicepQuestions,
  path: string,
): Promise<Diagnostic[]> {
  try {
    await compiler.compile(path);
    return [];
  } catch (error) {
    if (!isDiagnostics(error)) throw error;
    const diagnostics = diagnosticsOf(error);
    if (diagnostics.length > 0) return diagnostics;
    throw error;
  }
}

function remarkOf({ file, line, level, code, message }: Diagnostic): Remark {
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
