import type { ReportingDescriptor } from 'sarif';
import { rules } from '../rules';
import { sources } from '../sources';
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

  static create(): SarifRules {
    return new SarifRules(ofPlatform());
  }

  private constructor(descriptors: ReportingDescriptor[]) {
    this.#descriptors = descriptors;
    this.#indexes = new Map(descriptors.map(({ id }, index) => [id, index]));
  }

  /** So far. */
  get descriptors(): readonly ReportingDescriptor[] {
    return this.#descriptors;
  }

  /** Where the rule of a finding is among the descriptors; one that is not there yet is added. */
  indexOf(finding: SarifFinding): number {
    const known = this.#indexes.get(finding.ruleId);
    if (known !== undefined) return known;
    const index = this.#descriptors.push(descriptorOf(finding)) - 1;
    this.#indexes.set(finding.ruleId, index);
    return index;
  }
}

function ofPlatform(): ReportingDescriptor[] {
  return rules.map(rule => ({
    id: rule.id,
    shortDescription: { text: rule.title },
    fullDescription: { text: rule.rationale },
    help: {
      text: rule.remedy,
      markdown: [
        markdownText(rule.remedy),
        ...rule.sources.map(
          id => `- [${markdownText(sources[id].title)}](${sources[id].url})`,
        ),
      ].join('\n\n'),
    },
    helpUri: `${PROJECT_URL}/blob/main/docs/rules/${rule.id}.md`,
    defaultConfiguration: { level: sarifLevel(rule.severity) },
    properties: { tags: ['azure', 'api-management', rule.family] },
  }));
}

function descriptorOf(finding: SarifFinding): ReportingDescriptor {
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
