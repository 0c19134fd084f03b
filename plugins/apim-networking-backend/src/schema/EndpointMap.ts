import type { paths } from 'backstage-plugin-apim-networking-common';

type Method = 'get' | 'post';

/** Such as `#get|/decisions/{id}`, the form in which Backstage’s router has them. */
type EndpointKey = {
  [Path in keyof paths]: {
    [M in Method]: paths[Path] extends Record<M, object>
      ? `#${M}|${Path}`
      : never;
  }[Method];
}[keyof paths];

type OperationOf<Key> = Key extends `#${infer M}|${infer Path}`
  ? Path extends keyof paths
    ? M extends keyof paths[Path]
      ? paths[Path][M]
      : never
    : never
  : never;

type JsonOf<T> = T extends { content: { 'application/json': infer Json } }
  ? Json
  : never;

type ResponseOf<T> = T extends { responses: infer Responses }
  ? JsonOf<Responses[keyof Responses & (200 | 201)]>
  : never;

type PathOf<T> = T extends { parameters: { path: infer Path } }
  ? Path extends object
    ? { path: Path }
    : {}
  : {};

type BodyOf<T> = T extends { requestBody: infer Body }
  ? Body extends object
    ? { body: JsonOf<Body> }
    : {}
  : {};

/** The operations of the HTTP API, for Backstage’s typed router. */
export type EndpointMap = {
  [Key in EndpointKey]: PathOf<OperationOf<Key>> &
    BodyOf<OperationOf<Key>> & { response: ResponseOf<OperationOf<Key>> };
};
