import type { Waiver } from 'backstage-plugin-apim-networking-common';

/** The events of a waiver that people are notified of. */
export type WaiverEventKind =
  | 'requested'
  | 'decided'
  | 'revoked'
  | 'ending'
  | 'ended';

/** A waiver without its free text, which messages keep to themselves. */
export type WaiverDetails = Omit<Waiver, 'reason' | 'comment' | 'renews'> & {
  /** Of its gateway, an entity reference; omitted where nobody is known to own it. */
  owner?: string;
};

/** The id of the message about an event. */
export function waiverEventId(kind: WaiverEventKind, waiverId: string): string {
  return `waiver-${kind}:${waiverId}`;
}

/** When to look, and how far. All ISO 8601. */
export interface WaiverEventTimes {
  now: string;
  /** What happened before is no news. */
  since: string;
  /** What ends until then is ending. */
  endingUntil: string;
}

/**
 * Finds what happened to waivers and has no message yet. The waivers themselves say what happened, so that no event is lost between
 * a change and its message, whatever fails.
 */
export interface WaiverEvents {
  /** At most `limit` of one kind. An event is found until the outbox has a message with its id. */
  find(
    kind: WaiverEventKind,
    times: WaiverEventTimes,
    limit: number,
  ): Promise<WaiverDetails[]>;
}
