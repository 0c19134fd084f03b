export * from './capacity';
export * from '../cidr';
export * from './edge';
export { attachmentOfDesign, TUNNEL_SERVICE_ENDPOINTS } from './fromDesign';
export * from './model';
export type { Place, Placed } from './place';
export * from './securityRule';
