import type { ActionOptions } from './ActionOptions';
import { withClientErrors } from './answerErrors';
import { registerEvaluateDesign } from './evaluateDesign';
import { registerExplainRule } from './explainRule';
import { registerGetApiPosture } from './getApiPosture';
import { registerListGateways } from './listGateways';
import { registerRecommend } from './recommend';
import { registerRequestWaiver } from './requestWaiver';

/** What agents can ask and do, as the user in whose name they act. */
export function registerActions(given: ActionOptions): void {
  const options = {
    ...given,
    actions: withClientErrors(given.actions, given.logger),
  };
  registerGetApiPosture(options);
  registerListGateways(options);
  registerEvaluateDesign(options);
  registerRecommend(options);
  registerExplainRule(options);
  registerRequestWaiver(options);
}
