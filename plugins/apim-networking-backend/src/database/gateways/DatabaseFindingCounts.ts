import type { Severity } from 'backstage-plugin-apim-networking-common';
import type { Knex } from 'knex';
import type { FindingCount, FindingCounts } from './FindingCounts';

const SEVERITIES: Severity[] = ['error', 'warning', 'info'];

/** Counts in the plugin's database, in one query. */
export class DatabaseFindingCounts implements FindingCounts {
  readonly #knex: Knex;

  static create(knex: Knex) {
    return new DatabaseFindingCounts(knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async count(): Promise<FindingCount[]> {
    const rows: Array<{
      severity: Severity;
      waived: boolean | number;
      count: number | string;
    }> = await this.#knex('gateway_findings')
      .groupBy('severity', 'waived')
      .select('severity', 'waived')
      .count({ count: '*' });
    return SEVERITIES.flatMap(severity =>
      [false, true].map(waived => ({
        severity,
        waived,
        count: Number(
          rows.find(
            row => row.severity === severity && Boolean(row.waived) === waived,
          )?.count ?? 0,
        ),
      })),
    );
  }
}
