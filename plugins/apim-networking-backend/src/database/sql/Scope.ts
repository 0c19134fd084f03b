/** A part of everything of a kind. `anyOf` of nothing has none of it, `allOf` of nothing all. */
export type Scope<Condition> =
  | Condition
  | { allOf: Array<Scope<Condition>> }
  | { anyOf: Array<Scope<Condition>> }
  | { not: Scope<Condition> };
