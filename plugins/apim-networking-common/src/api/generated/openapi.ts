// Generated from the schemas and operations of this folder by `yarn generate`: do not edit.

import type { Schema } from '../schemas';

export interface paths {
  '/evaluate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Evaluates a design by the rules and the policy, and stores nothing */
    post: operations['evaluateDesign'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/decisions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Lists the decisions that the caller can read, newest first; always includes the caller's own */
    get: operations['listDecisions'];
    put?: never;
    /** Evaluates a design and records the verdict, allowed or denied */
    post: operations['createDecision'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/decision-confirmations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Confirms the pending decisions of a task that succeeded; only the scaffolder plugin can call it */
    post: operations['confirmDecisions'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/decision-previews': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Previews the decision on a design, without recording it; requires the permission to create it */
    post: operations['previewDecision'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/decisions/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Gets a decision that the caller requested or can read */
    get: operations['getDecision'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/policy': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Gets the policy in force */
    get: operations['getPolicy'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/decisions/{id}/deployments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Binds a decision to the files that were generated under it; only the scaffolder plugin can call it */
    post: operations['bindDeployment'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/decisions/{id}/verification': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Verifies that a valid decision allows the deployment of exactly these files */
    get: operations['verifyDecision'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/decision-keys': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Gets the public keys of signed decision files, as a JSON Web Key Set */
    get: operations['getDecisionKeys'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/waivers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Lists waivers, newest first */
    get: operations['listWaivers'];
    put?: never;
    /** Requests a waiver, which another person decides on */
    post: operations['requestWaiver'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/waivers/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Gets a waiver */
    get: operations['getWaiver'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/waivers/{id}/approve': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Approves a waiver that another person requested */
    post: operations['approveWaiver'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/waivers/{id}/reject': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Rejects a waiver that another person requested */
    post: operations['rejectWaiver'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/waivers/{id}/revoke': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Revokes a waiver, or withdraws the request for it */
    post: operations['revokeWaiver'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/apis/{namespace}/{name}/posture': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Gets the posture of the gateways of an API */
    get: operations['getApiPosture'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/gateways/{namespace}/{name}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Gets the posture of a gateway, and the APIs that name it */
    get: operations['getGateway'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/gateways/{namespace}/{name}/refresh': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Refreshes a gateway: reads it from the catalog, re-evaluates it and returns its posture */
    post: operations['refreshGateway'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/gateways/{namespace}/{name}/posture': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The same as getGateway */
    get: operations['getGatewayPosture'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/gateways/{namespace}/{name}/history': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Lists the changes of the posture and the findings of a gateway, newest first */
    get: operations['getGatewayHistory'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/gateways': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Lists gateways, in pages that are stable under inserts */
    get: operations['listGateways'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/summary': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Counts gateways by exposure, tier, pattern and other properties */
    get: operations['getSummary'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/export': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Exports all gateways that match the filters, by title, as a stream */
    get: operations['exportGateways'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/rules': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Lists every rule, by family */
    get: operations['listRules'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/matrix': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Gets the networking patterns that each tier supports, with the reason for those that it does not */
    get: operations['getMatrix'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/recommend': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Ranks tiers and patterns by the requirements of APIs, under the policy in force */
    post: operations['recommendDesign'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/transition': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Plans the transition from one design to another */
    post: operations['planTransition'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/health': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Gets the health of the scheduled tasks; requires no authentication */
    get: operations['getHealth'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /** @description Health of the scheduled tasks and of writes to the database */
    HealthReport: Schema<'HealthReport'>;
    /** @description Health of one scheduled task, on all replicas */
    ScheduledTaskHealth: Schema<'ScheduledTaskHealth'>;
    Error: Schema<'Error'>;
    /** @enum {string} */
    Tier: Schema<'Tier'>;
    /** @enum {string} */
    Pattern: Schema<'Pattern'>;
    /** @enum {string} */
    Outcome: Schema<'Outcome'>;
    /** @enum {string} */
    Answer: Schema<'Answer'>;
    /** @description A document that states a fact */
    Source: Schema<'Source'>;
    /** @description The virtual network of a gateway or a private endpoint */
    VirtualNetworkDesign: Schema<'VirtualNetworkDesign'>;
    /** @description A peered virtual network */
    PeeringDesign: Schema<'PeeringDesign'>;
    /** @description A subnet */
    SubnetDesign: Schema<'SubnetDesign'>;
    /** @description An inbound private endpoint to the gateway */
    PrivateEndpointDesign: Schema<'PrivateEndpointDesign'>;
    /** @description A customer-managed public IP address of an injected gateway */
    PublicIpDesign: Schema<'PublicIpDesign'>;
    /** @enum {string} */
    Zone: Schema<'Zone'>;
    /** @description An additional region of a multi-region gateway */
    AdditionalLocationDesign: Schema<'AdditionalLocationDesign'>;
    /** @description A certificate in a Key Vault */
    CertificateDesign: Schema<'CertificateDesign'>;
    /** @description A host name of an Application Gateway */
    ListenerDesign: Schema<'ListenerDesign'>;
    /** @description An Application Gateway with a web application firewall */
    ApplicationGatewayDesign: Schema<'ApplicationGatewayDesign'>;
    /** @description A Front Door Premium that connects to the gateway through Private Link */
    FrontDoorDesign: Schema<'FrontDoorDesign'>;
    /** @description The workspace gateway of the design */
    WorkspaceGatewayDesign: Schema<'WorkspaceGatewayDesign'>;
    /** @description The location of central private DNS zones */
    DnsZonesDesign: Schema<'DnsZonesDesign'>;
    /** @description An existing DDoS protection plan */
    DdosProtectionPlanDesign: Schema<'DdosProtectionPlanDesign'>;
    /** @description Forced tunneling of outbound traffic through an appliance or a virtual network gateway */
    ForcedTunnelDesign: Schema<'ForcedTunnelDesign'>;
    /** @description A custom domain */
    CustomDomainDesign: Schema<'CustomDomainDesign'>;
    /** @description The wanted networking of one gateway */
    GatewayDesign: Schema<'GatewayDesign'>;
    /** @description One problem of an invalid design */
    DesignIssue: Schema<'DesignIssue'>;
    /** @description One violation of a rule, at one place */
    Finding: Schema<'Finding'>;
    Reach: Schema<'Reach'>;
    ComponentPosture: Schema<'ComponentPosture'>;
    EdgePosture: Schema<'EdgePosture'>;
    SubnetPosture: Schema<'SubnetPosture'>;
    VirtualNetworkPosture: Schema<'VirtualNetworkPosture'>;
    PrivateEndpointPosture: Schema<'PrivateEndpointPosture'>;
    LocationPosture: Schema<'LocationPosture'>;
    /** @description The result of evaluating a design */
    Posture: Schema<'Posture'>;
    Evaluation: Schema<'Evaluation'>;
    Evaluated: Schema<'Evaluated'>;
    NotParsed: Schema<'NotParsed'>;
    EvaluationResult: Schema<'EvaluationResult'>;
    /** @description A recorded verdict on one design */
    Decision: Schema<'Decision'>;
    /** @description SHA-256 over the files of a deployment, with the version of its format */
    DeploymentDigest: Schema<'DeploymentDigest'>;
    /** @description The binding of a decision to the files that it allows to be deployed */
    DecisionDeployment: Schema<'DecisionDeployment'>;
    /** @description Whether a valid decision allows exactly these files to be deployed */
    DecisionVerification: Schema<'DecisionVerification'>;
    /** @description Public keys, as a JSON Web Key Set (RFC 7517) */
    DecisionKeys: Schema<'DecisionKeys'>;
    /** @description The preview of a decision. It is not recorded, and allows nothing */
    DecisionPreview: Schema<'DecisionPreview'>;
    /**
     * @description Present while the task that requested the decision has not confirmed it. Until then it allows nothing to be deployed, and it is not valid
     * @constant
     */
    DecisionPending: Schema<'DecisionPending'>;
    /** @description The decisions that a task confirmed */
    DecisionConfirmation: Schema<'DecisionConfirmation'>;
    /**
     * @description Why a decision is no longer valid; `ruleset` and `policy` where another one is in force since
     * @enum {string}
     */
    DecisionEnd: Schema<'DecisionEnd'>;
    /** @description The purpose of a decision, as the requester states it */
    DecisionContext: Schema<'DecisionContext'>;
    /** @description A waiver that a decision depends on */
    WaiverUse: Schema<'WaiverUse'>;
    /** @description A decision in a list */
    DecisionItem: Schema<'DecisionItem'>;
    DecisionPage: Schema<'DecisionPage'>;
    /** @description Numbers of findings; those with a waiver are counted separately */
    FindingCounts: Schema<'FindingCounts'>;
    EnvironmentPolicy: Schema<'EnvironmentPolicy'>;
    /**
     * @description Options that can be added to a pattern
     * @enum {string}
     */
    DesignOption: Schema<'DesignOption'>;
    NetworkingPolicy: Schema<'NetworkingPolicy'>;
    /** @description The waiver in force */
    WaiverOfFinding: Schema<'WaiverOfFinding'>;
    /** @enum {string} */
    WaiverStatus: Schema<'WaiverStatus'>;
    /** @description A time-limited exception from one rule for one gateway */
    Waiver: Schema<'Waiver'>;
    WaiverPage: Schema<'WaiverPage'>;
    /** @description The posture of a gateway of the catalog, with its evidence */
    GatewayPosture: Schema<'GatewayPosture'>;
    /** @description A problem with the ownership of a gateway */
    OwnershipProblem: Schema<'OwnershipProblem'>;
    EntityLink: Schema<'EntityLink'>;
    ApiPosture: Schema<'ApiPosture'>;
    GatewayPostureWithApis: Schema<'GatewayPostureWithApis'>;
    /** @enum {string} */
    Exposure: Schema<'Exposure'>;
    /**
     * @description A pattern; `invalid` where Azure has no such combination, `unknown` where it is not known
     * @enum {string}
     */
    SeenPattern: Schema<'SeenPattern'>;
    /** @enum {string} */
    Severity: Schema<'Severity'>;
    /**
     * @description The highest severity of the findings without a waiver; an invalid declaration counts as an error
     * @enum {string}
     */
    WorstSeverity: Schema<'WorstSeverity'>;
    /** @description A gateway in a list */
    GatewayItem: Schema<'GatewayItem'>;
    GatewayPage: Schema<'GatewayPage'>;
    ValueCount: Schema<'ValueCount'>;
    /** @description Counts of gateways, the highest first, at most 200 values of each */
    GatewaySummary: Schema<'GatewaySummary'>;
    /** @description One difference between two postures */
    PostureDifference: Schema<'PostureDifference'>;
    FindingChange: Schema<'FindingChange'>;
    /** @description The state of a gateway, in short */
    PostureState: Schema<'PostureState'>;
    /** @description One change of the posture or the findings of a gateway */
    PostureChange: Schema<'PostureChange'>;
    PostureHistoryPage: Schema<'PostureHistoryPage'>;
    /** @description A rule */
    RuleDescription: Schema<'RuleDescription'>;
    RuleList: Schema<'RuleList'>;
    /** @description Whether a tier supports a pattern */
    Capability: Schema<'Capability'>;
    CapabilityMatrix: Schema<'CapabilityMatrix'>;
    /** @description What APIs require of the networking of their gateway */
    NetworkingRequirements: Schema<'NetworkingRequirements'>;
    /** @enum {string} */
    RequirementName: Schema<'RequirementName'>;
    Reason: Schema<'Reason'>;
    CostPart: Schema<'CostPart'>;
    DesignSketch: Schema<'DesignSketch'>;
    RankedOption: Schema<'RankedOption'>;
    ExcludedPair: Schema<'ExcludedPair'>;
    /** @description Every pair of tier and pattern, ranked or excluded */
    Recommendation: Schema<'Recommendation'>;
    RecommendationWithSources: Schema<'RecommendationWithSources'>;
    TransitionStep: Schema<'TransitionStep'>;
    /** @description The transition from one design to another */
    TransitionPlan: Schema<'TransitionPlan'>;
  };
  responses: {
    /** @description The error */
    Error: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
    /** @description The posture of the gateway */
    Gateway: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['GatewayPostureWithApis'];
      };
    };
  };
  parameters: {
    /** @description Any of these */
    environments: string[];
    /** @description Violates any of these rules, with or without a waiver */
    findings: string[];
    /** @description The nextCursor of the page before */
    cursor: string;
    /** @description UUID of the decision */
    decisionId: string;
    /** @description UUID of the waiver */
    waiverId: string;
    /** @description Namespace of the catalog entity */
    namespace: string;
    /** @description Name of the catalog entity */
    name: string;
    /** @description Any of these */
    exposures: components['schemas']['Exposure'][];
    /** @description Any of these */
    tiers: components['schemas']['Tier'][];
    /** @description Any of these */
    patterns: components['schemas']['SeenPattern'][];
    /** @description The primary region is any of these, such as westeurope */
    regions: string[];
    /** @description Any of these entity references */
    owners: string[];
    /** @description Any of these entity references */
    systems: string[];
    /** @description The highest severity of the findings without a waiver is any of these */
    severities: components['schemas']['WorstSeverity'][];
    /** @description Part of the title or the name, case-insensitive */
    search: string;
  };
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  evaluateDesign: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description The wanted networking, in the form of GatewayDesign. It accepts any object, so that each issue of an invalid design names the field, the actual value and what it must be. */
          design: {
            [key: string]: unknown;
          };
        };
      };
    };
    responses: {
      /** @description The evaluation, with the waivers that the caller can read, or the reasons why the design is invalid */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EvaluationResult'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  listDecisions: {
    parameters: {
      query?: {
        /** @description Any of these */
        outcome?: components['schemas']['Outcome'][];
        /** @description Only the caller's own requests */
        mine?: boolean;
        /** @description Entity reference of the requesting user, or subject of the requesting service */
        requestedBy?: string;
        /** @description Name of the API Management service, case-insensitive */
        gateway?: string;
        /** @description Any of these */
        environment?: components['parameters']['environments'];
        /** @description Violates any of these rules, with or without a waiver */
        finding?: components['parameters']['findings'];
        limit?: number;
        /** @description The nextCursor of the page before */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of decisions */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DecisionPage'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  createDecision: {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the caller's choice. A repeated request of the same caller with the same key and the same design gives the decision that was recorded the first time. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description The wanted networking, in the form of GatewayDesign. It accepts any object, so that each issue of an invalid design names the field, the actual value and what it must be. */
          design: {
            [key: string]: unknown;
          };
          context?: components['schemas']['DecisionContext'];
          /** @description Whether Bicep is generated from the design: then rules of the family `generation` apply too. Default: false */
          generation?: boolean;
          /** @description Whether the decision allows nothing until the task in `context.taskId` confirms it, by `POST /decision-confirmations`. Default: false */
          pending?: boolean;
        };
      };
    };
    responses: {
      /** @description The decision */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Decision'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  confirmDecisions: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description ID of the scaffolder task */
          taskId: string;
        };
      };
    };
    responses: {
      /** @description The confirmed decisions */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DecisionConfirmation'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  previewDecision: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description The wanted networking, in the form of GatewayDesign, as of `POST /decisions` */
          design: {
            [key: string]: unknown;
          };
          context?: components['schemas']['DecisionContext'];
          /** @description Whether Bicep is generated from the design: then rules of the family `generation` apply too. Default: false */
          generation?: boolean;
        };
      };
    };
    responses: {
      /** @description The decision that would be recorded */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DecisionPreview'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  getDecision: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description UUID of the decision */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The decision */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Decision'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  getPolicy: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The policy */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NetworkingPolicy'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  bindDeployment: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description UUID of the decision */
        id: components['parameters']['decisionId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          digest: components['schemas']['DeploymentDigest'];
        };
      };
    };
    responses: {
      /** @description The binding, new or existing */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DecisionDeployment'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  verifyDecision: {
    parameters: {
      query: {
        /** @description Name of the API Management service, case-insensitive */
        gateway: string;
        environment: string;
        /** @description SHA-256 over the files of a deployment, with the version of its format */
        digest: components['schemas']['DeploymentDigest'];
      };
      header?: never;
      path: {
        /** @description UUID of the decision */
        id: components['parameters']['decisionId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The result, with the reason where it is not verified */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DecisionVerification'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  getDecisionKeys: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The keys; empty where the portal does not sign */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DecisionKeys'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  listWaivers: {
    parameters: {
      query?: {
        status?: components['schemas']['WaiverStatus'];
        /** @description Only waivers that expire within this number of days, or have expired */
        endsWithinDays?: number;
        /** @description Name of the API Management service */
        gateway?: string;
        /** @description Entity reference of a user */
        requestedBy?: string;
        limit?: number;
        /** @description The nextCursor of the page before */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of waivers */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WaiverPage'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  requestWaiver: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          ruleId: string;
          /** @description Name of the API Management service */
          gateway: string;
          environment: string;
          reason: string;
          /** @description ISO 8601 */
          until: string;
          /** @description ID of a waiver in force that this one renews */
          renews?: string;
          /** @description Entity reference of who will own a gateway that nobody holds yet; a group where it names no kind. Default: the owner that the caller's last decision on the gateway names. */
          owner?: string;
        };
      };
    };
    responses: {
      /** @description The requested waiver */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Waiver'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  getWaiver: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description UUID of the waiver */
        id: components['parameters']['waiverId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The waiver */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Waiver'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  approveWaiver: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description UUID of the waiver */
        id: components['parameters']['waiverId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          comment?: string;
        };
      };
    };
    responses: {
      /** @description The waiver */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Waiver'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  rejectWaiver: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description UUID of the waiver */
        id: components['parameters']['waiverId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          comment: string;
        };
      };
    };
    responses: {
      /** @description The waiver */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Waiver'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  revokeWaiver: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description UUID of the waiver */
        id: components['parameters']['waiverId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          comment?: string;
        };
      };
    };
    responses: {
      /** @description The waiver */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Waiver'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  getApiPosture: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Namespace of the catalog entity */
        namespace: components['parameters']['namespace'];
        /** @description Name of the catalog entity */
        name: components['parameters']['name'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The posture of the API */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ApiPosture'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  getGateway: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Namespace of the catalog entity */
        namespace: components['parameters']['namespace'];
        /** @description Name of the catalog entity */
        name: components['parameters']['name'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components['responses']['Gateway'];
      default: components['responses']['Error'];
    };
  };
  refreshGateway: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Namespace of the catalog entity */
        namespace: components['parameters']['namespace'];
        /** @description Name of the catalog entity */
        name: components['parameters']['name'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components['responses']['Gateway'];
      default: components['responses']['Error'];
    };
  };
  getGatewayPosture: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Namespace of the catalog entity */
        namespace: components['parameters']['namespace'];
        /** @description Name of the catalog entity */
        name: components['parameters']['name'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components['responses']['Gateway'];
      default: components['responses']['Error'];
    };
  };
  getGatewayHistory: {
    parameters: {
      query?: {
        limit?: number;
        /** @description The nextCursor of the page before */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path: {
        /** @description Namespace of the catalog entity */
        namespace: components['parameters']['namespace'];
        /** @description Name of the catalog entity */
        name: components['parameters']['name'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of changes */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PostureHistoryPage'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  listGateways: {
    parameters: {
      query?: {
        /** @description Any of these */
        exposure?: components['parameters']['exposures'];
        /** @description Any of these */
        tier?: components['parameters']['tiers'];
        /** @description Any of these */
        pattern?: components['parameters']['patterns'];
        /** @description The primary region is any of these, such as westeurope */
        region?: components['parameters']['regions'];
        /** @description Any of these */
        environment?: components['parameters']['environments'];
        /** @description Any of these entity references */
        owner?: components['parameters']['owners'];
        /** @description Any of these entity references */
        system?: components['parameters']['systems'];
        /** @description Violates any of these rules, with or without a waiver */
        finding?: components['parameters']['findings'];
        /** @description The highest severity of the findings without a waiver is any of these */
        severity?: components['parameters']['severities'];
        /** @description Part of the title or the name, case-insensitive */
        search?: components['parameters']['search'];
        /** @description `title` from A; `exposure` with the most exposed first; `severity` with the worst first; `changed` with the latest first */
        sort?: 'title' | 'exposure' | 'severity' | 'changed';
        limit?: number;
        /** @description The nextCursor of the page before */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of gateways */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayPage'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  getSummary: {
    parameters: {
      query?: {
        /** @description Any of these */
        exposure?: components['parameters']['exposures'];
        /** @description Any of these */
        tier?: components['parameters']['tiers'];
        /** @description Any of these */
        pattern?: components['parameters']['patterns'];
        /** @description The primary region is any of these, such as westeurope */
        region?: components['parameters']['regions'];
        /** @description Any of these */
        environment?: components['parameters']['environments'];
        /** @description Any of these entity references */
        owner?: components['parameters']['owners'];
        /** @description Any of these entity references */
        system?: components['parameters']['systems'];
        /** @description Violates any of these rules, with or without a waiver */
        finding?: components['parameters']['findings'];
        /** @description The highest severity of the findings without a waiver is any of these */
        severity?: components['parameters']['severities'];
        /** @description Part of the title or the name, case-insensitive */
        search?: components['parameters']['search'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The counts */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewaySummary'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  exportGateways: {
    parameters: {
      query?: {
        format?: 'csv' | 'json' | 'markdown' | 'sarif';
        /** @description Any of these */
        exposure?: components['parameters']['exposures'];
        /** @description Any of these */
        tier?: components['parameters']['tiers'];
        /** @description Any of these */
        pattern?: components['parameters']['patterns'];
        /** @description The primary region is any of these, such as westeurope */
        region?: components['parameters']['regions'];
        /** @description Any of these */
        environment?: components['parameters']['environments'];
        /** @description Any of these entity references */
        owner?: components['parameters']['owners'];
        /** @description Any of these entity references */
        system?: components['parameters']['systems'];
        /** @description Violates any of these rules, with or without a waiver */
        finding?: components['parameters']['findings'];
        /** @description The highest severity of the findings without a waiver is any of these */
        severity?: components['parameters']['severities'];
        /** @description Part of the title or the name, case-insensitive */
        search?: components['parameters']['search'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The gateways */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayItem'][];
          'text/csv': string;
          'text/markdown': string;
          'application/sarif+json': {
            [key: string]: unknown;
          };
        };
      };
      default: components['responses']['Error'];
    };
  };
  listRules: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The rules */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RuleList'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  getMatrix: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The matrix */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CapabilityMatrix'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  recommendDesign: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description What the APIs need, in the form of NetworkingRequirements. It accepts any object, so that each error names the field, the actual value and what it must be. */
          requirements: {
            [key: string]: unknown;
          };
        };
      };
    };
    responses: {
      /** @description The recommendation */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RecommendationWithSources'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  planTransition: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description The present design, in the form of GatewayDesign */
          from: {
            [key: string]: unknown;
          };
          /** @description The wanted design, in the form of GatewayDesign */
          to: {
            [key: string]: unknown;
          };
        };
      };
    };
    responses: {
      /** @description The plan */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TransitionPlan'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  getHealth: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Healthy */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HealthReport'];
        };
      };
      /** @description A task fails or is late, on any replica */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HealthReport'];
        };
      };
      default: components['responses']['Error'];
    };
  };
}
