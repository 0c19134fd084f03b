import {
  unitsThatFit,
  type Answer,
  type LocationModel,
  type NetworkingModel,
  type OpenEnd,
  type SubnetModel,
} from '../model';
import type { Attachment } from '../patterns';
import { sources, type SourceId } from '../sources';
import { tiers } from '../tiers';
import {
  isClosable,
  isIntegrated,
  isWorkspaceGateway,
} from '../model/attachment';
import { instancePatternOf, withEdge } from './pattern';
import {
  componentPostures,
  edgeReach,
  gatewayReachableFromInternet,
} from './reach';
import {
  exposureHeadline,
  exposureSentences,
  type SentenceFacts,
} from './sentence';
import type {
  Exposure,
  LocationPosture,
  Posture,
  SubnetPosture,
} from './posture';

/**
 * What follows from a model: who reaches what, where it can go, how exposed it is.
 */
export function derivePosture(model: NetworkingModel): Posture {
  const instancePattern = instancePatternOf(model);
  const pattern = withEdge(instancePattern, model);
  const canEvaluate = pattern !== 'invalid' && pattern !== 'unknown';
  const components = componentPostures(model, canEvaluate);
  const own = gatewayReachableFromInternet(model, canEvaluate);
  const exposure = exposureOf(model, own, components);
  const facts: SentenceFacts = {
    exposure,
    components,
    edge: model.edge,
    unknownReason: unknownReason(model, pattern),
    undecided: model.undecided?.map(({ field }) => field),
    openEnds: model.openEnds
      ?.filter(({ mayExpose }) => mayExpose || !mayBeExposed(model))
      .map(describeOpenEnd),
  };
  const { edge } = model;
  return {
    name: model.name,
    tier: model.tier,
    skuName: model.skuName,
    pattern,
    instancePattern,
    exposure,
    headline: exposureHeadline(facts),
    sentence: exposureSentences(facts, 'this gateway'),
    gatewayReachableFromInternet: own,
    outboundToPrivateNetwork: outboundToPrivateNetwork(model, canEvaluate),
    publicNetworkAccess: model.publicNetworkAccess,
    components,
    outbound: outbound(model, canEvaluate),
    locations: model.locations.map(location =>
      locationPosture(location, model),
    ),
    privateEndpoints: model.privateEndpoints.map(endpoint => ({
      name: endpoint.name,
      status: endpoint.status,
      subnet: endpoint.subnet && subnetPosture(endpoint.subnet, model, 'none'),
      virtualNetwork: networkPosture(
        endpoint.virtualNetwork ?? endpoint.subnet?.virtualNetwork,
      ),
    })),
    edge: edge && {
      type: edge.type,
      name: edge.name,
      waf: edge.waf,
      wafMode: edge.wafMode,
      public: edge.public,
      privateLink: edge.privateLink,
      bypassPossible: edge.bypassPossible,
    },
    notes: notes(model),
  };
}

function unknownReason(
  model: NetworkingModel,
  pattern: Posture['pattern'],
): SentenceFacts['unknownReason'] {
  if (pattern === 'invalid') return 'impossible';
  if (model.undecided) return 'undecided';
  if (mayBeExposed(model)) return 'open-end';
  if (model.propertiesHidden) return 'hidden';
  if (pattern === 'unknown') return 'unknown-tier';
  return model.typeWithoutSubnet ? 'no-subnet' : undefined;
}

/** Whether something that is not known could let more callers in than the edge that is known. */
function mayBeExposed({ edge, openEnds = [] }: NetworkingModel): boolean {
  // Of the firewall of an Application Gateway it can be unknown whether it is there.
  const open =
    edge?.public === 'yes' &&
    (edge.waf === 'no' ||
      (edge.waf === 'unknown' && edge.type === 'front-door'));
  return !open && openEnds.some(({ mayExpose }) => mayExpose);
}

function describeOpenEnd({ resource, field }: OpenEnd): string {
  return `${field.replace(/^properties\./, '')} of ${resource}`;
}

