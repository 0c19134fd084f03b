import type {
  AuditorService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { NetworkingPolicy } from 'backstage-plugin-apim-networking-common';
import type { RuleKnowledge } from '../knowledge';
import type {
  EvaluationService,
  PostureService,
  WaiverService,
} from '../service';

/** What the actions ask: the same services as the HTTP API, which ask the permission policy for the caller. */
export interface ActionOptions {
  actions: ActionsRegistryService;
  policy: NetworkingPolicy;
  rules: RuleKnowledge;
  evaluations: EvaluationService;
  postures: PostureService;
  waivers: WaiverService;
  auditor: AuditorService;
  logger: LoggerService;
}
