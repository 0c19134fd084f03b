import {
  patterns,
  tiers,
  type GatewayDesign,
} from 'backstage-plugin-apim-networking-common';
import type { GeneratedDeployment } from '../output/GeneratedBicep';

function create(file: string): string {
  return `\`\`\`sh\naz deployment group create --resource-group <resource group> --parameters ${file}\n\`\`\``;
}

function duration(design: GatewayDesign): string {
  const { attachment, workspaceGateway } = patterns[design.pattern];
  if (workspaceGateway) return '';
  if (attachment.startsWith('classic')) return 'It takes 30 to 45 minutes.\n\n';
  return tiers[design.tier].family === 'classic'
    ? 'A new service takes 30 to 45 minutes.\n\n'
    : '';
}

/** The commands that deploy one environment. */
export function deployment(
  design: GatewayDesign,
  deployments: GeneratedDeployment[],
): string {
  const files = deployments
    .filter(({ environment }) => environment === design.environment)
    .map(({ parametersFile }) => parametersFile);
  if (files.length === 1) return `${duration(design)}${create(files[0])}`;
  return `${duration(
    design,
  )}Azure closes public access only on a service that exists and has an approved private connection, so there are two
deployments.

1. Create it, with public access on:

   ${create(files[0]).replace(/\n/g, '\n   ')}

2. ${approval(design)}

3. Close public access; from now on deploy only this one, for the first would open it again:

   ${create(files[1]).replace(/\n/g, '\n   ')}`;
}

function approval(design: GatewayDesign): string {
  const list = `az network private-endpoint-connection list --name ${design.name} --resource-group <resource group> --type Microsoft.ApiManagement/service --query "[].{id:id, state:properties.privateLinkServiceConnectionState.status}" --output table`;
  const see = `\`\`\`sh\n   ${list}\n   \`\`\``;
  return design.frontDoor
    ? `Front Door asks for a private connection: approve it, and see that a call through Front Door gets an answer.

   ${see}

   \`\`\`sh
   az network private-endpoint-connection approve --id <id of the pending connection> --description "Front Door"
   \`\`\``
    : `See that the private endpoint connections are approved, and that a client in the network gets an answer through them.

   ${see}`;
}
