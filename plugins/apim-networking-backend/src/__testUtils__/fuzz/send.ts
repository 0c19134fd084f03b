import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { mockCredentials } from '@backstage/backend-test-utils';
import { scaffolderHeader } from '../scaffolder';
import type { Memory } from './Memory';
import type { FuzzRequest } from './requestArbitrary';

/** How long an answer may take, in milliseconds: a machine that is busy with other tests takes long, nothing takes for ever. */
const MAX_WAIT_MS = 20_000;

const CALLERS: Record<FuzzRequest['caller'], string> = {
  mira: mockCredentials.user.header('user:default/mira'),
  noor: mockCredentials.user.header('user:default/noor'),
  service: mockCredentials.service.header(),
  anonymous: mockCredentials.none.header(),
};

export interface FuzzAnswer {
  status: number;
  /** Without parameters. */
  contentType: string;
  body: string;
}

/** What goes over the wire. */
export interface WireRequest {
  method: string;
  path: string;
  headers: Record<string, string>;
  body?: string;
}

export function toWire(request: FuzzRequest, memory: Memory): WireRequest {
  const path = request.path.replace(/\{(\w+)\}/g, (_, name) =>
    encode(memory.recall(request.pathValues[name] ?? 'x')),
  );
  const query = request.query
    .map(([name, value]) => `${encode(name)}=${encode(memory.recall(value))}`)
    .join('&');
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [
      name,
      asHeader(memory.recall(value)),
    ]),
  );
  const content =
    request.text ??
    (request.body === undefined
      ? undefined
      : {
          contentType: 'application/json',
          content: JSON.stringify(memory.recall(request.body)),
        });
  return {
    method: request.method.toUpperCase(),
    path: `/api/apim-networking${path}${query && `?${query}`}`,
    headers: {
      ...headers,
      // Nobody but the scaffolder plugin binds and confirms.
      authorization:
        request.caller === 'service' &&
        /\/(?:deployments|decision-confirmations)$/.test(request.path)
          ? scaffolderHeader()
          : CALLERS[request.caller],
      ...(content && { 'content-type': content.contentType }),
    },
    ...(content && { body: content.content }),
  };
}

const agent = new http.Agent({ keepAlive: true });

/** @throws Error when there is no answer in time */
export function send(
  server: http.Server,
  { method, path, headers, body }: WireRequest,
): Promise<FuzzAnswer> {
  return new Promise((resolve, reject) => {
    const request = http.request(
      {
        agent,
        host: '127.0.0.1',
        port: (server.address() as AddressInfo).port,
        method,
        path,
        headers: {
          ...headers,
          ...(body !== undefined && {
            'content-length': Buffer.byteLength(body),
          }),
        },
        signal: AbortSignal.timeout(MAX_WAIT_MS),
      },
      response => {
        const chunks: Buffer[] = [];
        response.on('data', chunk => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode!,
            contentType: (response.headers['content-type'] ?? '').split(';')[0],
            body: Buffer.concat(chunks).toString('utf8'),
          }),
        );
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}

/** Percent-encoded; half a character becomes bytes that are no UTF-8. */
function encode(value: unknown): string {
  return Array.from(String(value), character =>
    /^[\ud800-\udfff]$/.test(character)
      ? '%ED%A0%80'
      : encodeURIComponent(character),
  ).join('');
}

/** HTTP clients send nothing else in a header. */
function asHeader(value: unknown): string {
  return String(value).replace(/[^\x20-\x7e\xa0-\xff]/g, '?');
}
