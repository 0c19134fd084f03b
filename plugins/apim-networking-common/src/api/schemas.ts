import type { z } from 'zod';
import { postureDifferenceSchema } from '../compare/schema';
import { designIssueSchema } from '../design/issueSchema';
import {
  applicationGatewaySchema,
  frontDoorSchema,
  listenerSchema,
} from '../design/parts/edge';
import {
  certificateSchema,
  customDomainSchema,
} from '../design/parts/hostNames';
import { additionalLocationSchema, zoneSchema } from '../design/parts/location';
import {
  ddosProtectionPlanSchema,
  dnsZonesSchema,
  forcedTunnelSchema,
  peeringSchema,
  privateEndpointSchema,
  publicIpSchema,
  subnetSchema,
  virtualNetworkSchema,
} from '../design/parts/network';
import { workspaceGatewaySchema } from '../design/parts/workspaceGateway';
import { completeDesignSchema } from '../design/schema';
import {
  evaluatedSchema,
  evaluationResultSchema,
  evaluationSchema,
  notParsedSchema,
  outcomeSchema,
} from '../evaluation/evaluationSchema';
import { answerSchema, edgePostureSchema } from '../model/edgeSchema';
import { observedPatternSchema, patternSchema } from '../patterns/schema';
import {
  designOptionSchema,
  environmentPolicySchema,
  networkingPolicySchema,
} from '../policy/schema';
import {
  componentPostureSchema,
  exposureSchema,
  locationPostureSchema,
  postureSchema,
  privateEndpointPostureSchema,
  reachSchema,
  subnetPostureSchema,
  virtualNetworkPostureSchema,
} from '../posture/schema';
import { networkingRequirementsSchema } from '../recommend/requirements';
import {
  costPartSchema,
  designSketchSchema,
  excludedPairSchema,
  requirementNameSchema,
  rankedOptionSchema,
  reasonSchema,
  recommendationSchema,
  recommendationWithSourcesSchema,
} from '../recommend/schema';
import {
  findingSchema,
  severitySchema,
  waiverOfFindingSchema,
} from '../finding/findingSchema';
import { sourceSchema } from '../sources/schema';
import { tierSchema } from '../tiers/schema';
import {
  transitionPlanSchema,
  transitionStepSchema,
} from '../transition/schema';
import {
  waiverPageSchema,
  waiverSchema,
  waiverStatusSchema,
} from '../waiver/schema';
import {
  decisionConfirmationSchema,
  decisionContextSchema,
  decisionEndSchema,
  decisionItemSchema,
  decisionPageSchema,
  decisionPendingSchema,
  decisionPreviewSchema,
  decisionSchema,
  waiverUseSchema,
} from './decisions';
import {
  decisionDeploymentSchema,
  decisionKeysSchema,
  decisionVerificationSchema,
  deploymentDigestSchema,
} from './deployments';
import { errorSchema } from './error';
import { findingCountsSchema } from './findingCounts';
import {
  gatewayItemSchema,
  gatewayPageSchema,
  gatewaySummarySchema,
  valueCountSchema,
  worstSeveritySchema,
} from './gateways';
import { healthReportSchema, scheduledTaskHealthSchema } from './health';
import {
  findingChangeSchema,
  postureChangeSchema,
  postureHistoryPageSchema,
  postureStateSchema,
} from './history';
import {
  capabilityMatrixSchema,
  capabilitySchema,
  ruleDescriptionSchema,
  ruleListSchema,
} from './knowledge';
import {
  apiPostureSchema,
  entityLinkSchema,
  gatewayPostureSchema,
  gatewayPostureWithApisSchema,
  ownershipProblemSchema,
} from './postures';

