import { createValidatedOpenApiRouterFromGeneratedEndpointMap as createValidatedRouter } from '@backstage/backend-openapi-utils';
import type { EndpointMap } from './EndpointMap';
import { spec } from './spec';

type RouterArguments = Parameters<typeof createValidatedRouter>;

/** A router that validates requests by the OpenAPI document. */
export function createOpenApiRouter(options?: RouterArguments[1]) {
  return createValidatedRouter<EndpointMap>(
    // A file of JSON has `string` where OpenAPI has a few words.
    spec as unknown as RouterArguments[0],
    options,
  );
}
