import {
  SUMMARY_FACETS,
  type GatewayItem,
  type GatewayPage,
  type GatewayPosture,
  type GatewaySummary,
  type PostureHistoryPage,
  type SummaryFacet,
} from 'backstage-plugin-apim-networking-common';
import type { Knex } from 'knex';
import { isText, readCursor, writeCursor } from '../sql/cursor';
import { filterGateways } from './filterGateways';
import type {
  GatewayFilter,
  GatewayQueries,
  GatewaySort,
  PageOptions,
} from './GatewayQueries';
import {
  ITEM_COLUMNS,
  toItem,
  toPosture,
  type GatewayRow,
  type ItemRow,
} from './gatewayRow';
import { readTransition } from '../sql/storedShapes';
import { UnreadableRows } from '../sql/UnreadableRows';

const SORTS = {
  title: { column: 'sort_title', order: 'asc' },
  exposure: { column: 'exposure_order', order: 'asc' },
  severity: { column: 'severity_order', order: 'asc' },
  changed: { column: 'changed_at', order: 'desc' },
} as const;

type SortRow = ItemRow & {
  sort_title: string;
  exposure_order: number;
  severity_order: number;
};

const POSTURE_COLUMNS = [
  'entity_ref',
  'descriptor',
  'declared',
  'verdict',
  'read_at',
  'changed_at',
  'ownership_problems',
  'sort_title',
] as const;

type PostureRow = Pick<GatewayRow, (typeof POSTURE_COLUMNS)[number]>;

interface FacetRow {
  facet: SummaryFacet;
  value: string | null;
  /** PostgreSQL counts further than a number goes, and answers with text. */
  count: number | string;
}

type GatewayPosition = [sort: string, value: string | number, ref: string];

const STREAM_PAGE = 500;
/** Of some 10 kB each. */
const POSTURE_PAGE = 100;
const MAX_VALUES = 200;

/** Answers from the plugin's database. */
export class DatabaseGatewayQueries implements GatewayQueries {
  readonly #knex: Knex;
  readonly #unreadable: UnreadableRows;

  static create(knex: Knex, unreadable = UnreadableRows.create()) {
    return new DatabaseGatewayQueries(knex, unreadable);
  }

  private constructor(knex: Knex, unreadable: UnreadableRows) {
    this.#knex = knex;
    this.#unreadable = unreadable;
  }

