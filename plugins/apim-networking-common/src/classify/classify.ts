import { isResource, type ArmResource } from '../arm/ArmResource';
import { ResourceIndex, readResource } from '../arm/ResourceIndex';
import { API_MANAGEMENT_SERVICE, WORKSPACE_GATEWAY } from '../arm/resources';
import { isOfType } from '../arm/resourceType';
import {
  parseGatewayDesign,
  type DesignIssue,
  type GatewayDesign,
} from '../design';
import type { Evidence, NetworkingModel, OpenEnd } from '../model';
import { evaluate, type EvaluateOptions, type Verdict } from '../evaluation';
import type { Posture } from '../posture';
import { designOfModel } from './designOfModel';
import { readEdge } from './edge';
import { modelOfService } from './serviceModel';
import { modelOfWorkspaceGateway } from './workspaceGateway';

/**
 * What was read of one API Management service.
 *
 * @public
 */
export interface Classification extends Verdict {
  /** The design that it amounts to, where it can be told; `environment` is not in ARM and omitted. */
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
 * An API Management service with what is around it. `service` is a `Microsoft.ApiManagement/service`, or a workspace gateway
 * (`Microsoft.ApiManagement/gateways`); `related` are the networking resources around it; `openEnds` are what could not be read and
 * could be about it; `evidence` is `observed` for a GET and `planned` for what the compiler predicts; `environment` is that of the policy
 * and of waivers, which ARM does not have.
 *
 * @public
 */
export interface ServiceToClassify {
  service: ArmResource;
  related?: ArmResource[];
  evidence?: Extract<Evidence, 'planned' | 'observed'>;
  openEnds?: OpenEnd[];
  environment?: string;
}

/**
 * Reads the networking of one API Management service from ARM JSON. Casing and missing fields of real payloads are
 * tolerated; what is not visible is unknown, never guessed. Never throws.
 *
 * @public
 */
export function classifyService(
  input: ServiceToClassify,
  options?: EvaluateOptions,
): Classification {
  return classifyModel(modelOfGateway(input), options);
}

/**
 * The model of the same service, for {@link evaluate}. Never throws.
 *
 * @public
 */
export function modelOfGateway({
  service,
  related,
  evidence = 'observed',
  openEnds,
  environment,
}: ServiceToClassify): NetworkingModel {
  const index = ResourceIndex.around(service, related);
  const model = withOpenEnds(modelOf(service, index, evidence), openEnds);
  return environment === undefined ? model : { ...model, environment };
}

function classifyModel(
  model: NetworkingModel,
  options?: EvaluateOptions,
): Classification {
  const verdict = evaluate(model, options);
  const { pattern } = verdict.posture;
  const known = pattern !== 'invalid' && pattern !== 'unknown';
  const { unknownProperties } = model;
  return {
    ...verdict,
    ...designFrom(model, pattern),
    undecided: model.undecided,
    openEnds: model.openEnds,
    confidence:
      known && !model.typeWithoutSubnet && !model.openEnds && !unknownProperties
        ? 'high'
        : 'low',
  };
}

function withOpenEnds(
  model: NetworkingModel,
  openEnds: OpenEnd[] = [],
): NetworkingModel {
  return openEnds.length > 0
    ? { ...model, openEnds: [...(model.openEnds ?? []), ...openEnds] }
    : model;
}

function modelOf(
  resource: ArmResource,
  index: ResourceIndex,
  evidence: Extract<Evidence, 'planned' | 'observed'>,
): NetworkingModel {
  if (isOfType(resource, WORKSPACE_GATEWAY)) {
    return modelOfWorkspaceGateway(
      readResource(WORKSPACE_GATEWAY, resource),
      index,
      evidence,
    );
  }
  const service = readResource(API_MANAGEMENT_SERVICE, resource);
  const model = modelOfService(service, index, evidence);
  return { ...model, ...readEdge(service, index, model) };
}

/** The design, or why there is none: what cannot be determined is not made up. */
function designFrom(
  model: NetworkingModel,
  pattern: Posture['pattern'],
): Pick<Classification, 'design' | 'designIssues'> {
  if (pattern === 'invalid' || pattern === 'unknown') {
    return { design: undefined };
  }
  if (model.unknownProperties) {
    return {
      design: undefined,
      designIssues: model.unknownProperties.map(
        ({ field, value, isExpression }) => ({
          field,
          actual: value,
          message: isExpression
            ? 'must be known before the deployment'
            : 'must have the type that Azure documents',
        }),
      ),
    };
  }
  const parsed = parseGatewayDesign(designOfModel(model, pattern));
  if (!parsed.ok) return { design: undefined, designIssues: parsed.issues };
  const { environment: _, ...design } = parsed.design;
  return { design };
}

/**
 * Every API Management service and workspace gateway in a list of ARM resources, each evaluated with all the others around it.
 * Never throws.
 *
 * @param resources - from ARM, from Resource Graph, or as the compiler predicts them
 * @returns in the order of the list; empty when there is none
 * @public
 */
export function classify(
  resources: ArmResource[],
  {
    evidence = 'observed',
    ...options
  }: EvaluateOptions & {
    evidence?: Extract<Evidence, 'planned' | 'observed'>;
  } = {},
): Classification[] {
  return modelsOfResources(resources, evidence).map(model =>
    classifyModel(model, options),
  );
}

/** The models of the same gateways, in the same order. */
export function modelsOfResources(
  resources: ArmResource[],
  evidence: Extract<Evidence, 'planned' | 'observed'>,
): NetworkingModel[] {
  const index = ResourceIndex.of(resources);
  return gatewaysAmong(resources).map(service =>
    modelOf(service, index, evidence),
  );
}

function gatewaysAmong(resources: ArmResource[]): ArmResource[] {
  return (Array.isArray(resources) ? resources : [])
    .filter(isResource)
    .filter(
      resource =>
        isOfType(resource, API_MANAGEMENT_SERVICE) ||
        isOfType(resource, WORKSPACE_GATEWAY),
    );
}
