import {
  type MessageOutbox,
  type WaiverEventKind,
  type WaiverEvents,
} from '../database';
import { ENDING_DAYS, requestDigest, waiverMessage } from './waiverMessage';

export interface CollectWaiverMessagesOptions {
  events: WaiverEvents;
  outbox: MessageOutbox;
  /** Entity references. */
  approvers: string[];
  now?: () => Date;
}

const KINDS: WaiverEventKind[] = [
  'requested',
  'decided',
  'revoked',
  'ending',
  'ended',
];
const BATCH = 500;
const DAY_MS = 24 * 60 * 60 * 1000;

/** What is older is no news, as when notifications come to a portal that has long had waivers. */
export const NEWS_DAYS = 7;

/** Writes a message for each event of a waiver that has none yet, and one for all that were requested. */
export async function collectWaiverMessages(
  options: CollectWaiverMessagesOptions,
): Promise<void> {
  const { events, outbox } = options;
  const now = options.now?.() ?? new Date();
  const times = {
    now: now.toISOString(),
    since: daysFrom(now, -NEWS_DAYS),
    endingUntil: daysFrom(now, ENDING_DAYS),
  };
  for (const kind of KINDS) {
    for (;;) {
      const waivers = await events.find(kind, times, BATCH);
      const { approvers } = options;
      await outbox.add(
        kind === 'requested' && waivers.length > 1
          ? requestDigest(waivers, approvers)
          : waivers.map(waiver =>
              waiverMessage(kind, waiver, {
                approvers,
                owners: waiver.owner ? [waiver.owner] : [],
              }),
            ),
      );
      if (waivers.length < BATCH) break;
    }
  }
}

function daysFrom(now: Date, days: number): string {
  return new Date(now.getTime() + days * DAY_MS).toISOString();
}