  async list(
    filter: GatewayFilter,
    page: PageOptions & { sort: GatewaySort },
  ): Promise<GatewayPage> {
    const [{ items, nextCursor }, [{ count }]] = await Promise.all([
      this.#page(filter, page),
      this.#gateways(filter).count<Array<{ count: number | string }>>({
        count: '*',
      }),
    ]);
    return {
      items,
      totalItems: Number(count),
      ...(nextCursor && { nextCursor }),
    };
  }

  async *stream(filter: GatewayFilter): AsyncIterable<GatewayItem[]> {
    let cursor: string | undefined;
    do {
      const page = await this.#page(filter, {
        sort: 'title',
        limit: STREAM_PAGE,
        cursor,
      });
      yield page.items;
      cursor = page.nextCursor;
    } while (cursor);
  }

  async *streamPostures(
    filter: GatewayFilter,
  ): AsyncIterable<GatewayPosture[]> {
    let after: PostureRow | undefined;
    do {
      const query = this.#gateways(filter)
        .orderBy(['g.sort_title', 'g.entity_ref'])
        .limit(POSTURE_PAGE);
      if (after) {
        query.whereRaw('(??, ??) > (?, ?)', [
          'g.sort_title',
          'g.entity_ref',
          after.sort_title,
          after.entity_ref,
        ]);
      }
      const rows: PostureRow[] = await query.select(
        POSTURE_COLUMNS.map(name => `g.${name}`),
      );
      yield rows.flatMap(
        row =>
          this.#unreadable.read('gateway_postures', row.entity_ref, () =>
            toPosture(row),
          ) ?? [],
      );
      after = rows.length < POSTURE_PAGE ? undefined : rows[rows.length - 1];
    } while (after);
  }

  async summarize(filter: GatewayFilter): Promise<GatewaySummary> {
    const counted = SUMMARY_FACETS.map(facet =>
      this.#knex('readable')
        .select(this.#knex.raw('? as facet', [facet]), `${facet} as value`)
        .sum({ count: 'gateways' })
        .groupBy(facet),
    );
    // The gateways are read once; what is counted in six ways are the few combinations that they have.
    const rows = await this.#knex
      .with(
        'readable',
        this.#gateways(filter)
          .select(...SUMMARY_FACETS)
          .count({ gateways: '*' })
          .groupBy(...SUMMARY_FACETS),
      )
      .from<FacetRow>(this.#knex.unionAll(counted).as('counted'))
      .select<FacetRow[]>('facet', 'value', 'count');
    const counts = (facet: SummaryFacet) =>
      rows
        .filter(row => row.facet === facet)
        .map(({ value, count }) => ({
          ...(value !== null && { value }),
          count: Number(count),
        }))
        .sort(
          (a, b) =>
            b.count - a.count || (a.value ?? '').localeCompare(b.value ?? ''),
        );
    const exposure = counts('exposure');
    return {
      totalItems: exposure.reduce((sum, { count }) => sum + count, 0),
      exposure,
      pattern: counts('pattern'),
      tier: counts('tier'),
      severity: counts('severity'),
      owner: counts('owner').slice(0, MAX_VALUES),
      environment: counts('environment').slice(0, MAX_VALUES),
    };
  }

  async history(
    entityRef: string,
    page: PageOptions,
  ): Promise<PostureHistoryPage> {
    const query = this.#knex<{
      id: number;
      entity_ref: string;
      transition: string;
    }>('gateway_history')
      .where({ entity_ref: entityRef })
      .orderBy('id', 'desc')
      .limit(page.limit + 1);
    if (page.cursor) {
      const [, id] = readCursor<['history', number]>(
        page.cursor,
        ([list, value, ...rest]) =>
          list === 'history' && isIdentity(value) && rest.length === 0,
      );
      query.where('id', '<', id);
    }
    const rows = await query.select('id', 'transition');
    const items = rows.slice(0, page.limit);
    return {
      items: items.flatMap(
        row =>
          this.#unreadable.read('gateway_history', row.id, () =>
            readTransition(row.transition),
          ) ?? [],
      ),
      ...(rows.length > page.limit && {
        nextCursor: writeCursor(['history', items[items.length - 1].id]),
      }),
    };
  }

  async #page(
    filter: GatewayFilter,
    { sort, limit, cursor }: PageOptions & { sort: GatewaySort },
  ): Promise<{ items: GatewayItem[]; nextCursor?: string }> {
    const { column, order } = SORTS[sort];
    const query = this.#gateways(filter)
      .orderBy([
        { column: `g.${column}`, order },
        { column: 'g.entity_ref', order },
      ])
      .limit(limit + 1);
    if (cursor) {
      const [, value, ref] = readCursor<GatewayPosition>(cursor, position =>
        isPosition(position, sort),
      );
      query.whereRaw(`(??, ??) ${order === 'asc' ? '>' : '<'} (?, ?)`, [
        `g.${column}`,
        'g.entity_ref',
        value,
        ref,
      ]);
    }
    const rows: SortRow[] = await query.select(
      ...ITEM_COLUMNS.map(name => `g.${name}`),
      'g.sort_title',
      'g.exposure_order',
      'g.severity_order',
    );
    const items = rows.slice(0, limit);
    const last = items[items.length - 1];
    return {
      items: items.map(toItem),
      ...(rows.length > limit && {
        nextCursor: writeCursor([sort, last[column], last.entity_ref]),
      }),
    };
  }

  #gateways(filter: GatewayFilter): Knex.QueryBuilder {
    const query = this.#knex('gateway_postures as g');
    filterGateways(query, filter);
    return query;
  }
}

function isPosition(
  [sort, value, ref, ...rest]: unknown[],
  wanted: GatewaySort,
): boolean {
  const ranked = wanted === 'exposure' || wanted === 'severity';
  return (
    sort === wanted &&
    rest.length === 0 &&
    isText(ref) &&
    (ranked ? isIdentity(value) : isText(value))
  );
}

/** A whole number that every database has. */
function isIdentity(value: unknown): boolean {
  return (
    Number.isInteger(value) &&
    (value as number) >= 0 &&
    (value as number) <= 0x7fffffff
  );
}
