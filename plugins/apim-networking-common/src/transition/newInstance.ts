import { evaluateParsedDesign } from '../evaluation';
import type { GatewayDesign } from '../design';
import { attachmentOfDesign } from '../model';
import { patterns } from '../patterns';
import type { Finding } from '../finding';
import { sources, type SourceId } from '../sources';
import { obstacleToTierChange } from '../tiers';
import { NO_FIGURE, NOTHING, type TransitionStep } from './plan';

/** Why an instance cannot become another. */
export interface NewInstanceReason {
  text: string;
  finding?: Finding;
}

/** Rules about what is fixed when an instance is made. */
const FIXED = ['COMB-002', 'CREATE-001', 'CREATE-002', 'TIER-007', 'TIER-008'];

/** Why it takes a new instance; empty: it does not. */
export function newInstanceReasons(
  from: GatewayDesign,
  to: GatewayDesign,
): NewInstanceReason[] {
  const reasons: NewInstanceReason[] = evaluateParsedDesign(to, {
    present: from,
  })
    .findings.filter(
      ({ ruleId, severity }) => severity === 'error' && FIXED.includes(ruleId),
    )
    .map(finding => ({ text: finding.message, finding }));
  const workspace = (design: GatewayDesign) =>
    patterns[design.pattern].workspaceGateway;
  if (workspace(from) !== workspace(to)) {
    reasons.push({
      text: 'A workspace gateway is a resource of its own: an instance’s default gateway does not become one.',
    });
  }
  if (from.name !== to.name) {
    reasons.push({ text: 'An instance cannot be renamed.' });
  }
  if (from.region !== to.region) {
    reasons.push({
      text: 'The primary region of an instance cannot be moved.',
    });
  }
  const left = attachmentOfDesign(from) === 'v2-injection';
  if (
    left &&
    attachmentOfDesign(to) !== 'v2-injection' &&
    !reasons.some(({ finding }) => finding?.ruleId === 'COMB-002')
  ) {
    reasons.push({
      text: 'An injected Premium v2 instance stays injected: only its subnet can change.',
    });
  }
  const obstacle = obstacleToTierChange(from.tier, to.tier);
  // What is documented is a finding of TIER-008.
  if (obstacle && !obstacle.isDocumented) {
    reasons.push({ text: obstacle.reason });
  }
  return reasons;
}

interface StepText {
  id: string;
  title: string;
  description: string;
  interrupts?: string;
  duration?: string;
  callers?: string;
  rollback: string;
  sources: SourceId[];
  design?: GatewayDesign;
}

function step(text: StepText): TransitionStep {
  return {
    interrupts: NOTHING,
    duration: NO_FIGURE,
    callers: NOTHING,
    ...text,
    sources: text.sources.map(id => sources[id]),
  };
}

/** A new instance beside the present one, and a cut-over; or in its place, where it is to have the same name. */
export function newInstanceSteps(
  from: GatewayDesign,
  to: GatewayDesign,
): TransitionStep[] {
  const copy = step({
    id: 'copy-configuration',
    title: 'Take a copy of the configuration',
    description:
      'Extract APIs, products, policies, named values, certificates and subscriptions of the present instance into source control, so that they can be published to another.',
    rollback: 'Nothing was changed.',
    sources: ['v2over'],
  });
  const publish = step({
    id: 'publish-configuration',
    title: 'Publish the configuration to the new instance',
    description:
      'Publish what was extracted, and set what is bound to an instance anew: identities and their role assignments, host names and certificates, allow-lists of backends.',
    rollback: 'The new instance is not used yet: publish again.',
    sources: ['v2over', 'ips'],
  });
  return from.name === to.name
    ? inItsPlace(copy, publish, to)
    : besideIt(copy, publish, from, to);
}

function besideIt(
  copy: TransitionStep,
  publish: TransitionStep,
  from: GatewayDesign,
  to: GatewayDesign,
): TransitionStep[] {
  return [
    copy,
    step({
      id: 'deploy-new-instance',
      title: `Deploy ${to.name} beside ${from.name}`,
      description:
        'Deploy the new instance with its own network. Public access that is to be off is switched off in a second deployment, once its private endpoint is approved.',
      callers: 'nothing yet: nobody calls the new instance',
      rollback: `Delete ${to.name}.`,
      sources: ['v2over', 'pe2025'],
    }),
    publish,
    step({
      id: 'cut-over',
      title: 'Move the callers',
      description:
        'Test the new instance by its own name, then move the host names that callers use: lower the time to live of the records first, and move records of private zones in each network.',
      interrupts:
        'calls that hold the old address until their records expire, where the old instance is gone by then',
      duration: 'the time to live of the DNS records',
      callers: `the default host name becomes ${to.name}.azure-api.net, and every address, in and out, is another one: allow-lists must have both`,
      rollback: `Point the records back at ${from.name}, which is still there.`,
      sources: ['ips', 'internal'],
      design: to,
    }),
    step({
      id: 'delete-old-instance',
      title: `Delete ${from.name}`,
      description:
        'Delete the old instance, its records, endpoints and subnet, once nothing calls it any more.',
      callers: 'the old host name and addresses are gone',
      rollback: 'Not possible but by deploying it again, with other addresses.',
      sources: ['ips'],
      design: to,
    }),
  ];
}

function inItsPlace(
  copy: TransitionStep,
  publish: TransitionStep,
  to: GatewayDesign,
): TransitionStep[] {
  return [
    copy,
    step({
      id: 'delete-old-instance',
      title: `Delete ${to.name}`,
      description:
        'Two instances cannot have one name, so the old one must go first. Give the new one another name to run both side by side and avoid the interruption.',
      interrupts: 'every call, until the new instance has its configuration',
      callers: 'every endpoint is gone',
      rollback: 'Deploy the present design again, with other addresses.',
      sources: ['ips'],
    }),
    step({
      id: 'deploy-new-instance',
      title: `Deploy ${to.name} anew`,
      description:
        'Deploy the design that is wanted. Public access that is to be off is switched off in a second deployment, once its private endpoint is approved.',
      interrupts: 'every call, until the configuration is published',
      callers:
        'the host name is the same, every address, in and out, another one: allow-lists and records of private zones must follow',
      rollback: 'Deploy the former design again.',
      sources: ['v2over', 'ips', 'pe2025'],
    }),
    { ...publish, interrupts: 'every call, until it is done', design: to },
  ];
}
