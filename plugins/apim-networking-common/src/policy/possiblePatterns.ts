import type { NetworkingModel } from '../model';
import { PATTERN_NAMES, patterns, type PatternName } from '../patterns';
import { patternOf } from '../posture/pattern';

/** What the pattern of a model is, and what else it can be. */
export interface PossiblePatterns {
  pattern: PatternName;
  /** Those that it can have instead by what is there and is not visible. */
  hidden: PatternName[];
  /** Those that it has together with what another deployment can put in front of it. */
  withEdge: PatternName[];
}

/**
 * The patterns that a model can have.
 *
 * @returns `invalid` for what Azure does not support, which a rule of the platform rejects; `unknown` where any is possible
 */
export function possiblePatterns(
  model: NetworkingModel,
): PossiblePatterns | 'invalid' | 'unknown' {
  // A pattern that was requested by name is what the policy allows or denies.
  if (model.declaredPattern) {
    return { pattern: model.declaredPattern, hidden: [], withEdge: [] };
  }
  const pattern = patternOf(model);
  if (pattern === 'invalid') return pattern;
  if (pattern === 'unknown' || model.attachmentHidden) return 'unknown';
  const { attachment, workspaceGateway = false } = model;
  const others = PATTERN_NAMES.filter(name => {
    const other = patterns[name];
    return (
      name !== pattern &&
      other.workspaceGateway === workspaceGateway &&
      (other.attachment === attachment ||
        (other.mayIntegrate && attachment === 'v2-integration'))
    );
  });
  const edgeOpen = !model.edge && (model.openEnds?.length ?? 0) > 0;
  const instanceOpen =
    !model.privateEndpointsVisible ||
    model.unknownProperties?.some(
      ({ field }) => field === model.publicNetworkAccessField,
    );
  return {
    pattern,
    hidden: others.filter(name => (hasEdge(name) ? edgeOpen : instanceOpen)),
    withEdge: model.edge ? [] : others.filter(hasEdge),
  };
}

/** Whether a pattern has an Application Gateway or Front Door in front. */
export function hasEdge(name: PatternName): boolean {
  return patterns[name].applicationGateway || patterns[name].frontDoor;
}
