import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Entity } from '@backstage/catalog-model';

/** When a replica began and ended to read the catalog. */
export interface Reading {
  by: string;
  event: 'begin' | 'end';
}

/** As much of the HTTP API of the catalog as the plugin uses, for one replica, so that it is known who reads. */
export class CatalogStandIn {
  readonly name: string;
  readonly #entities: Entity[];
  readonly #readings: Reading[];
  readonly #server: http.Server;
  #holding = false;
  readonly #held: Array<() => void> = [];

  /** @param readings - of all replicas, in order */
  static async start(name: string, entities: Entity[], readings: Reading[]) {
    const catalog = new CatalogStandIn(name, entities, readings);
    await new Promise<void>(resolve => {
      catalog.#server.listen(0, '127.0.0.1', resolve);
    });
    return catalog;
  }

  private constructor(name: string, entities: Entity[], readings: Reading[]) {
    this.name = name;
    this.#entities = entities;
    this.#readings = readings;
    this.#server = http.createServer((request, response) => {
      const { pathname, searchParams } = new URL(request.url!, 'http://x');
      const answer = (body: object) => {
        response.setHeader('Content-Type', 'application/json');
        response.end(JSON.stringify(body));
      };
      if (pathname === '/api/catalog/entities/by-query') {
        this.#query(searchParams, answer);
      } else if (pathname === '/api/catalog/entities') {
        answer(this.#entitiesThatMeet(searchParams.getAll('filter')));
      } else {
        answer({ items: [] });
      }
    });
  }

  get url() {
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}/api/catalog`;
  }

  /** From now on keeps whoever reads waiting for the second page. */
  hold() {
    this.#holding = true;
  }

  get isHolding() {
    return this.#held.length > 0;
  }

  release() {
    this.#holding = false;
    for (const go of this.#held.splice(0)) go();
  }

  async stop() {
    this.release();
    this.#server.closeAllConnections();
    await new Promise(resolve => this.#server.close(resolve));
  }

  /** @param filters - `key=value` with commas between: an entity meets every one of any */
  #entitiesThatMeet(filters: string[]): Entity[] {
    return this.#entities.filter(entity =>
      filters.some(filter =>
        filter.split(',').every(part => {
          const [key, value] = part.split('=');
          return String(valueAt(entity, key)).toLowerCase() === value;
        }),
      ),
    );
  }

  #query(parameters: URLSearchParams, answer: (body: object) => void) {
    const cursor = parameters.get('cursor');
    const [kind, offset] = cursor
      ? cursor.split(' ')
      : [/kind=(\w+)/.exec(parameters.get('filter')!)![1], '0'];
    const limit = Number(parameters.get('limit'));
    const start = Number(offset);
    const all = this.#entities.filter(
      entity => entity.kind.toLowerCase() === kind,
    );
    const more = start + limit < all.length;
    const send = () => {
      if (kind === 'api' && !more) this.#note('end');
      answer({
        items: all.slice(start, start + limit),
        totalItems: all.length,
        pageInfo: more ? { nextCursor: `${kind} ${start + limit}` } : {},
      });
    };
    if (kind === 'resource' && start === 0) this.#note('begin');
    if (this.#holding && start > 0) this.#held.push(send);
    else send();
  }

  #note(event: Reading['event']) {
    this.#readings.push({ by: this.name, event });
  }
}

function valueAt(entity: Entity, key: string): unknown {
  return key.split('.').reduce<any>((value, name) => value?.[name], entity);
}
