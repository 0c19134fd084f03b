import { placeIn } from '../../model/place';
import { hasApplicationGateway } from '../conditions';
import { defineRule } from '../defineRule';

/** Source: `appgw`. */
const STATUS_PATH = '/status-0123456789abcdef';

export const agw001 = defineRule({
  id: 'AGW-001',
  family: 'edge',
  severity: 'warning',
  title: 'The Application Gateway probes the wrong path',
  rationale: `The default probe requests /, which the gateway answers with 404: the backend counts as unhealthy. The path for a probe is ${STATUS_PATH}, by HTTPS with the gateway’s host name.`,
  appliesTo: { when: [hasApplicationGateway] },
  sources: ['appgw', 'samples'],
  remedy: `Add a probe for ${STATUS_PATH} with the host name of the gateway.`,
  messages: {
    default: { actual: 'the default probe', expected: STATUS_PATH },
  },
  check(model, report) {
    const edge = model.edge!;
    if (edge.probePath === 'default') report('default', placeIn(edge));
    // A design has no probe: the one that is generated is right.
    if (edge.probePath === undefined && model.evidence !== 'declared') {
      report.unknown(placeIn(edge), 'the probe of the Application Gateway');
    }
  },
});
