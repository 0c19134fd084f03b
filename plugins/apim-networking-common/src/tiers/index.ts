export { knownRegions } from './regions';
export * from './tiers';
