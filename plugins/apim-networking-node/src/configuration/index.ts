export { requireKnownSettings } from './requireKnownSettings';
