import { InputError } from '@backstage/errors';
import { ArmId } from 'backstage-plugin-apim-networking-common';

const INSTANCE =
  /^\/subscriptions\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/resourceGroups\/([-\w.()]{0,89}[-\w()])\/providers\/Microsoft\.ApiManagement\/(service|gateways)\/([a-zA-Z](?:[a-zA-Z0-9-]{0,48}[a-zA-Z0-9])?)$/i;

/** Parts of the ARM id of an instance, or of the gateway of a workspace. */
export interface InstanceId {
  /** The whole, as it was written. */
  id: string;
  /** In lower case. */
  subscriptionId: string;
  isWorkspaceGateway: boolean;
}

/**
 * Reads the ARM id of an instance. Nothing else ever becomes the path of a request.
 *
 * @throws InputError for anything else
 */
export function requireInstanceId(value: string): InstanceId {
  const id = value.trim().replace(/\/$/, '');
  const [, subscriptionId, , type] = INSTANCE.exec(id) ?? [];
  if (!subscriptionId) {
    throw new InputError(
      `resourceId must be the ARM id of an API Management service, such as /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-apis/providers/Microsoft.ApiManagement/service/apim-orders, which the portal of Azure shows under Properties and az apim show prints as id, got ${JSON.stringify(
        value.slice(0, 200),
      )}.`,
    );
  }
  return {
    id,
    subscriptionId: subscriptionId.toLowerCase(),
    isWorkspaceGateway: type.toLowerCase() === 'gateways',
  };
}

/** The place of a resource, `/subscriptions/…/resourceGroups/…` in lower case; undefined where its id says none. */
export function placeOf(id: string | undefined): string | undefined {
  const { subscriptionId, resourceGroup } = ArmId.of(id) ?? {};
  return resourceGroup === undefined
    ? undefined
    : `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}`.toLowerCase();
}
