export { readFieldOptions, type FieldOptions } from './fieldOptions';
export { outsideOfLock, withinLock } from './lock';
export { LockNote } from './LockNote';
export { withinRecommendation } from './withinRecommendation';
