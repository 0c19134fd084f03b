import type {
  ApiPosture,
  GatewayPostureWithApis,
} from 'backstage-plugin-apim-networking-common';

/** The name of a catalog entity whose kind is known. */
export interface EntityName {
  namespace: string;
  name: string;
}

/** Answers how gateways and APIs are networked. */
export interface PostureService {
  /** @throws NotFoundError for an API that the catalog does not have */
  getApi(name: EntityName): Promise<ApiPosture>;

  /** @throws NotFoundError for an entity that the catalog does not have, or that is no gateway */
  getGateway(name: EntityName): Promise<GatewayPostureWithApis>;
}
