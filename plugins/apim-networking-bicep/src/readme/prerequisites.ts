import {
  attachments,
  attachmentOfDesign,
  patterns,
  tiers,
  type GatewayDesign,
} from 'backstage-plugin-apim-networking-common';
import { privateLinkRegion } from '../parameters/privateLinkRegion';
import { listed, plain } from './plain';

/** What is not of the design. */
export interface SettingsOfReadme {
  publisherIsStandIn: boolean;
  newLogAnalyticsWorkspace?: string;
}

/** What must be there, or be known, before the first deployment. */
export function prerequisites(
  design: GatewayDesign,
  settings: SettingsOfReadme,
): string[] {
  return [
    ...ofPublisher(design, settings.publisherIsStandIn),
    ...ofLogs(settings.newLogAnalyticsWorkspace),
    ...ofTier(design),
    ...ofNewNetworks(design),
    ...ofExistingNetwork(design),
    ...ofEndpointsElsewhere(design),
    ...ofCertificates(design),
    ...ofHostNames(design),
    ...ofDns(design),
    ...ofFrontDoor(design),
    ...ofAddresses(design),
  ];
}

function ofPublisher(design: GatewayDesign, isStandIn: boolean): string[] {
  return isStandIn && !patterns[design.pattern].workspaceGateway
    ? [
        'The publisher is a placeholder. Set `publisher` in the parameters, because Azure sends notifications to its email address.',
      ]
    : [];
}

function ofLogs(newWorkspace: string | undefined): string[] {
  return newWorkspace
    ? [
        `The deployment creates the Log Analytics workspace \`${newWorkspace}\` in its resource group, with a retention of 30 days. Register the provider Microsoft.OperationalInsights in the subscription: \`az provider register --namespace Microsoft.OperationalInsights\`.`,
      ]
    : [];
}

function ofTier(design: GatewayDesign): string[] {
  const notes: string[] = [];
  if (attachments[attachmentOfDesign(design)].subnet?.delegation) {
    notes.push(
      'Register the provider Microsoft.Web in the subscription: `az provider register --namespace Microsoft.Web`.',
    );
  }
  if (patterns[design.pattern].workspaceGateway) {
    notes.push(
      `The service \`${plain(
        design.name,
      )}\` must exist in the resource group of the deployment, in ${plain(
        design.region,
      )}.`,
    );
    if (tiers[design.tier].family === 'v2') {
      notes.push(
        'The Azure documentation does not state which SKU a workspace gateway has on this tier. The Bicep uses `WorkspaceGatewayPremium`.',
      );
    }
  }
  return notes;
}

function networksOf(design: GatewayDesign) {
  return [design, ...(design.additionalLocations ?? [])].flatMap(
    ({ virtualNetwork }) => virtualNetwork ?? [],
  );
}

function ofNewNetworks(design: GatewayDesign): string[] {
  const made = networksOf(design).filter(({ mode }) => mode === 'new');
  if (made.length === 0) return [];
  const notes = [
    `The deployment owns ${listed(
      made.map(({ name }) => `\`${name}\``),
    )} with every subnet: the next deployment removes subnets that were added elsewhere. To share a network with other resources, change the design to an existing network after it is created.`,
  ];
  const peered = made.flatMap(({ peerings }) => peerings ?? []);
  if (peered.length > 0) {
    notes.push(
      `The peering with ${listed(
        peered.map(({ name }) => `\`${name}\``),
      )} is created only from this side. Until the owner of the other network creates the peering in the opposite direction, it stays _Initiated_.`,
    );
  }
  if (peered.length > 0 && made.some(({ dnsServers }) => dnsServers?.length)) {
    notes.push(
      'DNS servers in peered networks respond only after the peering exists in both directions. Let the owner of the other network create it as soon as the network exists, while the service is still being created.',
    );
  }
  if (design.forcedTunnel) {
    notes.push(
      'The firewall or gateway of the forced tunnel must allow the outbound traffic that the network security group of the subnet allows.',
    );
    if (!design.forcedTunnel.nextHopIpAddress) {
      notes.push(
        'The forced tunnel uses a virtual network gateway. If it is in a peered network, its owner must allow gateway transit on the peering to this network. Then set `useRemoteGateways: true` on that peering in the parameters.',
      );
    }
  }
  return notes;
}

/** What the owner of an existing network sees to. */
function ofExistingNetwork(design: GatewayDesign): string[] {
  const { virtualNetwork, gatewaySubnet, applicationGateway } = design;
  if (virtualNetwork?.mode !== 'existing') return [];
  const notes: string[] = [];
  if (gatewaySubnet) {
    const delegation =
      attachments[attachmentOfDesign(design)].subnet?.delegation;
    notes.push(
      `\`${gatewaySubnet.name}\` in \`${
        virtualNetwork.name
      }\` must be used only by this gateway, ${
        delegation ? `delegated to ${delegation}` : 'without delegation'
      }, and have a network security group that allows the flows in \`modules/rules\`.`,
    );
    if (design.natGateway) {
      notes.push(
        'The subnet must have a NAT gateway. The deployment does not create it.',
      );
    }
    if (design.forcedTunnel) {
      notes.push(
        delegation
          ? 'The subnet must have the route table of the forced tunnel. The deployment does not create it.'
          : 'The subnet must have the route table of the forced tunnel, with a route to Internet for the service tag ApiManagement, and the service endpoints Microsoft.Sql, Microsoft.Storage, Microsoft.EventHub and Microsoft.KeyVault. The deployment does not create them.',
      );
    }
  }
  if (applicationGateway) {
    notes.push(
      `\`${applicationGateway.subnet.name}\` must be used only by Application Gateways, and allow inbound traffic to port 443 from Internet and to ports 65200-65535 from GatewayManager.`,
    );
  }
  return notes;
}

