import { randomUUID } from 'node:crypto';
import {
  ConflictError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import type {
  CatalogueEntry,
  NetworkingPolicy,
  Waiver,
  WaiverPage,
  WaiverStatus,
} from 'backstage-plugin-apim-networking-common';
import type {
  Clock,
  RecordScope,
  WaiverChange,
  WaiverStore,
} from '../../database';
import type { Limits } from '../../limits';
import type { CallerCredentials } from '../decisions/DecisionService';
import { readComment, readWaiverRequest } from './readWaiverRequest';
import type {
  WaiverListing,
  WaiverOptions,
  WaiverRequest,
  WaiverService,
  WaiverSubject,
} from './WaiverService';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const DAY_MS = 24 * 3600_000;

function daysAfter(moment: string, days: number): string {
  return new Date(Date.parse(moment) + days * DAY_MS).toISOString();
}

type WaiverLimits = Pick<
  Limits,
  'openWaiversPerUser' | 'openWaiversPerGateway'
>;

/** Told when a waiver begins or ends to be in force. */
export type WaiverListener = (
  waiver: Pick<Waiver, 'gateway' | 'environment'>,
) => Promise<void>;

/** Asks, decides and reads, for whoever asks. */
export class DefaultWaiverService implements WaiverService {
  readonly #store: WaiverStore;
  readonly #policy: NetworkingPolicy;
  readonly #entries: readonly CatalogueEntry[] | undefined;
  readonly #changed: WaiverListener;
  readonly #clock: Clock;
  readonly #limits: WaiverLimits;

  static create(options: {
    store: WaiverStore;
    policy: NetworkingPolicy;
    /** The catalogue, with the rules of the organization. */
    entries?: readonly CatalogueEntry[];
    changed: WaiverListener;
    clock: Clock;
    limits: WaiverLimits;
  }) {
    return new DefaultWaiverService(options);
  }

  private constructor(options: {
    store: WaiverStore;
    policy: NetworkingPolicy;
    /** The catalogue, with the rules of the organization. */
    entries?: readonly CatalogueEntry[];
    changed: WaiverListener;
    clock: Clock;
    limits: WaiverLimits;
  }) {
    this.#store = options.store;
    this.#policy = options.policy;
    this.#entries = options.entries;
    this.#changed = options.changed;
    this.#clock = options.clock;
    this.#limits = options.limits;
  }

  async request(
    request: WaiverRequest,
    {
      credentials,
      within,
      subject,
    }: WaiverOptions & { subject?: WaiverSubject },
  ): Promise<Waiver> {
    const requestedBy = userOf(credentials);
    const now = await this.#clock.now();
    const wanted = readWaiverRequest(
      request,
      this.#policy,
      new Date(now),
      this.#entries,
    );
    const renews =
      request.renews === undefined
        ? undefined
        : await this.#renewed(request.renews, wanted, within);
    const stored = await this.#store.insert(
      {
        id: randomUUID(),
        ...wanted,
        status: 'requested',
        requestedBy,
        requestedAt: now,
        ...(renews && { renews: renews.id }),
      },
      { ...subject, limits: this.#limits },
    );
    if (stored) return stored;
    const waiting = await this.#store.findRequest({ ...wanted, requestedBy });
    throw new ConflictError(
      `You have a request already for ${wanted.ruleId} on ${
        wanted.gateway
      } in ${wanted.environment}${
        waiting ? ` (waiver ${waiting.id})` : ''
      }: wait for its decision, or withdraw it`,
    );
  }

  async list(
    listing: WaiverListing,
    { within }: Pick<WaiverOptions, 'within'>,
  ): Promise<WaiverPage> {
    const { limit, cursor, endsWithinDays, ...filter } = listing;
    return this.#store.list(
      {
        ...filter,
        ...(endsWithinDays && {
          endsUntil: daysAfter(await this.#clock.now(), endsWithinDays),
        }),
        within,
      },
      { limit, cursor },
    );
  }

  async get(
    id: string,
    { within }: Pick<WaiverOptions, 'within'> = {},
  ): Promise<Waiver> {
    const key = id.toLowerCase();
    const waiver = UUID.test(key)
      ? await this.#store.get(key, within)
      : undefined;
    if (!waiver) {
      throw new NotFoundError(
        `id must be that of a waiver, as POST /waivers returns it, got ${JSON.stringify(
          id,
        )}.`,
      );
    }
    return waiver;
  }

  async approve(
    id: string,
    comment: string | undefined,
    options: WaiverOptions,
  ): Promise<Waiver> {
    const waiver = await this.#decide(id, 'approved', comment, options);
    await this.#changed(waiver);
    return waiver;
  }

  async reject(
    id: string,
    comment: string,
    options: WaiverOptions,
  ): Promise<Waiver> {
    return this.#decide(id, 'rejected', comment, options);
  }

  async revoke(
    id: string,
    comment: string | undefined,
    { credentials }: WaiverOptions,
  ): Promise<Waiver> {
    const revokedBy = userOf(credentials);
    const before = await this.get(id);
    const waiver = await this.#take(
      before,
      ['requested', 'approved'],
      'revoked',
      {
        revokedBy,
        revokedAt: await this.#clock.now(),
        comment: readComment(comment),
      },
    );
    if (before.status === 'approved') await this.#changed(waiver);
    return waiver;
  }

  async #decide(
    id: string,
    to: WaiverStatus,
    comment: string | undefined,
    { credentials }: WaiverOptions,
  ): Promise<Waiver> {
    const decidedBy = userOf(credentials);
    const waiver = await this.get(id);
    if (waiver.requestedBy === decidedBy) {
      throw new NotAllowedError(
        `Waiver ${waiver.id} is your own: someone else decides on it`,
      );
    }
    const decidedAt = await this.#clock.now();
    if (waiver.status === 'requested' && waiver.until <= decidedAt) {
      throw new ConflictError(
        `Waiver ${waiver.id} was to end at ${waiver.until}, which is over: ask for a new one`,
      );
    }
    return this.#take(waiver, ['requested'], to, {
      decidedBy,
      decidedAt,
      comment: readComment(comment),
    });
  }

  /** Of two who decide at the same time the second one is told. */
  async #take(
    waiver: Waiver,
    from: WaiverStatus[],
    to: WaiverStatus,
    change: WaiverChange,
  ): Promise<Waiver> {
    const changed = await this.#store.change(waiver.id, from, to, change);
    if (changed) return changed;
    const { status } = await this.get(waiver.id);
    throw new ConflictError(
      `Waiver ${waiver.id} must be ${from.join(' or ')}, got ${status}.`,
    );
  }

  async #renewed(
    id: string,
    wanted: Omit<WaiverRequest, 'renews'>,
    within: RecordScope | undefined,
  ): Promise<Waiver> {
    const earlier = await this.get(id, { within });
    const same =
      earlier.ruleId === wanted.ruleId &&
      earlier.gateway === wanted.gateway &&
      earlier.environment === wanted.environment;
    if (!same || earlier.status !== 'approved') {
      throw new ConflictError(
        `renews must be a waiver in force for the same rule, gateway and environment, got waiver ${earlier.id}, which is ${earlier.status} for ${earlier.ruleId} on ${earlier.gateway} in ${earlier.environment}.`,
      );
    }
    return earlier;
  }
}

/** Somebody answers for a waiver: a service asks for none and approves none. */
function userOf({ principal }: CallerCredentials): string {
  if (principal.type === 'user') return principal.userEntityRef;
  throw new NotAllowedError(
    `${principal.subject} is a service: a waiver needs a user who asks for it, and one who decides`,
  );
}
