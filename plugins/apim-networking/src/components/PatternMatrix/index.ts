export { PatternMatrix } from './PatternMatrix';
