import {
  patterns,
  type Posture,
  type Severity,
} from 'backstage-plugin-apim-networking-common';
import { subnetText } from './names';
import type { SceneNode, ScenePath } from './scene';

interface Outbound {
  nodes: SceneNode[];
  paths: ScenePath[];
}

const gateway = 'region-0-gateway';

/** Where the gateway can go. */
export function outbound(
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
      title: subnet?.name ?? 'Integration subnet',
      detail: [subnet?.prefix, delegationText(subnet?.delegation)]
        .filter(Boolean)
        .join(' · '),
      tone: 'private',
      icon: 'subnet',
      sentence: `The gateway’s calls leave through ${subnetText(subnet)}${
        subnet?.delegation ? `, delegated to ${subnet.delegation}` : ''
      }.`,
      severity: severities.get('gatewaySubnet'),
    });
    paths.push({
      id: `${gateway}>subnet`,
      from: gateway,
      to: 'subnet',
      kind: 'private',
      sentence:
        'Gateway to the virtual network: by VNet integration, outbound only.',
    });
  }

  nodes.push(privateBackends(posture));
  if (privateNetwork === 'yes') {
    paths.push({
      id: `${through}>privateBackends`,
      from: through,
      to: 'privateBackends',
      kind: 'private',
      label: integrated ? undefined : 'private · network',
      sentence:
        'Gateway to private backends: reached in the virtual network and in peered networks.',
    });
    if (/on-premises/i.test(posture.outbound.summary)) {
      nodes.push({
        id: 'onPremises',
        lane: 'backends',
        title: 'On-premises',
        detail: 'private',
        tone: 'private',
        icon: 'building',
        sentence: 'Backends on-premises.',
      });
      paths.push({
        id: `${through}>onPremises`,
        from: through,
        to: 'onPremises',
        kind: 'private',
        label: integrated ? undefined : 'private · ExpressRoute or VPN',
        sentence:
          'Gateway to on-premises backends: reached by ExpressRoute or VPN.',
      });
    }
  } else if (privateNetwork === 'no') {
    paths.push({
      id: `${gateway}>privateBackends`,
      from: gateway,
      to: 'privateBackends',
      kind: 'blocked',
      label: 'no virtual network',
      sentence:
        'Gateway to private backends: blocked. It is in no virtual network and integrated with none.',
    });
  }

  nodes.push({
    id: 'publicBackends',
    lane: 'backends',
    title: 'Public backends',
    detail: internet === 'unknown' ? 'not known' : 'internet',
    tone: 'public',
    icon: 'globe',
    sentence: 'Backends on the internet.',
  });
  if (internet !== 'unknown') {
    const direct = internet === 'direct';
    const from = direct ? gateway : through;
    paths.push({
      id: `${from}>publicBackends`,
      from,
      to: 'publicBackends',
      kind: 'public',
      label: integrated && !direct ? undefined : 'public · egress',
      sentence: `Gateway to public backends: ${
        direct ? 'straight to the internet' : 'through the virtual network'
      }. ${posture.outbound.summary}.`.replace('..', '.'),
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

function privateBackends(posture: Posture): SceneNode {
  const reached = posture.outbound.privateNetwork;
  return {
    id: 'privateBackends',
    lane: 'backends',
    title: 'Private backends',
    detail: {
      yes: 'in network or peered',
      no: 'not reached',
      unknown: 'not known',
    }[reached],
    tone: reached === 'no' ? 'blocked' : 'private',
    icon: 'server',
    sentence: 'Backends in the virtual network and in peered networks.',
  };
}

function delegationText(delegation: string | undefined): string | undefined {
  return delegation?.split('/').pop();
}
