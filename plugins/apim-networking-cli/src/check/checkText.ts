import { checkMessages, findingsMessages } from '../messages';
import { shown } from '../compiler/templateCompiler';
import type { TextStyle } from '../terminal/output';
import type { SourceLocation } from '../source/sourceLocation';
import { tiers } from 'backstage-plugin-apim-networking-common';
import { countText, findingsText } from '../text/findingsText';
import { patternTitle } from '../text/postureText';
import { wrap } from '../text/wrap';
import {
  findingsOf,
  type CheckedGateway,
  type CheckResult,
  type LocatedFinding,
  type ResourceFinding,
} from './checkSubject';

/** The results of a check, for a terminal. They hold plain texts. */
export function checkText(results: CheckResult[], style: TextStyle): string {
  const { colors, width } = style;
  const blocks = results.flatMap(result => [
    ...result.gateways.map(gateway => gatewayBlock(gateway, style)),
    ...(result.staticAnalysis?.length
      ? [
          `${colors.bold(checkMessages.report.staticAnalysis)}\n\n${located(
            result.staticAnalysis,
            style,
          )}`,
        ]
      : []),
    ...result.doubts.map(
      ({ text, location }) =>
        `${colors.yellow(checkMessages.report.unknown)} ${colors.dim(
          place(location),
        )}\n  ${wrap(text, width, '  ')}`,
    ),
  ]);
  const count = results.reduce((sum, { gateways }) => sum + gateways.length, 0);
  const verdict = checkMessages.report.checked(
    count,
    countText(results.flatMap(findingsOf)),
  );
  return [...blocks, colors.bold(verdict)].join('\n\n');
}

/** A place as editors and terminals link it. */
export function place({ file, line }: SourceLocation): string {
  return `${shown(file)}:${line}`;
}

function located(
  findings: Array<LocatedFinding | ResourceFinding>,
  style: TextStyle,
): string {
  return findingsText(
    findings.map(finding => ({
      ...finding,
      location: place(finding.location),
    })),
    style,
  );
}

function gatewayBlock(gateway: CheckedGateway, style: TextStyle): string {
  const { colors, width } = style;
  const { posture, findings } = gateway;
  const title = [
    colors.bold(gateway.name),
    posture.tier ? tiers[posture.tier].title : posture.skuName,
    patternTitle(posture.pattern),
    posture.headline,
  ].join('  ·  ');
  return [
    `${title}\n${colors.dim(place(gateway.location))}\n${wrap(
      posture.sentence,
      width,
    )}`,
    ...(findings.length > 0
      ? [located(findings, style)]
      : [colors.green(findingsMessages.none)]),
  ].join('\n\n');
}
