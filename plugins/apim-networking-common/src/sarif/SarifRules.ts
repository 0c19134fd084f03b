import type { ReportingDescriptor } from 'sarif';
import { catalogue } from '../catalogue';
import { sourcesOf, type CatalogueEntry } from '../finding';
import { markdownText } from './markdownText';
import { sarifLevel, type SarifFinding } from './sarifFinding';

/** @public */
export const PROJECT_URL =
  'https://github.com/apim-networking/backstage-plugin-apim-networking';

/**
 * The rules of one run of SARIF 2.1.0: every one of the platform, and those of the policy and of other rule sets that find something,
 * in the order in which they first do.
 *
 * @public
 */
export class SarifRules {
  readonly #descriptors: ReportingDescriptor[];
  readonly #indexes: Map<string, number>;
  readonly #others: ReadonlyMap<string, CatalogueEntry>;

  /** @param entries - the catalogue. Default: that of the platform */
  static create(entries: readonly CatalogueEntry[] = catalogue): SarifRules {
    return new SarifRules(entries);
  }

  private constructor(entries: readonly CatalogueEntry[]) {
    const isAlways = ({ stage = 'design' }: CatalogueEntry) =>
      stage === 'design' || stage === 'generation';
    this.#descriptors = entries.filter(isAlways).map(descriptorOf);
    this.#indexes = new Map(
      this.#descriptors.map(({ id }, index) => [id, index]),
    );
    this.#others = new Map(entries.map(entry => [entry.id, entry]));
  }

  /** So far. */
  get descriptors(): readonly ReportingDescriptor[] {
    return this.#descriptors;
  }

  /** Where the rule of a finding is among the descriptors; one that is not there yet is added. */
  indexOf(finding: SarifFinding): number {
    const { ruleId } = finding;
    const known = this.#indexes.get(ruleId);
    if (known !== undefined) return known;
    const entry = this.#others.get(ruleId);
    const index =
      this.#descriptors.push(
        entry ? descriptorOf(entry) : descriptorOfFinding(finding),
      ) - 1;
    this.#indexes.set(ruleId, index);
    return index;
  }
}

function descriptorOf(entry: CatalogueEntry): ReportingDescriptor {
  const { id, otherIds = [], family, title, rationale, remedy } = entry;
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: rationale },
    help: {
      text: remedy,
      markdown: [
        markdownText(remedy),
        ...sourcesOf(entry).map(
          source => `- [${markdownText(source.title)}](${source.url})`,
        ),
      ].join('\n\n'),
    },
    helpUri: helpUriOf(entry),
    defaultConfiguration: { level: sarifLevel(entry.severity) },
    properties: { tags: ['azure', 'api-management', family, ...otherIds] },
  };
}

/** A rule of a pack without a page of its own is in the portal alone, whose address is not known here. */
function helpUriOf({ id, url, pack }: CatalogueEntry): string {
  const own = pack
    ? PROJECT_URL
    : `${PROJECT_URL}/blob/main/docs/rules/${id}.md`;
  return url ?? own;
}

/** A finding that was stored when the catalogue had another rule. */
function descriptorOfFinding(finding: SarifFinding): ReportingDescriptor {
  const { origin, foreignIds = origin ? [origin] : [] } = finding;
  return {
    id: finding.ruleId,
    shortDescription: { text: finding.title },
    help: { text: finding.remedy },
    helpUri: finding.sources[0]?.url ?? PROJECT_URL,
    defaultConfiguration: { level: sarifLevel(finding.severity) },
    properties: { tags: ['azure', 'api-management', ...foreignIds] },
  };
}
