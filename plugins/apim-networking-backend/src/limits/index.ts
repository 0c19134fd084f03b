export { lockFor } from './lockFor';
export { readLimits, type Limits } from './readLimits';
export { TooManyRequestsError } from './TooManyRequestsError';
