export { BestFits } from './BestFits';
