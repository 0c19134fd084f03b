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
  if (attachment.startsWith('classic'))
    return 'The deployment takes 30 to 45 minutes.\n\n';
  return tiers[design.tier].family === 'classic'
    ? 'The creation of a service takes 30 to 45 minutes.\n\n'
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
  )}You can turn public access off only on an existing service with an approved private endpoint connection, so there are two
deployments.

1. Create the service with public access on:

   ${create(files[0]).replace(/\n/g, '\n   ')}

2. ${approval(design)}

3. Turn public access off. From now on, deploy only this file, because the first one turns public access on again:

   ${create(files[1]).replace(/\n/g, '\n   ')}`;
}

function approval(design: GatewayDesign): string {
  const list = `az network private-endpoint-connection list --name ${design.name} --resource-group <resource group> --type Microsoft.ApiManagement/service --query "[].{id:id, state:properties.privateLinkServiceConnectionState.status}" --output table`;
  const see = `\`\`\`sh\n   ${list}\n   \`\`\``;
  return design.frontDoor
    ? `Front Door requests a private endpoint connection. Approve it, and check that a call through Front Door gets a response.

   ${see}

   \`\`\`sh
   az network private-endpoint-connection approve --id <id of the pending connection> --description "Front Door"
   \`\`\``
    : `Check that the private endpoint connections are approved, and that a client in the network gets a response through them.

   ${see}`;
}
