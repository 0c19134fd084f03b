import {
  DEFAULT_NAMESPACE,
  getCompoundEntityRef,
  RELATION_DEPENDENCY_OF,
  RELATION_DEPENDS_ON,
  type Entity,
} from '@backstage/catalog-model';
import type { LocationSpec } from '@backstage/plugin-catalog-common';
import {
  processingResult,
  type CatalogProcessor,
  type CatalogProcessorCache,
  type CatalogProcessorEmit,
} from '@backstage/plugin-catalog-node';
import {
  ANNOTATION_GATEWAY,
  GATEWAY_RESOURCE_TYPE,
  parseGatewayReferences,
} from 'backstage-plugin-apim-networking-common';
import type { DeclarationChanges } from './DeclarationChanges';
import { gatewayProblems } from './gatewayProblems';
import { withProblems } from './withProblems';

/**
 * Validates the gateways of the catalog, and relates APIs to the gateways that they name. Whatever is wrong is an error on the
 * entity that is wrong: the entity stays in the catalog, and no other is touched. Whoever listens is told of gateways whose declaration
 * has changed.
 */
export class ApimNetworkingProcessor implements CatalogProcessor {
  readonly #changes: DeclarationChanges;

  static create(options: { changes: DeclarationChanges }) {
    return new ApimNetworkingProcessor(options.changes);
  }

  private constructor(changes: DeclarationChanges) {
    this.#changes = changes;
  }

  getProcessorName(): string {
    return 'ApimNetworkingProcessor';
  }

  async postProcessEntity(
    entity: Entity,
    _location: LocationSpec,
    emit: CatalogProcessorEmit,
    cache: CatalogProcessorCache,
  ): Promise<Entity> {
    if (entity.kind.toLowerCase() === 'resource') {
      await this.#changes.publish(entity, isGateway(entity), cache);
    }
    if (isGateway(entity)) {
      return withProblems(entity, gatewayProblems(entity.spec?.networking));
    }
    const annotation = entity.metadata.annotations?.[ANNOTATION_GATEWAY];
    if (entity.kind.toLowerCase() === 'api' && annotation !== undefined) {
      return this.#relate(entity, annotation, emit);
    }
    return entity;
  }

  /** A gateway that is not in the catalog is related too: its page and the API’s then say that it is missing. */
  #relate(
    entity: Entity,
    annotation: string,
    emit: CatalogProcessorEmit,
  ): Entity {
    const api = getCompoundEntityRef(entity);
    const { references, problems } = parseGatewayReferences(
      annotation,
      api.namespace ?? DEFAULT_NAMESPACE,
    );
    for (const gateway of references) {
      emit(
        processingResult.relation({
          type: RELATION_DEPENDS_ON,
          source: api,
          target: gateway,
        }),
      );
      emit(
        processingResult.relation({
          type: RELATION_DEPENDENCY_OF,
          source: gateway,
          target: api,
        }),
      );
    }
    return withProblems(
      entity,
      problems.map(
        ({ reference, reason }) =>
          `Annotation ${ANNOTATION_GATEWAY}: ${JSON.stringify(
            reference,
          )} ${reason}`,
      ),
    );
  }
}

function isGateway(entity: Entity): boolean {
  return (
    entity.kind.toLowerCase() === 'resource' &&
    String(entity.spec?.type).toLowerCase() === GATEWAY_RESOURCE_TYPE
  );
}
