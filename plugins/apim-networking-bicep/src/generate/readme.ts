import {
  tiers,
  type GatewayDesign,
  type Pattern,
  type Posture,
} from 'backstage-plugin-apim-networking-common';

/** @public */
export interface DecisionOfReadme {
  id: string;
  /** ISO 8601. */
  decidedAt: string;
  requestedBy: string;
}

interface ReadmeFacts {
  design: GatewayDesign;
  pattern: Pattern;
  posture: Posture;
  decision: DecisionOfReadme;
  parametersFiles: string[];
  /** Nobody said who publishes the APIs. */
  publisherIsStandIn: boolean;
  files: string[];
}

/** Text of people in Markdown: nothing in it is taken for markup. */
function plain(text: string): string {
  return text
    .replace(/[\r\n]+/g, ' ')
    .replace(/[\\`*_{}[\]<>()#+!|~]/g, character => `\\${character}`);
}

/** The README of a generated gateway. */
export function readme(facts: ReadmeFacts): string {
  const { design, pattern, posture, decision } = facts;
  return `# ${plain(design.name)}

An API Management gateway on **${
    tiers[design.tier].title
  }**, networked by the pattern **${pattern.title}** (\`${
    pattern.name
  }\`), for ${plain(design.environment)} in ${plain(design.region)}.

${pattern.description} ${posture.sentence}

- ${pattern.scenario}.
- Outbound: ${posture.outbound.summary}.
- Decision \`${plain(decision.id)}\`, asked for by ${plain(
    decision.requestedBy,
  )} on ${plain(
    decision.decidedAt,
  )}. It holds for this design only: change the design in the portal and generate again,
  rather than editing the parameters.

## Who reaches what

${reachTable(posture)}

\`\`\`mermaid
${diagram(design, posture)}
\`\`\`

## Deploy

${beforehand(facts)}${deployment(facts)}

\`bicep snapshot ${
    facts.parametersFiles[facts.parametersFiles.length - 1]
  } --mode overwrite\` writes down what will be deployed; \`--mode validate\` in a pipeline shows when that changes.

## DNS

${dns(design)}

## Check afterwards

${checks(design)
  .map(check => `- ${check}`)
  .join('\n')}

## Files

${facts.files.map(file => `- \`${plain(file)}\``).join('\n')}
`;
}

const componentTitles = {
  gateway: 'Gateway',
  developerPortal: 'Developer portal',
  managementPlane: 'Management plane',
  git: 'Git',
} as const;

function reachTable(posture: Posture): string {
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

function diagram(design: GatewayDesign, posture: Posture): string {
  const lines = ['flowchart LR'];
  lines.push('  internet([Internet])', '  corporate([Corporate network])');
  lines.push(`  gateway[Gateway ${design.name}]`);
  const [gateway] = posture.components;
  if (gateway.reach.internet.access === 'yes')
    lines.push('  internet --> gateway');
  else lines.push('  internet -. closed .-x gateway');
  if (gateway.reach.corporateNetwork.via === 'private-endpoint') {
    lines.push('  corporate --> endpoint[Private endpoint] --> gateway');
  } else lines.push('  corporate --> gateway');
  if (posture.outboundToPrivateNetwork === 'yes') {
    lines.push(
      `  gateway --> network[[${
        design.virtualNetwork?.name ?? 'Virtual network'
      }]]`,
    );
  }
  return lines.join('\n');
}

function beforehand({ design, publisherIsStandIn }: ReadmeFacts): string {
  const notes: string[] = [];
  if (publisherIsStandIn) {
    notes.push(
      'The publisher is a stand-in, for nobody said who it is: set `publisher` in the parameters, as Azure writes to that address.',
    );
  }
  const made = [design, ...(design.additionalLocations ?? [])]
    .map(({ virtualNetwork }) => virtualNetwork)
    .filter(network => network?.mode === 'new')
    .map(network => `\`${network!.name}\``);
  if (made.length > 0) {
    notes.push(
      `The deployment owns ${made.join(
        ' and ',
      )} with every subnet: one that is added elsewhere is taken away by the next deployment. Where others are to share a network, change the design to an existing one once it is there.`,
    );
  }
  return notes.map(note => `${note}\n\n`).join('');
}

function deployment({ design, parametersFiles }: ReadmeFacts): string {
  const create = (file: string) =>
    `\`\`\`sh\naz deployment group create --resource-group <resource group> --parameters ${file}\n\`\`\``;
  const before =
    design.pattern === 'injection-internal'
      ? 'It takes 30 to 45 minutes.'
      : 'The provider Microsoft.Web must be registered in the subscription: `az provider register --namespace Microsoft.Web`.';
  if (parametersFiles.length === 1) {
    return `${before}\n\n${create(parametersFiles[0])}`;
  }
  return `${before} Azure closes public access only on a service that exists and has an approved private endpoint, so there are two
deployments.

1. Create it, with public access on:

   ${create(parametersFiles[0]).replace(/\n/g, '\n   ')}

2. See that the private endpoint connections are approved, and that a client in the network gets an answer through them.

3. Close public access; from now on deploy only this one:

   ${create(parametersFiles[1]).replace(/\n/g, '\n   ')}`;
}

function dns(design: GatewayDesign): string {
  if (design.pattern === 'integration-v2') {
    return 'None: the gateway keeps its public name.';
  }
  if (design.pattern === 'isolated') {
    return `The zone \`privatelink.azure-api.net\` is made and linked to the networks of the private endpoints. Where names are resolved
elsewhere, \`${design.name}.privatelink.azure-api.net\` needs a record for the address of the endpoint (output \`privateEndpoints\`).`;
  }
  const names = ['', '.portal', '.developer', '.management', '.scm'].map(
    part => `\`${design.name}${part}.azure-api.net\``,
  );
  return `A private zone for each of these names is made and linked to the network; never make a zone \`azure-api.net\`, which breaks every
other name in it. Where names are resolved elsewhere, each needs a record for the private IP address (output \`privateIpAddresses\`):
${names.join(', ')}.${regions(design)}`;
}

function regions({ additionalLocations }: GatewayDesign): string {
  if (!additionalLocations?.length) return '';
  return ` The zones answer with the address of the first region.
Each of the others (${additionalLocations
    .map(({ region }) => plain(region))
    .join(
      ', ',
    )}) has its own (output \`additionalPrivateIpAddresses\`): routing between them is yours, by a load balancer or by
zones of their own in their networks.`;
}

function checks(design: GatewayDesign): string[] {
  const status = `https://${design.name}.azure-api.net/status-0123456789abcdef`;
  if (design.pattern === 'integration-v2') {
    return [
      `\`curl -i ${status}\` answers 200 from the internet.`,
      'An API that calls a backend in the network gets an answer.',
    ];
  }
  const inside = `\`curl -i ${status}\` answers 200 from a machine in the network.`;
  return design.pattern === 'isolated'
    ? [
        inside,
        'After the lockdown the same call from the internet answers 403.',
        design.developerPortal === 'Disabled'
          ? 'The developer portal is off.'
          : 'The developer portal is still public: a private endpoint covers the gateway only.',
      ]
    : [
        inside,
        'The same name does not resolve from the internet, or does not answer.',
        'Network status of the service shows every dependency as reachable.',
      ];
}
