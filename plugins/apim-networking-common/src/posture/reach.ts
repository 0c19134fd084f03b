import {
  isApproved,
  type Answer,
  type EdgePosture,
  type NetworkingModel,
} from '../model';
import { isClassicInjection, isWorkspaceGateway } from '../model/attachment';
import { attachments } from '../patterns';
import { tiers } from '../tiers';
import type {
  CallerName,
  ComponentName,
  ComponentPosture,
  Reach,
} from './posture';

const openToAll: Reach = {
  access: 'yes',
  via: 'public-endpoint',
  label: 'yes',
  reason: 'Its endpoint is public.',
};

const privateIp: Reach = {
  access: 'yes',
  via: 'private-ip',
  label: 'private IP',
  reason: 'It has a private IP address in the virtual network.',
};

const privateEndpoint: Reach = {
  access: 'yes',
  via: 'private-endpoint',
  label: 'via private endpoint',
  reason: 'A private endpoint leads to the gateway.',
};

function closed(reason: string, label = 'no'): Reach {
  return { access: 'no', label, reason };
}

function notKnown(reason: string): Reach {
  return { access: 'unknown', label: 'unknown', reason };
}

function everybody(reach: Reach): Record<CallerName, Reach> {
  return {
    internet: reach,
    corporateNetwork: reach,
    virtualNetwork: reach,
    azureControlPlane: reach,
  };
}

const noControlTraffic = closed('Azure’s control traffic does not end here.');

/** Whether the instance's own gateway endpoint answers the internet. */
export function gatewayReachableFromInternet(
  model: NetworkingModel,
  canEvaluate: boolean,
): Answer {
  if (!canEvaluate || model.typeWithoutSubnet) return 'unknown';
  switch (attachments[model.attachment].publicEndpoint) {
    case 'always':
      return 'yes';
    case 'never':
      return 'no';
    default:
      return model.publicNetworkAccess === 'Disabled' ? 'no' : 'yes';
  }
}

/** How an edge lets the internet through to a gateway that is closed to it. */
export function edgeReach(edge: EdgePosture | undefined): Reach | undefined {
  if (!edge) return undefined;
  if (edge.type === 'application-gateway' && edge.public === 'yes') {
    return {
      access: 'yes',
      via: 'application-gateway',
      label: edge.waf === 'yes' ? 'through WAF' : 'through Application Gateway',
      reason:
        edge.waf === 'yes'
          ? 'An Application Gateway with a web application firewall lets it through.'
          : 'An Application Gateway lets it through; no web application firewall is seen on it.',
    };
  }
  if (edge.type === 'front-door' && edge.privateLink === 'approved') {
    return {
      access: 'yes',
      via: 'front-door',
      label: edge.waf === 'yes' ? 'through WAF' : 'through Front Door',
      reason: 'Front Door reaches the gateway by Private Link.',
    };
  }
  return undefined;
}

/**
 * Whether somebody in a network comes in by a private endpoint. Front Door's own is in a network of Microsoft's, so that its
 * connection shows no subnet: one such connection is Front Door's.
 */
function hasEndpointInNetwork(model: NetworkingModel): boolean {
  const approved = model.privateEndpoints.filter(isApproved);
  const { edge } = model;
  const ofFrontDoor =
    edge?.type === 'front-door' && edge.privateLink === 'approved' ? 1 : 0;
  const withoutSubnet = approved.filter(({ subnet }) => !subnet).length;
  return approved.length > withoutSubnet || withoutSubnet > ofFrontDoor;
}

function gatewayReach(
  model: NetworkingModel,
  canEvaluate: boolean,
): Record<CallerName, Reach> {
  const own = gatewayReachableFromInternet(model, canEvaluate);
  if (own === 'unknown') {
    return everybody(
      notKnown('It cannot be determined from what is declared or visible.'),
    );
  }
  const injected = attachments[model.attachment].publicEndpoint === 'never';
  const endpoint = hasEndpointInNetwork(model);
  let inside: Reach;
  if (injected) inside = privateIp;
  else if (endpoint) inside = privateEndpoint;
  else if (own === 'yes') inside = openToAll;
  else {
    inside = closed(
      'Public access is off, and no approved private endpoint is known.',
    );
  }
  const fromInternet =
    own === 'yes'
      ? openToAll
      : edgeReach(model.edge) ??
        closed(
          injected
            ? 'It has no public address.'
            : 'Public access is off: Azure answers 403.',
        );
  return {
    internet: fromInternet,
    corporateNetwork: inside,
    virtualNetwork: inside,
    azureControlPlane: noControlTraffic,
  };
}

