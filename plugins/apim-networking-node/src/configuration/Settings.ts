/**
 * The keys of a configuration: `true` is a value of any shape, `*` stands for every key of a map, and `[]` for each item of a list.
 */
export interface Settings {
  [key: string]: Settings | true;
}
