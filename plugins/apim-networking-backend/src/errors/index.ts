export { clientError, RETRY_AFTER } from './clientError';
