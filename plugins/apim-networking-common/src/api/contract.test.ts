/* eslint-disable new-cap -- the client’s methods are named as HTTP’s are */
import type { components, operations } from './generated/openapi';
import { createApimNetworkingClient } from './client';
import type {
  DecisionDeployment,
  DecisionKeys,
  DecisionVerification,
} from './deployments';
import type { Decision, DecisionPage, DecisionPreview } from './decisions';
import type { HealthReport } from './health';
import type {
  ApiPosture,
  GatewayPosture,
  GatewayPostureWithApis,
} from './types';
import type { DesignIssue, GatewayDesign } from '../design';
import type { Evaluation, EvaluationResult } from '../evaluation';
import type { NetworkingPolicy } from '../policy/policy';
import type { Posture } from '../posture/posture';
import type { Finding } from '../rules/finding';
import type { TransitionPlan } from '../transition';
import type { Waiver, WaiverPage } from '../waiver/waiver';
import type {
  CapabilityMatrix,
  GatewayItem,
  GatewayPage,
  GatewaySummary,
  PostureHistoryPage,
  RecommendationWithSources,
  RuleList,
} from './gateways';

type Schemas = components['schemas'];

/** Compiles only when each type can stand for the other, with the same keys. */
type Same<A, B> = [A] extends [B]
  ? [B] extends [A]
    ? [DeepRequired<A>] extends [DeepRequired<B>]
      ? [DeepRequired<B>] extends [DeepRequired<A>]
        ? true
        : false
      : false
    : false
  : false;
type DeepRequired<T> = T extends object
  ? { [K in keyof T]-?: DeepRequired<NonNullable<T[K]>> }
  : T;
/** Ids of sources, and families of rules, are open over HTTP: they grow without a new version of it. */
type Open<T> = T extends readonly (infer U)[]
  ? Open<U>[]
  : T extends object
  ? {
      [K in keyof T]: K extends 'family'
        ? string
        : K extends 'sources'
        ? T[K] extends string[]
          ? string[]
          : Open<T[K]>
        : Open<T[K]>;
    }
  : T;

describe('the OpenAPI document', () => {
  it('says the same as the types of the domain', () => {
    // Checked by the compiler: a schema that differs from its type makes its entry `false`.
    const same: {
      decision: Same<Schemas['Decision'], Decision>;
      decisions: Same<Schemas['DecisionPage'], DecisionPage>;
      deployment: Same<Schemas['DecisionDeployment'], DecisionDeployment>;
      verification: Same<Schemas['DecisionVerification'], DecisionVerification>;
      keys: Same<Schemas['DecisionKeys'], DecisionKeys>;
      preview: Same<Open<Schemas['DecisionPreview']>, Open<DecisionPreview>>;
      finding: Same<Schemas['Finding'], Finding>;
      health: Same<Schemas['HealthReport'], HealthReport>;
      posture: Same<Schemas['Posture'], Posture>;
      evaluation: Same<Schemas['Evaluation'], Evaluation>;
      result: Same<Schemas['EvaluationResult'], EvaluationResult>;
      design: Same<Schemas['GatewayDesign'], GatewayDesign>;
      issue: Same<Schemas['DesignIssue'], DesignIssue>;
      policy: Same<Schemas['NetworkingPolicy'], NetworkingPolicy>;
      gateway: Same<Schemas['GatewayPosture'], GatewayPosture>;
      gatewayWithApis: Same<
        Schemas['GatewayPostureWithApis'],
        GatewayPostureWithApis
      >;
      api: Same<Schemas['ApiPosture'], ApiPosture>;
      waiver: Same<Schemas['Waiver'], Waiver>;
      waivers: Same<Schemas['WaiverPage'], WaiverPage>;
      item: Same<Schemas['GatewayItem'], GatewayItem>;
      page: Same<Schemas['GatewayPage'], GatewayPage>;
      summary: Same<Schemas['GatewaySummary'], GatewaySummary>;
      history: Same<Schemas['PostureHistoryPage'], PostureHistoryPage>;
      rules: Same<Schemas['RuleList'], Open<RuleList>>;
      matrix: Same<Schemas['CapabilityMatrix'], CapabilityMatrix>;
      recommendation: Same<
        Schemas['RecommendationWithSources'],
        Open<RecommendationWithSources>
      >;
      transition: Same<Schemas['TransitionPlan'], TransitionPlan>;
    } = {
      decision: true,
      decisions: true,
      deployment: true,
      verification: true,
      keys: true,
      preview: true,
      finding: true,
      health: true,
      posture: true,
      evaluation: true,
      result: true,
      design: true,
      issue: true,
      policy: true,
      gateway: true,
      gatewayWithApis: true,
      api: true,
      waiver: true,
      waivers: true,
      item: true,
      page: true,
      summary: true,
      history: true,
      rules: true,
      matrix: true,
      recommendation: true,
      transition: true,
    };
    expect(Object.values(same)).not.toContain(false);
  });

  it('takes any object as the design of a request', () => {
    const body: operations['evaluateDesign']['requestBody']['content']['application/json'] =
      { design: { tier: 'Gold', 'quote"': ['${x}'] } };
    expect(body.design).toBeDefined();
  });
});

describe('createApimNetworkingClient', () => {
  it('gives the data of an answer', async () => {
    const requests: Request[] = [];
    const client = createApimNetworkingClient({
      baseUrl: 'http://portal/api/apim-networking',
      fetch: async request => {
        requests.push(request);
        return Response.json({ environments: [{ name: 'production' }] });
      },
    });
    const { data } = await client.GET('/policy');
    expect(data?.environments[0].name).toBe('production');
    expect(requests[0].url).toBe('http://portal/api/apim-networking/policy');
  });

  it('rejects with the message of the backend', async () => {
    const client = createApimNetworkingClient({
      baseUrl: 'http://portal/api/apim-networking',
      fetch: async () =>
        Response.json(
          {
            error: { name: 'NotFoundError', message: 'There is no api:a/b' },
            response: { statusCode: 404 },
          },
          { status: 404 },
        ),
    });
    await expect(
      client.GET('/apis/{namespace}/{name}/posture', {
        params: { path: { namespace: 'a', name: 'b' } },
      }),
    ).rejects.toMatchObject({
      name: 'ResponseError',
      statusCode: 404,
      cause: { message: 'There is no api:a/b' },
    });
  });
});
