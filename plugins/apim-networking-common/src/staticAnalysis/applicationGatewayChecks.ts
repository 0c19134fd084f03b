import { lastSegment } from '../arm/ArmId';
import { writtenText } from '../arm/ArmValue';
import {
  APPLICATION_GATEWAY,
  APPLICATION_GATEWAY_FIREWALL_POLICY,
} from '../arm/resources';
import { checkOf, type StaticAnalysisCheck } from './check';

export const applicationGatewayChecks: StaticAnalysisCheck[] = [
  checkOf(APPLICATION_GATEWAY, {
    ids: [
      'Azure.AppGw.UseWAF',
      'Azure.AppGw.WAFEnabled',
      'Azure.AppGw.MigrateWAFPolicy',
      'Azure.AppGw.MigrateV2',
      '564feb30',
    ],
    title: 'The Application Gateway has no firewall policy',
    rationale:
      'Without a firewall policy, the Application Gateway forwards attacks on web applications to the gateway.',
    severity: 'warning',
    remedy: 'Use the SKU WAF_v2 with a firewall policy.',
    sources: ['psrule', 'azurepolicy'],
    broken({ properties: { sku, firewallPolicy } }) {
      if (sku.name.isUnknown) return undefined;
      const expected = 'WAF_v2 with a firewall policy';
      if (sku.name.known?.toLowerCase() !== 'waf_v2') {
        return { at: sku.name, actual: sku.name.known ?? 'nothing', expected };
      }
      return firewallPolicy.id.isAbsent
        ? { at: firewallPolicy.id, actual: 'no firewall policy', expected }
        : undefined;
    },
  }),
  checkOf(APPLICATION_GATEWAY, {
    ids: ['Azure.AppGw.SSLPolicy', 'CKV_AZURE_218'],
    title: 'The TLS policy of the Application Gateway is weak',
    rationale:
      'Older policies accept TLS versions and ciphers with known weaknesses.',
    severity: 'warning',
    remedy: 'Use the predefined policy AppGwSslPolicy20220101S.',
    sources: ['psrule', 'checkov'],
    broken({ properties: { sslPolicy } }) {
      const { policyName: name } = sslPolicy;
      return name.isUnknown ||
        /^AppGwSslPolicy20220101S?$/i.test(name.known ?? '')
        ? undefined
        : {
            at: name,
            actual: name.known ?? 'the default',
            expected: 'AppGwSslPolicy20220101S',
          };
    },
  }),
  checkOf(APPLICATION_GATEWAY, {
    ids: ['Azure.AppGw.UseHTTPS'],
    title: 'The Application Gateway listens without TLS',
    rationale:
      'Requests to a listener without TLS can be read and changed on the way.',
    severity: 'warning',
    remedy: 'Listen with HTTPS. Use HTTP only to redirect.',
    sources: ['psrule'],
    broken({ properties: { requestRoutingRules, httpListeners } }) {
      const rules = requestRoutingRules.or([]);
      if (rules === undefined) return undefined;
      // One that cannot be determined may redirect any of them.
      const redirecting = rules
        .filter(rule => !rule.properties.redirectConfiguration.self.isAbsent)
        .map(rule => rule.properties.httpListener.id);
      if (redirecting.some(({ isUnknown }) => isUnknown)) return undefined;
      const names = new Set(
        redirecting.map(id => lastSegment(id.known)?.toLowerCase()),
      );
      const open = (httpListeners.known ?? []).find(
        ({ name, properties }) =>
          properties.protocol.known?.toLowerCase() === 'http' &&
          !names.has(name.known?.toLowerCase() ?? ''),
      );
      return (
        open && {
          at: open.self,
          item: writtenText(open.name),
          actual: 'Http',
          expected: 'Https',
        }
      );
    },
  }),
  checkOf(APPLICATION_GATEWAY, {
    ids: ['Azure.AppGw.MinInstance'],
    title: 'The Application Gateway can have a single instance',
    rationale:
      'With one instance, nobody reaches the gateway while that instance fails or is updated.',
    severity: 'warning',
    remedy: 'Use two instances or more, or autoscale from two.',
    sources: ['psrule'],
    broken({ sku, properties }) {
      const least = [
        properties.autoscaleConfiguration.minCapacity,
        sku.capacity,
        properties.sku.capacity,
      ].find(({ isAbsent }) => !isAbsent);
      return least?.known === undefined || least.known >= 2
        ? undefined
        : { at: least, actual: String(least.known), expected: '2 or more' };
    },
  }),
  checkOf(APPLICATION_GATEWAY, {
    ids: ['Azure.AppGw.AvailabilityZone'],
    title: 'The Application Gateway is in one zone',
    rationale: 'An Application Gateway in one zone stops with that zone.',
    severity: 'warning',
    remedy: 'List two zones or more.',
    sources: ['psrule'],
    broken({ zones }) {
      const listed = zones.or([]);
      return listed === undefined || listed.length >= 2
        ? undefined
        : {
            at: zones,
            actual:
              listed.flatMap(({ known }) => known ?? []).join(', ') || 'none',
            expected: 'two zones or more',
          };
    },
  }),
  checkOf(APPLICATION_GATEWAY_FIREWALL_POLICY, {
    ids: ['Azure.AppGwWAF.Enabled'],
    title: 'The firewall policy is switched off',
    rationale: 'A firewall policy that is switched off inspects nothing.',
    severity: 'warning',
    remedy: 'Set policySettings.state to Enabled.',
    sources: ['psrule'],
    broken({ properties: { policySettings } }) {
      return policySettings.state.known?.toLowerCase() === 'disabled'
        ? { at: policySettings.state, actual: 'Disabled', expected: 'Enabled' }
        : undefined;
    },
  }),
  checkOf(APPLICATION_GATEWAY_FIREWALL_POLICY, {
    ids: ['Azure.AppGwWAF.PreventionMode', 'ff1f1879'],
    title: 'The firewall policy only detects',
    rationale:
      'In Detection mode, the firewall logs attacks and forwards them.',
    severity: 'warning',
    remedy: 'Set policySettings.mode to Prevention.',
    sources: ['psrule', 'azurepolicy'],
    broken({ properties: { policySettings } }) {
      const { mode } = policySettings;
      return mode.isUnknown || mode.known?.toLowerCase() === 'prevention'
        ? undefined
        : {
            at: mode,
            actual: mode.known ?? 'Detection',
            expected: 'Prevention',
          };
    },
  }),
  checkOf(APPLICATION_GATEWAY_FIREWALL_POLICY, {
    ids: ['Azure.AppGwWAF.Exclusions'],
    title: 'The firewall policy has exclusions',
    rationale:
      'The firewall does not inspect excluded parts of a request, so attacks in them pass.',
    severity: 'warning',
    remedy:
      'Remove them, or replace them with custom rules for the specific path.',
    sources: ['psrule'],
    broken({ properties: { managedRules } }) {
      const { exclusions } = managedRules;
      return exclusions.known?.length
        ? {
            at: exclusions,
            actual: String(exclusions.known.length),
            expected: 'none',
          }
        : undefined;
    },
  }),
];
