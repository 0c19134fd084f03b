import type {
  GatewayPosture,
  PostureState,
} from 'backstage-plugin-apim-networking-common';

/** A gateway in short, also one whose declaration cannot be understood. */
export function postureState(
  declared: GatewayPosture['declared'],
): PostureState {
  if (!declared.ok) {
    return {
      parsed: false,
      pattern: 'unknown',
      exposure: 'unknown',
      headline: 'Declaration cannot be understood',
    };
  }
  const { posture, outcome } = declared.evaluation;
  return {
    parsed: true,
    ...(posture.tier && { tier: posture.tier }),
    pattern: posture.pattern,
    exposure: posture.exposure,
    headline: posture.headline,
    outcome,
  };
}
