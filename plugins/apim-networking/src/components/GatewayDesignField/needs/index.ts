export { NeedsSection } from './NeedsSection';
export { useNeeds, type Answers, type NeedsInTheMaking } from './useNeeds';
