export { describeExposure } from './describeExposure';
export * from './posture';
