import spec from './openapi.json';

/** The OpenAPI document, as it is served and as requests are validated by it. */
export { spec };
