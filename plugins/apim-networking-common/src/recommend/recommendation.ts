export type {
  CostPart,
  DesignSketch,
  ExcludedPair,
  Fit,
  PolicyVerdict,
  RankedOption,
  Reason,
  Recommendation,
} from './schema';
