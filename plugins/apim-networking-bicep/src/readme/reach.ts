import type {
  GatewayDesign,
  Posture,
} from 'backstage-plugin-apim-networking-common';

const componentTitles = {
  gateway: 'Gateway',
  developerPortal: 'Developer portal',
  managementPlane: 'Management plane',
  git: 'Git',
} as const;

/** Who reaches which component, as a table. */
export function reachTable(posture: Posture): string {
  const rows = posture.components.map(
    ({ component, reach }) =>
      `| ${componentTitles[component]} | ${reach.internet.label} | ${reach.corporateNetwork.label} | ${reach.virtualNetwork.label} |`,
  );
  return [
    '| | internet | corporate network | same network |',
    '| --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

/** The way of a call to the gateway and from it, as a Mermaid flowchart. */
export function diagram(design: GatewayDesign, posture: Posture): string {
  const lines = ['flowchart LR'];
  lines.push('  internet([Internet])', '  corporate([Corporate network])');
  lines.push(`  gateway[Gateway ${design.name}]`);
  const [gateway] = posture.components;
  const { edge } = posture;
  const endpoint = gateway.reach.corporateNetwork.via === 'private-endpoint';
  if (endpoint) {
    lines.push('  endpoint[Private endpoint]', '  endpoint --> gateway');
    lines.push('  corporate --> endpoint');
  } else if (gateway.reach.corporateNetwork.access === 'yes') {
    lines.push('  corporate --> gateway');
  }
  if (edge) {
    const title =
      edge.type === 'front-door'
        ? 'Front Door with a firewall'
        : 'Application Gateway with a firewall';
    const target =
      edge.type === 'application-gateway' && endpoint ? 'endpoint' : 'gateway';
    const link = edge.type === 'front-door' ? '-- Private Link -->' : '-->';
    lines.push(`  edge[${title}]`, '  internet --> edge');
    lines.push(`  edge ${link} ${target}`);
  }
  if (posture.gatewayReachableFromInternet === 'yes') {
    lines.push('  internet --> gateway');
  } else {
    lines.push('  internet -. closed .-x gateway');
  }
  if (posture.outboundToPrivateNetwork === 'yes') {
    lines.push(
      `  gateway --> network[[${
        design.virtualNetwork?.name ?? 'Virtual network'
      }]]`,
    );
  }
  return lines.join('\n');
}
