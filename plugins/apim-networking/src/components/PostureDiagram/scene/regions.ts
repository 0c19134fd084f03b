import {
  patterns,
  type ComponentPosture,
  type LocationPosture,
  type Posture,
  type Severity,
} from 'backstage-plugin-apim-networking-common';
import { subnetText, tierTitle, unitsText } from './names';
import type { SceneNode, SceneRegion, Tone } from './scene';
import { type Translate } from '../../../translation';

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
  t: Translate,
  posture: Posture,
  severities: Map<string, Severity>,
): SceneRegion[] {
  const [primary, ...others] = posture.locations;
  const folds = posture.locations.length > MAX_REGIONS;
  const shown = folds ? others.slice(0, MAX_REGIONS - 2) : others;
  const regions = [
    primaryRegion(t, posture, primary, severities),
    ...shown.map((location, index) =>
      furtherRegion(t, posture, location, index + 1, severities),
    ),
  ];
  if (folds) {
    regions.push(
      foldedRegions(
        t,
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
  t: Translate,
  posture: Posture,
  location: LocationPosture | undefined,
  severities: Map<string, Severity>,
): SceneRegion {
  const subnet =
    location?.subnet && isInjected(posture)
      ? subnetText(t, location.subnet)
      : undefined;
  const detail = [
    location?.region,
    unitsText(t, location?.units),
    location?.zones && zonesText(t, location.zones),
    subnet,
  ]
    .filter(Boolean)
    .join(' · ');
  const title = t('diagram.region.title', {
    name: posture.name ?? t('diagram.region.unnamed'),
    tier: tierTitle(posture),
  });
  return {
    id: 'region-0',
    title,
    detail,
    components: posture.components.map(item =>
      component(t, item, 'region-0', posture, severities.get(item.component)),
    ),
    sentence: detail
      ? t('diagram.region.sentenceWithDetail', { title, detail })
      : t('diagram.region.sentence', { title }),
    severity:
      severities.get('region-0') ??
      (isInjected(posture) ? severities.get('gatewaySubnet') : undefined),
  };
}

function zonesText(t: Translate, zones: string): string {
  return /^\d/.test(zones)
    ? t('diagram.region.zones', { zones: zones.replace(/, /g, '-') })
    : zones;
}

function inFront(t: Translate, { edge }: Posture): string {
  if (edge?.type === 'front-door') return t('diagram.edge.inFront.frontDoor');
  return t(
    edge?.waf === 'yes'
      ? 'diagram.edge.inFront.waf'
      : 'diagram.edge.inFront.edge',
  );
}

function component(
  t: Translate,
  { component: name, reach }: ComponentPosture,
  regionId: string,
  posture: Posture,
  severity: Severity | undefined,
): SceneNode {
  const { internet, corporateNetwork } = reach;
  let tone: Tone = 'private';
  let detail = t('diagram.access.closed');
  if (internet.access === 'unknown') {
    tone = 'neutral';
    detail = t('diagram.notKnown');
  } else if (internet.via === 'public-endpoint') {
    tone = 'public';
    detail = t(
      name === 'managementPlane'
        ? 'diagram.access.publicWithEntra'
        : 'diagram.access.public',
    );
  } else if (corporateNetwork.via === 'private-endpoint') {
    detail = internet.via
      ? t('diagram.access.privateEndpointBehind', {
          edge: inFront(t, posture),
        })
      : t('diagram.access.privateEndpoint');
  } else if (corporateNetwork.via === 'private-ip') {
    detail = internet.via
      ? t('diagram.access.privateIpBehind', { edge: inFront(t, posture) })
      : t('diagram.access.privateIp');
  } else if (internet.via) {
    detail = t('diagram.access.edgeOnly', { edge: inFront(t, posture) });
  } else if (internet.label === 'off') {
    tone = 'blocked';
    detail = t('diagram.access.off');
  } else {
    tone = 'blocked';
  }
  const title = t(`shared.component.${name}`);
  return {
    id: `${regionId}-${name}`,
    lane: 'apiManagement',
    title,
    detail,
    tone,
    icon: tone === 'public' ? 'globe' : 'lock',
    sentence: t('diagram.access.sentence', {
      component: title,
      access: detail,
      reason: internet.reason,
    }),
    severity,
  };
}

function gatewayOf(posture: Posture): ComponentPosture | undefined {
  return posture.components.find(item => item.component === 'gateway');
}

function furtherRegion(
  t: Translate,
  posture: Posture,
  location: LocationPosture,
  index: number,
  severities: Map<string, Severity>,
): SceneRegion {
  const id = `region-${index}`;
  const gateway = gatewayOf(posture);
  const detail = [
    unitsText(t, location.units),
    location.zones && zonesText(t, location.zones),
    location.subnet && isInjected(posture) && subnetText(t, location.subnet),
  ]
    .filter(Boolean)
    .join(' · ');
  const node = gateway && component(t, gateway, id, posture, undefined);
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
                detail: t('diagram.access.off'),
                sentence: t('diagram.region.gatewayDisabled', {
                  region: location.region,
                }),
              }
            : {
                ...node,
                sentence: t('diagram.region.gatewaySentence', {
                  region: location.region,
                  sentence: node.sentence,
                }),
              },
        ]
      : [],
    sentence: detail
      ? t('diagram.region.furtherWithDetail', {
          region: location.region,
          detail,
        })
      : t('diagram.region.further', { region: location.region }),
    severity: severities.get(id),
  };
}

function foldedRegions(
  t: Translate,
  posture: Posture,
  locations: LocationPosture[],
  first: number,
  severities: Map<string, Severity>,
): SceneRegion {
  const gateway = gatewayOf(posture);
  const names = locations.map(({ region }) => region).join(', ');
  const id = 'region-more';
  const count = locations.length;
  const found = locations.map((_, index) =>
    severities.get(`region-${first + index}`),
  );
  let severity: Severity | undefined;
  if (found.includes('error')) severity = 'error';
  else if (found.includes('warning')) severity = 'warning';
  return {
    id,
    title: t('diagram.region.more', { count }),
    detail: names,
    components: gateway
      ? [
          {
            ...component(t, gateway, id, posture, undefined),
            title: t('diagram.region.gateways', { count }),
          },
        ]
      : [],
    sentence: t('diagram.region.moreSentence', { count, names }),
    severity,
  };
}