/** Azure requires a private endpoint to be in the subscription of its network. */
function ofEndpointsElsewhere(design: GatewayDesign): string[] {
  const named = (design.privateEndpoints ?? [])
    .map(({ virtualNetwork }) => virtualNetwork ?? design.virtualNetwork)
    .filter(network => network?.mode === 'existing' && network.subscriptionId)
    .map(network => `\`${network!.name}\``);
  return named.length > 0
    ? [
        `If ${listed([
          ...new Set(named),
        ])} is in another subscription than the gateway, its private endpoints are created in the resource group of the network. The deploying identity requires permission to deploy there, and the provider Microsoft.ApiManagement must be registered in that subscription.`,
      ]
    : [];
}

function ofCertificates(design: GatewayDesign): string[] {
  const vaults = new Set(
    [
      ...(design.customDomains ?? []).map(({ certificate }) => certificate),
      ...(design.applicationGateway?.listeners ?? []).map(
        ({ certificate }) => certificate,
      ),
    ].flatMap(certificate => certificate?.keyVault ?? []),
  );
  if (vaults.size === 0) return [];
  return [
    `The certificates must be in ${listed(
      [...vaults].map(name => `\`${name}\``),
    )}. The deployment creates the identity \`id-${plain(
      design.name,
    )}\` and assigns it the role Key Vault Secrets User on the vault. The vault must use role-based access control, and the deploying identity requires permission to assign roles on the vault and to deploy to its resource group.`,
    'The role assignment takes some minutes to take effect. If the first deployment cannot read a certificate, run it again. If the vault has a firewall, allow trusted Azure services and the subnet of an Application Gateway.',
  ];
}

/** Azure resolves a host name before it accepts it. Source: `custdomv2`. */
function ofHostNames(design: GatewayDesign): string[] {
  const names = (design.customDomains ?? []).map(
    ({ hostName }) => `\`${hostName}\``,
  );
  return names.length > 0 && tiers[design.tier].family === 'v2'
    ? [
        `${listed(
          names,
        )} must resolve in public DNS before the deployment, as a CNAME of the endpoint that Azure names. Otherwise, this tier rejects the host name.`,
      ]
    : [];
}

function ofFrontDoor(design: GatewayDesign): string[] {
  if (!design.frontDoor) return [];
  const region = privateLinkRegion(design.region);
  if (region === design.region) return [];
  return [
    region
      ? `Front Door has no Private Link in ${plain(
          design.region,
        )}. The connection is in ${region}, the nearest region with Private Link, and calls pass through that region.`
      : `Whether Front Door has Private Link in ${plain(
          design.region,
        )} is not known. If it does not, set \`privateLinkLocation\` of \`frontDoor\` in the parameters to the nearest region with Private Link.`,
  ];
}

function ofDns(design: GatewayDesign): string[] {
  if (design.privateDns !== 'existing') return ofNewZones(design);
  const where = design.privateDnsZones
    ? ` in the resource group \`${plain(
        design.privateDnsZones.resourceGroup,
      )}\``
    : '';
  return [
    `The central private DNS zones must exist${where} and be linked to the networks that use them, and the deploying identity requires permission to write records in them.`,
  ];
}

/** A network can be linked to only one zone of a name. */
function ofNewZones(design: GatewayDesign): string[] {
  if (design.privateDns === 'none' || !design.privateEndpoints?.length) {
    return [];
  }
  const existing = new Set(
    design.privateEndpoints
      .map(({ virtualNetwork }) => virtualNetwork ?? design.virtualNetwork)
      .filter(network => network?.mode === 'existing')
      .map(network => `\`${network!.name}\``),
  );
  if (design.virtualNetwork?.mode === 'existing') {
    existing.add(`\`${design.virtualNetwork.name}\``);
  }
  return existing.size > 0
    ? [
        `A zone \`privatelink.azure-api.net\` must not be linked to ${listed([
          ...existing,
        ])} yet, because a network can be linked to only one zone of this name. If one is linked, change the design to existing zones.`,
      ]
    : [];
}

function ofAddresses(design: GatewayDesign): string[] {
  const makesAddresses =
    design.publicIp || design.applicationGateway || design.natGateway;
  return makesAddresses
    ? [
        'Public IP addresses use the zones 1, 2 and 3. In a region without zones, set `param availabilityZones = []`.',
      ]
    : [];
}
