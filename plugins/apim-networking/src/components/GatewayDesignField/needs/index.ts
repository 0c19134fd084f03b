export { NeedsSection } from './NeedsSection';
export { useNeeds, type Answers, type DraftNeeds } from './useNeeds';
