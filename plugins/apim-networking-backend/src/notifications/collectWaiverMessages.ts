import {
  type MessageOutbox,
  type PostureStore,
  type WaiverAsItIs,
  type WaiverEventKind,
  type WaiverEvents,
} from '../database';
import { ENDING_DAYS, waiverMessage } from './waiverMessage';

export interface CollectWaiverMessagesOptions {
  events: WaiverEvents;
  outbox: MessageOutbox;
  store: Pick<PostureStore, 'gatewaysOfService'>;
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
const BATCH = 100;
const DAY_MS = 24 * 60 * 60 * 1000;

/** What is older is no news, as when notifications come to a portal that has long had waivers. */
export const NEWS_DAYS = 7;

/** Writes a message for each event of a waiver that has none yet. */
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
      const messages = [];
      for (const waiver of waivers) {
        messages.push(
          waiverMessage(kind, waiver, {
            approvers: options.approvers,
            owners: await ownersOf(waiver, options.store),
          }),
        );
      }
      await outbox.add(messages);
      if (waivers.length < BATCH) break;
    }
  }
}

async function ownersOf(
  { gateway, environment }: WaiverAsItIs,
  store: Pick<PostureStore, 'gatewaysOfService'>,
): Promise<string[]> {
  const gateways = await store.gatewaysOfService({ gateway, environment });
  return gateways.flatMap(({ posture }) => posture.owner ?? []);
}

function daysFrom(now: Date, days: number): string {
  return new Date(now.getTime() + days * DAY_MS).toISOString();
}
