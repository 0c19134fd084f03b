import {
  patterns,
  tiers,
  type CallerName,
  type ComponentName,
  type Posture,
  type SubnetPosture,
} from 'backstage-plugin-apim-networking-common';
import type { TextStyle } from '../terminal/output';
import type { GatewayReport } from '../report/gatewayReport';
import { countText, findingsText } from './findingsText';
import { table } from './table';
import { wrap } from './wrap';

const COMPONENTS: Record<ComponentName, string> = {
  gateway: 'Gateway',
  developerPortal: 'Developer portal',
  managementPlane: 'Management plane',
  git: 'Git',
};

const CALLERS: Array<[CallerName, string]> = [
  ['internet', 'Internet'],
  ['corporateNetwork', 'Corporate network'],
  ['virtualNetwork', 'Virtual network'],
  ['azureControlPlane', 'Azure control plane'],
];

/** Everything about one gateway, for a terminal. The report holds plain texts. */
export function gatewayText(report: GatewayReport, style: TextStyle): string {
  const { findings } = report;
  return [
    postureText(report, style),
    findings.length > 0
      ? `${heading(`Findings (${countText(findings)})`, style)}\n${findingsText(
          findings,
          style,
        )}`
      : heading('No findings', style),
  ].join('\n\n');
}

/** The posture alone. */
export function postureText(
  { summary, posture, confidence }: GatewayReport,
  style: TextStyle,
): string {
  const { colors, width } = style;
  const title = [
    colors.bold(posture.name ?? 'API Management service'),
    posture.tier ? tiers[posture.tier].title : `unknown tier ${summary.tier}`,
    patternTitle(posture.pattern),
  ].join('  ·  ');
  const sections = [
    `${title}\n${exposureColor(posture, style)(posture.headline)}\n${wrap(
      posture.sentence,
      width,
    )}`,
    section(
      'Who reaches what',
      table(
        ['', ...CALLERS.map(([, name]) => name)],
        posture.components.map(({ component, reach }) => [
          COMPONENTS[component],
          ...CALLERS.map(([caller]) => reach[caller].label),
        ]),
        style,
      ),
      style,
    ),
    section('Outbound', wrap(posture.outbound.summary, width), style),
    section('Locations', locations(posture, style), style),
    posture.privateEndpoints.length > 0 &&
      section('Private endpoints', endpoints(posture, style), style),
    posture.edge && section('Edge', edge(posture.edge), style),
    posture.notes.length > 0 &&
      section(
        'Notes',
        posture.notes
          .map(({ text }) => `- ${wrap(text, width, '  ')}`)
          .join('\n'),
        style,
      ),
    confidence === 'low' &&
      colors.yellow(
        wrap(
          'Low confidence: contradictions, or resources that are not visible, leave room for another reading.',
          width,
        ),
      ),
  ];
  return sections.filter(Boolean).join('\n\n');
}

/** A pattern in words. */
export function patternTitle(pattern: Posture['pattern']): string {
  if (pattern === 'invalid') return 'invalid: Azure has no such combination';
  if (pattern === 'unknown') return 'unknown pattern';
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
    [
      'Region',
      'Units',
      'Zones',
      'Virtual network',
      'Subnet',
      'Range',
      'Delegation',
      'Units that fit',
      '',
    ],
    posture.locations.map(location => [
      location.region,
      location.units === undefined ? '' : String(location.units),
      location.zones ?? '',
      location.virtualNetwork?.name ?? '',
      ...subnetCells(location.subnet),
      location.gatewayDisabled ? 'gateway disabled' : '',
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
    ['Name', 'Status', 'Virtual network', 'Subnet', 'Range'],
    posture.privateEndpoints.map(({ name, status, subnet, virtualNetwork }) => [
      name ?? 'without a name',
      status === 'Approved' ? status : `${status} (does not count)`,
      virtualNetwork?.name ?? '',
      subnet?.name ?? '',
      subnet?.prefix ?? '',
    ]),
    style,
  );
}

function edge(seen: NonNullable<Posture['edge']>): string {
  const type =
    seen.type === 'front-door' ? 'Front Door' : 'Application Gateway';
  return [
    [type, seen.name].filter(Boolean).join(' '),
    `web application firewall: ${
      seen.waf === 'yes' && seen.wafMode ? seen.wafMode : seen.waf
    }`,
    `public: ${seen.public}`,
    seen.privateLink && `Private Link: ${seen.privateLink}`,
    `can be gone round: ${seen.bypassPossible}`,
  ]
    .filter(Boolean)
    .join('  ·  ');
}
