import type { ActionOptions } from './ActionOptions';
import { registerEvaluateDesign } from './evaluateDesign';
import { registerExplainRule } from './explainRule';
import { registerGetApiPosture } from './getApiPosture';
import { registerListGateways } from './listGateways';
import { registerRecommend } from './recommend';
import { registerRequestWaiver } from './requestWaiver';

/** What agents can ask and do, as the user in whose name they act. */
export function registerActions(options: ActionOptions): void {
  registerGetApiPosture(options);
  registerListGateways(options);
  registerEvaluateDesign(options);
  registerRecommend(options);
  registerExplainRule(options);
  registerRequestWaiver(options);
}
