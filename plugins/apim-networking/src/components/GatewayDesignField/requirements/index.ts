export { RequirementsSection } from './RequirementsSection';
export {
  useRequirements,
  type Answers,
  type DraftRequirements,
} from './useRequirements';
