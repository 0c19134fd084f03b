import {
  evaluateParsedDesign,
  patterns,
  tiers,
  type GatewayDesign,
} from 'backstage-plugin-apim-networking-common';
import { NOT_DECIDED } from '../parameters/parametersFile';
import type { GeneratedDeployment } from '../output/GeneratedBicep';
import type { DecidedDesign, DecisionOfReadme } from './DecidedDesign';
import { checks } from './checks';
import { deployment } from './deployment';
import { dns } from './dns';
import { bullets, plain } from './plain';
import { prerequisites } from './prerequisites';
import { diagram, reachTable } from './reach';

interface ReadmeFacts {
  decided: DecidedDesign[];
  deployments: GeneratedDeployment[];
  /** Nobody said who publishes the APIs. */
  publisherIsStandIn: boolean;
  /** Name of the workspace for logs that the deployment makes. */
  newLogAnalyticsWorkspace?: string;
  files: string[];
}

/** The README of a generated gateway: a part for each environment. */
export function readme(facts: ReadmeFacts): string {
  const { decided, deployments } = facts;
  const [{ design }] = decided;
  const pattern = patterns[design.pattern];
  const last = deployments[deployments.length - 1].parametersFile;
  const several = decided.length > 1;
  return `# ${plain(design.name)}

${
  several
    ? `API Management gateways for ${decided.length} environments`
    : `An API Management gateway on **${tiers[design.tier].title}**`
} with the networking pattern **${pattern.title}** (\`${pattern.name}\`)${
    several
      ? ''
      : `, for ${plain(design.environment)} in ${plain(design.region)}`
  }.

${pattern.description} ${pattern.scenario}.

${decided
  .map(entry => environmentPart(entry, facts, several ? '##' : '#'))
  .join('\n\n')}

## Change the gateway

The decision applies only to these files. To change the gateway, change the design in the portal and generate the files again instead of editing the
parameters. \`apim-networking verify\` checks whether the files still match the decision. The first lines of the pipeline state whether it runs this check.

\`bicep snapshot ${last} --mode overwrite\` writes a snapshot of the predicted deployment. Use \`--mode validate\` in a pipeline to detect changes.

## Files

${bullets(facts.files.map(file => `\`${plain(file)}\``))}
`;
}

const endpointTitles: Record<string, string> = {
  developerPortal: 'developer portal',
  managementPlane: 'management plane',
};

/** What an Application Gateway publishes in addition to the gateway, which is not part of the posture. */
function alsoPublished({ applicationGateway }: GatewayDesign): string {
  return (applicationGateway?.listeners ?? [])
    .filter(({ endpoint }) => endpoint !== 'gateway')
    .map(
      ({ endpoint, hostName }) =>
        `\n\n**The Application Gateway also publishes the ${endpointTitles[endpoint]}**, as \`${hostName}\`.`,
    )
    .join('');
}

function named({ id, url }: DecisionOfReadme): string {
  const code = `\`${plain(id)}\``;
  return url
    ? `[${code}](<${url.replace(/[<>\s]/g, encodeURIComponent)}>)`
    : code;
}

function environmentPart(
  { design, decision }: DecidedDesign,
  facts: ReadmeFacts,
  level: string,
): string {
  const { posture } = evaluateParsedDesign(design);
  const title =
    facts.decided.length > 1
      ? `## ${plain(design.environment)}: ${plain(design.name)} on ${
          tiers[design.tier].title
        } in ${plain(design.region)}\n\n`
      : '';
  const before = prerequisites(design, facts);
  return `${title}${posture.sentence}${alsoPublished(design)}

- Outbound: ${posture.outbound.summary}.
- ${
    decision
      ? `Decision ${named(decision)}, requested by ${plain(
          decision.requestedBy,
        )} on ${plain(decision.decidedAt)}.`
      : `**${NOT_DECIDED}**`
  }

${level}# Who can reach what

${reachTable(posture)}

\`\`\`mermaid
${diagram(design, posture)}
\`\`\`

${
  before.length > 0
    ? `${level}# Before you deploy\n\n${bullets(before)}\n\n`
    : ''
}${level}# Deploy

${deployment(design, facts.deployments)}

${level}# DNS

${dns(design)}

${level}# Verify the deployment

${bullets(checks(design))}`;
}
