export { clientError, RETRY_AFTER } from './clientError';
export { isDatabaseFailure } from './databaseFailure';
