import {
  patterns,
  type Posture,
  type Severity,
} from 'backstage-plugin-apim-networking-common';
import { subnetText } from './names';
import type { SceneNode, ScenePath } from './scene';
import { type Translate } from '../../../translation';

interface Outbound {
  nodes: SceneNode[];
  paths: ScenePath[];
}

const gateway = 'region-0-gateway';

/** Where the gateway can go. */
export function outbound(
  t: Translate,
  posture: Posture,
  severities: Map<string, Severity>,
): Outbound {
  const { privateNetwork, internet } = posture.outbound;
  const integrated = isIntegrated(posture);
  const nodes: SceneNode[] = [];
  const paths: ScenePath[] = [];
  const through = integrated ? 'subnet' : gateway;

  if (integrated) {
    const subnet = posture.locations[0]?.subnet;
    nodes.push({
      id: 'subnet',
      lane: 'network',
      title: subnet?.name ?? t('diagram.subnet.integration'),
      detail: [subnet?.prefix, delegationText(subnet?.delegation)]
        .filter(Boolean)
        .join(' · '),
      tone: 'private',
      icon: 'subnet',
      sentence: subnet?.delegation
        ? t('diagram.subnet.delegatedSentence', {
            subnet: subnetText(t, subnet),
            delegation: subnet.delegation,
          })
        : t('diagram.subnet.sentence', { subnet: subnetText(t, subnet) }),
      severity: severities.get('gatewaySubnet'),
    });
    paths.push({
      id: `${gateway}>subnet`,
      from: gateway,
      to: 'subnet',
      kind: 'private',
      sentence: t('diagram.path.integration'),
    });
  }

  nodes.push(privateBackends(t, posture));
  if (privateNetwork === 'yes') {
    paths.push({
      id: `${through}>privateBackends`,
      from: through,
      to: 'privateBackends',
      kind: 'private',
      label: integrated ? undefined : t('diagram.path.privateNetwork'),
      sentence: t('diagram.path.privateBackends'),
    });
    if (/on-premises/i.test(posture.outbound.summary)) {
      nodes.push({
        id: 'onPremises',
        lane: 'backends',
        title: t('diagram.backends.onPremises.title'),
        detail: t('diagram.backends.onPremises.detail'),
        tone: 'private',
        icon: 'building',
        sentence: t('diagram.backends.onPremises.sentence'),
      });
      paths.push({
        id: `${through}>onPremises`,
        from: through,
        to: 'onPremises',
        kind: 'private',
        label: integrated ? undefined : t('diagram.path.onPremises'),
        sentence: t('diagram.path.onPremisesBackends'),
      });
    }
  } else if (privateNetwork === 'no') {
    paths.push({
      id: `${gateway}>privateBackends`,
      from: gateway,
      to: 'privateBackends',
      kind: 'blocked',
      label: t('diagram.path.noVirtualNetwork'),
      sentence: t('diagram.path.privateBackendsBlocked'),
    });
  }

  nodes.push({
    id: 'publicBackends',
    lane: 'backends',
    title: t('diagram.backends.public.title'),
    detail: t(
      internet === 'unknown'
        ? 'diagram.notKnown'
        : 'diagram.backends.public.detail',
    ),
    tone: 'public',
    icon: 'globe',
    sentence: t('diagram.backends.public.sentence'),
  });
  if (internet !== 'unknown') {
    const direct = internet === 'direct';
    const from = direct ? gateway : through;
    paths.push({
      id: `${from}>publicBackends`,
      from,
      to: 'publicBackends',
      kind: 'public',
      label: integrated && !direct ? undefined : t('diagram.path.egress'),
      sentence: t(
        `diagram.path.publicBackends.${direct ? 'direct' : 'throughNetwork'}`,
        { summary: `${posture.outbound.summary.replace(/\.$/, '')}.` },
      ),
    });
  }
  return { nodes, paths };
}

/** Whether the calls leave through an integration subnet. */
export function isIntegrated(posture: Posture): boolean {
  const { instancePattern } = posture;
  return (
    instancePattern !== 'invalid' &&
    instancePattern !== 'unknown' &&
    patterns[instancePattern].attachment.endsWith('integration')
  );
}

function privateBackends(t: Translate, posture: Posture): SceneNode {
  const reached = posture.outbound.privateNetwork;
  return {
    id: 'privateBackends',
    lane: 'backends',
    title: t('diagram.backends.private.title'),
    detail: t(`diagram.backends.private.${reached}`),
    tone: reached === 'no' ? 'blocked' : 'private',
    icon: 'server',
    sentence: t('diagram.backends.private.sentence'),
  };
}

function delegationText(delegation: string | undefined): string | undefined {
  return delegation?.split('/').pop();
}
