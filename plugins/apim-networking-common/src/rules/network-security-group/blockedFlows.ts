import {
  effectiveAccess,
  requiredFlows,
  type RequiredFlow,
} from '../../access';
import type { LocationModel, NetworkingModel, SecurityRule } from '../../model';
import { placeOfAttached } from '../../model/place';
import type { Attachment } from '../../patterns';
import { defineRule, type ReporterOf } from '../defineRule';
import type { Rule, RuleMessages } from '../rule';
import { securityRulesOf, subnetsOf } from '../subjects';

const MESSAGES = {
  inbound: {
    actual:
      '{{ports}} from {{remote}} denied by {{rule}} (priority {{priority}})',
    expected: '{{protocol}} {{needed}} allowed from {{remote}}',
    message:
      '{{purpose}} by port {{ports}} from {{remote}}, and the network security group blocks it{{where}}: the rule {{rule}} denies it.',
    remedy:
      'Add an inbound rule that allows TCP {{needed}} from {{remote}}, with a priority before {{priority}}.',
  },
  outbound: {
    actual:
      '{{ports}} to {{remote}} denied by {{rule}} (priority {{priority}})',
    expected: '{{protocol}} {{needed}} allowed to {{remote}}',
    message:
      '{{purpose}} by port {{ports}} to {{remote}}, and the network security group blocks it{{where}}: the rule {{rule}} denies it.',
    remedy:
      'Add an outbound rule that allows TCP {{needed}} to {{remote}}, with a priority before {{priority}}.',
  },
} as const satisfies RuleMessages;

/**
 * Defines a rule about flows that a network security group blocks altogether. What it allows in part, or perhaps, is unknown: whether that
 * part is enough cannot be seen.
 *
 * @param ids - of the required flows
 */
export function defineFlowRule(
  facts: Pick<Rule, 'id' | 'severity' | 'title' | 'rationale' | 'sources'> & {
    attachments: readonly Attachment[];
  },
  ids: readonly string[],
): Rule {
  const flows = requiredFlows.filter(({ id }) => ids.includes(id));
  const { attachments, ...rest } = facts;
  return defineRule({
    ...rest,
    family: 'network-security-group',
    appliesTo: { attachments },
    remedy:
      'Allow the flow, by a rule of higher precedence than the one that denies it.',
    messages: MESSAGES,
    check(model, report) {
      const needed = flows.filter(flow =>
        flow.attachments.includes(model.attachment),
      );
      for (const { location, subnet } of subnetsOf(model, report)) {
        const rules = securityRulesOf(subnet, report);
        if (rules) {
          for (const flow of needed) {
            if (flow.when?.(model, location) ?? true) {
              checkFlow(flow, model, location, rules, report);
            }
          }
        }
      }
    },
  });
}

function checkFlow(
  flow: RequiredFlow,
  model: NetworkingModel,
  location: LocationModel,
  rules: SecurityRule[],
  report: ReporterOf<typeof MESSAGES>,
): void {
  const inbound = flow.direction === 'Inbound';
  const subnet = location.subnet!;
  const place = placeOfAttached(subnet, 'networkSecurityGroup');
  const results = flow.ports.map(port => ({
    port,
    ...effectiveAccess(
      rules,
      {
        direction: flow.direction,
        protocol: flow.protocol,
        port,
        remote: { tag: flow.remote, region: location.region },
      },
      subnet.prefix,
    ),
  }));
  const partly = results.filter(({ access }) => access === 'partly');
  if (partly.length > 0) {
    report.unknown(
      place,
      `whether ${portsOf(partly)} ${inbound ? 'from' : 'to'} ${
        flow.remote
      } is allowed as far as it must be`,
    );
  }
  const denied = results.filter(({ access }) => access === 'denied');
  if (denied.length === 0) return;
  const [{ rule, priority }] = denied;
  report(
    inbound ? 'inbound' : 'outbound',
    place,
    {
      purpose: flow.purpose,
      ports: portsOf(denied),
      needed: flow.ports.join(', '),
      protocol: flow.protocol.toUpperCase(),
      remote: flow.remote,
      rule,
      priority,
      where: location.region ? ` in ${location.region}` : '',
    },
    { severity: flow.severity(model, location) },
  );
}

function portsOf(results: Array<{ port: number }>): string {
  return results.map(({ port }) => port).join(', ');
}
