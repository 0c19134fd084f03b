import type { Knex } from 'knex';

interface Owner {
  owner?: string;
  system?: string;
}

/** Only a decision held the name, and that is over. */
const LAPSED =
  '(c.entity_ref is null and c.held_until is not null and c.held_until <= ?)';

/**
 * Leaves the waivers `as r` of whoever holds the name now, which is `gateway_holds as c`. A waiver is of whoever held the name when it was
 * requested. One that was requested before anybody held it is of whoever it names, and where it names nobody, of the gateway itself.
 *
 * @param asOwner - who a name that nobody holds is for. Default: whoever the waiver names
 */
export function filterHolder(
  query: Knex.QueryBuilder,
  now: string,
  asOwner?: Owner,
): void {
  query
    .where(held =>
      held
        .whereNotNull('c.id')
        .whereRaw(`not ${LAPSED}`, [now])
        .where(theirs =>
          theirs
            .whereRaw('r.hold_id = c.id')
            .orWhere(earlier =>
              earlier
                .whereNull('r.hold_id')
                .where(named =>
                  named
                    .whereRaw('r.owner is null and r.system is null')
                    .orWhereRaw('r.owner = c.owner')
                    .orWhereRaw('r.owner is null and r.system = c.system'),
                ),
            ),
        ),
    )
    .orWhere(free =>
      free
        .where(none => none.whereNull('c.id').orWhereRaw(LAPSED, [now]))
        .where(theirs => {
          theirs.where(unheld => {
            unheld.whereNull('r.hold_id');
            if (!asOwner) return;
            unheld.where(named => {
              named.whereRaw('r.owner is null and r.system is null');
              filterOwner(named, 'r', asOwner);
            });
          });
          theirs.orWhere(lapsed => {
            lapsed.whereRaw('r.hold_id = c.id');
            if (!asOwner) return;
            lapsed.where(named => {
              named.whereRaw('1 = 0');
              filterOwner(named, 'c', asOwner);
            });
          });
        }),
    );
}

function filterOwner(
  query: Knex.QueryBuilder,
  table: 'r' | 'c',
  { owner, system }: Owner,
): void {
  if (owner) query.orWhere(`${table}.owner`, owner);
  if (system) {
    query.orWhere(theirs =>
      theirs.whereNull(`${table}.owner`).where(`${table}.system`, system),
    );
  }
}
