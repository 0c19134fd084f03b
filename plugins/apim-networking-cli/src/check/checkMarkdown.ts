import { tiers, type Severity } from 'backstage-plugin-apim-networking-common';
import { checkMessages, findingsMessages } from '../messages';
import { countText } from '../text/findingsText';
import { markdownTable, markdownText } from '../text/markdown';
import { patternTitle } from '../text/postureText';
import {
  findingsOf,
  type CheckedGateway,
  type CheckResult,
  type LocatedFinding,
} from './checkSubject';
import { place } from './checkText';

const ICONS: Record<Severity, string> = {
  error: '❌',
  warning: '⚠️',
  info: 'ℹ️',
};

/** The results of a check as a comment for a pull request. They hold plain texts. */
export function checkMarkdown(results: CheckResult[]): string {
  const gateways = results.flatMap(result => result.gateways);
  const doubts = results.flatMap(result => result.doubts);
  const findings = results.flatMap(findingsOf);
  const analysed = results.flatMap(result => result.staticAnalysis ?? []);
  const errors = findings.some(({ severity }) => severity === 'error');
  return [
    `## ${errors ? ICONS.error : '✅'} ${checkMessages.report.title(
      countText(findings),
    )}`,
    markdownTable(
      checkMessages.report.gateways,
      gateways.map(({ name, posture, ...gateway }) => [
        `**${markdownText(name)}**`,
        markdownText(
          posture.tier ? tiers[posture.tier].title : posture.skuName,
        ),
        markdownText(patternTitle(posture.pattern)),
        markdownText(posture.headline),
        countText(gateway.findings),
      ]),
    ),
    ...gateways
      .filter(gateway => gateway.findings.length > 0)
      .map(gatewaySection),
    ...(analysed.length > 0
      ? [
          `### ${checkMessages.report.staticAnalysis}`,
          markdownTable(
            checkMessages.report.analysed,
            analysed.map(finding => [
              finding.foreignIds.map(markdownText).join(', '),
              `${ICONS[finding.severity]} ${markdownText(finding.message)}`,
              markdownText(finding.remedy),
              markdownText(place(finding.location)),
            ]),
          ),
        ]
      : []),
    ...(doubts.length > 0
      ? [
          `### ${checkMessages.report.doubts}\n\n${doubts
            .map(
              ({ text, location }) =>
                `- ${markdownText(text)} (${markdownText(place(location))})`,
            )
            .join('\n')}`,
        ]
      : []),
  ].join('\n\n');
}

function gatewaySection({ name, posture, findings }: CheckedGateway): string {
  return [
    `### ${markdownText(name)}`,
    markdownText(posture.sentence),
    ...findings.map(findingItem),
  ].join('\n\n');
}

function findingItem(finding: LocatedFinding): string {
  const { ruleId, severity, title, message, remedy, actual, expected } =
    finding;
  const sources = finding.sources
    .map(({ title: text, url }) => `[${markdownText(text)}](${url})`)
    .join(', ');
  const lines = [
    findingsMessages.markdown.heading(
      `${ICONS[severity]} **${ruleId}: ${markdownText(title)}**`,
      {
        notes: [
          severity,
          ...(finding.disputed ? [findingsMessages.disputed.phrase] : []),
        ],
        place: markdownText(place(finding.location)),
      },
    ),
    '',
    `- **${findingsMessages.markdown.fix}:** ${markdownText(remedy)}`,
    `- ${markdownText(message)}`,
    `- ${findingsMessages.markdown.values(
      markdownText(actual),
      markdownText(expected),
    )}`,
    ...(sources ? [`- ${sources}`] : []),
  ];
  return lines.join('\n');
}
