import type { Coverage } from './AddressList';

/** The ports of a security rule, read once for all flows. */
export class PortList {
  readonly #any: boolean;
  readonly #ranges: Array<[number, number]> = [];
  /** What a port is covered by that no range has: nothing, or ports that cannot be read or are not visible. */
  readonly #otherwise: Coverage;
  readonly #byPort = new Map<number, Coverage>();

  /** @param ports - each `*`, a port, or a range such as `6381-6383`; none: not visible */
  constructor(ports: readonly string[]) {
    let any = false;
    let unreadable = ports.length === 0;
    for (const text of ports) {
      const range = portRange(text);
      if (text.trim() === '*') any = true;
      else if (range) this.#ranges.push(range);
      else unreadable = true;
    }
    this.#any = any;
    this.#otherwise = unreadable ? 'some' : 'none';
  }

  /** How much of one port it covers. */
  coverageOf(port: number): Coverage {
    if (this.#any) return 'all';
    const known = this.#byPort.get(port);
    if (known) return known;
    const coverage = this.#ranges.some(
      ([first, last]) => first <= port && port <= last,
    )
      ? 'all'
      : this.#otherwise;
    this.#byPort.set(port, coverage);
    return coverage;
  }

  /** How much it covers of the ports that a client uses, which is any of the upper ones. */
  coverageOfClients(): Coverage {
    return this.#any ||
      this.#ranges.some(([first, last]) => first <= 1024 && last === 65535)
      ? 'all'
      : 'some';
  }
}

function portRange(text: string): [number, number] | undefined {
  const match = /^(\d{1,5})(?:\s*-\s*(\d{1,5}))?$/.exec(text.trim());
  return match ? [Number(match[1]), Number(match[2] ?? match[1])] : undefined;
}
