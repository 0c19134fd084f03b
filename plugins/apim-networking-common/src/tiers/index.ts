export { knownRegions } from './regions';
export * from './tierChange';
export * from './tiers';