function exposureOf(
  model: NetworkingModel,
  own: Answer,
  components: Posture['components'],
): Exposure {
  if (own === 'unknown') return 'unknown';
  if (own === 'yes') return 'public';
  if (mayBeExposed(model)) return 'unknown';
  if (edgeReach(model.edge)) {
    return model.edge?.waf === 'yes' ? 'public-through-waf' : 'public';
  }
  const portal = components.find(
    ({ component }) => component === 'developerPortal',
  );
  return portal?.reach.internet.access === 'yes'
    ? 'gateway-private-portal-public'
    : 'private';
}

function outboundToPrivateNetwork(
  model: NetworkingModel,
  canEvaluate: boolean,
): Answer {
  if (!canEvaluate) return 'unknown';
  return model.attachment === 'none' ? 'no' : 'yes';
}

function outbound(
  model: NetworkingModel,
  canEvaluate: boolean,
): Posture['outbound'] {
  const privateNetwork = outboundToPrivateNetwork(model, canEvaluate);
  if (!canEvaluate) {
    return {
      privateNetwork,
      internet: 'unknown',
      summary: model.undecided
        ? 'Not known before the deployment.'
        : 'Not known: Azure has no such combination, or the tier is not known.',
    };
  }
  if (model.attachment === 'none') {
    const fixed = model.tier && tiers[model.tier].staticOutboundAddress;
    return {
      privateNetwork,
      internet: 'direct',
      summary: `The internet only, ${
        fixed
          ? 'from the instance’s own public address'
          : 'from addresses shared with others that may change'
      }`,
    };
  }
  const onPremises = isIntegrated(model)
    ? 'Virtual network and peered networks'
    : 'Virtual network, peered networks, and on-premises by ExpressRoute or VPN';
  return {
    privateNetwork,
    internet: 'through-virtual-network',
    summary: `${onPremises}; the internet through the virtual network`,
  };
}

function locationPosture(
  location: LocationModel,
  model: NetworkingModel,
): LocationPosture {
  let zones: string | undefined;
  if (location.zones.length > 0) zones = location.zones.join(', ');
  else if (model.zoneRedundant && location === model.locations[0]) {
    zones = 'zone redundant';
  }
  return {
    region: location.region ?? 'unknown region',
    units: location.units,
    zones,
    virtualNetwork: networkPosture(location.subnet?.virtualNetwork),
    subnet:
      location.subnet &&
      subnetPosture(location.subnet, model, model.attachment),
    gatewayDisabled: location.gatewayDisabled,
  };
}

function networkPosture(
  network: SubnetModel['virtualNetwork'],
): LocationPosture['virtualNetwork'] {
  return (
    network && {
      name: network.name,
      addressSpace: network.addressSpace?.map(({ text }) => text),
    }
  );
}

function subnetPosture(
  subnet: SubnetModel,
  model: NetworkingModel,
  attachment: Attachment,
): SubnetPosture {
  return {
    name: subnet.name,
    prefix: subnet.prefix?.text,
    delegation: subnet.delegations?.[0],
    unitsThatFit:
      subnet.prefix && model.tier
        ? unitsThatFit(attachment, model.tier, subnet.prefix)
        : undefined,
  };
}

function notes(model: NetworkingModel): Posture['notes'] {
  const found: Array<[string, SourceId[]]> = [];
  const family = model.tier && tiers[model.tier].family;
  if (
    isClosable(model) &&
    model.publicNetworkAccess === 'Disabled' &&
    model.developerPortalEnabled
  ) {
    found.push([
      family === 'v2'
        ? 'Switching public access off closes the gateway, not the developer portal. That was confirmed for the classic tiers; for the v2 tiers it is not proven.'
        : 'Switching public access off closes the gateway, not the developer portal.',
      ['docs104832', 'pe2025'],
    ]);
  }
  if (isIntegrated(model)) {
    found.push([
      'VNet integration changes outbound traffic only: it makes nothing private on the way in.',
      ['integrate'],
    ]);
  }
  if (isWorkspaceGateway(model)) {
    found.push([
      'The network of a workspace gateway is its own: it says nothing of the instance’s default gateway.',
      ['wsres', 'ws'],
    ]);
  } else if (family === 'classic') {
    found.push([
      'The Git endpoint is said to have been retired in March 2025; the documents still list its host name.',
      ['internal'],
    ]);
  }
  return found.map(([text, ids]) => ({
    text,
    sources: ids.map(id => sources[id]),
  }));
}
