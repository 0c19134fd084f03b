export { loadPolicy } from './loadPolicy';
