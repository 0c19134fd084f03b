import type { EdgeModel } from '../model';
import { isClassicInjection } from '../model/attachment';
import { placeIn, type Place } from '../model/place';
import type { Rule } from './rule';

function placeOfMode(edge: EdgeModel): Place {
  const place = placeIn(edge, 'wafMode');
  return { ...place, arm: edge.arm?.wafMode?.location ?? place.arm };
}

const edge001: Rule = {
  id: 'EDGE-001',
  family: 'edge',
  severity: 'warning',
  title: 'The firewall only detects',
  rationale:
    'In Detection mode a web application firewall logs attacks and lets them through.',
  sources: ['appgw', 'secure'],
  remedy: 'Set the mode of the firewall policy to Prevention.',
  example: { good: 'wafMode: Prevention', bad: 'wafMode: Detection' },
  check(model) {
    return model.edge?.waf === 'yes' && model.edge.wafMode === 'Detection'
      ? [
          {
            field: placeOfMode(model.edge),
            seen: 'Detection',
            needed: 'Prevention',
            fix:
              model.evidence === 'declared'
                ? {
                    label: 'Use Prevention',
                    path: placeOfMode(model.edge).text,
                    value: 'Prevention',
                  }
                : undefined,
          },
        ]
      : [];
  },
};

const edge002: Rule = {
  id: 'EDGE-002',
  family: 'edge',
  severity: 'warning',
  title: 'Callers can go round the edge',
  rationale:
    'The gateway’s own endpoint is public, so that its firewall or Front Door can be avoided.',
  sources: ['afd', 'secure'],
  remedy:
    'Close the public endpoint: internal injection, or a private endpoint with public access off; or check the X-Azure-FDID header in a policy.',
  example: {
    good: 'Front Door by Private Link, public access off',
    bad: 'Front Door before a public gateway',
  },
  check(model) {
    return model.edge?.bypassPossible === 'yes'
      ? [
          {
            field: model.publicNetworkAccessField,
            seen: 'a public gateway endpoint behind an edge',
            needed: 'a gateway that only the edge can reach',
          },
        ]
      : [];
  },
};

const afd001: Rule = {
  id: 'AFD-001',
  family: 'edge',
  severity: 'error',
  title: 'Front Door Private Link to an injected instance',
  rationale:
    'Front Door reaches a classic instance by Private Link only while it is in no virtual network. A Private Link Service before an Application Gateway is another matter, and fine.',
  appliesTo: ['Developer', 'Premium'],
  sources: ['afd', 'pe2025'],
  remedy:
    'Leave the virtual network, or let Front Door reach an Application Gateway before the instance.',
  example: {
    good: 'Front Door Private Link to a public instance',
    bad: 'Front Door Private Link to an injected instance',
  },
  check(model) {
    return isClassicInjection(model) && model.edge?.privateLinkToService
      ? [
          {
            field: placeIn(model.edge),
            seen: `a private link to an instance with ${
              model.attachment === 'classic-internal' ? 'internal' : 'external'
            } injection`,
            needed: 'an instance in no virtual network',
          },
        ]
      : [];
  },
};

const afd002: Rule = {
  id: 'AFD-002',
  family: 'edge',
  severity: 'error',
  title: 'An origin group with public and private origins',
  rationale:
    'Front Door does not take public origins and origins by Private Link in one group.',
  sources: ['afd'],
  remedy: 'Give the private origins a group of their own.',
  example: {
    good: 'every origin of the group by Private Link',
    bad: 'one origin by Private Link, one public',
  },
  check(model) {
    const group = model.edge?.mixedOriginGroup;
    return group
      ? [
          {
            field: placeIn(model.edge!),
            seen: `${group} with public and private origins`,
            needed: 'one kind of origin in a group',
          },
        ]
      : [];
  },
};

/** Source: `appgw`. */
const STATUS_PATH = '/status-0123456789abcdef';

const agw001: Rule = {
  id: 'AGW-001',
  family: 'edge',
  severity: 'warning',
  title: 'The probe of the Application Gateway asks the wrong path',
  rationale:
    'The default probe asks for /, which the gateway answers with 404: the backend counts as unhealthy. The path for a probe is /status-0123456789abcdef, by HTTPS with the gateway’s host name.',
  sources: ['appgw', 'samples'],
  remedy: `Add a probe for ${STATUS_PATH} with the host name of the gateway.`,
  example: {
    good: `probe path: ${STATUS_PATH}`,
    bad: 'no probe of one’s own',
  },
  check(model) {
    const { edge } = model;
    if (edge?.type !== 'application-gateway' || edge.probePath === undefined) {
      return [];
    }
    return edge.probePath === 'default'
      ? [
          {
            field: placeIn(edge),
            seen: 'the default probe',
            needed: STATUS_PATH,
          },
        ]
      : [];
  },
};

export const edgeRules: Rule[] = [edge001, edge002, afd001, afd002, agw001];
