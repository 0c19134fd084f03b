import type { ArmResource } from '../classify';
import { at, get, isUnresolved, list, number, text } from '../classify/read';
import { isKnown, property, type StaticAnalysisCheck } from './check';

const GATEWAY = ['microsoft.network/applicationgateways'];
const POLICY = [
  'microsoft.network/applicationgatewaywebapplicationfirewallpolicies',
];

function lower(value: unknown): string | undefined {
  return text(value)?.toLowerCase();
}

function minimumInstances(resource: ArmResource): number | undefined {
  return (
    number(property(resource, 'autoscaleConfiguration', 'minCapacity')) ??
    number(at(resource, 'sku', 'capacity')) ??
    number(property(resource, 'sku', 'capacity'))
  );
}

export const applicationGatewayChecks: StaticAnalysisCheck[] = [
  {
    ids: [
      'Azure.AppGw.UseWAF',
      'Azure.AppGw.WAFEnabled',
      'Azure.AppGw.MigrateWAFPolicy',
      'Azure.AppGw.MigrateV2',
      '564feb30',
    ],
    title: 'The Application Gateway has no firewall policy',
    severity: 'warning',
    types: GATEWAY,
    remedy: 'Use the SKU WAF_v2 with a firewall policy.',
    sources: ['psrule', 'azurepolicy'],
    broken(resource) {
      const sku = lower(property(resource, 'sku', 'name'));
      const policy = property(resource, 'firewallPolicy', 'id');
      if (sku !== undefined && !isKnown(sku)) return undefined;
      if (sku === 'waf_v2' && text(policy)) return undefined;
      return {
        field:
          sku === 'waf_v2'
            ? 'properties.firewallPolicy.id'
            : 'properties.sku.name',
        seen: sku === 'waf_v2' ? 'no firewall policy' : sku ?? 'nothing',
        needed: 'WAF_v2 with a firewall policy',
      };
    },
  },
  {
    ids: ['Azure.AppGw.SSLPolicy', 'CKV_AZURE_218'],
    title: 'The TLS policy of the Application Gateway is weak',
    severity: 'warning',
    types: GATEWAY,
    remedy: 'Use the predefined policy AppGwSslPolicy20220101S.',
    sources: ['psrule', 'checkov'],
    broken(resource) {
      const name = property(resource, 'sslPolicy', 'policyName');
      return !isKnown(name) ||
        /^AppGwSslPolicy20220101S?$/i.test(text(name) ?? '')
        ? undefined
        : {
            field: 'properties.sslPolicy.policyName',
            seen: text(name) ?? 'the default',
            needed: 'AppGwSslPolicy20220101S',
          };
    },
  },
  {
    ids: ['Azure.AppGw.UseHTTPS'],
    title: 'The Application Gateway listens without TLS',
    severity: 'warning',
    types: GATEWAY,
    remedy: 'Listen by HTTPS, and by HTTP only to redirect.',
    sources: ['psrule'],
    broken(resource) {
      const redirecting = new Set(
        list(property(resource, 'requestRoutingRules'))
          .filter(rule => at(rule, 'properties', 'redirectConfiguration'))
          .flatMap(
            rule => lower(at(rule, 'properties', 'httpListener', 'id')) ?? [],
          ),
      );
      const open = list(property(resource, 'httpListeners')).find(listener => {
        if (lower(at(listener, 'properties', 'protocol')) !== 'http') {
          return false;
        }
        const name = lower(get(listener, 'name')) ?? '';
        return ![...redirecting].some(
          id => isUnresolved(id) || id.endsWith(`/${name}`),
        );
      });
      return open === undefined
        ? undefined
        : {
            field: `properties.httpListeners (${
              text(get(open, 'name')) ?? ''
            })`,
            seen: 'Http',
            needed: 'Https',
          };
    },
  },
  {
    ids: ['Azure.AppGw.MinInstance'],
    title: 'The Application Gateway may have one instance',
    severity: 'warning',
    types: GATEWAY,
    remedy: 'Use two instances or more, or autoscale from two.',
    sources: ['psrule'],
    broken(resource) {
      const least = minimumInstances(resource);
      return least === undefined || least >= 2
        ? undefined
        : {
            field: 'properties.autoscaleConfiguration.minCapacity',
            seen: String(least),
            needed: '2 or more',
          };
    },
  },
  {
    ids: ['Azure.AppGw.AvailabilityZone'],
    title: 'The Application Gateway is in one zone',
    severity: 'warning',
    types: GATEWAY,
    remedy: 'List two zones or more.',
    sources: ['psrule'],
    broken(resource) {
      const zones = get(resource, 'zones');
      return isUnresolved(zones) || list(zones).length >= 2
        ? undefined
        : {
            field: 'zones',
            seen: list(zones).join(', ') || 'none',
            needed: 'two zones or more',
          };
    },
  },
  {
    ids: ['Azure.AppGwWAF.Enabled'],
    title: 'The firewall policy is switched off',
    severity: 'warning',
    types: POLICY,
    remedy: 'Set policySettings.state to Enabled.',
    sources: ['psrule'],
    broken(resource) {
      const state = property(resource, 'policySettings', 'state');
      return lower(state) === 'disabled'
        ? {
            field: 'properties.policySettings.state',
            seen: 'Disabled',
            needed: 'Enabled',
          }
        : undefined;
    },
  },
  {
    ids: ['Azure.AppGwWAF.PreventionMode', 'ff1f1879'],
    title: 'The firewall policy only detects',
    severity: 'warning',
    types: POLICY,
    remedy: 'Set policySettings.mode to Prevention.',
    sources: ['psrule', 'azurepolicy'],
    broken(resource) {
      const mode = property(resource, 'policySettings', 'mode');
      return !isKnown(mode) || lower(mode) === 'prevention'
        ? undefined
        : {
            field: 'properties.policySettings.mode',
            seen: text(mode) ?? 'Detection',
            needed: 'Prevention',
          };
    },
  },
  {
    ids: ['Azure.AppGwWAF.Exclusions'],
    title: 'The firewall policy has exclusions',
    severity: 'warning',
    types: POLICY,
    remedy: 'Remove them, or make them custom rules for the one path.',
    sources: ['psrule'],
    broken(resource) {
      const exclusions = list(property(resource, 'managedRules', 'exclusions'));
      return exclusions.length > 0
        ? {
            field: 'properties.managedRules.exclusions',
            seen: String(exclusions.length),
            needed: 'none',
          }
        : undefined;
    },
  },
];
