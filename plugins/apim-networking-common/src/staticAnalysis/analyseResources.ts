import type { ArmResource } from '../arm/ArmResource';
import { armPlaceOf } from '../arm/ArmLocation';
import { writtenText } from '../arm/ArmValue';
import { ResourceIndex } from '../arm/ResourceIndex';
import type { NamedResource } from '../arm/resourceType';
import { compareFindings, sourcesOf, type ArmFinding } from '../finding';
import { applicationGatewayChecks } from './applicationGatewayChecks';
import type { Break, StaticAnalysisCheck } from './check';
import { networkChecks } from './networkChecks';
import { networkSecurityGroupChecks } from './networkSecurityGroupChecks';
import { serviceChecks } from './serviceChecks';

/**
 * Every check, our own implementation of what PSRule for Azure, Checkov and Azure Policy ask of the resources around a gateway.
 *
 * @public
 */
export const staticAnalysisChecks: readonly StaticAnalysisCheck[] = [
  ...serviceChecks,
  ...networkSecurityGroupChecks,
  ...networkChecks,
  ...applicationGatewayChecks,
];

/**
 * Checks that are omitted, or hold in another way, and why.
 *
 * @public
 */
export const staticAnalysisExceptions: ReadonlyArray<{
  ids: string[];
  why: string;
}> = [
  {
    ids: ['CKV_AZURE_173'],
    why: 'it fails for an explicit False of a protocol flag, which Azure.APIM.Protocols accepts. Generated Bicep omits the flags, whose default is safe',
  },
  {
    ids: ['CKV_AZURE_174'],
    why: 'public access cannot be off on an injected instance, or before the lockdown. PNA-001 to PNA-005 evaluate public access',
  },
  {
    ids: ['CKV_AZURE_107'],
    why: 'an instance with only private endpoints has no virtual network configuration',
  },
  {
    ids: ['73ef9241'],
    why: 'the Azure Policy does not include the SKU names of the v2 tiers',
  },
  {
    ids: ['Azure.AppGwWAF.RuleGroups'],
    why: 'it requires the OWASP rule set, while Microsoft now recommends the Default Rule Set 2.1',
  },
  {
    ids: ['Azure.VNET.PrivateSubnet'],
    why: 'does not apply to the subnet of a classic injection, because it is not proven that injection supports a private subnet',
  },
  {
    ids: ['Azure.APIM.AvailabilityZone'],
    why: 'does not apply if no zones are listed, because Azure then chooses them',
  },
];

/**
 * A finding of static analysis. Its `ruleId` is the id in the first rule set that has the check.
 *
 * @public
 */
export interface StaticAnalysisFinding extends ArmFinding {
  /** Ids of the check in every rule set. */
  foreignIds: string[];
  /** ARM id or name of the resource. */
  resource: string;
}

/**
 * What well-known rule sets find in resources, predicted by the compiler or seen in Azure. What the compiler could not resolve
 * is not evaluated. Never throws.
 *
 * @returns sorted by severity, then by id
 * @public
 */
export function analyseResources(
  resources: ArmResource[],
): StaticAnalysisFinding[] {
  const index = ResourceIndex.of(resources);
  return staticAnalysisChecks
    .flatMap(check =>
      check
        .breaksIn(index)
        .map(({ resource, found }) => finding(check, resource, found)),
    )
    .sort(compareFindings);
}

function finding(
  check: StaticAnalysisCheck,
  resource: NamedResource,
  { at, item, actual, expected }: Break,
): StaticAnalysisFinding {
  const id = writtenText(resource.id);
  const name = writtenText(resource.name) ?? id ?? 'a resource';
  const field = item === undefined ? at.path : `${at.path} (${item})`;
  return {
    ruleId: check.id,
    foreignIds: [check.id, ...(check.otherIds ?? [])],
    resource: id ?? name,
    severity: check.severity,
    title: check.title,
    message: `${check.title}: ${name} has ${actual} at ${field}.`,
    field,
    actual,
    expected,
    remedy: check.remedy,
    sources: sourcesOf(check),
    disputed: false,
    origin: 'platform',
    place: armPlaceOf(at.location),
  };
}
