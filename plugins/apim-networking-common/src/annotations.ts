/**
 * On an API: the gateway or gateways that serve it, as entity references separated by commas. The kind defaults to
 * `resource` and the namespace to that of the API: `apim-payments-prod` or `resource:default/a, resource:default/b`.
 *
 * @public
 */
export const ANNOTATION_GATEWAY = 'apim-networking/gateway';

/**
 * On a gateway: the id of the decision that allowed it.
 *
 * @public
 */
export const ANNOTATION_DECISION = 'apim-networking/decision';

/**
 * `spec.type` of a `Resource` that is a gateway.
 *
 * @public
 */
export const GATEWAY_RESOURCE_TYPE = 'azure-api-management';
