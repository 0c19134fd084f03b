import { exampleDesign } from '../../../design/exampleDesigns';
import { type Case, integration, internal, isolated, model } from '../models';

export const publicIpCases: Record<string, Case[]> = {
  'PIP-001': [
    {
      bad: model(internal()),
      good: model(internal({ publicIp: { name: 'pip-apim' } })),
      field: 'publicIp',
      severity: 'info',
    },
  ],
  'PIP-002': [
    {
      bad: model(internal({ publicIp: { name: 'pip-apim', sku: 'Basic' } })),
      good: model(internal({ publicIp: { name: 'pip-apim' } })),
      field: 'publicIp.sku',
      severity: 'error',
    },
    {
      bad: model(
        internal({ publicIp: { name: 'pip-apim', ipVersion: 'IPv6' } }),
      ),
      good: model(internal({ publicIp: { name: 'pip-apim' } })),
      field: 'publicIp.ipVersion',
      severity: 'error',
    },
    {
      bad: model(
        internal({ publicIp: { name: 'pip-apim', region: 'westeurope' } }),
      ),
      good: model(
        internal({ publicIp: { name: 'pip-apim', region: 'swedencentral' } }),
      ),
      field: 'publicIp.region',
      severity: 'error',
    },
    {
      bad: model(internal({ publicIp: { name: 'pip-apim' } }), m => {
        m.locations[0].publicIp!.dnsLabel = false;
      }),
      good: model(internal({ publicIp: { name: 'pip-apim' } })),
      field: 'publicIp.dnsLabel',
      severity: 'error',
    },
  ],
  'PIP-003': [
    {
      bad: model(isolated({ ddosProtection: true })),
      good: model(
        internal({ ddosProtection: true, publicIp: { name: 'pip-apim' } }),
      ),
      field: 'ddosProtection',
      severity: 'warning',
    },
    {
      bad: model(internal({ ddosProtection: true })),
      good: model(
        exampleDesign('internal-appgw-waf', 'Premium', {
          ddosProtection: true,
        }),
      ),
      field: 'publicIp',
      severity: 'warning',
    },
  ],
  'PIP-004': [
    {
      bad: model(internal({ zones: ['1', '2'], units: 2 })),
      good: model(
        internal({
          zones: ['1', '2'],
          units: 2,
          publicIp: { name: 'pip-apim' },
        }),
      ),
      field: 'zones',
      severity: 'info',
    },
  ],
  'PIP-005': [
    {
      bad: model(integration({ publicIp: { name: 'pip-apim' } })),
      good: model(internal({ publicIp: { name: 'pip-apim' } })),
      field: 'publicIp',
      severity: 'warning',
    },
    {
      bad: model(
        exampleDesign('public', 'Premium', { publicIp: { name: 'pip-apim' } }),
      ),
      good: model(exampleDesign('public', 'Premium')),
      field: 'publicIp',
      severity: 'warning',
    },
  ],
};
