/** A place in a request for something that an earlier answer held under one of some names. */
export class Remembered {
  readonly names: readonly string[];
  readonly choice: number;
  /** What is sent while nothing is remembered. */
  readonly otherwise: unknown;
  /** Laid over it, when it is an object. */
  readonly change?: Record<string, unknown>;

  constructor(
    names: readonly string[],
    choice: number,
    otherwise: unknown,
    change?: Record<string, unknown>,
  ) {
    this.names = names;
    this.choice = choice;
    this.otherwise = otherwise;
    this.change = change;
  }
}

const MAX_PER_NAME = 200;

/** After the name of what is an object. */
export const OBJECT = '{}';

/**
 * What the answers held, by the name of the property: ids, cursors, names of rules and regions, designs. Requests with nothing but
 * made-up values would not get past the first look-up.
 */
export class Memory {
  readonly #values = new Map<string, unknown[]>();

  /** @param collection - what the answer was about */
  remember(value: unknown, collection: string, name?: string): void {
    if (Array.isArray(value)) {
      for (const item of value) this.remember(item, collection, name);
      return;
    }
    if (name !== undefined && this.#isWorthKeeping(value)) {
      // A text and a design may have the same name, such as what a transition is from.
      const kind = typeof value === 'string' ? '' : OBJECT;
      this.#keep(`${collection}.${name}${kind}`, value);
      // Of an id it matters what it is one of.
      if (name !== 'id') this.#keep(`${name}${kind}`, value);
    }
    if (value !== null && typeof value === 'object') {
      for (const [key, item] of Object.entries(value)) {
        this.remember(item, collection, key);
      }
    }
  }

  /** The same value with everything remembered in its place. */
  recall(value: unknown): unknown {
    if (value instanceof Remembered) {
      const pools = value.names.flatMap(name => {
        const values = this.#values.get(name);
        return values ? [values] : [];
      });
      // Mostly the most particular.
      const pool = pools[value.choice % 4 === 0 ? pools.length - 1 : 0];
      const found = pool
        ? pool[Math.floor(value.choice / 4) % pool.length]
        : this.recall(value.otherwise);
      return value.change && found !== null && typeof found === 'object'
        ? { ...found, ...(this.recall(value.change) as object) }
        : found;
    }
    if (Array.isArray(value)) return value.map(item => this.recall(item));
    if (value !== null && typeof value === 'object') {
      return Object.fromEntries(
        Object.entries(value).map(([key, item]) => [key, this.recall(item)]),
      );
    }
    return value;
  }

  #isWorthKeeping(value: unknown): boolean {
    return typeof value === 'string'
      ? value.length > 0 && value.length <= 500
      : value !== null && typeof value === 'object' && 'tier' in value;
  }

  #keep(name: string, value: unknown): void {
    const values = this.#values.get(name) ?? [];
    this.#values.set(name, values);
    if (typeof value === 'string' && values.includes(value)) return;
    values.push(value);
    if (values.length > MAX_PER_NAME) values.shift();
  }
}
