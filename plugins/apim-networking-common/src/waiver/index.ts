export type { WaiversAt } from './excuse';
export * from './mayBeWaived';
export * from './waiver';
