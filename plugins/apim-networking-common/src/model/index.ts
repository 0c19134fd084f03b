export * from './capacity';
export * from '../cidr';
export * from './edge';
export {
  attachmentOfDesign,
  modelOfDesign,
  TUNNEL_SERVICE_ENDPOINTS,
} from './fromDesign';
export * from './model';
export * from './place';
export * from './securityRule';
