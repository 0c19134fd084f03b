import type {
  BackstageCredentials,
  BackstageServicePrincipal,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import type {
  Decision,
  DecisionContext,
  DecisionPage,
  DecisionPreview,
  EvaluationResult,
} from 'backstage-plugin-apim-networking-common';
import type {
  DecisionFilter,
  InsertDecisionOptions,
  PageOptions,
  RecordScope,
} from '../../database';

export type CallerCredentials = BackstageCredentials<
  BackstageUserPrincipal | BackstageServicePrincipal
>;

/** The evaluation of a design that is valid. */
export type Evaluated = Extract<EvaluationResult, { ok: true }>;

export interface CreateDecisionOptions {
  credentials: CallerCredentials;
  idempotencyKey?: string;
  /** What the decision is for. */
  context?: DecisionContext;
  /** Whether Bicep is generated from the design, so that the rules of that stage apply too. Default: no. */
  generation?: boolean;
  /** Whether it allows nothing until the task of the context confirms it. */
  pending?: boolean;
  /** Who held the gateway’s name when the rights of the caller were checked. Default: the caller has them whoever holds it. */
  checked?: InsertDecisionOptions['checked'];
  /**
   * Checks the rights of the caller on the gateway of the design, once it is evaluated and before anything is recorded or returned.
   * Default: the caller has them.
   *
   * @throws NotAllowedError where the caller has none
   */
  authorize?: (evaluated: Evaluated) => void;
}

export interface ReadDecisionOptions {
  credentials: CallerCredentials;
  /** Nothing outside of it exists for the caller. Default: everything does. */
  within?: RecordScope;
}

/** Records decisions and reads them. */
export interface DecisionService {
  /**
   * @throws InputError for a design that cannot be understood, and for a pending decision that names no task
   * @throws ConflictError for an idempotency key that was used for another design, and for a name that somebody else has just taken
   */
  create(design: unknown, options: CreateDecisionOptions): Promise<Decision>;

  /**
   * Says what {@link DecisionService.create} would record, and records nothing.
   *
   * @throws InputError for a design that cannot be understood
   */
  preview(
    design: unknown,
    options: Omit<CreateDecisionOptions, 'idempotencyKey'>,
  ): Promise<DecisionPreview>;

  /** @throws NotFoundError for a decision that does not exist */
  get(id: string, options: ReadDecisionOptions): Promise<Decision>;

  /**
   * The newest first.
   *
   * @param filter - `mine` leaves those that the caller asked for
   * @throws InputError for a cursor that none of the pages gave
   */
  list(
    filter: Omit<DecisionFilter, 'within'> & { mine?: boolean },
    page: PageOptions,
    options: ReadDecisionOptions,
  ): Promise<DecisionPage>;
}
