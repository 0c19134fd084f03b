import type { Case } from '../models';
import { combinationCases } from './combination';
import { dnsCases } from './dns';
import { edgeCases } from './edge';
import { hostNameCases } from './hostName';
import { multiRegionCases } from './multiRegion';
import { networkSecurityGroupCases } from './networkSecurityGroup';
import { outboundCases } from './outbound';
import { privateEndpointCases } from './privateEndpoint';
import { publicIpCases } from './publicIp';
import { publicNetworkAccessCases } from './publicNetworkAccess';
import { routeCases } from './route';
import { subnetDelegationCases } from './subnetDelegation';
import { subnetPlacementCases } from './subnetPlacement';
import { subnetSizeCases } from './subnetSize';
import { tierCases } from './tier';
import { tierChangeCases } from './tierChange';
import { workspaceGatewayCases } from './workspaceGateway';

/** For each rule a model that breaks it, the closest one that does not, and where and how hard it is evaluated. By the files of the rules. */
export const ruleCases: Record<string, Case[]> = {
  ...combinationCases,
  ...dnsCases,
  ...edgeCases,
  ...hostNameCases,
  ...multiRegionCases,
  ...networkSecurityGroupCases,
  ...outboundCases,
  ...privateEndpointCases,
  ...publicIpCases,
  ...publicNetworkAccessCases,
  ...routeCases,
  ...subnetDelegationCases,
  ...subnetPlacementCases,
  ...subnetSizeCases,
  ...tierCases,
  ...tierChangeCases,
  ...workspaceGatewayCases,
};
