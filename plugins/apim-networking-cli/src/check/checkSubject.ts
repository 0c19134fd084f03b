import {
  analyseResources,
  classifyService,
  findEntry,
  type Classification,
  type StaticAnalysisFinding,
} from 'backstage-plugin-apim-networking-common';
import { checkMessages } from '../messages';
import { gatewayReport, type GatewayReport } from '../report/gatewayReport';
import type { SourceLocation } from '../source/sourceLocation';
import { locatorOf } from './locatorOf';
import type { AppliedPolicy } from './readPolicy';
import { nameOfResource, type Doubt, type Subject } from './subject';

/** A finding, and where it is in a file. */
export type LocatedFinding = GatewayReport['findings'][number] & {
  location: SourceLocation;
};

/** What a check found of one API Management service. */
export interface CheckedGateway extends Omit<GatewayReport, 'findings'> {
  /** Name as in the resource; an expression where it is not known. */
  name: string;
  location: SourceLocation;
  /** Sorted: errors first. */
  findings: LocatedFinding[];
}

/** What another rule set finds in one resource. */
export type ResourceFinding = Omit<StaticAnalysisFinding, 'fix'> & {
  location: SourceLocation;
};

/** What a check found in one file. */
export interface CheckResult {
  file: string;
  evidence: Subject['evidence'];
  gateways: CheckedGateway[];
  /** Of every resource, by PSRule, Checkov and Azure Policy; omitted where it was not requested. */
  staticAnalysis?: ResourceFinding[];
  /** What cannot be known before the deployment, or without values for parameters. */
  doubts: Doubt[];
}

/** Evaluates every service of a file by the rules, and by the policy where there is one. */
export function checkSubject(
  file: string,
  subject: Subject,
  policy: AppliedPolicy | undefined,
): CheckResult {
  const { evidence, locator } = subject;
  const doubts = [...subject.doubts];
  const locate = locatorOf(subject);
  const gateways = subject.services.map((checked): CheckedGateway => {
    const { service, related, declaration } = checked;
    const classification = classifyService(
      {
        service,
        related,
        evidence,
        openEnds: subject.openEnds,
        environment: policy?.environment,
      },
      { policy: policy?.policy, results: true },
    );
    const { undecided = [] } = classification;
    const location = locator.locate(declaration, '');
    const name = nameOfResource(service);
    if (undecided.length > 0) {
      doubts.push({
        text: checkMessages.doubts.undecided(name, undecided),
        location: locator.locate(declaration, undecided[0].field),
      });
    }
    doubts.push(
      ...doubtsAboutPolicy(name, classification).map(text => ({
        text,
        location,
      })),
    );
    const report = gatewayReport(classification);
    return {
      name,
      location,
      ...report,
      findings: report.findings.map(finding => ({
        ...finding,
        location: locate(finding, declaration),
      })),
    };
  });
  return { file, evidence, gateways, doubts: withoutRepeats(doubts) };
}

/** What PSRule, Checkov and Azure Policy find in the resources of a file. */
export function analyseSubject(subject: Subject): ResourceFinding[] {
  const locate = locatorOf(subject);
  return analyseResources(
    subject.resources.map(({ resource }) => resource),
  ).map(({ fix: _, ...finding }) => ({
    ...finding,
    location: locate(finding, undefined),
  }));
}

/** Every finding of a check. */
export function findingsOf({
  gateways,
  staticAnalysis = [],
}: CheckResult): Array<LocatedFinding | ResourceFinding> {
  return [...gateways.flatMap(({ findings }) => findings), ...staticAnalysis];
}

/** One module that is used several times has one doubt. */
function withoutRepeats(doubts: Doubt[]): Doubt[] {
  const seen = new Map(
    doubts.map(doubt => [
      `${doubt.location.file}:${doubt.location.line} ${doubt.text}`,
      doubt,
    ]),
  );
  return [...seen.values()];
}

/** The rules of the policy that the file does not show enough for, as sentences. */
function doubtsAboutPolicy(
  gateway: string,
  { results = [] }: Classification,
): string[] {
  return results
    .filter(
      ({ ruleId, outcome }) =>
        outcome === 'unknown' && findEntry(ruleId)?.stage === 'policy',
    )
    .map(({ ruleId, unseen }) =>
      checkMessages.doubts.policy(
        gateway,
        ruleId,
        unseen.map(({ what }) => what),
      ),
    );
}
