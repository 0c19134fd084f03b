import { InputError } from '@backstage/errors';
import {
  API_MANAGEMENT_SERVICE,
  type ArmResource,
  isGatewayResource,
  nameUnknownIds,
  readResource,
  type OpenEnd,
} from 'backstage-plugin-apim-networking-common';
import { checkMessages } from '../messages';
import type { SourceLocator } from '../source/sourceLocation';
import type { TemplateCompiler } from '../compiler/templateCompiler';
import {
  declaredResources,
  type ArmParameters,
  type ArmTemplate,
} from '../compiler/armTemplate';
import { predict, type Prediction, type Unresolved } from '../template/predict';
import {
  nameOfResource,
  type CheckedService,
  type DeclaredResource,
  type Doubt,
  type Subject,
} from './subject';

/**
 * The API Management services and workspace gateways that a template deploys.
 *
 * @param name - of the input, for messages
 * @throws InputError when it declares none, or the compiler cannot predict it
 */
export async function templateSubject(
  input: { template: ArmTemplate; parameters: ArmParameters },
  compiler: TemplateCompiler,
  locator: SourceLocator,
  name: string,
): Promise<Subject> {
  const { template, parameters } = input;
  const declared = declaredResources(template);
  if (!declared.some(({ declaration }) => isGatewayResource(declaration))) {
    throw new InputError(checkMessages.errors.noGateway(name, declared.length));
  }
  const prediction = await predict(template, parameters, compiler, name);
  const resources = prediction.resources.map(({ resource, declaration }) => ({
    resource: nameUnknownIds(resource),
    declaration,
  }));
  const services = resources.flatMap(
    ({ resource, declaration }): CheckedService[] =>
      isGatewayResource(resource)
        ? [
            {
              service: resource,
              related: resources
                .map(item => item.resource)
                .filter(item => item !== resource),
              declaration,
            },
          ]
        : [],
  );
  return {
    resources,
    services,
    evidence: 'planned',
    openEnds: prediction.unresolved.filter(mayMatter).map(openEnd),
    doubts: doubtsOf(prediction, resources, services, locator),
    locator,
  };
}

/** Types of which another one, elsewhere, changes who reaches a gateway. */
const MATTERS = /^Microsoft\.(?:Network|Cdn|ApiManagement|Resources)\//i;

function mayMatter({ type = '' }: Unresolved): boolean {
  return type === '' || MATTERS.test(type);
}

function openEnd({ resource, type = '' }: Unresolved): OpenEnd {
  return {
    resource,
    field: type === '' ? 'template' : 'copy',
    mayExpose: !/^Microsoft\.ApiManagement\//i.test(type),
  };
}

function doubtsOf(
  { withoutValue, unresolved, notDeployed }: Prediction,
  resources: DeclaredResource[],
  services: CheckedService[],
  locator: SourceLocator,
): Doubt[] {
  return [
    ...(withoutValue.length > 0
      ? [
          {
            text: checkMessages.doubts.withoutValue(withoutValue),
            location: locator.locate(undefined, ''),
          },
        ]
      : []),
    ...unresolved.map(({ resource, reason, declaration }) => ({
      text: checkMessages.doubts.unresolved(resource, reason),
      location: locator.locate(declaration, ''),
    })),
    ...notDeployed.map(declaration => ({
      text: checkMessages.doubts.notDeployed,
      location: locator.locate(declaration, ''),
    })),
    ...resources.flatMap(({ resource, declaration }) =>
      typeof resource.condition === 'string'
        ? [
            {
              text: checkMessages.doubts.condition(
                labelOf(resource),
                resource.condition,
              ),
              location: locator.locate(declaration, 'condition'),
            },
          ]
        : [],
    ),
    ...services.flatMap(({ service, declaration }) => {
      const { expression } = readResource(API_MANAGEMENT_SERVICE, service)
        .properties.additionalLocations;
      return expression !== undefined
        ? [
            {
              text: checkMessages.doubts.regions(
                nameOfResource(service),
                expression,
              ),
              location: locator.locate(
                declaration,
                'properties.additionalLocations',
              ),
            },
          ]
        : [];
    }),
  ];
}

function labelOf(resource: ArmResource): string {
  const name = nameOfResource(resource);
  return isGatewayResource(resource) ? name : `${resource.type} ${name}`;
}