/** The internet's way to an endpoint of an internal injection: there is none but by an edge that publishes it. */
function throughEdge(
  { edge }: NetworkingModel,
  component: ComponentName,
): Reach {
  const published = edge?.publishes?.some(name => name === component);
  return (published && edgeReach(edge)) || closed('It has no public address.');
}

function portalReach(
  model: NetworkingModel,
  canEvaluate: boolean,
): Record<CallerName, Reach> {
  if (!model.developerPortalEnabled) {
    return everybody(closed('The developer portal is switched off.', 'off'));
  }
  if (!canEvaluate || model.typeWithoutSubnet) {
    return everybody(
      notKnown('It cannot be determined from what is declared or visible.'),
    );
  }
  if (attachments[model.attachment].everythingPrivate) {
    return {
      internet: throughEdge(model, 'developerPortal'),
      corporateNetwork: privateIp,
      virtualNetwork: privateIp,
      azureControlPlane: noControlTraffic,
    };
  }
  const reach: Reach = {
    ...openToAll,
    reason: isClassicInjection(model)
      ? 'External injection keeps every endpoint public.'
      : 'The developer portal is public: a private endpoint, VNet integration and injection v2 cover the gateway only.',
  };
  return { ...everybody(reach), azureControlPlane: noControlTraffic };
}

function managementReach(
  model: NetworkingModel,
  canEvaluate: boolean,
  component: 'managementPlane' | 'git',
): Record<CallerName, Reach> {
  if (!canEvaluate || model.typeWithoutSubnet) {
    return everybody(
      notKnown('It cannot be determined from what is declared or visible.'),
    );
  }
  const isPlane = component === 'managementPlane';
  let control: Reach = noControlTraffic;
  if (isPlane) {
    control = isClassicInjection(model)
      ? {
          access: 'yes',
          via: 'control-port',
          label: '3443 from ApiManagement',
          reason:
            'Azure manages the instance on port 3443, from the ApiManagement service tag.',
        }
      : {
          access: 'yes',
          via: 'public-endpoint',
          label: 'control only',
          reason: 'Azure manages the instance; nothing of yours is on the way.',
        };
  }
  if (attachments[model.attachment].everythingPrivate) {
    return {
      internet: throughEdge(model, component),
      corporateNetwork: privateIp,
      virtualNetwork: privateIp,
      azureControlPlane: control,
    };
  }
  const open: Reach = {
    ...openToAll,
    label: isPlane ? 'yes, Entra ID' : 'yes',
    reason: isPlane
      ? 'The management plane is public and asks for Entra ID credentials.'
      : 'The Git endpoint is public and asks for credentials.',
  };
  return { ...everybody(open), azureControlPlane: control };
}

/**
 * Who can reach which component. Only the components that the tier has are in the list.
 *
 * @param canEvaluate - false when Azure has no such combination, or the tier is not known
 */
export function componentPostures(
  model: NetworkingModel,
  canEvaluate: boolean,
): ComponentPosture[] {
  const tier = model.tier && tiers[model.tier];
  const components: Array<[ComponentName, Record<CallerName, Reach>]> = [
    ['gateway', gatewayReach(model, canEvaluate)],
  ];
  if (isWorkspaceGateway(model)) {
    return components.map(([component, reach]) => ({ component, reach }));
  }
  if (!tier || tier.developerPortal) {
    components.push(['developerPortal', portalReach(model, canEvaluate)]);
  }
  components.push([
    'managementPlane',
    managementReach(model, canEvaluate, 'managementPlane'),
  ]);
  if (tier?.git) {
    components.push(['git', managementReach(model, canEvaluate, 'git')]);
  }
  return components.map(([component, reach]) => ({ component, reach }));
}
