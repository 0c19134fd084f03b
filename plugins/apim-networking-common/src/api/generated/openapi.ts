// Generated from plugins/apim-networking-backend/src/schema/openapi.yaml by `yarn generate`: do not edit.

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
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /** @description Health of the scheduled tasks and of writes to the database */
    HealthReport: {
      /** @enum {string} */
      status: 'ok' | 'failing';
      /** @description The problems, as sentences; empty where there are none */
      reasons: string[];
      sweeps: components['schemas']['SweepHealth'][];
      /** @description Rows that cannot be read and count as not stored, as far as the process that answers has met any; the log names them. They are no failure: gateways and APIs are written again with the next reading of the catalog. */
      unreadableRows?: {
        table: string;
        rows: number;
      }[];
    };
    /** @description Health of one scheduled task, on all replicas */
    SweepHealth: {
      /** @description Such as `read-catalog` */
      name: string;
      /** @enum {string} */
      status: 'ok' | 'failing';
      /** @description The problem, as a sentence */
      reason?: string;
      /** @description Consecutive failures since the last success */
      failures: number;
      /** @description Since the last success, or since the start of this process where there was none */
      lagSeconds: number;
      /** @description ISO 8601 */
      lastSucceededAt?: string;
    };
    Error: {
      error: {
        name: string;
        message: string;
      };
      response: {
        statusCode: number;
      };
    };
    /** @enum {string} */
    Tier:
      | 'Consumption'
      | 'Developer'
      | 'Basic'
      | 'BasicV2'
      | 'Standard'
      | 'StandardV2'
      | 'Premium'
      | 'PremiumV2';
    /** @enum {string} */
    Pattern:
      | 'public'
      | 'injection-external'
      | 'injection-internal'
      | 'injection-v2'
      | 'integration-v2'
      | 'private-endpoint'
      | 'isolated'
      | 'internal-appgw-waf'
      | 'private-endpoint-appgw-waf'
      | 'front-door-private-link'
      | 'workspace-integration'
      | 'workspace-injection';
    /** @enum {string} */
    Outcome: 'allowed' | 'allowed-under-waiver' | 'denied';
    /** @enum {string} */
    Answer: 'yes' | 'no' | 'unknown';
    /** @description A document that states a fact */
    Source: {
      id: string;
      title: string;
      url: string;
      /** @description Date of the document, ISO 8601 */
      date?: string;
    };
    VirtualNetworkDesign: {
      /** @enum {string} */
      mode: 'new' | 'existing';
      name: string;
      resourceGroup?: string;
      subscriptionId?: string;
      region?: string;
      addressSpace?: string[];
      dnsServers?: string[];
      peerings?: components['schemas']['PeeringDesign'][];
    };
    PeeringDesign: {
      name: string;
      resourceGroup?: string;
      subscriptionId?: string;
    };
    SubnetDesign: {
      name: string;
      /** @description IPv4 range in CIDR notation */
      prefix?: string;
      delegations?: string[];
      networkSecurityGroup?: boolean;
    };
    PrivateEndpointDesign: {
      name?: string;
      subnet: components['schemas']['SubnetDesign'];
      virtualNetwork?: components['schemas']['VirtualNetworkDesign'];
      /** @enum {string} */
      status?: 'Approved' | 'Pending' | 'Rejected' | 'Disconnected';
    };
    PublicIpDesign: {
      name: string;
      /** @enum {string} */
      sku: 'Basic' | 'Standard';
      /** @enum {string} */
      ipVersion: 'IPv4' | 'IPv6';
      dnsLabel?: string;
      region?: string;
    };
    /** @enum {string} */
    Zone: '1' | '2' | '3';
    AdditionalLocationDesign: {
      region: string;
      units: number;
      zones?: components['schemas']['Zone'][];
      virtualNetwork?: components['schemas']['VirtualNetworkDesign'];
      gatewaySubnet?: components['schemas']['SubnetDesign'];
      publicIp?: components['schemas']['PublicIpDesign'];
      disableGateway?: boolean;
    };
    /** @description A certificate in a Key Vault */
    CertificateDesign: {
      keyVault: string;
      name: string;
      resourceGroup?: string;
      subscriptionId?: string;
    };
    /** @description A host name of an Application Gateway */
    ListenerDesign: {
      hostName: string;
      certificate: components['schemas']['CertificateDesign'];
      /** @enum {string} */
      endpoint: 'gateway' | 'developerPortal' | 'managementPlane';
    };
    ApplicationGatewayDesign: {
      name?: string;
      subnet: components['schemas']['SubnetDesign'];
      /** @enum {string} */
      wafMode: 'Prevention' | 'Detection';
      listeners?: components['schemas']['ListenerDesign'][];
    };
    FrontDoorDesign: {
      name?: string;
      /** @enum {string} */
      wafMode: 'Prevention' | 'Detection';
      /** @enum {string} */
      privateLink?: 'Approved' | 'Pending';
    };
    WorkspaceGatewayDesign: {
      name?: string;
      workspace?: string;
    };
    /** @description The place of central private DNS zones */
    DnsZonesDesign: {
      resourceGroup: string;
      subscriptionId?: string;
    };
    /** @description An existing DDoS protection plan */
    DdosProtectionPlanDesign: {
      name: string;
      resourceGroup?: string;
      subscriptionId?: string;
    };
    ForcedTunnelDesign: {
      nextHopIpAddress?: string;
      clientRanges?: string[];
    };
    CustomDomainDesign: {
      hostName: string;
      /** @enum {string} */
      type:
        | 'Proxy'
        | 'DeveloperPortal'
        | 'Portal'
        | 'Management'
        | 'Scm'
        | 'ConfigurationApi';
      /** @enum {string} */
      resolvable?: 'public' | 'private';
      certificate?: components['schemas']['CertificateDesign'];
    };
    /** @description The wanted networking of one gateway */
    GatewayDesign: {
      name: string;
      environment: string;
      tier: components['schemas']['Tier'];
      units: number;
      region: string;
      pattern: components['schemas']['Pattern'];
      /** @enum {string} */
      publicNetworkAccess: 'Enabled' | 'Disabled';
      /** @enum {string} */
      developerPortal?: 'Enabled' | 'Disabled';
      zones?: components['schemas']['Zone'][];
      zoneRedundant?: boolean;
      virtualNetwork?: components['schemas']['VirtualNetworkDesign'];
      gatewaySubnet?: components['schemas']['SubnetDesign'];
      privateEndpoints?: components['schemas']['PrivateEndpointDesign'][];
      applicationGateway?: components['schemas']['ApplicationGatewayDesign'];
      frontDoor?: components['schemas']['FrontDoorDesign'];
      workspaceGateway?: components['schemas']['WorkspaceGatewayDesign'];
      publicIp?: components['schemas']['PublicIpDesign'];
      ddosProtection?: boolean;
      ddosProtectionPlan?: components['schemas']['DdosProtectionPlanDesign'];
      additionalLocations?: components['schemas']['AdditionalLocationDesign'][];
      privateDeveloperPortal?: boolean;
      forcedTunnel?: components['schemas']['ForcedTunnelDesign'];
      natGateway?: boolean;
      fixedOutboundIp?: boolean;
      customDomains?: components['schemas']['CustomDomainDesign'][];
      /** @enum {string} */
      privateDns?: 'new' | 'existing' | 'none';
      privateDnsZones?: components['schemas']['DnsZonesDesign'];
      tags?: {
        [key: string]: string;
      };
    };
    /** @description One problem of an invalid design */
    DesignIssue: {
      field: string;
      seen: string;
      message: string;
    };
    /** @description One violation of a rule, at one place */
    Finding: {
      ruleId: string;
      /** @enum {string} */
      severity: 'error' | 'warning' | 'info';
      title: string;
      message: string;
      field: string;
      seen: string;
      needed: string;
      remedy: string;
      /** @description A value that repairs a declared design */
      fix?: {
        label: string;
        path: string;
        /** @description Any JSON value */
        value: unknown;
      };
      sources: components['schemas']['Source'][];
      disputed: boolean;
      /** @enum {string} */
      origin: 'platform' | 'policy';
      /**
       * @description The severity that the platform gives it, where the policy raises it
       * @enum {string}
       */
      raisedFrom?: 'error' | 'warning' | 'info';
      waiver?: components['schemas']['WaiverOfFinding'];
    };
    Reach: {
      access: components['schemas']['Answer'];
      /** @enum {string} */
      via?:
        | 'public-endpoint'
        | 'private-ip'
        | 'private-endpoint'
        | 'application-gateway'
        | 'front-door'
        | 'control-port';
      label: string;
      reason: string;
    };
    ComponentPosture: {
      /** @enum {string} */
      component: 'gateway' | 'developerPortal' | 'managementPlane' | 'git';
      reach: {
        internet: components['schemas']['Reach'];
        corporateNetwork: components['schemas']['Reach'];
        virtualNetwork: components['schemas']['Reach'];
        azureControlPlane: components['schemas']['Reach'];
      };
    };
    EdgePosture: {
      /** @enum {string} */
      type: 'application-gateway' | 'front-door';
      name?: string;
      waf: components['schemas']['Answer'];
      /** @enum {string} */
      wafMode?: 'Prevention' | 'Detection';
      public: components['schemas']['Answer'];
      /** @enum {string} */
      privateLink?: 'approved' | 'pending' | 'none';
      bypassPossible: components['schemas']['Answer'];
    };
    SubnetPosture: {
      name?: string;
      prefix?: string;
      delegation?: string;
      unitsThatFit?: number;
    };
    VirtualNetworkPosture: {
      name?: string;
      addressSpace?: string[];
    };
    PrivateEndpointPosture: {
      name?: string;
      /** @enum {string} */
      status: 'Approved' | 'Pending' | 'Rejected' | 'Disconnected' | 'Unknown';
      subnet?: components['schemas']['SubnetPosture'];
      virtualNetwork?: components['schemas']['VirtualNetworkPosture'];
    };
    LocationPosture: {
      region: string;
      units?: number;
      zones?: string;
      virtualNetwork?: components['schemas']['VirtualNetworkPosture'];
      subnet?: components['schemas']['SubnetPosture'];
      gatewayDisabled: boolean;
    };
    /** @description The result of evaluating a design */
    Posture: {
      name?: string;
      tier?: components['schemas']['Tier'];
      skuName: string;
      /** @enum {string} */
      pattern:
        | 'public'
        | 'injection-external'
        | 'injection-internal'
        | 'injection-v2'
        | 'integration-v2'
        | 'private-endpoint'
        | 'isolated'
        | 'internal-appgw-waf'
        | 'private-endpoint-appgw-waf'
        | 'front-door-private-link'
        | 'workspace-integration'
        | 'workspace-injection'
        | 'invalid'
        | 'unknown';
      /** @enum {string} */
      instancePattern:
        | 'public'
        | 'injection-external'
        | 'injection-internal'
        | 'injection-v2'
        | 'integration-v2'
        | 'private-endpoint'
        | 'isolated'
        | 'internal-appgw-waf'
        | 'private-endpoint-appgw-waf'
        | 'front-door-private-link'
        | 'workspace-integration'
        | 'workspace-injection'
        | 'invalid'
        | 'unknown';
      /** @enum {string} */
      exposure:
        | 'public'
        | 'public-through-waf'
        | 'gateway-private-portal-public'
        | 'private'
        | 'unknown';
      headline: string;
      sentence: string;
      gatewayReachableFromInternet: components['schemas']['Answer'];
      outboundToPrivateNetwork: components['schemas']['Answer'];
      /** @enum {string} */
      publicNetworkAccess: 'Enabled' | 'Disabled';
      components: components['schemas']['ComponentPosture'][];
      outbound: {
        privateNetwork: components['schemas']['Answer'];
        /** @enum {string} */
        internet: 'direct' | 'through-virtual-network' | 'unknown';
        summary: string;
      };
      locations: components['schemas']['LocationPosture'][];
      privateEndpoints: components['schemas']['PrivateEndpointPosture'][];
      edge?: components['schemas']['EdgePosture'];
      notes: {
        text: string;
        sources: components['schemas']['Source'][];
      }[];
    };
    Evaluation: {
      design: components['schemas']['GatewayDesign'];
      posture: components['schemas']['Posture'];
      findings: components['schemas']['Finding'][];
      outcome: components['schemas']['Outcome'];
    };
    Evaluated: {
      /** @constant */
      ok: true;
      evaluation: components['schemas']['Evaluation'];
    };
    NotUnderstood: {
      /** @constant */
      ok: false;
      issues: components['schemas']['DesignIssue'][];
    };
    EvaluationResult:
      | components['schemas']['Evaluated']
      | components['schemas']['NotUnderstood'];
    /** @description A recorded verdict on one design */
    Decision: {
      id: string;
      outcome: components['schemas']['Outcome'];
      design: components['schemas']['GatewayDesign'];
      /** @description SHA-256 of the design's canonical JSON, in hex */
      digest: string;
      evaluation: components['schemas']['Evaluation'];
      /** @description The waivers of its findings */
      waiversUsed: components['schemas']['WaiverUse'][];
      context?: components['schemas']['DecisionContext'];
      requestedBy: string;
      /** @description ISO 8601 */
      decidedAt: string;
      /** @description When it expires, ISO 8601; never later than a waiver that it uses */
      validUntil: string;
      /** @description Whether it is valid now, by the clock of the database and by the ruleset and the policy in force */
      valid: boolean;
      endedBy?: components['schemas']['DecisionEnd'];
      pending?: components['schemas']['DecisionPending'];
      rulesetVersion: string;
      /** @description SHA-256 of the policy that it was evaluated by, in hex */
      policyDigest: string;
    };
    /** @description SHA-256 over the files of a deployment, with the version of its format */
    DeploymentDigest: string;
    /** @description The binding of a decision to the files that it allows to be deployed */
    DecisionDeployment: {
      decisionId: string;
      /** @description Name of the API Management service, in lower case */
      gateway: string;
      environment: string;
      digest: components['schemas']['DeploymentDigest'];
      /** @description ISO 8601 */
      boundAt: string;
      /** @description The signed decision file, a compact JWS; absent where the portal has no signing key */
      statement?: string;
    };
    /** @description Whether a valid decision allows exactly these files to be deployed */
    DecisionVerification: {
      verified: boolean;
      /**
       * @description Present when it is not verified
       * @enum {string}
       */
      reason?:
        | 'not-found'
        | 'other-gateway'
        | 'other-environment'
        | 'denied'
        | 'pending'
        | 'not-bound'
        | 'time'
        | 'ruleset'
        | 'policy';
      /** @description What it means and what to do */
      message: string;
      decisionId: string;
      gateway: string;
      environment: string;
      digest: components['schemas']['DeploymentDigest'];
      /** @description ISO 8601; present when it is verified */
      validUntil?: string;
    };
    /** @description Public keys, as a JSON Web Key Set (RFC 7517) */
    DecisionKeys: {
      keys: {
        kid: string;
        kty: string;
        crv: string;
        x: string;
        y?: string;
        alg: string;
        use: string;
      }[];
    };
    /** @description The preview of a decision. It is not recorded, and allows nothing */
    DecisionPreview: {
      outcome: components['schemas']['Outcome'];
      /** @description SHA-256 of the design's canonical JSON, in hex */
      digest: string;
      evaluation: components['schemas']['Evaluation'];
      requestedBy: string;
      /** @description ISO 8601 */
      evaluatedAt: string;
    };
    /**
     * @description Present while the task that requested the decision has not confirmed it. Until then it allows nothing to be deployed, and it is not valid
     * @enum {boolean}
     */
    DecisionPending: true;
    /** @description The decisions that a task confirmed */
    DecisionConfirmation: {
      /** @description Empty where all decisions of the task were confirmed before */
      decisionIds: string[];
    };
    /**
     * @description Why a decision is no longer valid; `ruleset` and `policy` where another one is in force since
     * @enum {string}
     */
    DecisionEnd: 'time' | 'ruleset' | 'policy';
    /** @description The purpose of a decision, as the requester states it */
    DecisionContext: {
      /** @description ID of the scaffolder task */
      taskId?: string;
      /** @description Entity reference of the template */
      templateRef?: string;
      /** @description Entity reference of the gateway */
      gatewayRef?: string;
      /** @description Entity reference of the owner of a new gateway; a group where it names no kind */
      owner?: string;
      /** @description Entity reference of the system that a new gateway will be part of */
      system?: string;
    };
    /** @description A waiver that a decision depends on */
    WaiverUse: {
      id: string;
      ruleId: string;
      /** @description ISO 8601 */
      until: string;
    };
    /** @description A decision in a list */
    DecisionItem: {
      id: string;
      outcome: components['schemas']['Outcome'];
      /** @description Name of the API Management service, in lower case */
      gateway: string;
      environment: string;
      tier: components['schemas']['Tier'];
      pattern: components['schemas']['Pattern'];
      digest: string;
      findings: components['schemas']['FindingCounts'];
      waiversUsed: components['schemas']['WaiverUse'][];
      context?: components['schemas']['DecisionContext'];
      requestedBy: string;
      /** @description ISO 8601 */
      decidedAt: string;
      /** @description ISO 8601 */
      validUntil: string;
      valid: boolean;
      endedBy?: components['schemas']['DecisionEnd'];
      pending?: components['schemas']['DecisionPending'];
    };
    DecisionPage: {
      items: components['schemas']['DecisionItem'][];
      nextCursor?: string;
    };
    /** @description Numbers of findings; those with a waiver are counted separately */
    FindingCounts: {
      error: number;
      warning: number;
      info: number;
      waived: number;
    };
    EnvironmentPolicy: {
      name: string;
      title?: string;
      allowedTiers?: components['schemas']['Tier'][];
      allowedPatterns?: components['schemas']['Pattern'][];
      allowedRegions?: string[];
      requiredOptions?: components['schemas']['DesignOption'][];
    };
    /**
     * @description Options that can be added to a pattern
     * @enum {string}
     */
    DesignOption:
      | 'zones'
      | 'multi-region'
      | 'ddos-protection'
      | 'private-endpoints-only'
      | 'private-developer-portal'
      | 'web-application-firewall'
      | 'own-public-ip'
      | 'forced-tunnel'
      | 'nat-gateway'
      | 'custom-domain';
    NetworkingPolicy: {
      environments: components['schemas']['EnvironmentPolicy'][];
      /** @description Severities raised, by rule id */
      severities?: {
        [key: string]: 'error' | 'warning';
      };
      naming?: {
        /** @description Regular expression that must match the whole name */
        pattern: string;
        example?: string;
      };
      requiredTags?: string[];
      waivers?: {
        maximumDays?: number;
      };
    };
    /** @description The waiver in force */
    WaiverOfFinding: {
      id: string;
      /** @description ISO 8601 */
      until: string;
    };
    /** @enum {string} */
    WaiverStatus: 'requested' | 'approved' | 'rejected' | 'revoked' | 'expired';
    /** @description A time-limited exception from one rule for one gateway */
    Waiver: {
      id: string;
      ruleId: string;
      /** @description Name of the API Management service, in lower case */
      gateway: string;
      environment: string;
      reason: string;
      status: components['schemas']['WaiverStatus'];
      /** @description ISO 8601 */
      until: string;
      requestedBy: string;
      requestedAt: string;
      decidedBy?: string;
      decidedAt?: string;
      comment?: string;
      revokedBy?: string;
      revokedAt?: string;
      /** @description The waiver that it renews */
      renews?: string;
    };
    WaiverPage: {
      items: components['schemas']['Waiver'][];
      nextCursor?: string;
    };
    /** @description The posture of a gateway of the catalog, with its evidence */
    GatewayPosture: {
      entityRef: string;
      title: string;
      owner?: string;
      system?: string;
      viewUrl?: string;
      editUrl?: string;
      declared: components['schemas']['EvaluationResult'];
      evidence: {
        /** @constant */
        kind: 'declared';
        /** @description When the declaration was last read, ISO 8601 */
        readAt: string;
        /** @description When it was last seen to change, ISO 8601 */
        changedAt: string;
      };
      /** @description The decision on this design of this gateway, where the entity names it */
      decisionId?: string;
      /** @description Whether the entity names a decision that is not on this design of this gateway. Omitted where it does not */
      decidedOnAnotherDesign?: boolean;
      /** @description Why the entity does not own the service that it names, or which other entities name it. Omitted where there is no problem */
      ownershipProblems?: components['schemas']['OwnershipProblem'][];
    };
    /** @description A problem with the ownership of a gateway */
    OwnershipProblem: {
      /**
       * @description `held`: another entity declared the service name first. `decided`: a decision gave it to another owner. `recreated`: an entity of this reference had another owner before it was deleted. `owner-changed`: the owner cannot be changed by this entity. `declared-again`: others declare the name of this gateway.
       * @enum {string}
       */
      kind:
        | 'held'
        | 'decided'
        | 'recreated'
        | 'owner-changed'
        | 'declared-again';
      /** @enum {string} */
      severity: 'error' | 'warning';
      message: string;
      remedy: string;
    };
    EntityLink: {
      entityRef: string;
      title: string;
    };
    ApiPosture: {
      entityRef: string;
      title: string;
      /** @description In the order of the annotation */
      gateways: components['schemas']['GatewayPosture'][];
      unresolved: {
        reference: string;
        reason: string;
      }[];
      /** @description Number of gateways that the caller cannot read. Omitted where it is 0 */
      notReadable?: number;
    };
    GatewayPostureWithApis: {
      gateway: components['schemas']['GatewayPosture'];
      /** @description The APIs that name this gateway and that the caller can read in the catalog, by title, of the first 200 */
      apis: components['schemas']['EntityLink'][];
      /** @description Number of APIs that name it, including those that are not in `apis`. Omitted where all are */
      totalApis?: number;
    };
    /** @enum {string} */
    Exposure:
      | 'public'
      | 'public-through-waf'
      | 'gateway-private-portal-public'
      | 'private'
      | 'unknown';
    /**
     * @description A pattern; `invalid` where Azure has no such combination, `unknown` where it is not known
     * @enum {string}
     */
    SeenPattern:
      | 'public'
      | 'injection-external'
      | 'injection-internal'
      | 'injection-v2'
      | 'integration-v2'
      | 'private-endpoint'
      | 'isolated'
      | 'internal-appgw-waf'
      | 'private-endpoint-appgw-waf'
      | 'front-door-private-link'
      | 'workspace-integration'
      | 'workspace-injection'
      | 'invalid'
      | 'unknown';
    /** @enum {string} */
    Severity: 'error' | 'warning' | 'info';
    /**
     * @description The highest severity of the findings without a waiver; an invalid declaration counts as an error
     * @enum {string}
     */
    WorstSeverity: 'error' | 'warning' | 'info' | 'none';
    /** @description A gateway in a list */
    GatewayItem: {
      entityRef: string;
      title: string;
      owner?: string;
      system?: string;
      /** @description Whether the declaration is valid */
      understood: boolean;
      tier?: components['schemas']['Tier'];
      pattern: components['schemas']['SeenPattern'];
      region?: string;
      environment?: string;
      exposure: components['schemas']['Exposure'];
      headline: string;
      severity: components['schemas']['WorstSeverity'];
      findings: components['schemas']['FindingCounts'];
      /** @description When the declaration was last seen to change, ISO 8601 */
      changedAt: string;
    };
    GatewayPage: {
      items: components['schemas']['GatewayItem'][];
      /** @description Of all pages together */
      totalItems: number;
      nextCursor?: string;
    };
    ValueCount: {
      /** @description Omitted for gateways that have none */
      value?: string;
      count: number;
    };
    /** @description Counts of gateways, the highest first, at most 200 values of each */
    GatewaySummary: {
      totalItems: number;
      exposure: components['schemas']['ValueCount'][];
      pattern: components['schemas']['ValueCount'][];
      tier: components['schemas']['ValueCount'][];
      severity: components['schemas']['ValueCount'][];
      owner: components['schemas']['ValueCount'][];
      environment: components['schemas']['ValueCount'][];
    };
    /** @description One difference between two postures */
    PostureDifference: {
      /** @enum {string} */
      aspect:
        | 'exposure'
        | 'reach'
        | 'edge'
        | 'public-network-access'
        | 'pattern'
        | 'outbound'
        | 'networks'
        | 'private-endpoints'
        | 'locations'
        | 'tier';
      /** @enum {string} */
      component?: 'gateway' | 'developerPortal' | 'managementPlane' | 'git';
      /** @enum {string} */
      caller?:
        | 'internet'
        | 'corporateNetwork'
        | 'virtualNetwork'
        | 'azureControlPlane';
      from: string;
      to: string;
      /** @enum {string} */
      effect: 'more-exposed' | 'less-exposed' | 'neutral' | 'unknown';
      sentence: string;
    };
    FindingChange: {
      /** @enum {string} */
      change: 'came' | 'went' | 'waived' | 'waiver-ended' | 'severity-changed';
      ruleId: string;
      severity: components['schemas']['Severity'];
      title: string;
    };
    /** @description The state of a gateway, in short */
    PostureState: {
      understood: boolean;
      tier?: components['schemas']['Tier'];
      pattern: components['schemas']['SeenPattern'];
      exposure: components['schemas']['Exposure'];
      headline: string;
      outcome?: components['schemas']['Outcome'];
    };
    /** @description One change of the posture or the findings of a gateway */
    PostureChange: {
      /** @description ISO 8601 */
      changedAt: string;
      /** @description What changed */
      because: ('design' | 'ruleset' | 'policy' | 'waiver')[];
      from: components['schemas']['PostureState'];
      to: components['schemas']['PostureState'];
      /** @description The most important first; empty where one of the two designs is invalid */
      differences: components['schemas']['PostureDifference'][];
      findings: components['schemas']['FindingChange'][];
    };
    PostureHistoryPage: {
      items: components['schemas']['PostureChange'][];
      nextCursor?: string;
    };
    /** @description A rule */
    RuleDescription: {
      id: string;
      family: string;
      severity: components['schemas']['Severity'];
      title: string;
      rationale: string;
      /** @description The tiers that it applies to. Omitted for all */
      appliesTo?: components['schemas']['Tier'][];
      sources: components['schemas']['Source'][];
      remedy: string;
      /** @description Whether the sources disagree */
      disputed: boolean;
      example: {
        good: string;
        bad: string;
      };
    };
    RuleList: {
      rulesetVersion: string;
      items: components['schemas']['RuleDescription'][];
    };
    /** @description Whether a tier supports a pattern */
    Capability: {
      tier: components['schemas']['Tier'];
      pattern: components['schemas']['Pattern'];
      supported: boolean;
      /** @description Why it is not supported. Omitted where it is */
      reason?: string;
      sources: components['schemas']['Source'][];
    };
    CapabilityMatrix: {
      /** @description Every pair, by pattern */
      items: components['schemas']['Capability'][];
    };
    /** @enum {string} */
    NeedName:
      | 'callers'
      | 'backends'
      | 'isolation'
      | 'waf'
      | 'regions'
      | 'zones'
      | 'sla'
      | 'developerPortal'
      | 'privateDeveloperPortal'
      | 'units'
      | 'environment'
      | 'fixedOutboundIp'
      | 'customDomains'
      | 'privateHostNames'
      | 'ddosProtection'
      | 'workspaceGateway'
      | 'existingVirtualNetwork'
      | 'largestFreeSubnet';
    Reason: {
      text: string;
      /** @description Ids of sources */
      sources: string[];
      need?: components['schemas']['NeedName'];
    };
    CostPart: {
      /** @enum {string} */
      part:
        | 'tier'
        | 'units'
        | 'zones'
        | 'workspace-gateway'
        | 'private-endpoint'
        | 'application-gateway'
        | 'front-door-premium'
        | 'ddos-plan'
        | 'public-ip'
        | 'nat-gateway';
      text: string;
      count?: number;
      level?: string;
      sources: string[];
    };
    DesignSketch: {
      /** @enum {string} */
      publicNetworkAccess: 'Enabled' | 'Disabled';
      units: number;
      regions: string[];
      zones?:
        | components['schemas']['Zone'][]
        | ('automatic' | 'zone-redundant');
      /** @enum {string} */
      virtualNetwork?: 'new' | 'existing';
      integration: boolean;
      ownPublicIp: boolean;
      ddosProtection: boolean;
      natGateway: boolean;
      fixedOutboundIp: boolean;
      /** @enum {string} */
      developerPortal?: 'Enabled' | 'Disabled';
      privateDeveloperPortal: boolean;
    };
    RankedOption: {
      tier: components['schemas']['Tier'];
      pattern: components['schemas']['Pattern'];
      rank: number;
      /** @enum {string} */
      fit: 'best' | 'good' | 'possible';
      reasonsFor: components['schemas']['Reason'][];
      reasonsAgainst: components['schemas']['Reason'][];
      cost: components['schemas']['CostPart'][];
      policy: {
        /** @enum {string} */
        verdict: 'allowed' | 'against-policy' | 'not-evaluated';
        text: string;
      };
      sketch: components['schemas']['DesignSketch'];
    };
    ExcludedPair: {
      tier: components['schemas']['Tier'];
      pattern: components['schemas']['Pattern'];
      reasons: components['schemas']['Reason'][];
    };
    /** @description Every pair of tier and pattern, ranked or excluded */
    Recommendation: {
      asked: components['schemas']['NeedName'][];
      summary: string;
      options: components['schemas']['RankedOption'][];
      excluded: components['schemas']['ExcludedPair'][];
    };
    RecommendationWithSources: {
      recommendation: components['schemas']['Recommendation'];
      /** @description The sources that the recommendation cites */
      sources: components['schemas']['Source'][];
    };
    TransitionStep: {
      id: string;
      title: string;
      description: string;
      interrupts: string;
      duration: string;
      callers: string;
      rollback: string;
      sources: components['schemas']['Source'][];
      design?: components['schemas']['GatewayDesign'];
    };
    /** @description The transition from one design to another */
    TransitionPlan: {
      /** @enum {string} */
      kind: 'none' | 'in-place' | 'phased' | 'new-instance' | 'impossible';
      summary: string;
      steps: components['schemas']['TransitionStep'][];
      design: components['schemas']['GatewayDesign'];
      differences: components['schemas']['PostureDifference'][];
      because: components['schemas']['Finding'][];
    };
  };
  responses: {
    /** @description The posture of the gateway */
    Gateway: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['GatewayPostureWithApis'];
      };
    };
    /** @description The error */
    Error: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
  };
  parameters: {
    /** @description UUID of the decision */
    decisionId: string;
    /** @description UUID of the waiver */
    waiverId: string;
    /** @description Any of these */
    exposures: components['schemas']['Exposure'][];
    /** @description Any of these */
    tiers: components['schemas']['Tier'][];
    /** @description Any of these */
    patterns: components['schemas']['SeenPattern'][];
    /** @description The primary region is any of these, such as westeurope */
    regions: string[];
    /** @description Any of these */
    environments: string[];
    /** @description Any of these entity references */
    owners: string[];
    /** @description Any of these entity references */
    systems: string[];
    /** @description Violates any of these rules, with or without a waiver */
    findings: string[];
    /** @description The highest severity of the findings without a waiver is any of these */
    severities: components['schemas']['WorstSeverity'][];
    /** @description Part of the title or the name, case-insensitive */
    search: string;
    /** @description The nextCursor of the page before */
    cursor: string;
    /** @description Namespace of the catalog entity */
    namespace: string;
    /** @description Name of the catalog entity */
    name: string;
  };
  requestBodies: {
    Design: {
      content: {
        'application/json': {
          /** @description The wanted networking, in the form of GatewayDesign. It is open here, so that what cannot be understood is answered by issues that name the field, the value seen and the need. */
          design: {
            [key: string]: unknown;
          };
        };
      };
    };
  };
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
    requestBody: components['requestBodies']['Design'];
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
          /** @description The wanted networking, in the form of GatewayDesign. It is open here, so that what cannot be understood is answered by issues that name the field, the value seen and the need. */
          design: {
            [key: string]: unknown;
          };
          context?: components['schemas']['DecisionContext'];
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
          /** @description What the APIs need, in the form of NetworkingNeeds. It is open here, so that what is wrong is answered by the field, the value seen and the need. */
          needs: {
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
}
