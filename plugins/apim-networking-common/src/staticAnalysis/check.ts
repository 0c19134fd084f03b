import type { ArmValue } from '../arm/ArmValue';
import type { ResourceIndex } from '../arm/ResourceIndex';
import type { NamedResource, ResourceType } from '../arm/resourceType';
import type { CatalogueEntry, Severity } from '../finding';
import type { SourceId } from '../sources';

/** One place where a check does not hold. */
export interface Break {
  /** The value that is wrong, or would be there. */
  at: ArmValue<unknown>;
  /** Name of the item of a list that the value is. */
  item?: string;
  actual: string;
  expected: string;
}

/** What a check of a well-known rule set is, in every rule set that has it. */
export interface CheckDescription
  extends Pick<CatalogueEntry, 'title' | 'rationale' | 'remedy'> {
  /** Ids in the rule sets that have it: PSRule, Checkov, Azure Policy (first part of the id). The first one names the finding. */
  ids: [string, ...string[]];
  severity: Exclude<Severity, 'error'>;
  sources: [SourceId, ...SourceId[]];
}

/**
 * A check of a well-known rule set over the resources of one type.
 *
 * @public
 */
export interface StaticAnalysisCheck extends CatalogueEntry {
  /** ARM type, in lower case. */
  type: string;
  /** Every place where it does not hold, with the resource that it is checked of. Pure; never throws. */
  breaksIn(
    index: ResourceIndex,
  ): Array<{ resource: NamedResource; found: Break }>;
}

/**
 * A check of one resource after another.
 *
 * @param broken - undefined: it holds, or it cannot be determined
 */
export function checkOf<T extends NamedResource>(
  type: ResourceType<T>,
  description: CheckDescription & {
    broken(resource: T, index: ResourceIndex): Break | undefined;
  },
): StaticAnalysisCheck {
  const { broken, ids, ...rest } = description;
  const [id, ...otherIds] = ids;
  return {
    ...rest,
    id,
    otherIds,
    family: 'static-analysis',
    stage: 'static-analysis',
    type: type.key,
    breaksIn: index =>
      index.ofType(type).flatMap(resource => {
        const found = broken(resource, index);
        return found ? [{ resource, found }] : [];
      }),
  };
}
