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
        'The publisher is a stand-in, for nobody said who it is: set `publisher` in the parameters, as Azure writes to that address.',
      ]
    : [];
}

function ofLogs(newWorkspace: string | undefined): string[] {
  return newWorkspace
    ? [
        `The deployment makes the Log Analytics workspace \`${newWorkspace}\` in its resource group, which keeps logs for 30 days. The provider Microsoft.OperationalInsights is registered in the subscription: \`az provider register --namespace Microsoft.OperationalInsights\`.`,
      ]
    : [];
}

function ofTier(design: GatewayDesign): string[] {
  const notes: string[] = [];
  if (attachments[attachmentOfDesign(design)].subnet?.delegation) {
    notes.push(
      'The provider Microsoft.Web is registered in the subscription: `az provider register --namespace Microsoft.Web`.',
    );
  }
  if (patterns[design.pattern].workspaceGateway) {
    notes.push(
      `The service \`${plain(
        design.name,
      )}\` exists in the resource group of the deployment, in ${plain(
        design.region,
      )}.`,
    );
    if (tiers[design.tier].family === 'v2') {
      notes.push(
        'The documents do not say which SKU a workspace gateway has on this tier: the Bicep says `WorkspaceGatewayPremium`.',
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
    )} with every subnet: one that is added elsewhere is taken away by the next deployment. Where others are to share a network, change the design to an existing one once it is there.`,
  ];
  const peered = made.flatMap(({ peerings }) => peerings ?? []);
  if (peered.length > 0) {
    notes.push(
      `The peering with ${listed(
        peered.map(({ name }) => `\`${name}\``),
      )} is made from this side; its owner makes the way back, without which it stays _Initiated_.`,
    );
  }
  if (peered.length > 0 && made.some(({ dnsServers }) => dnsServers?.length)) {
    notes.push(
      'DNS servers behind the peering answer only once the way back is there: let its owner make it as soon as the network exists, while the service is still being created.',
    );
  }
  if (design.forcedTunnel) {
    notes.push(
      'The firewall or gateway that traffic is forced through lets out what the network security group of the subnet names.',
    );
    if (!design.forcedTunnel.nextHopIpAddress) {
      notes.push(
        'The way out leads to a virtual network gateway. Where that is in a peered network, its owner allows gateway transit on the way back; then set `useRemoteGateways: true` on that peering in the parameters.',
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
      }\` is for this gateway, ${
        delegation ? `delegated to ${delegation}` : 'without delegation'
      }, and has a network security group with the flows in \`modules/rules\`.`,
    );
    if (design.natGateway) {
      notes.push('The subnet has a NAT gateway: it is not made here.');
    }
    if (design.forcedTunnel) {
      notes.push(
        delegation
          ? 'The subnet has the route table of the forced tunnel: it is not made here.'
          : 'The subnet has the route table of the forced tunnel, with a route to Internet for the service tag ApiManagement, and the service endpoints Microsoft.Sql, Microsoft.Storage, Microsoft.EventHub and Microsoft.KeyVault: they are not made here.',
      );
    }
  }
  if (applicationGateway) {
    notes.push(
      `\`${applicationGateway.subnet.name}\` is for Application Gateways alone, and lets in 443 from Internet and 65200-65535 from GatewayManager.`,
    );
  }
  return notes;
}

/** Azure wants a private endpoint in the subscription of its network. */
function ofEndpointsElsewhere(design: GatewayDesign): string[] {
  const named = (design.privateEndpoints ?? [])
    .map(({ virtualNetwork }) => virtualNetwork ?? design.virtualNetwork)
    .filter(network => network?.mode === 'existing' && network.subscriptionId)
    .map(network => `\`${network!.name}\``);
  return named.length > 0
    ? [
        `Where ${listed([
          ...new Set(named),
        ])} is of another subscription than the gateway, its private endpoints are made beside it: who deploys may do so there, and the provider Microsoft.ApiManagement is registered there.`,
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
    `The certificates are in ${listed(
      [...vaults].map(name => `\`${name}\``),
    )}. The deployment makes the identity \`id-${plain(
      design.name,
    )}\` and gives it the role Key Vault Secrets User there: the vault grants access by roles, and who deploys may assign roles on it and deploy to its resource group.`,
    'The role takes some minutes to be in force: a first deployment that may not read a certificate yet is made again. A vault with a firewall lets in trusted services of Azure, and the subnet of an Application Gateway.',
  ];
}

/** Azure resolves a host name before it takes it. Source: `custdomv2`. */
function ofHostNames(design: GatewayDesign): string[] {
  const names = (design.customDomains ?? []).map(
    ({ hostName }) => `\`${hostName}\``,
  );
  return names.length > 0 && tiers[design.tier].family === 'v2'
    ? [
        `${listed(names)} ${
          names.length === 1 ? 'resolves' : 'resolve'
        } in public DNS already, as a CNAME of the endpoint that Azure names: this tier rejects a name that does not.`,
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
        )}: its end is in ${region}, the nearest region that has it, and calls go through there.`
      : `Whether Front Door has Private Link in ${plain(
          design.region,
        )} is not known: where it has none, set \`privateLinkLocation\` of \`frontDoor\` in the parameters to the nearest region that has it.`,
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
    `The central private DNS zones exist${where}, are linked to the networks that resolve by them, and who deploys may write records in them.`,
  ];
}

/** A network resolves a name by one zone. */
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
        `No zone \`privatelink.azure-api.net\` is linked to ${listed([
          ...existing,
        ])} yet, for a network takes one of a name: where one is, change the design to existing zones.`,
      ]
    : [];
}

function ofAddresses(design: GatewayDesign): string[] {
  const makesAddresses =
    design.publicIp || design.applicationGateway || design.natGateway;
  return makesAddresses
    ? [
        'Public addresses are spread over the zones 1, 2 and 3: in a region without zones set `param availabilityZones = []`.',
      ]
    : [];
}
