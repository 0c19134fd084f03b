import { exampleDesign } from '../../../design/exampleDesigns';
import { type Case, integration, model } from '../models';

export const outboundCases: Record<string, Case[]> = {
  'IP-001': [
    {
      bad: model(integration({ fixedOutboundIp: true })),
      good: model(integration({ fixedOutboundIp: true, natGateway: true })),
      field: 'fixedOutboundIp',
      severity: 'warning',
    },
    {
      bad: model(
        exampleDesign('public', 'Consumption', { fixedOutboundIp: true }),
      ),
      good: model(exampleDesign('public', 'Basic', { fixedOutboundIp: true })),
      field: 'fixedOutboundIp',
      severity: 'warning',
    },
    {
      bad: model(
        exampleDesign('public', 'StandardV2', {
          fixedOutboundIp: true,
          natGateway: true,
        }),
      ),
      good: model(
        integration({
          fixedOutboundIp: true,
          forcedTunnel: { nextHopIpAddress: '10.0.0.4' },
        }),
      ),
      field: 'fixedOutboundIp',
      severity: 'warning',
    },
  ],
  'NAT-001': [
    {
      bad: model(exampleDesign('public', 'StandardV2', { natGateway: true })),
      good: model(integration({ natGateway: true })),
      field: 'natGateway',
      severity: 'warning',
    },
  ],
};
