/**
 * A value as JSON, mostly as it is stored. It is read where somebody looks into it; an answer that nobody looks into is put together
 * from its parts, and neither read nor written again.
 */
export class StoredJson<T> {
  #value: T | undefined;

  private constructor(readonly text: string) {}

  /** @param text - JSON */
  static of<T>(text: string): StoredJson<T> {
    return new StoredJson<T>(text);
  }

  /** An object whose members may be JSON already, alone or in a list. */
  static object<T extends object>(members: {
    [Name in keyof T]: Member<T[Name]>;
  }): StoredJson<T> {
    const texts = Object.entries(members)
      .filter(([, member]) => member !== undefined)
      .map(([name, member]) => `${JSON.stringify(name)}:${textOf(member)}`);
    return new StoredJson<T>(`{${texts.join(',')}}`);
  }

  get value(): T {
    this.#value ??= JSON.parse(this.text) as T;
    return this.#value;
  }
}

type Member<T> =
  | T
  | StoredJson<T>
  | (T extends Array<infer Item> ? StoredJson<Item>[] : never);

function textOf(member: unknown): string {
  if (member instanceof StoredJson) return member.text;
  return Array.isArray(member)
    ? `[${member.map(textOf).join(',')}]`
    : JSON.stringify(member);
}
