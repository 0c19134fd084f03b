export { NeedsSection } from './NeedsSection';
export {
  secondRegion,
  useNeeds,
  type Answers,
  type NeedsInTheMaking,
} from './useNeeds';
