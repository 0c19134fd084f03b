/**
 * SQLSTATE of a database that cannot serve now, and may later: class 08, a connection that broke; 25006, a standby that only reads; class
 * 40, transactions that got into each other’s way; class 53, out of space, memory or connections; 57P0x, a server that shuts down, crashed
 * or starts; 58030, a disk that fails. https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
const SQL_STATE =
  /^(?:08[0-9A-Z]{3}|25006|40001|40P01|53[0-9A-Z]{3}|57P0[1-5]|58030)$/;
/** Result codes with their extensions, such as SQLITE_BUSY_SNAPSHOT. https://www.sqlite.org/rescode.html */
const SQLITE =
  /^SQLITE_(?:BUSY|LOCKED|FULL|READONLY|IOERR|CANTOPEN|NOMEM|PROTOCOL)(?:_|$)/;
const NETWORK =
  /^E(?:CONNREFUSED|CONNRESET|PIPE|TIMEDOUT|HOSTUNREACH|NETUNREACH|AI_AGAIN)$/;
const DISK = /^E(?:NOSPC|ROFS|DQUOT|IO)$/;
/** Of the driver and of Knex, which have no codes; Knex puts the statement before. */
const MESSAGE =
  /(?:^| - )(?:Connection terminated|(?:Knex: )?Timeout acquiring a connection|Client has encountered a connection error|Unable to acquire a connection|database is locked|database or disk is full|attempt to write a readonly database|disk I\/O error|unable to open database file)/i;

/** Whether an error says that the database cannot serve now, and may later. */
export function isDatabaseFailure(error: unknown): boolean {
  if (error === null || typeof error !== 'object') return false;
  const { code, message } = error as { code?: unknown; message?: unknown };
  const known = String(code ?? '');
  return (
    [SQL_STATE, SQLITE, NETWORK, DISK].some(codes => codes.test(known)) ||
    MESSAGE.test(String(message ?? ''))
  );
}
