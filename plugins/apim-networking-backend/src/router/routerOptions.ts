import type {
  AuditorService,
  HttpAuthService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { Request } from 'express';
import type { NetworkingPolicy } from 'backstage-plugin-apim-networking-common';
import type { HealthService } from '../health';
import type { RuleKnowledge } from '../knowledge';
import type { createOpenApiRouter } from '../schema';
import type {
  CallerCredentials,
  DecisionService,
  DeploymentService,
  EvaluationService,
  PostureService,
  WaiverService,
} from '../service';

export interface RouterOptions {
  policy: NetworkingPolicy;
  rules: RuleKnowledge;
  evaluations: EvaluationService;
  decisions: DecisionService;
  deployments: DeploymentService;
  waivers: WaiverService;
  postures: PostureService;
  health: HealthService;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
  logger: LoggerService;
}

/** The router that validates requests by the OpenAPI document. */
export type OpenApiRouter = ReturnType<typeof createOpenApiRouter>;

/** Of a user or a service; nobody else is answered. */
export async function credentialsOf(
  { httpAuth }: Pick<RouterOptions, 'httpAuth'>,
  request: unknown,
): Promise<CallerCredentials> {
  return httpAuth.credentials(request as Request, {
    allow: ['user', 'service'],
  });
}
