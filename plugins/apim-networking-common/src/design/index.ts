export * from './defaultNames';
export { describeIssue } from './describeIssue';
export { isSameNetwork } from './isSameNetwork';
export type { DesignIssue } from './issueSchema';
export * from './legalDesign';
export * from './parse';
export {
  gatewayDesignSchema,
  type AdditionalLocationDesign,
  type ApplicationGatewayDesign,
  type CertificateDesign,
  type CustomDomainDesign,
  type ForcedTunnelDesign,
  type FrontDoorDesign,
  type GatewayDesign,
  type GatewayDesignInput,
  type ListenerDesign,
  type PrivateEndpointDesign,
  type PublicIpDesign,
  type SubnetDesign,
  type VirtualNetworkDesign,
} from './schema';
