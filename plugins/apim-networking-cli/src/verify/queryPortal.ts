import { InputError } from '@backstage/errors';
import type { DecisionReference } from 'backstage-plugin-apim-networking-bicep';
import { z } from 'zod';
import { verifyPortalMessages as texts } from '../messages';
import { NotVerifiedError, type VerifyFailure } from './VerifyResult';

/** The environment variable with the token: an argument is seen by every process of the machine. */
export const TOKEN_VARIABLE = 'APIM_NETWORKING_TOKEN';

const TIMEOUT_MS = 30_000;
const MAX_ANSWER_BYTES = 64 * 1024;
/** How far apart the clocks of two machines may be. */
const MAX_SKEW_MS = 5 * 60_000;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const LOCAL = /^(?:localhost|127\.0\.0\.1|\[::1\])$/;

const answerSchema = z.strictObject({
  verified: z.boolean(),
  reason: z
    .enum([
      'not-found',
      'other-gateway',
      'other-environment',
      'denied',
      'pending',
      'not-bound',
      'time',
      'ruleset',
      'policy',
    ])
    .optional(),
  message: z.string().min(1).max(2_000),
  decisionId: z.string(),
  gateway: z.string(),
  environment: z.string(),
  digest: z.string(),
  validUntil: z.iso.datetime().optional(),
});

/**
 * Asks the portal whether a valid decision allows a deployment.
 *
 * @param portal - base URL of the backend
 * @returns until when it does, ISO 8601
 * @throws NotVerifiedError when it does not, and when there is no answer that can be trusted
 * @throws InputError for a URL, a token or a decision that cannot be asked with
 */
export async function queryPortal(
  portal: string,
  { decisionId, gateway }: Pick<DecisionReference, 'decisionId' | 'gateway'>,
  { environment, digest }: { environment: string; digest: string },
): Promise<string> {
  if (!UUID.test(decisionId)) {
    throw new InputError(texts.decisionId(decisionId));
  }
  const url = requirePortal(portal);
  url.pathname = `${url.pathname.replace(
    /\/+$/,
    '',
  )}/api/apim-networking/decisions/${decisionId}/verification`;
  url.search = String(new URLSearchParams({ gateway, environment, digest }));
  const answer = requireAnswer(await get(url, requireToken()));

  const same =
    answer.decisionId.toLowerCase() === decisionId.toLowerCase() &&
    answer.gateway.toLowerCase() === gateway.toLowerCase() &&
    answer.environment === environment &&
    answer.digest === digest;
  if (!same) {
    throw unexpected(texts.actual.otherQuestion);
  }
  if (!answer.verified) {
    if (!answer.reason) throw unexpected(texts.actual.noReason);
    throw new NotVerifiedError(answer.reason, answer.message);
  }
  if (answer.reason || !answer.validUntil) {
    throw unexpected(texts.actual.contradiction);
  }
  if (Date.parse(answer.validUntil) < Date.now() - MAX_SKEW_MS) {
    throw new NotVerifiedError('clock', texts.clock(answer.validUntil));
  }
  return answer.validUntil;
}

function requirePortal(portal: string): URL {
  let url: URL;
  try {
    url = new URL(portal);
  } catch {
    throw new InputError(texts.url(portal));
  }
  const safe =
    url.protocol === 'https:' ||
    (url.protocol === 'http:' && LOCAL.test(url.hostname));
  if (!safe || url.username || url.password || url.search || url.hash) {
    throw new InputError(texts.unsafeUrl);
  }
  return url;
}

function requireToken(): string {
  const token = process.env[TOKEN_VARIABLE]?.trim();
  if (!token) {
    throw new InputError(texts.noToken(TOKEN_VARIABLE));
  }
  // What a header cannot hold would be quoted by the error of the client.
  if (!/^[\x21-\x7e]+$/.test(token)) {
    throw new InputError(texts.token(TOKEN_VARIABLE));
  }
  return token;
}

async function get(
  url: URL,
  token: string,
): Promise<{ status: number; contentType: string; text: string }> {
  try {
    const response = await fetch(url, {
      headers: { Authorization: `Bearer ${token}`, Accept: 'application/json' },
      // The token is for this host alone.
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    let text = '';
    let bytes = 0;
    const decoder = new TextDecoder();
    for await (const chunk of response.body ?? []) {
      bytes += chunk.length;
      if (bytes > MAX_ANSWER_BYTES) throw unexpected(texts.actual.long);
      text += decoder.decode(chunk, { stream: true });
    }
    return {
      status: response.status,
      contentType: response.headers.get('content-type') ?? '',
      text,
    };
  } catch (error) {
    if (error instanceof NotVerifiedError) throw error;
    const { name, cause } = error as Error & { cause?: { code?: string } };
    throw new NotVerifiedError(
      'unreachable',
      texts.unreachable(
        url.origin,
        name === 'TimeoutError'
          ? texts.timeout(TIMEOUT_MS / 1000)
          : cause?.code ?? texts.noConnection,
      ),
    );
  }
}

function requireAnswer({
  status,
  contentType,
  text,
}: {
  status: number;
  contentType: string;
  text: string;
}): z.infer<typeof answerSchema> {
  const failure = failureOf(status);
  if (failure) throw failure;
  if (!/^application\/json\b/.test(contentType)) {
    throw unexpected(contentType.split(';')[0] || texts.actual.noType);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw unexpected(texts.actual.noJson);
  }
  const parsed = answerSchema.safeParse(value);
  if (!parsed.success) throw unexpected(texts.actual.otherShape);
  return parsed.data;
}

function failureOf(status: number): NotVerifiedError | undefined {
  const { whatToDo } = texts;
  const failed = (reason: VerifyFailure, what: string) =>
    new NotVerifiedError(reason, texts.status(status, what));
  switch (status) {
    case 200:
      return undefined;
    case 401:
      return failed('unauthorized', whatToDo.renewToken(TOKEN_VARIABLE));
    case 403:
      return failed('forbidden', whatToDo.givePermission);
    case 429:
      return failed('throttled', whatToDo.later);
    default:
      return status >= 500
        ? failed('portal-error', whatToDo.later)
        : failed('unexpected-answer', whatToDo.baseUrl);
  }
}

function unexpected(actual: string): NotVerifiedError {
  return new NotVerifiedError('unexpected-answer', texts.unexpected(actual));
}
