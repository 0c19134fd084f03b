import type { LoggerService } from '@backstage/backend-plugin-api';
import type { MessageOutbox, TakenMessage } from '../database';
import { NEWS_DAYS } from './collectWaiverMessages';
import type { MessageSender } from './MessageSender';

/** How it went with one message. */
export type MessageOutcome = 'sent' | 'put-off' | 'given-up';

export interface SendMessagesOptions {
  outbox: MessageOutbox;
  sender: MessageSender;
  logger: LoggerService;
  /** Gets the outcome of each message. */
  counted?: (outcome: MessageOutcome) => void;
  now?: () => Date;
}

const BATCH = 50;
const MINUTE_MS = 60 * 1000;
/** Longer than any request takes: whoever has taken a message and died lets another have it after this. */
const TAKEN_MS = 5 * MINUTE_MS;
const MAX_PAUSE_MS = 60 * MINUTE_MS;
const GIVE_UP_MS = NEWS_DAYS * 24 * 60 * MINUTE_MS;

/** Sends what is due. What fails is put off for longer each time, and after a week given up, which the log says as an error. */
export async function sendMessages(
  options: SendMessagesOptions,
): Promise<void> {
  const { outbox } = options;
  const now = () => options.now?.() ?? new Date();
  for (;;) {
    const at = now();
    const until = new Date(at.getTime() + TAKEN_MS).toISOString();
    const taken = await outbox.take(at.toISOString(), until, BATCH);
    for (const one of taken) {
      const outcome = await sendOne(one, options, now());
      options.counted?.(outcome);
    }
    // Fewer than there is room for may mean that another sender took the rest, not that there are no more.
    if (taken.length === 0) return;
  }
}

async function sendOne(
  { message, attempts }: TakenMessage,
  { outbox, sender, logger }: SendMessagesOptions,
  now: Date,
): Promise<MessageOutcome> {
  try {
    await sender.send(message);
  } catch (error) {
    const failure = String(error);
    const expired = now.getTime() - Date.parse(message.happenedAt) > GIVE_UP_MS;
    const pause = Math.min(MINUTE_MS * 2 ** (attempts - 1), MAX_PAUSE_MS);
    const dueAt = new Date(now.getTime() + pause).toISOString();
    await outbox.failed(message.id, failure, expired ? undefined : dueAt);
    if (expired) {
      logger.error(
        `Message ${message.id} was never sent, ${attempts} attempts failed: ${failure}`,
      );
      return 'given-up';
    }
    logger.warn(
      `Message ${message.id} was not sent, attempt ${attempts}, the next one at ${dueAt}: ${failure}`,
    );
    return 'put-off';
  }
  await outbox.sent(message.id);
  return 'sent';
}
