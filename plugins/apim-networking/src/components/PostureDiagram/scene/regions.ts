import {
  patterns,
  type ComponentPosture,
  type LocationPosture,
  type Posture,
  type Severity,
} from 'backstage-plugin-apim-networking-common';
import { componentTitles, subnetText, tierTitle, unitsText } from './names';
import type { SceneNode, SceneRegion, Tone } from './scene';

/** Beyond this many regions the rest is one box. */
export const MAX_REGIONS = 3;

/** Whether the instance itself stands in its subnet. */
export function isInjected(posture: Posture): boolean {
  const { instancePattern } = posture;
  if (instancePattern === 'invalid' || instancePattern === 'unknown') {
    return false;
  }
  const { attachment } = patterns[instancePattern];
  return attachment !== 'none' && !attachment.endsWith('integration');
}

/** One box for each region; the rest folds into one. */
export function sceneRegions(
  posture: Posture,
  severities: Map<string, Severity>,
): SceneRegion[] {
  const [primary, ...others] = posture.locations;
  const folds = posture.locations.length > MAX_REGIONS;
  const shown = folds ? others.slice(0, MAX_REGIONS - 2) : others;
  const regions = [
    primaryRegion(posture, primary, severities),
    ...shown.map((location, index) =>
      furtherRegion(posture, location, index + 1, severities),
    ),
  ];
  if (folds) {
    regions.push(
      foldedRegions(
        posture,
        others.slice(shown.length),
        shown.length + 1,
        severities,
      ),
    );
  }
  return regions;
}

function primaryRegion(
  posture: Posture,
  location: LocationPosture | undefined,
  severities: Map<string, Severity>,
): SceneRegion {
  const subnet =
    location?.subnet && isInjected(posture)
      ? subnetText(location.subnet)
      : undefined;
  const detail = [
    location?.region,
    unitsText(location?.units),
    location?.zones && zonesText(location.zones),
    subnet,
  ]
    .filter(Boolean)
    .join(' · ');
  const title = `${posture.name ?? 'API Management'} · ${tierTitle(posture)}`;
  return {
    id: 'region-0',
    title,
    detail,
    components: posture.components.map(item =>
      component(item, 'region-0', posture, severities.get(item.component)),
    ),
    sentence: `API Management ${title}${detail && `, ${detail}`}.`,
    severity:
      severities.get('region-0') ??
      (isInjected(posture) ? severities.get('gatewaySubnet') : undefined),
  };
}

function zonesText(zones: string): string {
  return /^\d/.test(zones) ? `zones ${zones.replace(/, /g, '-')}` : zones;
}

function inFront({ edge }: Posture): string {
  if (edge?.type === 'front-door') return 'Front Door';
  return edge?.waf === 'yes' ? 'WAF' : 'edge';
}

function component(
  { component: name, reach }: ComponentPosture,
  regionId: string,
  posture: Posture,
  severity: Severity | undefined,
): SceneNode {
  const { internet, corporateNetwork } = reach;
  let tone: Tone = 'private';
  let detail = 'closed to everybody';
  if (internet.access === 'unknown') {
    tone = 'neutral';
    detail = 'not known';
  } else if (internet.via === 'public-endpoint') {
    tone = 'public';
    detail = name === 'managementPlane' ? 'public, Entra ID' : 'public';
  } else if (corporateNetwork.via === 'private-endpoint') {
    detail = 'private endpoint only';
    if (internet.via) {
      detail = `private endpoint, ${inFront(posture)} in front`;
    }
  } else if (corporateNetwork.via === 'private-ip') {
    detail = internet.via
      ? `private IP, ${inFront(posture)} in front`
      : 'private IP';
  } else if (internet.via) {
    detail = `${inFront(posture)} only`;
  } else if (internet.label === 'off') {
    tone = 'blocked';
    detail = 'switched off';
  } else {
    tone = 'blocked';
  }
  return {
    id: `${regionId}-${name}`,
    lane: 'apiManagement',
    title: componentTitles[name],
    detail,
    tone,
    icon: tone === 'public' ? 'globe' : 'lock',
    sentence: `${componentTitles[name]}: ${detail}. ${internet.reason}`,
    severity,
  };
}

function gatewayOf(posture: Posture): ComponentPosture | undefined {
  return posture.components.find(item => item.component === 'gateway');
}

function furtherRegion(
  posture: Posture,
  location: LocationPosture,
  index: number,
  severities: Map<string, Severity>,
): SceneRegion {
  const id = `region-${index}`;
  const gateway = gatewayOf(posture);
  const detail = [
    unitsText(location.units),
    location.zones && zonesText(location.zones),
    location.subnet && isInjected(posture) && subnetText(location.subnet),
  ]
    .filter(Boolean)
    .join(' · ');
  const node = gateway && component(gateway, id, posture, undefined);
  return {
    id,
    title: location.region,
    detail,
    components: node
      ? [
          location.gatewayDisabled
            ? {
                ...node,
                tone: 'blocked',
                detail: 'switched off',
                sentence: `The gateway in ${location.region} is switched off.`,
              }
            : { ...node, sentence: `In ${location.region}: ${node.sentence}` },
        ]
      : [],
    sentence: `Further region ${location.region}${
      detail && `, ${detail}`
    }. Its paths out are as in the first region.`,
    severity: severities.get(id),
  };
}

function foldedRegions(
  posture: Posture,
  locations: LocationPosture[],
  first: number,
  severities: Map<string, Severity>,
): SceneRegion {
  const gateway = gatewayOf(posture);
  const names = locations.map(({ region }) => region).join(', ');
  const id = 'region-more';
  const found = locations.map((_, index) =>
    severities.get(`region-${first + index}`),
  );
  let severity: Severity | undefined;
  if (found.includes('error')) severity = 'error';
  else if (found.includes('warning')) severity = 'warning';
  return {
    id,
    title: `${locations.length} more regions`,
    detail: names,
    components: gateway
      ? [
          {
            ...component(gateway, id, posture, undefined),
            title: `${locations.length} gateways`,
          },
        ]
      : [],
    sentence: `${locations.length} more regions: ${names}.`,
    severity,
  };
}
