import type { Message } from '../../messages/Message';

/** A message that someone has taken to send. */
export interface TakenMessage {
  message: Message;
  /** How often it was taken, this time too. */
  attempts: number;
}

/** Keeps notifications until they are sent, and the record that they were. */
export interface MessageOutbox {
  /** What is there already by its id stays as it is. */
  add(messages: readonly Message[]): Promise<void>;

  /**
   * Takes messages that are due, the earliest first. None is taken by two at the same time: it is due again at `until`, unless it was
   * sent or put off before.
   *
   * @param now - ISO 8601
   * @param until - ISO 8601
   */
  take(now: string, until: string, limit: number): Promise<TakenMessage[]>;

  sent(id: string): Promise<void>;

  /** @param dueAt - ISO 8601, when to try again; undefined for never */
  failed(id: string, error: string, dueAt: string | undefined): Promise<void>;
}
