import {
  parseEntityRef,
  stringifyEntityRef,
  KubernetesValidatorFunctions,
  type Entity,
} from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import {
  ANNOTATION_DECISION,
  GATEWAY_RESOURCE_TYPE,
  type GatewayDesign,
} from 'backstage-plugin-apim-networking-common';

/** What the entity says besides the design. */
export interface GatewayDescription {
  /** The entity as it is in the catalog, where there is one: its name stays, and so does what is not said anew. */
  present?: Entity;
  /** Entity reference of a group or user; the kind defaults to `group`. Default: that of the present entity. */
  owner?: string;
  /** Entity reference of a system; the kind defaults to `system`. */
  system?: string;
  title?: string;
  description?: string;
  decisionId?: string;
}

/**
 * The catalog entity of a gateway: a `Resource` that declares its design, where that is known. Its name is that of the service in lower case, as
 * Azure tells service names apart without regard to case.
 *
 * @throws InputError for an owner or a system that is not a reference to such an entity
 */
export function gatewayEntity(
  design: GatewayDesign | { name: string },
  input: GatewayDescription,
): Entity {
  const { title, description, decisionId, present } = input;
  const owner = input.owner || textOf(present?.spec?.owner);
  const system = input.system || textOf(present?.spec?.system);
  const annotations = {
    ...present?.metadata.annotations,
    ...(decisionId && { [ANNOTATION_DECISION]: decisionId }),
  };
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      ...present?.metadata,
      name: present?.metadata.name ?? design.name.toLocaleLowerCase('en-US'),
      ...(title?.trim() && { title }),
      ...(description?.trim() && { description }),
      ...(Object.keys(annotations).length > 0 && { annotations }),
    },
    spec: {
      ...present?.spec,
      type: GATEWAY_RESOURCE_TYPE,
      owner: requireReference(owner ?? '', 'owner', ['group', 'user']),
      ...(system && {
        system: requireReference(system, 'system', ['system']),
      }),
      // By way of JSON, as what is undefined has no place in YAML.
      ...('tier' in design && {
        networking: JSON.parse(JSON.stringify(design)),
      }),
    },
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/**
 * An entity reference in full, of one of the kinds; the first is that of a reference that says none.
 *
 * @throws InputError for anything else
 */
export function requireReference(
  reference: string,
  field: string,
  kinds: string[],
): string {
  const problem = new InputError(
    `${field} must be an entity reference such as ${
      kinds[0]
    }:default/api-platform, of kind ${kinds.join(' or ')}, got ${JSON.stringify(
      reference,
    )}.`,
  );
  let parsed;
  try {
    parsed = parseEntityRef(reference, { defaultKind: kinds[0] });
  } catch {
    throw problem;
  }
  const { isValidObjectName, isValidNamespace } = KubernetesValidatorFunctions;
  if (
    !kinds.includes(parsed.kind.toLocaleLowerCase('en-US')) ||
    !isValidNamespace(parsed.namespace) ||
    !isValidObjectName(parsed.name)
  ) {
    throw problem;
  }
  return stringifyEntityRef(parsed);
}
