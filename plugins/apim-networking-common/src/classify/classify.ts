import { parseGatewayDesign, type GatewayDesign } from '../design';
import type { Evidence } from '../model';
import { derivePosture } from '../posture/derive';
import type { Posture } from '../posture';
import { checkRules } from '../rules/registry';
import type { Finding } from '../rules';
import { designOfModel } from './designOfModel';
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
  /** `low` when contradictions or missing resources leave room for another reading. */
  confidence: 'high' | 'low';
}

/**
 * Reads the networking of one API Management service from ARM JSON. Casing and missing fields of real payloads are
 * tolerated; what is not visible is unknown, never guessed. Never throws.
 *
 * @param input - `service` is a `Microsoft.ApiManagement/service`, or a workspace gateway (`Microsoft.ApiManagement/gateways`); `related` are the networking resources around it;
 *   `evidence` is `observed` for a GET and `planned` for what the compiler predicts
 * @public
 */
export function classifyService(input: {
  service: ArmResource;
  related?: ArmResource[];
  evidence?: Extract<Evidence, 'planned' | 'observed'>;
}): Classification {
  const related = (Array.isArray(input.related) ? input.related : []).filter(
    resource => resource !== null && typeof resource === 'object',
  );
  const evidence = input.evidence ?? 'observed';
  const workspaceGateway = isWorkspaceGatewayResource(input.service);
  const model = workspaceGateway
    ? modelOfWorkspaceGateway(input.service, related, evidence)
    : modelOfService(input.service, related, evidence);
  if (!workspaceGateway) {
    model.edge = readEdge(input.service, related, model);
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
    confidence: known && !model.typeWithoutSubnet ? 'high' : 'low',
  };
}
