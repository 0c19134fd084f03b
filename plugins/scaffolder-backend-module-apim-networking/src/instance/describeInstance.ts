import {
  classifyService,
  requireArmLimits,
  type Finding,
  type Posture,
} from 'backstage-plugin-apim-networking-common';
import { existingDesign, type ExistingDesign } from './existingDesign';
import { instanceOfJson } from './instanceOfJson';
import type { ObservedInstance } from './InstanceSource';
import { obstaclesElsewhere, publisherOf } from './obstaclesToBicep';

/** Longer than any name in Azure. */
const MAX_NAME_LENGTH = 100;

/** An instance as JSON that somebody brought, or as Azure showed it. */
export type InstanceInput = { environment: string } & (
  | { armJson: string; serviceName?: string }
  | { instance: ObservedInstance }
);

/** What there is to say of an instance that exists. */
export interface InstanceDescription {
  name: string;
  /** Without the networks, which are as large as the input. */
  posture: Pick<
    Posture,
    'pattern' | 'tier' | 'skuName' | 'headline' | 'sentence'
  >;
  /** Sorted: errors first. */
  findings: Finding[];
  confidence: 'high' | 'low';
  existing: ExistingDesign;
  publisher: ReturnType<typeof publisherOf>;
  /** Why Bicep would not describe it as it is, as far as its resources say, each as a sentence. */
  obstacles: string[];
  unread: string[];
}

/**
 * Classifies an instance that exists, with its design where it can be told. For what strangers bring it runs in a thread of its own.
 *
 * @throws InputError for JSON that is no instance, has several, or has more than Azure allows
 */
export function describeInstance(input: InstanceInput): InstanceDescription {
  const instance =
    'armJson' in input
      ? instanceOfJson(input.armJson, input.serviceName)
      : input.instance;
  const { service, related, unread } = instance;
  requireArmLimits(service, related, 'armJson' in input ? 'armJson' : 'Azure');
  const classification = classifyService({ service, related });
  const { posture, findings, confidence } = classification;
  const { pattern, tier, skuName, headline, sentence } = posture;
  const existing = existingDesign(classification, instance, input.environment);
  return {
    name: String(posture.name ?? service.name).slice(0, MAX_NAME_LENGTH),
    posture: { pattern, tier, skuName, headline, sentence },
    findings,
    confidence,
    existing,
    publisher: publisherOf(instance),
    obstacles: existing.design
      ? obstaclesElsewhere(existing.design, instance)
      : [],
    unread,
  };
}
