import type { apimNetworkingTranslationRef } from './ref';

type Messages = typeof apimNetworkingTranslationRef.T;

type WithoutPlural<Key> = Key extends `${infer Name}_${'one' | 'other'}`
  ? Name
  : Key;

/** The messages by the keys that components use: those of a plural are one. */
type Collapsed = {
  [Key in keyof Messages as WithoutPlural<Key>]: Messages[Key];
};

type Counted = {
  [Key in keyof Messages]: Key extends WithoutPlural<Key>
    ? never
    : WithoutPlural<Key>;
}[keyof Messages];

/** What a placeholder takes, such as `name`, `count` or `items, list`. */
type ValueOf<Placeholder, Value> =
  Placeholder extends `${infer Name}, ${infer Format}`
    ? { [Key in Name]: Format extends 'list' ? readonly string[] : number }
    : { [Key in Placeholder & string]: Key extends 'count' ? number : Value };

type ValuesOf<Message, Value> =
  Message extends `${string}{{${infer Placeholder}}}${infer Rest}`
    ? ValueOf<Placeholder, Value> & ValuesOf<Rest, Value>
    : {};

type Intersection<Union> = (
  Union extends unknown ? (_: Union) => void : never
) extends (_: infer All) => void
  ? All
  : never;

type Values<Key extends keyof Collapsed, Value> = Intersection<
  ValuesOf<Collapsed[Key], Value>
> &
  (Key extends Counted ? { count: number } : {});

type Arguments<Key extends keyof Collapsed, Value> = keyof Values<
  Key,
  Value
> extends never
  ? []
  : [values: Values<Key, Value>];

/**
 * Gives the text of a message in the language of the portal.
 *
 * It is Backstage's `TranslationFunction`, which checks the same keys and values. With this many messages, the compiler takes minutes for
 * that one, as it goes through all of them at each call.
 */
export interface Translate {
  <Key extends keyof Collapsed>(
    key: Key,
    ...values: Arguments<Key, string>
  ): string;
  /** With elements among the values. */
  <Key extends keyof Collapsed>(
    key: Key,
    ...values: Arguments<Key, string | JSX.Element>
  ): JSX.Element;
}
