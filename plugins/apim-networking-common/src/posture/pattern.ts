import {
  isApproved,
  privateEndpointsThatCount,
  type NetworkingModel,
} from '../model';
import {
  isClassicInjection,
  isClosable,
  isImpossibleForTier,
  isWorkspaceGateway,
} from '../model/attachment';
import {
  missingFeature,
  PATTERN_NAMES,
  patterns,
  type Attachment,
  type PatternName,
} from '../patterns';
import type { Posture } from './posture';

/** The networking pattern that a model has; `invalid` where Azure has no such combination, `unknown` where it cannot be determined. */
export function patternOf(model: NetworkingModel): Posture['pattern'] {
  return withEdge(instancePatternOf(model), model);
}

/** The instance together with its edge, where the two have a name. */
export function withEdge(
  instance: Posture['pattern'],
  model: NetworkingModel,
): Posture['pattern'] {
  const { edge } = model;
  if (
    !edge ||
    instance === 'invalid' ||
    instance === 'unknown' ||
    !isClosable(model)
  ) {
    return instance;
  }
  if (
    edge.type === 'front-door' &&
    (edge.privateLink === 'approved' ||
      model.declaredPattern === 'front-door-private-link')
  ) {
    return 'front-door-private-link';
  }
  return behindFirewall(model) && model.privateEndpoints.some(isApproved)
    ? 'private-endpoint-appgw-waf'
    : instance;
}

/** The pattern of the instance alone, whatever is in front of it. */
export function instancePatternOf(model: NetworkingModel): Posture['pattern'] {
  if (model.undecided) return 'unknown';
  if (isWorkspaceGateway(model)) {
    if (isImpossibleForTier(model)) return 'invalid';
    return patternAttachedBy(model.attachment);
  }
  if (!model.tier || model.propertiesHidden) return 'unknown';
  const approved = model.privateEndpoints.some(isApproved);
  if (isImpossibleForTier(model)) return 'invalid';
  if (
    model.locations.length > 1 &&
    missingFeature(model.tier, 'multiRegion')?.unverified === false
  ) {
    return 'invalid';
  }
  const pattern = patternAttachedBy(model.attachment);
  if (
    isClassicInjection(model) &&
    privateEndpointsThatCount(model).length > 0
  ) {
    return 'invalid';
  }
  if (pattern === 'injection-internal' && behindFirewall(model)) {
    return 'internal-appgw-waf';
  }
  if (pattern === 'integration-v2') {
    return approved && model.publicNetworkAccess === 'Disabled'
      ? 'isolated'
      : pattern;
  }
  if (pattern === 'public') {
    return approved ? 'private-endpoint' : declaredOr(model, pattern);
  }
  return pattern;
}

/** The pattern that is an attachment and nothing else. */
function patternAttachedBy(attachment: Attachment): PatternName {
  return PATTERN_NAMES.find(name => {
    const pattern = patterns[name];
    return (
      pattern.attachment === attachment &&
      !pattern.privateEndpoint &&
      !pattern.applicationGateway &&
      !pattern.frontDoor
    );
  })!;
}

/** A declared private endpoint that is still pending is the requested pattern, not yet in force. */
function declaredOr(
  model: NetworkingModel,
  otherwise: PatternName,
): PatternName {
  return model.declaredPattern &&
    patterns[model.declaredPattern].privateEndpoint
    ? 'private-endpoint'
    : otherwise;
}

function behindFirewall(model: NetworkingModel): boolean {
  const { edge } = model;
  return (
    edge?.type === 'application-gateway' &&
    edge.public === 'yes' &&
    edge.waf === 'yes'
  );
}
