import http from 'node:http';

const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });

/** What is measured: the path of each request, by its number. */
export type Route = (index: number) => string;

/** Where and as whom to ask. */
export interface Session {
  baseUrl: string;
  token?: string;
}

function get({ baseUrl, token }: Session, path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    http
      .get(
        `${baseUrl}${path}`,
        {
          agent,
          headers: { ...(token && { authorization: `Bearer ${token}` }) },
        },
        response => {
          let body = '';
          response.setEncoding('utf8');
          response.on('data', chunk => {
            body += chunk;
          });
          response.on('end', () =>
            response.statusCode === 200
              ? resolve(body)
              : reject(
                  new Error(
                    `${path} answered ${response.statusCode}: ${body.slice(
                      0,
                      500,
                    )}`,
                  ),
                ),
          );
        },
      )
      .on('error', reject);
  });
}

/** A user's session, as the portal has it: every request is authenticated by its signed token. */
export async function signIn(baseUrl: string): Promise<Session> {
  const { backstageIdentity } = await getJson(
    { baseUrl },
    '/api/auth/guest/refresh',
  );
  return { baseUrl, token: backstageIdentity.token };
}

export async function getJson(session: Session, path: string) {
  return JSON.parse(await get(session, path));
}

/**
 * Times of requests over one connection in milliseconds, sorted. The routes take turns, so that whatever else the machine does
 * meets all of them alike.
 */
export async function measure<Name extends string>(
  session: Session,
  routes: Record<Name, Route>,
  requests: number,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(routes) as Name[];
  const times = Object.fromEntries(
    names.map(name => [name, [] as number[]]),
  ) as Record<Name, number[]>;
  for (let index = 0; index < 50; index += 1) {
    for (const name of names) await get(session, routes[name](index));
  }
  for (let index = 0; index < requests; index += 1) {
    for (const name of names) {
      const begin = performance.now();
      await get(session, routes[name](index));
      times[name].push(performance.now() - begin);
    }
  }
  for (const name of names) times[name].sort((a, b) => a - b);
  return times;
}

export function quantile(sorted: number[], q: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))];
}
