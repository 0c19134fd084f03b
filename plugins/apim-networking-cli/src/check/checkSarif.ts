import {
  PROJECT_URL,
  SARIF_SCHEMA,
  SarifRules,
  sarifResult,
} from 'backstage-plugin-apim-networking-common';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Location, Log, Notification, Result } from 'sarif';
import { version } from '../../package.json';
import type { SourceLocation } from '../source/sourceLocation';
import {
  findingsOf,
  type CheckResult,
  type LocatedFinding,
  type ResourceFinding,
} from './checkSubject';

/** The results of a check as SARIF 2.1.0, for code scanning. */
export function checkSarif(results: CheckResult[]): Log {
  const gateways = results.flatMap(result => result.gateways);
  const rules = SarifRules.create();
  for (const finding of results.flatMap(findingsOf)) rules.indexOf(finding);
  const fingerprints = new Map<string, number>();
  return {
    $schema: SARIF_SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'apim-networking',
            version,
            informationUri: PROJECT_URL,
            rules: [...rules.descriptors],
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
              resultOf(finding, name, rules, fingerprints),
            ),
          ),
          ...results
            .flatMap(({ staticAnalysis = [] }) => staticAnalysis)
            .map(finding =>
              resultOf(finding, finding.resource, rules, fingerprints),
            ),
        ],
      },
    ],
  };
}

type AnyFinding = LocatedFinding | ResourceFinding;

function resultOf(
  finding: AnyFinding,
  subject: string,
  rules: SarifRules,
  fingerprints: Map<string, number>,
): Result {
  return sarifResult(finding, {
    subject,
    ruleIndex: rules.indexOf(finding),
    locations: [sarifLocation(finding.location)],
    fingerprint: fingerprint(finding, subject, fingerprints),
  });
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
