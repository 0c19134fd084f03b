import { findEntry } from 'backstage-plugin-apim-networking-common';
import {
  waiverEventId,
  type WaiverDetails,
  type WaiverEventKind,
} from '../database';
import type { Message } from '../messages/Message';

/** Whom to notify of a waiver besides the requester. Entity references. */
export interface WaiverPeople {
  approvers: string[];
  /** Of the gateways that the catalog has for the service. */
  owners: string[];
}

/** Of the waiver's end, in days. */
export const ENDING_DAYS = 7;

const DAY_MS = 24 * 60 * 60 * 1000;
const LINK = '/apim-networking/waivers';

type MessageContent = Pick<
  Message,
  'recipients' | 'except' | 'title' | 'description' | 'happenedAt'
> &
  Partial<Pick<Message, 'severity'>>;

const MESSAGES: Record<
  WaiverEventKind,
  (waiver: WaiverDetails, people: WaiverPeople) => MessageContent
> = {
  requested: (waiver, { approvers }) => ({
    happenedAt: waiver.requestedAt,
    recipients: approvers,
    except: waiver.requestedBy,
    title: `Waiver of ${waiver.ruleId} asked for ${waiver.gateway}`,
    description: `${waiver.requestedBy} asks to except ${about(
      waiver,
    )} until ${day(waiver.until)}. Approve or reject it.`,
  }),
  decided: waiver => {
    const rejected = waiver.status === 'rejected';
    return {
      happenedAt: waiver.decidedAt ?? waiver.requestedAt,
      recipients: [waiver.requestedBy],
      except: waiver.decidedBy,
      title: `Waiver of ${waiver.ruleId} for ${waiver.gateway} ${
        rejected ? 'rejected' : 'approved'
      }`,
      description: `${waiver.decidedBy} ${
        rejected ? 'rejected' : 'approved'
      } your request to except ${about(waiver)}${
        rejected
          ? '. The waiver says why.'
          : `. It is in force until ${day(waiver.until)}.`
      }`,
    };
  },
  revoked: (waiver, { owners }) => ({
    happenedAt: waiver.revokedAt ?? waiver.requestedAt,
    recipients: [waiver.requestedBy, ...(waiver.decidedAt ? owners : [])],
    except: waiver.revokedBy,
    severity: waiver.decidedAt ? 'high' : 'normal',
    title: `Waiver of ${waiver.ruleId} for ${waiver.gateway} ${
      waiver.decidedAt ? 'revoked' : 'withdrawn'
    }`,
    description: waiver.decidedAt
      ? `${waiver.revokedBy} ended the exception of ${about(
          waiver,
        )} before its time. Its finding counts again.`
      : `${waiver.revokedBy} withdrew the request to except ${about(waiver)}.`,
  }),
  ending: (waiver, { owners }) => ({
    happenedAt: new Date(
      Date.parse(waiver.until) - ENDING_DAYS * DAY_MS,
    ).toISOString(),
    // Whoever was notified of a decision within those days knows the end.
    recipients: isShort(waiver) ? [] : [waiver.requestedBy, ...owners],
    title: `Waiver of ${waiver.ruleId} for ${waiver.gateway} ends on ${day(
      waiver.until,
    )}`,
    description: `The exception of ${about(
      waiver,
    )} ends soon. Change the design until then, or ask to renew the waiver.`,
  }),
  ended: (waiver, { owners }) => ({
    happenedAt: waiver.until,
    recipients: [waiver.requestedBy, ...(waiver.decidedAt ? owners : [])],
    severity: waiver.decidedAt ? 'high' : 'normal',
    title: waiver.decidedAt
      ? `Waiver of ${waiver.ruleId} for ${waiver.gateway} has ended`
      : `Nobody decided on the waiver of ${waiver.ruleId} for ${waiver.gateway}`,
    description: waiver.decidedAt
      ? `The exception of ${about(
          waiver,
        )} has ended, and its finding counts again.`
      : `The request to except ${about(waiver)} was to end on ${day(
          waiver.until,
        )}, and nobody has decided on it. Ask again if it is still needed.`,
  }),
};

const MAX_NAMED = 5;

/**
 * The notification of approvers about several requests: one message, which in the portal replaces the one before. Each request also
 * has a message without recipients, which records that it was sent.
 */
export function requestDigest(
  waivers: readonly WaiverDetails[],
  approvers: string[],
): Message[] {
  const named = waivers
    .slice(0, MAX_NAMED)
    .map(({ ruleId, gateway, requestedBy }) =>
      [ruleId, 'for', gateway, 'by', requestedBy].join(' '),
    );
  const more = waivers.length - named.length;
  const requesters = unique(waivers.map(({ requestedBy }) => requestedBy));
  const latest = waivers.reduce((one, other) =>
    one.requestedAt > other.requestedAt ? one : other,
  );
  const [except] = requesters.length === 1 ? requesters : [];
  return [
    {
      id: `waiver-requests:${latest.id}`,
      scope: 'waiver-requests',
      happenedAt: latest.requestedAt,
      recipients: approvers.filter(ref => ref !== except),
      ...(except && { except }),
      topic: 'Gateway waivers',
      title: `${waivers.length} new waiver requests`,
      description: `${named.join('; ')}${
        more > 0 ? `; and ${more} more` : ''
      }. Approve or reject them.`,
      link: LINK,
      severity: 'normal',
    },
    ...waivers.map(waiver => ({
      ...waiverMessage('requested', waiver, { approvers: [], owners: [] }),
      recipients: [],
    })),
  ];
}

/** The notification about one event. Neither the reason nor a comment goes out of the portal by it. */
export function waiverMessage(
  kind: WaiverEventKind,
  waiver: WaiverDetails,
  people: WaiverPeople,
): Message {
  const { except, ...content } = MESSAGES[kind](waiver, people);
  return {
    id: waiverEventId(kind, waiver.id),
    topic: 'Gateway waivers',
    link: LINK,
    severity: 'normal',
    ...content,
    recipients: unique(content.recipients).filter(ref => ref !== except),
    ...(except && { except }),
  };
}

function about({ ruleId, gateway, environment }: WaiverDetails): string {
  const title = findEntry(ruleId)?.title;
  return `${gateway} in ${environment} from ${ruleId}${
    title ? ` (${title})` : ''
  }`;
}

/** Whether it was decided on when it was ending already. */
function isShort({ until, decidedAt }: WaiverDetails): boolean {
  return (
    decidedAt !== undefined &&
    Date.parse(until) - Date.parse(decidedAt) <= ENDING_DAYS * DAY_MS
  );
}

function day(time: string): string {
  return time.slice(0, 10);
}

function unique(refs: string[]): string[] {
  return [...new Set(refs)];
}
