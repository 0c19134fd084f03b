import {
  parseGatewayDesign,
  type DesignIssue,
  type GatewayDesign,
} from '../design';
import type { Evidence, OpenEnd } from '../model';
import { derivePosture } from '../posture/derive';
import type { Posture } from '../posture';
import { checkRules } from '../rules/registry';
import type { Finding } from '../rules';
import { designOfModel } from './designOfModel';
import { isOfType, list } from './read';
import { isResource, RelatedResources } from './RelatedResources';
import { readEdge } from './edge';
import { modelOfService } from './serviceModel';
import {
  isWorkspaceGatewayResource,
  modelOfWorkspaceGateway,
} from './workspaceGateway';

/**
 * An ARM resource as a GET shows it, or as the Bicep compiler predicts it.
 *
 * @public
 */
export interface ArmResource {
  id?: string;
  name?: string;
  type?: string;
  location?: string;
  properties?: unknown;
  [key: string]: unknown;
}

/**
 * What was read of one API Management service.
 *
 * @public
 */
export interface Classification {
  posture: Posture;
  /** Sorted: errors first. */
  findings: Finding[];
  /** The design that it amounts to, where it can be told; `environment` is not in ARM and left out. */
  design?: Omit<GatewayDesign, 'environment'>;
  /** Why there is no design although the pattern is known: what of it is not visible, or has no place in a design. */
  designIssues?: DesignIssue[];
  /** Properties on which the pattern hangs and that the deployment alone knows, with the expressions that they are. */
  undecided?: Array<{ field: string; value: string }>;
  /** What could be about the gateway and that the deployment alone knows. Nothing is said of what else there is. */
  openEnds?: OpenEnd[];
  /** `low` when contradictions, open ends or missing resources leave room for another reading. */
  confidence: 'high' | 'low';
}

/**
 * Reads the networking of one API Management service from ARM JSON. Casing and missing fields of real payloads are
 * tolerated; what is not visible is unknown, never guessed. Never throws.
 *
 * @param input - `service` is a `Microsoft.ApiManagement/service`, or a workspace gateway (`Microsoft.ApiManagement/gateways`); `related` are the networking resources around it;
 *   `openEnds` are what could not be read and could be about it; `evidence` is `observed` for a GET and `planned` for what the compiler predicts
 * @public
 */
export function classifyService(input: {
  service: ArmResource;
  related?: ArmResource[];
  evidence?: Extract<Evidence, 'planned' | 'observed'>;
  openEnds?: OpenEnd[];
}): Classification {
  return classifyAmong(
    input.service,
    new RelatedResources(input.related),
    input,
  );
}

function classifyAmong(
  resource: ArmResource,
  related: RelatedResources,
  options: {
    evidence?: Extract<Evidence, 'planned' | 'observed'>;
    openEnds?: OpenEnd[];
  },
): Classification {
  const evidence = options.evidence ?? 'observed';
  const service = isResource(resource) ? resource : {};
  const workspaceGateway = isWorkspaceGatewayResource(service);
  const model = workspaceGateway
    ? modelOfWorkspaceGateway(service, related, evidence)
    : modelOfService(service, related, evidence);
  if (!workspaceGateway) {
    Object.assign(model, readEdge(service, related, model));
  }
  if (options.openEnds?.length) {
    model.openEnds = [...(model.openEnds ?? []), ...options.openEnds];
  }
  const posture = derivePosture(model);
  const { pattern } = posture;
  const known = pattern !== 'invalid' && pattern !== 'unknown';
  const draft = known ? designOfModel(model, pattern) : undefined;
  const parsed = draft && parseGatewayDesign(draft);
  let design: Classification['design'];
  if (parsed?.ok) {
    const { environment: _, ...rest } = parsed.design;
    design = rest;
  }
  return {
    posture,
    findings: checkRules(model),
    design,
    designIssues: parsed?.ok === false ? parsed.issues : undefined,
    undecided: model.undecided,
    openEnds: model.openEnds,
    confidence:
      known && !model.typeWithoutSubnet && !model.openEnds ? 'high' : 'low',
  };
}

/**
 * Every API Management service and workspace gateway in a list of ARM resources, each judged with all the others around it.
 * Never throws.
 *
 * @param resources - from ARM, from Resource Graph, or as the compiler predicts them
 * @returns in the order of the list; empty when there is none
 * @public
 */
export function classify(
  resources: ArmResource[],
  options: {
    evidence?: Extract<Evidence, 'planned' | 'observed'>;
  } = {},
): Classification[] {
  const related = new RelatedResources(resources);
  return list(resources)
    .filter(isResource)
    .filter(
      resource =>
        isOfType(resource, 'Microsoft.ApiManagement/service') ||
        isWorkspaceGatewayResource(resource),
    )
    .map(service => classifyAmong(service, related, options));
}
