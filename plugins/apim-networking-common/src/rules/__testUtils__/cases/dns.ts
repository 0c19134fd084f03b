import { type Case, injectionV2, internal, isolated, model } from '../models';

export const dnsCases: Record<string, Case[]> = {
  'DNS-001': [
    {
      bad: model(internal(), m => {
        m.privateDnsZones = [{ name: 'azure-api.net' }];
      }),
      good: model(internal(), m => {
        m.privateDnsZones = [{ name: 'apim-orders.azure-api.net' }];
      }),
      field: 'Microsoft.Network/privateDnsZones/azure-api.net',
      severity: 'warning',
    },
  ],
  'DNS-002': [
    {
      bad: model(internal({ privateDns: 'none' })),
      good: model(internal()),
      field: 'privateDns',
      severity: 'warning',
    },
    {
      bad: model(injectionV2(), m => {
        m.evidence = 'planned';
        m.privateDnsZones = [
          { name: 'apim-orders.azure-api.net', records: ['www'] },
        ];
      }),
      good: model(injectionV2(), m => {
        m.evidence = 'planned';
        m.privateDnsZones = [
          { name: 'apim-orders.azure-api.net', records: ['@'] },
        ];
      }),
      field: 'name',
      severity: 'warning',
    },
    {
      bad: model(internal(), m => {
        m.privateDnsZones = [{ name: 'azure-api.net', records: ['other'] }];
      }),
      good: model(
        internal({
          privateDns: 'none',
          customDomains: [{ hostName: 'api.example.com' }],
        }),
      ),
      field: 'privateDns',
      severity: 'warning',
    },
  ],
  'DNS-003': [
    {
      bad: model(
        injectionV2({
          virtualNetwork: {
            name: 'vnet-orders',
            addressSpace: ['10.20.0.0/16'],
            dnsServers: ['10.0.0.4'],
          },
        }),
      ),
      good: model(injectionV2()),
      field: 'virtualNetwork.dnsServers',
      severity: 'info',
    },
  ],
  'DNS-004': [
    {
      bad: model(
        isolated({
          customDomains: [
            { hostName: 'api.corp.example', resolvable: 'private' },
          ],
        }),
      ),
      good: model(
        isolated({ customDomains: [{ hostName: 'api.example.com' }] }),
      ),
      field: 'customDomains[0].hostName',
      severity: 'warning',
    },
  ],
  'DNS-005': [
    {
      bad: model(isolated({ privateDns: 'none' })),
      good: model(isolated({ privateDns: 'existing' })),
      field: 'privateEndpoints[0]',
      severity: 'warning',
    },
    {
      bad: model(isolated(), m => {
        m.privateDnsZones = [{ name: 'corp.example' }];
      }),
      good: model(isolated(), m => {
        m.privateDnsZones = [{ name: 'privatelink.azure-api.net' }];
      }),
      field: 'privateEndpoints[0]',
      severity: 'warning',
    },
  ],
};
