export { compare } from './compare';
export {
  POSTURE_ASPECTS,
  type ExposureEffect,
  type PostureAspect,
  type PostureDifference,
} from './difference';
