export { describeExposure } from './derive';
export * from './posture';
