import type { Knex } from 'knex';
import type { Message } from '../../messages/Message';
import { batches } from '../sql/batches';
import { readMessage } from '../sql/storedShapes';
import { UnreadableRows } from '../sql/UnreadableRows';
import type { MessageOutbox, TakenMessage } from './MessageOutbox';

interface MessageRow {
  id: string;
  /** JSON. */
  message: string;
  state: 'pending' | 'sent' | 'given-up' | 'none';
  happened_at: string;
  due_at: string;
  attempts: number;
  last_error: string | null;
}

/** Messages in the plugin's database. */
export class DatabaseMessageOutbox implements MessageOutbox {
  readonly #knex: Knex;
  readonly #unreadable: UnreadableRows;

  /** @param knex - may be a transaction: a message is then stored together with the event that it reports */
  static create(knex: Knex, unreadable = UnreadableRows.create()) {
    return new DatabaseMessageOutbox(knex, unreadable);
  }

  private constructor(knex: Knex, unreadable: UnreadableRows) {
    this.#knex = knex;
    this.#unreadable = unreadable;
  }

  async add(messages: readonly Message[]): Promise<void> {
    for (const rows of batches(messages.map(toRow))) {
      await this.#messages().insert(rows).onConflict('id').ignore();
    }
  }

  async take(
    now: string,
    until: string,
    limit: number,
  ): Promise<TakenMessage[]> {
    const rows = await this.#messages()
      .where({ state: 'pending' })
      .where('due_at', '<=', now)
      .orderBy(['due_at', 'id'])
      .limit(limit);
    const taken: TakenMessage[] = [];
    for (const row of rows) {
      // Of two senders that found the same row one changes it: for the other one it is no longer as it was.
      const changed = await this.#messages()
        .where({ id: row.id, state: 'pending', attempts: row.attempts })
        .update({ due_at: until, attempts: row.attempts + 1 });
      if (changed !== 1) continue;
      const message = this.#unreadable.read('messages', row.id, () =>
        readMessage(row.message),
      );
      if (message) taken.push({ message, attempts: row.attempts + 1 });
      else {
        await this.failed(row.id, 'The message cannot be read', undefined);
      }
    }
    return taken;
  }

  async sent(id: string): Promise<void> {
    await this.#messages()
      .where({ id })
      .update({ state: 'sent', last_error: null });
  }

  async failed(
    id: string,
    error: string,
    dueAt: string | undefined,
  ): Promise<void> {
    await this.#messages()
      .where({ id })
      .update({
        last_error: error,
        ...(dueAt === undefined ? { state: 'given-up' } : { due_at: dueAt }),
      });
  }

  #messages() {
    return this.#knex<MessageRow>('messages');
  }
}

function toRow(message: Message): MessageRow {
  return {
    id: message.id,
    message: JSON.stringify(message),
    state: message.recipients.length > 0 ? 'pending' : 'none',
    happened_at: message.happenedAt,
    due_at: message.happenedAt,
    attempts: 0,
    last_error: null,
  };
}
