import { sources, type Source, type SourceId } from '../sources';
import type { Severity } from './findingSchema';

/**
 * When something can be rejected. `design`: every design and gateway. `generation`: Bicep is generated from a design. `policy`: the
 * organization's policy limits it. `declaration`: a declared design is invalid. `template`: what a parameters file deploys is validated.
 * `static-analysis`: resources are compared with the checks of other rule sets.
 *
 * @public
 */
export const RULE_STAGES = [
  'design',
  'generation',
  'policy',
  'declaration',
  'template',
  'static-analysis',
] as const;

/** @public */
export type RuleStage = (typeof RULE_STAGES)[number];

/**
 * What the catalogue says about one reason to reject something. Everything that can be in a finding has one.
 *
 * @public
 */
export interface CatalogueEntry {
  /** Stable, such as `SUB-002`. */
  id: string;
  /** Its IDs in other rule sets. Default: none. */
  otherIds?: readonly string[];
  /** Rules of one concern, such as `subnet`. */
  family: string;
  /** Default: `design`. */
  stage?: RuleStage;
  /** Severity unless the check says otherwise. */
  severity: Severity;
  /** Short name of the problem. */
  title: string;
  /** Why the rule exists and what follows from violating it, in one or two sentences. */
  rationale: string;
  /** Documents that state the fact: by their ID in the table of this package, or in full. */
  sources: ReadonlyArray<SourceId | Source>;
  remedy: string;
  /** Page about it. Default: its page in the documentation of the suite, or none for a rule of a pack. */
  url?: string;
  /** The rule pack that it is of. Default: none. */
  pack?: { id: string; title: string; version: string };
  /** Whether the sources disagree. Default: they do not. */
  disputed?: boolean;
  /** Version of the suite, or of the rule pack, that introduced it. Default: the first. */
  since?: string;
}

/**
 * The documents that an entry of the catalogue cites, in full.
 *
 * @public
 */
export function sourcesOf({
  sources: cited,
}: Pick<CatalogueEntry, 'sources'>): Source[] {
  return cited.map(source =>
    typeof source === 'string' ? sources[source] : source,
  );
}
