import type { GatewayDesign } from '../../design';
import type { TransitionStep } from '../plan';
import { edgeSteps } from './edgeSteps';
import { instanceSteps } from './instanceSteps';
import { networkSteps } from './networkSteps';
import { toStep, type StepText } from './step';

/** What changes settings alone: tags, DNS, names of things. */
const settings: StepText = {
  id: 'change-settings',
  title: 'Deploy the other settings',
  description:
    'Deploy what else differs: DNS, tags, DDoS protection, names of networks and endpoints.',
  rollback: 'Deploy the former settings.',
  sources: ['bicep'],
};

/** The steps from one design to the next; after the last one the next is in force. */
export function stepsBetween(
  from: GatewayDesign,
  to: GatewayDesign,
): TransitionStep[] {
  const texts = [...instanceSteps, ...networkSteps, ...edgeSteps].flatMap(
    make => make(from, to),
  );
  const steps = (texts.length > 0 ? texts : [settings]).map(toStep);
  steps[steps.length - 1].design = to;
  return steps;
}
