import {
  parseNetworkingRequirements,
  recommend,
  type NetworkingRequirements,
  type NetworkingPolicy,
  type Recommendation,
} from 'backstage-plugin-apim-networking-common';
import { useMemo, useState } from 'react';
import type { DesignDraft } from '../draft';
import { withinRecommendation, type FieldOptions } from '../fieldOptions';
import { useTranslate } from '../../../translation';

/** What was answered by the chips; region, units and environment are typed elsewhere in the form. */
export interface Answers
  extends Pick<
    NetworkingRequirements,
    | 'callers'
    | 'backends'
    | 'isolation'
    | 'developerPortal'
    | 'privateDeveloperPortal'
    | 'waf'
    | 'zones'
    | 'sla'
    | 'fixedOutboundIp'
    | 'ddosProtection'
    | 'customDomains'
    | 'privateHostNames'
    | 'workspaceGateway'
    | 'existingVirtualNetwork'
  > {
  severalRegions?: boolean;
}

/** The needs as they are answered, and what follows from them. */
export interface DraftRequirements {
  answers: Answers;
  /** How many questions have an answer. */
  answered: number;
  recommendation: Recommendation;
  answer(changes: Answers): void;
  clear(): void;
}

export function useRequirements(
  draft: DesignDraft,
  policy: NetworkingPolicy,
  options: FieldOptions = {},
): DraftRequirements {
  const t = useTranslate();
  const [answers, setAnswers] = useState<Answers>({});
  const { region, units, environment, additionalLocations } = draft;
  const everything = useMemo(
    () =>
      recommend(
        requirementsOf(answers, {
          region,
          units,
          environment,
          additionalLocations,
        }),
        { policy },
      ),
    [answers, region, units, environment, additionalLocations, policy],
  );
  const { patterns, tiers } = options;
  const recommendation = useMemo(
    () => withinRecommendation(t, everything, { patterns, tiers }),
    [t, everything, patterns, tiers],
  );
  return {
    answers,
    answered: Object.values(answers).filter(isAnswer).length,
    recommendation,
    answer: changes => setAnswers(before => ({ ...before, ...changes })),
    clear: () => setAnswers({}),
  };
}

function isAnswer(value: unknown): boolean {
  return Array.isArray(value)
    ? value.length > 0
    : value !== undefined && value !== false;
}

/** The answers with what was typed elsewhere; what cannot be read there is no need yet. */
export function requirementsOf(
  { severalRegions, ...answers }: Answers,
  draft: Pick<
    DesignDraft,
    'region' | 'units' | 'environment' | 'additionalLocations'
  >,
): NetworkingRequirements {
  const units = Number(draft.units ?? 1);
  const requirements: Record<string, unknown> = {
    ...answers,
    regions: regionsOf(draft, severalRegions === true),
    environment: draft.environment || undefined,
    // One unit is what every tier with units has: it asks for nothing.
    units: units > 1 ? units : undefined,
  };
  const parsed = parseNetworkingRequirements(requirements);
  if (parsed.ok) return parsed.requirements;
  for (const { field } of parsed.issues)
    delete requirements[field.split('[')[0]];
  const readable = parseNetworkingRequirements(requirements);
  return readable.ok ? readable.requirements : {};
}

function regionsOf(
  draft: Pick<DesignDraft, 'region' | 'additionalLocations'>,
  several: boolean,
): string[] {
  const regions = [
    draft.region,
    ...draft.additionalLocations.map(location => location.region),
  ].filter((region): region is string => Boolean(region));
  return several && regions.length === 1
    ? [...regions, secondRegion(draft.region)]
    : regions;
}

/** A region to begin with beside the first. */
export function secondRegion(first: string): string {
  return first === 'northeurope' ? 'westeurope' : 'northeurope';
}
