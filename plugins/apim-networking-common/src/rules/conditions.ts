import {
  isApproved,
  privateEndpointsThatCount,
  type NetworkingModel,
} from '../model';
import { isAttachable, isWorkspaceGateway } from '../model/attachment';
import { placeIn, placeNamed, placeOfGateway } from '../model/place';
import type { Condition, Unseen } from './rule';

/** Whether an answer that was found to be no could be yes among the private endpoints that are not visible. */
function unlessHidden(model: NetworkingModel): false | Unseen {
  return model.privateEndpointsVisible
    ? false
    : {
        place: placeOfGateway(model, 'privateEndpoints'),
        what: 'the private endpoint connections',
      };
}

export const hasPrivateEndpoints: Condition = {
  text: 'with a private endpoint',
  holds: model =>
    privateEndpointsThatCount(model).length > 0 || unlessHidden(model),
};

export const hasApprovedPrivateEndpoint: Condition = {
  text: 'with an approved private endpoint',
  holds: model => {
    if (model.privateEndpoints.some(isApproved)) return true;
    const unknownStatus = model.privateEndpoints.find(
      ({ status }) => status === 'Unknown',
    );
    return unknownStatus
      ? {
          place: placeIn(unknownStatus, 'status'),
          what: 'whether the private endpoint is approved',
        }
      : unlessHidden(model);
  },
};

export const isInstance: Condition = {
  text: 'that is an instance, not a workspace gateway',
  holds: model => !model.workspaceGateway,
};

export const isOfWorkspaces: Condition = {
  text: 'that is a workspace gateway',
  holds: isWorkspaceGateway,
};

/** A subnet is evaluated only where the tier can have it: otherwise the tier is what is wrong. */
export const tierSupportsNetwork: Condition = {
  text: 'whose tier supports its pattern',
  holds: model =>
    isAttachable(model) ||
    (!model.tier && {
      place: placeOfGateway(model, 'tier'),
      what: 'the tier',
    }),
};

export const isPublicAccessDisabled: Condition = {
  text: 'with public network access disabled',
  holds: model => model.publicNetworkAccess === 'Disabled' || unlessRead(model),
};

/** An expression has Azure's default in its place. */
function unlessRead(model: NetworkingModel): false | Unseen {
  const place = placeOfGateway(model, 'publicNetworkAccess');
  return model.unknownProperties?.some(({ field }) => field === place.text)
    ? { place, what: 'whether public network access is enabled' }
    : false;
}

export const changesInstance: Condition = {
  text: 'that is changed, with its present design known',
  holds: ({ present }) => present !== undefined,
};

export const hasApplicationGateway: Condition = {
  text: 'behind an Application Gateway',
  holds: model =>
    model.edge?.type === 'application-gateway' || unlessOpen(model),
};

export const hasFrontDoor: Condition = {
  text: 'behind Front Door',
  holds: model => model.edge?.type === 'front-door' || unlessOpen(model),
};

export const hasEdge: Condition = {
  text: 'behind an Application Gateway or Front Door',
  holds: model => model.edge !== undefined || unlessOpen(model),
};

export const hasFirewall: Condition = {
  text: 'behind a web application firewall',
  holds: model => {
    const { edge } = model;
    return edge?.waf === 'unknown'
      ? { place: placeIn(edge), what: 'whether the edge has a firewall' }
      : edge?.waf === 'yes' || (!edge && unlessOpen(model));
  },
};

/** Without a known edge, a resource of which too little is known can be one. */
function unlessOpen({ edge, openEnds }: NetworkingModel): false | Unseen {
  return !edge && openEnds?.length
    ? {
        place: placeNamed(openEnds[0].field),
        what: `whether ${openEnds[0].resource} is in front of the gateway`,
      }
    : false;
}
