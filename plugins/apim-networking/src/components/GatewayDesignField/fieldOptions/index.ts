export {
  readFieldOptions,
  type FieldOptions,
  type ReadFieldOptions,
} from './fieldOptions';
export { describeLock, outsideOfLock, withinLock } from './lock';
export { LockNote } from './LockNote';
export { withinRecommendation } from './withinRecommendation';
