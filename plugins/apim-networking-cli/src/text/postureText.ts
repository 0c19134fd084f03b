import {
  patterns,
  tiers,
  type CallerName,
  type Posture,
  type SubnetPosture,
} from 'backstage-plugin-apim-networking-common';
import { findingsMessages, postureMessages } from '../messages';
import type { TextStyle } from '../terminal/output';
import type { GatewayReport } from '../report/gatewayReport';
import { countText, findingsText } from './findingsText';
import { table } from './table';
import { wrap } from './wrap';

const CALLERS: CallerName[] = [
  'internet',
  'corporateNetwork',
  'virtualNetwork',
  'azureControlPlane',
];

/** Everything about one gateway, for a terminal. The report holds plain texts. */
export function gatewayText(report: GatewayReport, style: TextStyle): string {
  const { findings } = report;
  return [
    postureText(report, style),
    findings.length > 0
      ? `${heading(
          findingsMessages.title(countText(findings)),
          style,
        )}\n${findingsText(findings, style)}`
      : heading(findingsMessages.none, style),
  ].join('\n\n');
}

/** The posture alone. */
export function postureText(
  { summary, posture, confidence }: GatewayReport,
  style: TextStyle,
): string {
  const { colors, width } = style;
  const title = [
    colors.bold(posture.name ?? postureMessages.withoutName),
    posture.tier
      ? tiers[posture.tier].title
      : postureMessages.unknownTier(summary.tier),
    patternTitle(posture.pattern),
  ].join('  ·  ');
  const { sections } = postureMessages;
  const parts = [
    `${title}\n${exposureColor(posture, style)(posture.headline)}\n${wrap(
      posture.sentence,
      width,
    )}`,
    section(
      sections.reach,
      table(
        ['', ...CALLERS.map(caller => postureMessages.callers[caller])],
        posture.components.map(({ component, reach }) => [
          postureMessages.components[component],
          ...CALLERS.map(caller => reach[caller].label),
        ]),
        style,
      ),
      style,
    ),
    section(sections.outbound, wrap(posture.outbound.summary, width), style),
    section(sections.locations, locations(posture, style), style),
    posture.privateEndpoints.length > 0 &&
      section(sections.privateEndpoints, endpoints(posture, style), style),
    posture.edge && section(sections.edge, edge(posture.edge), style),
    posture.notes.length > 0 &&
      section(
        sections.notes,
        posture.notes
          .map(({ text }) => `- ${wrap(text, width, '  ')}`)
          .join('\n'),
        style,
      ),
    confidence === 'low' &&
      colors.yellow(wrap(postureMessages.lowConfidence, width)),
  ];
  return parts.filter(Boolean).join('\n\n');
}

/** A pattern in words. */
export function patternTitle(pattern: Posture['pattern']): string {
  if (pattern === 'invalid') return postureMessages.invalidPattern;
  if (pattern === 'unknown') return postureMessages.unknownPattern;
  return patterns[pattern].title;
}

function heading(text: string, { colors }: TextStyle): string {
  return colors.bold(colors.underline(text));
}

function section(title: string, body: string, style: TextStyle): string {
  return `${heading(title, style)}\n${body}`;
}

function exposureColor({ exposure }: Posture, { colors }: TextStyle) {
  switch (exposure) {
    case 'private':
      return colors.green;
    case 'public':
    case 'unknown':
      return colors.yellow;
    default:
      return colors.cyan;
  }
}

function locations(posture: Posture, style: TextStyle): string {
  return table(
    postureMessages.locations.header,
    posture.locations.map(location => [
      location.region,
      location.units === undefined ? '' : String(location.units),
      location.zones ?? '',
      location.virtualNetwork?.name ?? '',
      ...subnetCells(location.subnet),
      location.gatewayDisabled ? postureMessages.locations.gatewayDisabled : '',
    ]),
    style,
  );
}

function subnetCells(subnet: SubnetPosture | undefined): string[] {
  return [
    subnet?.name ?? '',
    subnet?.prefix ?? '',
    subnet?.delegation ?? '',
    subnet?.unitsThatFit === undefined ? '' : String(subnet.unitsThatFit),
  ];
}

function endpoints(posture: Posture, style: TextStyle): string {
  return table(
    postureMessages.endpoints.header,
    posture.privateEndpoints.map(({ name, status, subnet, virtualNetwork }) => [
      name ?? postureMessages.endpoints.withoutName,
      status === 'Approved'
        ? status
        : postureMessages.endpoints.doesNotCount(status),
      virtualNetwork?.name ?? '',
      subnet?.name ?? '',
      subnet?.prefix ?? '',
    ]),
    style,
  );
}

function edge(seen: NonNullable<Posture['edge']>): string {
  const texts = postureMessages.edge;
  const type =
    seen.type === 'front-door' ? texts.frontDoor : texts.applicationGateway;
  return [
    [type, seen.name].filter(Boolean).join(' '),
    texts.waf(seen.waf === 'yes' && seen.wafMode ? seen.wafMode : seen.waf),
    texts.public(seen.public),
    seen.privateLink && texts.privateLink(seen.privateLink),
    texts.bypass(seen.bypassPossible),
  ]
    .filter(Boolean)
    .join('  ·  ');
}
