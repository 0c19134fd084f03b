import type { SecurityRule } from '../../../model';
import {
  additional,
  type Case,
  inboundRule,
  injectionV2,
  integration,
  internal,
  external,
  denyOut,
  out,
  withRules,
  workspace,
} from '../models';

const denyIn: SecurityRule = {
  ...denyOut,
  name: 'DenyIn',
  direction: 'Inbound',
  sources: ['*'],
  destinations: ['*'],
};

const management: SecurityRule = {
  ...inboundRule,
  name: 'AllowManagement',
  sources: ['ApiManagement'],
  destinations: ['VirtualNetwork'],
  destinationPorts: ['3443'],
};

const core = [
  out('Storage', ['443'], 110),
  out('Sql', ['1433'], 120),
  out('AzureKeyVault', ['443'], 130),
];

const nsgField = 'gatewaySubnet (networkSecurityGroup)';

export const networkSecurityGroupCases: Record<string, Case[]> = {
  'NSG-001': [
    {
      bad: withRules(internal(), []),
      good: withRules(internal(), [management]),
      field: nsgField,
      severity: 'error',
    },
    {
      // A lower number wins, whatever the order in the list.
      bad: withRules(external(), [management, { ...denyIn, priority: 99 }]),
      good: withRules(external(), [denyIn, management]),
      field: nsgField,
      severity: 'error',
    },
    {
      bad: withRules(internal(), [{ ...management, sources: ['Storage'] }]),
      good: withRules(internal(), [
        {
          ...management,
          sources: ['Internet'],
          destinationPorts: ['3000-4000'],
        },
      ]),
      field: nsgField,
      severity: 'error',
    },
  ],
  'NSG-002': [
    {
      bad: withRules(internal({ units: 2 }), [management, denyIn]),
      good: withRules(internal({ units: 2 }), [management]),
      field: nsgField,
      severity: 'error',
    },
    {
      bad: withRules(internal({ units: 1 }), [management, denyIn]),
      good: withRules(internal({ units: 1 }), [
        denyIn,
        management,
        {
          ...inboundRule,
          sources: ['168.63.129.16'],
          destinationPorts: ['6390'],
        },
      ]),
      field: nsgField,
      severity: 'warning',
    },
  ],
  'NSG-003': [
    {
      bad: withRules(internal(), [management, denyOut]),
      good: withRules(internal(), [management, denyOut, ...core]),
      field: nsgField,
      severity: 'error',
    },
    {
      // The regional tag of another region is no path to the own one.
      bad: withRules(internal(), [
        denyOut,
        out('Storage.NorwayEast', ['443'], 110),
        ...core.slice(1),
      ]),
      good: withRules(internal(), [
        denyOut,
        out('Storage.SwedenCentral', ['443'], 110),
        ...core.slice(1),
      ]),
      field: nsgField,
      severity: 'error',
    },
  ],
  'NSG-004': [
    {
      bad: withRules(internal(), [management, denyOut, ...core]),
      good: withRules(internal(), [
        management,
        denyOut,
        ...core,
        out('AzureMonitor', ['443', '1886'], 140),
        out('Internet', ['80'], 150),
      ]),
      field: nsgField,
      severity: 'warning',
    },
  ],
  'NSG-005': [
    {
      bad: withRules(external(), [management]),
      good: withRules(external(), [
        management,
        { ...inboundRule, priority: 110, sources: ['203.0.113.0/24'] },
      ]),
      field: nsgField,
      severity: 'warning',
    },
    {
      bad: withRules(injectionV2(), [denyIn]),
      good: withRules(injectionV2(), []),
      field: nsgField,
      severity: 'warning',
    },
  ],
  'NSG-006': [
    {
      bad: withRules(external(additional()), [
        { ...inboundRule, sources: ['203.0.113.0/24'] },
        { ...inboundRule, priority: 120, sources: ['10.0.0.0/8'] },
        { ...denyIn, priority: 99, sources: ['AzureTrafficManager'] },
      ]),
      good: withRules(external(), [
        { ...denyIn, priority: 99, sources: ['AzureTrafficManager'] },
      ]),
      field: nsgField,
      severity: 'warning',
    },
  ],
  'NSG-007': [
    {
      bad: withRules(integration(), [denyOut]),
      good: withRules(integration(), [
        denyOut,
        out('AzureCloud', ['443'], 110),
      ]),
      field: nsgField,
      severity: 'error',
    },
    {
      bad: withRules(injectionV2(), [denyOut, core[2]]),
      good: withRules(injectionV2(), [denyOut, core[0], core[2]]),
      field: nsgField,
      severity: 'info',
    },
  ],
  'NSG-008': [
    {
      bad: withRules(workspace('workspace-integration'), [denyOut]),
      good: withRules(workspace('workspace-integration'), [denyOut, core[2]]),
      field: nsgField,
      severity: 'error',
    },
    {
      bad: withRules(workspace('workspace-injection'), [denyIn]),
      good: withRules(workspace('workspace-injection'), []),
      field: nsgField,
      severity: 'warning',
    },
  ],
};
