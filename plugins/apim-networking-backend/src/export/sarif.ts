import { createHash } from 'node:crypto';
import {
  DECLARATION_ENTRY,
  PROJECT_URL,
  SARIF_SCHEMA,
  SarifRules,
  sarifResult,
  type CatalogueEntry,
  type GatewayPosture,
  type SarifFinding,
} from 'backstage-plugin-apim-networking-common';
import type { Location, Result } from 'sarif';

/** The rules that findings are of. */
export interface ExportedRules {
  entries: readonly CatalogueEntry[];
  rulesetVersion: string;
}

/**
 * SARIF 2.1.0 with a result for each finding of each gateway, and for each reason that a declaration cannot be understood; one that
 * has a waiver is suppressed. The rules come after the results, which name them by index: which ones there are is known by then, and
 * no more than a page is held.
 */
export async function* sarifOf(
  pages: AsyncIterable<GatewayPosture[]>,
  { entries, rulesetVersion }: ExportedRules,
): AsyncIterable<string> {
  const rules = SarifRules.create(entries);
  let separator = '\n';
  yield `{"$schema":${JSON.stringify(
    SARIF_SCHEMA,
  )},"version":"2.1.0","runs":[{"columnKind":"utf16CodeUnits","results":[`;
  for await (const gateways of pages) {
    for (const gateway of gateways) {
      const results = resultsOf(gateway, rules);
      if (results.length === 0) continue;
      yield separator +
        results.map(result => JSON.stringify(result)).join(',\n');
      separator = ',\n';
    }
  }
  const driver = {
    name: 'apim-networking',
    version: rulesetVersion,
    informationUri: PROJECT_URL,
    rules: rules.descriptors,
  };
  yield `\n],"tool":${JSON.stringify({ driver })}}]}\n`;
}

function resultsOf(gateway: GatewayPosture, rules: SarifRules): Result[] {
  const locations = [locationOf(gateway)];
  const fingerprints = new Map<string, number>();
  return findingsOf(gateway).map(({ waiver, ...finding }) => ({
    ...sarifResult(finding, {
      subject: gateway.title,
      ruleIndex: rules.indexOf(finding),
      locations,
      fingerprint: fingerprint(gateway.entityRef, finding, fingerprints),
    }),
    ...(waiver && {
      suppressions: [
        {
          kind: 'external' as const,
          status: 'accepted' as const,
          justification: `Waiver ${waiver.id} until ${waiver.until}`,
        },
      ],
    }),
  }));
}

type WaivableFinding = SarifFinding & {
  waiver?: { id: string; until: string };
};

function findingsOf({ declared }: GatewayPosture): WaivableFinding[] {
  if (declared.ok) return declared.evaluation.findings;
  return declared.issues.map(({ field, actual, message }) => ({
    ruleId: DECLARATION_ENTRY.id,
    severity: DECLARATION_ENTRY.severity,
    title: DECLARATION_ENTRY.title,
    message: `${field || 'The design'} ${message}.`,
    field,
    actual,
    expected: 'a design that can be understood',
    remedy: DECLARATION_ENTRY.remedy,
    disputed: false,
    sources: [],
  }));
}

/** A gateway is an entity of the catalog, and in a file where the catalog says so. */
function locationOf({ entityRef, title, viewUrl }: GatewayPosture): Location {
  const isAddress =
    viewUrl !== undefined &&
    URL.canParse(viewUrl) &&
    /^https?:$/.test(new URL(viewUrl).protocol);
  return {
    logicalLocations: [
      { name: title, fullyQualifiedName: entityRef, kind: 'resource' },
    ],
    ...(isAddress && {
      physicalLocation: {
        artifactLocation: { uri: new URL(viewUrl).href },
      },
    }),
  };
}

/** Of rule, gateway and field; the second of the same gets a number. */
function fingerprint(
  entityRef: string,
  { ruleId, field }: SarifFinding,
  actual: Map<string, number>,
): string {
  const text = [entityRef, ruleId, field].join('\n');
  const count = (actual.get(text) ?? 0) + 1;
  actual.set(text, count);
  return `${createHash('sha256')
    .update(text)
    .digest('hex')
    .slice(0, 32)}:${count}`;
}
