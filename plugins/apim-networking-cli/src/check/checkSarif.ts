import {
  rules,
  sources,
  type Severity,
} from 'backstage-plugin-apim-networking-common';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type {
  Location,
  Log,
  Notification,
  ReportingConfiguration,
  ReportingDescriptor,
  Result,
} from 'sarif';
import { homepage, version } from '../../package.json';
import { markdownText } from '../text/markdown';
import type { SourceLocation } from '../source/sourceLocation';
import {
  findingsOf,
  type CheckResult,
  type LocatedFinding,
  type ResourceFinding,
} from './checkSubject';

const LEVELS: Record<Severity, ReportingConfiguration.level> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/** The results of a check as SARIF 2.1.0, for code scanning. */
export function checkSarif(results: CheckResult[]): Log {
  const gateways = results.flatMap(result => result.gateways);
  const descriptors = ruleDescriptors(results.flatMap(findingsOf));
  const fingerprints = new Map<string, number>();
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'apim-networking',
            version,
            informationUri: homepage,
            rules: descriptors,
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: results.flatMap(({ doubts }) =>
              doubts.map(
                ({ text, location }): Notification => ({
                  level: 'note',
                  message: { text },
                  locations: [sarifLocation(location)],
                }),
              ),
            ),
          },
        ],
        results: [
          ...gateways.flatMap(({ name, findings }) =>
            findings.map(finding =>
              sarifResult(finding, name, descriptors, fingerprints),
            ),
          ),
          ...results
            .flatMap(({ staticAnalysis = [] }) => staticAnalysis)
            .map(finding =>
              sarifResult(finding, finding.resource, descriptors, fingerprints),
            ),
        ],
      },
    ],
  };
}

type AnyFinding = LocatedFinding | ResourceFinding;

/** Every rule of the platform, and those of the policy and of other rule sets that found something. */
function ruleDescriptors(findings: AnyFinding[]): ReportingDescriptor[] {
  const known: ReportingDescriptor[] = rules.map(rule => ({
    id: rule.id,
    shortDescription: { text: rule.title },
    fullDescription: { text: rule.rationale },
    help: {
      text: rule.remedy,
      markdown: [
        markdownText(rule.remedy),
        ...rule.sources.map(
          id => `- [${markdownText(sources[id].title)}](${sources[id].url})`,
        ),
      ].join('\n\n'),
    },
    helpUri: `${homepage}/blob/main/docs/rules/${rule.id}.md`,
    defaultConfiguration: { level: LEVELS[rule.severity] },
    properties: { tags: ['azure', 'api-management', rule.family] },
  }));
  const ids = new Set(known.map(({ id }) => id));
  for (const finding of findings) {
    const { ruleId, title, severity, origin } = finding;
    if (!ids.has(ruleId)) {
      ids.add(ruleId);
      known.push({
        id: ruleId,
        shortDescription: { text: title },
        help: { text: finding.remedy },
        helpUri: finding.sources[0]?.url ?? homepage,
        defaultConfiguration: { level: LEVELS[severity] },
        properties: {
          tags: [
            'azure',
            'api-management',
            ...('foreignIds' in finding ? finding.foreignIds : [origin]),
          ],
        },
      });
    }
  }
  return known;
}

function sarifResult(
  finding: AnyFinding,
  subject: string,
  descriptors: ReportingDescriptor[],
  fingerprints: Map<string, number>,
): Result {
  const { ruleId, severity, message, remedy, seen, needed } = finding;
  return {
    ruleId,
    ruleIndex: descriptors.findIndex(({ id }) => id === ruleId),
    level: LEVELS[severity],
    message: {
      text: `${subject}: ${message} Seen: ${seen}. Needed: ${needed}. ${remedy}`,
    },
    locations: [sarifLocation(finding.location)],
    partialFingerprints: {
      'apimNetworking/v1': fingerprint(finding, subject, fingerprints),
    },
    properties: { subject, field: finding.field, disputed: finding.disputed },
  };
}

/** Of rule, resource and field, not of the line, so that it stays when lines move. */
function fingerprint(
  { ruleId, field, location }: AnyFinding,
  subject: string,
  seen: Map<string, number>,
): string {
  const text = [uriOf(location.file), ruleId, subject, field].join('\n');
  const count = (seen.get(text) ?? 0) + 1;
  seen.set(text, count);
  return `${createHash('sha256')
    .update(text)
    .digest('hex')
    .slice(0, 32)}:${count}`;
}

function sarifLocation({ file, line }: SourceLocation): Location {
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(file) },
      region: { startLine: line },
    },
  };
}

/** Relative to the working directory, which code scanning takes for the root of the repository. */
function uriOf(file: string): string {
  if (file === '-') return 'stdin';
  const relative = path.relative(process.cwd(), path.resolve(file));
  return relative.startsWith('..') || path.isAbsolute(relative)
    ? pathToFileURL(path.resolve(file)).href
    : relative.split(path.sep).map(encodeURIComponent).join('/');
}
