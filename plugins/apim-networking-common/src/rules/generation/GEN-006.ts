import { patterns } from '../../patterns';
import { placeNamed } from '../../model/place';
import { defineRule } from '../defineRule';

export const gen006 = defineRule({
  id: 'GEN-006',
  family: 'generation',
  stage: 'generation',
  severity: 'error',
  title: 'A host name cannot be served',
  rationale:
    'A custom domain and a listener of an Application Gateway serve a host name with a certificate, which the deployment takes from a Key Vault.',
  appliesTo: { evidence: ['declared'] },
  sources: ['custdomv2', 'appgw'],
  remedy: 'Name the Key Vault and its certificate.',
  messages: {
    certificate: {
      actual: 'none',
      expected: '{ keyVault, name }',
      message: '{{hostName}} needs a certificate in a Key Vault.',
    },
    listeners: {
      actual: 'none',
      expected: '{ hostName, certificate: { keyVault, name } }',
      message:
        'The Application Gateway needs at least one host name with a certificate.',
      remedy: 'Add a listener.',
    },
    endpoint: {
      actual: '{{endpoint}}',
      expected: 'gateway',
      message:
        'The Application Gateway reaches this gateway through a private endpoint, which serves the gateway only.',
      remedy: 'Set it to gateway, or choose the pattern internal-appgw-waf.',
    },
  },
  check({ design }, report) {
    if (!design) return;
    design.customDomains?.forEach(({ certificate, hostName }, index) => {
      if (!certificate) {
        report(
          'certificate',
          placeNamed(`customDomains[${index}].certificate`),
          { hostName },
        );
      }
    });
    const { applicationGateway } = design;
    if (!applicationGateway) return;
    const { listeners = [] } = applicationGateway;
    if (listeners.length === 0) {
      report('listeners', placeNamed('applicationGateway.listeners'));
    }
    if (!patterns[design.pattern].privateEndpoint) return;
    listeners.forEach(({ endpoint }, index) => {
      if (endpoint !== 'gateway') {
        report(
          'endpoint',
          placeNamed(`applicationGateway.listeners[${index}].endpoint`),
          { endpoint },
        );
      }
    });
  },
});
