import { InputError } from '@backstage/errors';
import {
  DEFAULT_WAIVER_DAYS,
  catalogue,
  mayBeWaived,
  type CatalogueEntry,
  type NetworkingPolicy,
} from 'backstage-plugin-apim-networking-common';
import type { WaiverRequest } from './WaiverService';

const DAY_MS = 24 * 60 * 60 * 1000;
const MAX_TEXT_LENGTH = 2000;
const SERVICE_NAME = /^[a-zA-Z](?:[a-zA-Z0-9-]{0,48}[a-zA-Z0-9])?$/;
const ENVIRONMENT = /^[a-z0-9-]{1,32}$/;
/** A date alone would end at midnight in a zone that nobody said. */
const TIME =
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;

/**
 * Reads what is asked for.
 *
 * @throws InputError that names the field, the value seen and the value needed
 */
export function readWaiverRequest(
  request: WaiverRequest,
  policy: NetworkingPolicy,
  now: Date,
  entries: readonly CatalogueEntry[] = catalogue,
): Omit<WaiverRequest, 'renews'> {
  return {
    ruleId: readRule(request.ruleId, entries),
    gateway: readGateway(request.gateway),
    environment: readEnvironment(request.environment, policy),
    reason: readReason(request.reason),
    until: readUntil(request.until, policy, now),
  };
}

function readRule(ruleId: string, entries: readonly CatalogueEntry[]): string {
  const entry = entries.find(({ id }) => id === ruleId);
  if (entry && mayBeWaived(entry)) return ruleId;
  if (entry) {
    throw new InputError(
      `ruleId is ${ruleId}, which finds what Azure rejects or what breaks: nobody can allow it, change the design`,
    );
  }
  throw new InputError(
    `ruleId must be the id of a rule, such as POL-002 or SUB-004, got ${JSON.stringify(
      ruleId,
    )}.`,
  );
}

function readGateway(gateway: string): string {
  if (!SERVICE_NAME.test(gateway)) {
    throw new InputError(
      `gateway must be the name of the API Management service, 1 to 50 letters, digits and hyphens, got ${JSON.stringify(
        gateway,
      )}.`,
    );
  }
  return gateway.toLowerCase();
}

function readEnvironment(
  environment: string,
  { environments }: NetworkingPolicy,
): string {
  const known = environments.map(({ name }) => name);
  if (known.length > 0 && !known.includes(environment)) {
    throw new InputError(
      `environment must be one of ${known.join(
        ', ',
      )}, the environments of the policy, got ${JSON.stringify(environment)}.`,
    );
  }
  if (!ENVIRONMENT.test(environment)) {
    throw new InputError(
      `environment must have 1 to 32 lower-case letters, digits and hyphens, as in a design, got ${JSON.stringify(
        environment,
      )}.`,
    );
  }
  return environment;
}

function readReason(reason: string): string {
  return readText('reason', reason);
}

/**
 * Reads what somebody who decides has to say.
 *
 * @throws InputError for one that is too long, or that no database can hold
 */
export function readComment(comment: string | undefined): string | undefined {
  return comment === undefined ? undefined : readText('comment', comment);
}

/** Free text: kept as it is, and never taken for anything but text. */
function readText(field: 'reason' | 'comment', value: string): string {
  const text = value.trim();
  if (text.length === 0 || text.length > MAX_TEXT_LENGTH) {
    throw new InputError(
      `${field} must have 1 to ${MAX_TEXT_LENGTH} characters, got ${text.length}.`,
    );
  }
  if (text.includes('\0')) {
    throw new InputError(`${field} must not contain NUL characters (U+0000).`);
  }
  return text;
}

function readUntil(
  until: string,
  { waivers }: NetworkingPolicy,
  now: Date,
): string {
  const time = TIME.test(until) ? Date.parse(until) : Number.NaN;
  if (Number.isNaN(time)) {
    throw new InputError(
      `until must be a time with its zone, such as ${new Date(
        now.getTime() + 30 * DAY_MS,
      ).toISOString()}, got ${JSON.stringify(until)}.`,
    );
  }
  const days = waivers?.maximumDays ?? DEFAULT_WAIVER_DAYS;
  const latest = new Date(now.getTime() + days * DAY_MS);
  if (time <= now.getTime() || time > latest.getTime()) {
    throw new InputError(
      `until must be a time after now, ${now.toISOString()}, and at most ${days} days from now, ${latest.toISOString()}, got ${until}.`,
    );
  }
  return new Date(time).toISOString();
}