/** The schemas that have a name in the OpenAPI document. */
export const schemas = {
  HealthReport: healthReportSchema,
  ScheduledTaskHealth: scheduledTaskHealthSchema,
  Error: errorSchema,
  Tier: tierSchema,
  Pattern: patternSchema,
  Outcome: outcomeSchema,
  Answer: answerSchema,
  Source: sourceSchema,
  VirtualNetworkDesign: virtualNetworkSchema,
  PeeringDesign: peeringSchema,
  SubnetDesign: subnetSchema,
  PrivateEndpointDesign: privateEndpointSchema,
  PublicIpDesign: publicIpSchema,
  Zone: zoneSchema,
  AdditionalLocationDesign: additionalLocationSchema,
  CertificateDesign: certificateSchema,
  ListenerDesign: listenerSchema,
  ApplicationGatewayDesign: applicationGatewaySchema,
  FrontDoorDesign: frontDoorSchema,
  WorkspaceGatewayDesign: workspaceGatewaySchema,
  DnsZonesDesign: dnsZonesSchema,
  DdosProtectionPlanDesign: ddosProtectionPlanSchema,
  ForcedTunnelDesign: forcedTunnelSchema,
  CustomDomainDesign: customDomainSchema,
  GatewayDesign: completeDesignSchema,
  DesignIssue: designIssueSchema,
  Finding: findingSchema,
  Reach: reachSchema,
  ComponentPosture: componentPostureSchema,
  EdgePosture: edgePostureSchema,
  SubnetPosture: subnetPostureSchema,
  VirtualNetworkPosture: virtualNetworkPostureSchema,
  PrivateEndpointPosture: privateEndpointPostureSchema,
  LocationPosture: locationPostureSchema,
  Posture: postureSchema,
  Evaluation: evaluationSchema,
  Evaluated: evaluatedSchema,
  NotParsed: notParsedSchema,
  EvaluationResult: evaluationResultSchema,
  Decision: decisionSchema,
  DeploymentDigest: deploymentDigestSchema,
  DecisionDeployment: decisionDeploymentSchema,
  DecisionVerification: decisionVerificationSchema,
  DecisionKeys: decisionKeysSchema,
  DecisionPreview: decisionPreviewSchema,
  DecisionPending: decisionPendingSchema,
  DecisionConfirmation: decisionConfirmationSchema,
  DecisionEnd: decisionEndSchema,
  DecisionContext: decisionContextSchema,
  WaiverUse: waiverUseSchema,
  DecisionItem: decisionItemSchema,
  DecisionPage: decisionPageSchema,
  FindingCounts: findingCountsSchema,
  EnvironmentPolicy: environmentPolicySchema,
  DesignOption: designOptionSchema,
  NetworkingPolicy: networkingPolicySchema,
  WaiverOfFinding: waiverOfFindingSchema,
  WaiverStatus: waiverStatusSchema,
  Waiver: waiverSchema,
  WaiverPage: waiverPageSchema,
  GatewayPosture: gatewayPostureSchema,
  OwnershipProblem: ownershipProblemSchema,
  EntityLink: entityLinkSchema,
  ApiPosture: apiPostureSchema,
  GatewayPostureWithApis: gatewayPostureWithApisSchema,
  Exposure: exposureSchema,
  SeenPattern: observedPatternSchema,
  Severity: severitySchema,
  WorstSeverity: worstSeveritySchema,
  GatewayItem: gatewayItemSchema,
  GatewayPage: gatewayPageSchema,
  ValueCount: valueCountSchema,
  GatewaySummary: gatewaySummarySchema,
  PostureDifference: postureDifferenceSchema,
  FindingChange: findingChangeSchema,
  PostureState: postureStateSchema,
  PostureChange: postureChangeSchema,
  PostureHistoryPage: postureHistoryPageSchema,
  RuleDescription: ruleDescriptionSchema,
  RuleList: ruleListSchema,
  Capability: capabilitySchema,
  CapabilityMatrix: capabilityMatrixSchema,
  NetworkingRequirements: networkingRequirementsSchema,
  RequirementName: requirementNameSchema,
  Reason: reasonSchema,
  CostPart: costPartSchema,
  DesignSketch: designSketchSchema,
  RankedOption: rankedOptionSchema,
  ExcludedPair: excludedPairSchema,
  Recommendation: recommendationSchema,
  RecommendationWithSources: recommendationWithSourcesSchema,
  TransitionStep: transitionStepSchema,
  TransitionPlan: transitionPlanSchema,
};

/** The type of a schema, by its name in the OpenAPI document. */
export type Schema<Name extends keyof typeof schemas> = z.infer<
  (typeof schemas)[Name]
>;
