import type { Attachment } from '../patterns';
import type { Severity } from '../finding/finding';
import type { SourceId } from '../sources';
import type { LocationModel, NetworkingModel } from '../model';
import type { Flow } from './effectiveAccess';

/**
 * A flow without which an attached gateway, or a part of it, does not work.
 *
 * @public
 */
export interface RequiredFlow {
  /** Stable, such as `management`. */
  id: string;
  attachments: Attachment[];
  direction: Flow['direction'];
  protocol: Flow['protocol'];
  /** Destination ports; each is needed. */
  ports: number[];
  /** Service tag of the other side. */
  remote: string;
  /** What it is for, as the description of a rule. */
  purpose: string;
  /** How bad it is when it is cut. */
  severity: (model: NetworkingModel, location: LocationModel) => Severity;
  /** Default: always needed. */
  when?: (model: NetworkingModel, location: LocationModel) => boolean;
  sources: SourceId[];
}

const classic: Attachment[] = ['classic-external', 'classic-internal'];
const v2: Attachment[] = ['v2-injection', 'v2-integration'];
const documented: SourceId[] = ['external', 'internal', 'vnetref'];

const always =
  (severity: Severity): RequiredFlow['severity'] =>
  () =>
    severity;

function outbound(
  id: string,
  remote: string,
  ports: number[],
  purpose: string,
  severity: Severity,
): RequiredFlow {
  return {
    id,
    attachments: classic,
    direction: 'Outbound',
    protocol: 'Tcp',
    ports,
    remote,
    purpose,
    severity: always(severity),
    sources: documented,
  };
}

/**
 * Every flow that the documents require, by attachment. Source: `vnetref`, `external`, `internal`, `nsgv2`, `wsres`.
 *
 * @public
 */
export const requiredFlows: readonly RequiredFlow[] = [
  {
    id: 'management',
    attachments: classic,
    direction: 'Inbound',
    protocol: 'Tcp',
    ports: [3443],
    remote: 'ApiManagement',
    purpose: 'Azure manages the instance',
    severity: always('error'),
    sources: documented,
  },
  {
    id: 'load-balancer',
    attachments: classic,
    direction: 'Inbound',
    protocol: 'Tcp',
    ports: [6390],
    remote: 'AzureLoadBalancer',
    purpose: 'The platform’s load balancer probes the instance',
    severity: (_, { units = 1 }) => (units >= 2 ? 'error' : 'warning'),
    sources: documented,
  },
  {
    id: 'clients',
    attachments: ['classic-external'],
    direction: 'Inbound',
    protocol: 'Tcp',
    ports: [443],
    remote: 'Internet',
    purpose: 'Callers reach the gateway',
    severity: always('warning'),
    sources: ['external', 'vnetref'],
  },
  {
    id: 'traffic-manager',
    attachments: ['classic-external'],
    direction: 'Inbound',
    protocol: 'Tcp',
    ports: [443],
    remote: 'AzureTrafficManager',
    purpose: 'Traffic Manager probes each region',
    severity: always('warning'),
    when: model => model.locations.length > 1,
    sources: ['external', 'vnetref'],
  },
  outbound('storage', 'Storage', [443], 'It depends on Azure Storage', 'error'),
  outbound('sql', 'Sql', [1433], 'It depends on Azure SQL', 'error'),
  outbound(
    'key-vault',
    'AzureKeyVault',
    [443],
    'It depends on Azure Key Vault',
    'error',
  ),
  outbound(
    'monitor',
    'AzureMonitor',
    [443, 1886],
    'Logs, metrics and resource health leave it',
    'warning',
  ),
  outbound(
    'certificates',
    'Internet',
    [80],
    'Certificates are validated',
    'warning',
  ),
  {
    id: 'v2-key-vault',
    attachments: v2,
    direction: 'Outbound',
    protocol: 'Tcp',
    ports: [443],
    remote: 'AzureKeyVault',
    purpose: 'It depends on Azure Key Vault',
    severity: always('error'),
    sources: ['nsgv2'],
  },
  {
    id: 'v2-storage',
    attachments: v2,
    direction: 'Outbound',
    protocol: 'Tcp',
    ports: [443],
    remote: 'Storage',
    purpose:
      'A text of 2025 required Azure Storage, the one of 2026 does not name it',
    severity: always('info'),
    sources: ['nsgv2', 'integrate'],
  },
  {
    id: 'v2-clients',
    attachments: ['v2-injection'],
    direction: 'Inbound',
    protocol: 'Tcp',
    ports: [443],
    remote: 'VirtualNetwork',
    purpose: 'Callers in the network reach the gateway',
    severity: always('warning'),
    sources: ['nsgv2', 'injectv2'],
  },
  {
    id: 'workspace-key-vault',
    attachments: ['workspace-integration', 'workspace-injection'],
    direction: 'Outbound',
    protocol: 'Tcp',
    ports: [443],
    remote: 'AzureKeyVault',
    purpose: 'It depends on Azure Key Vault',
    severity: always('error'),
    sources: ['nsgv2', 'wsres'],
  },
  {
    id: 'workspace-storage',
    attachments: ['workspace-injection'],
    direction: 'Outbound',
    protocol: 'Tcp',
    ports: [443],
    remote: 'Storage',
    purpose: 'It depends on Azure Storage',
    severity: always('error'),
    sources: ['wsres'],
  },
  {
    id: 'workspace-load-balancer',
    attachments: ['workspace-injection'],
    direction: 'Inbound',
    protocol: 'Tcp',
    ports: [80],
    remote: 'AzureLoadBalancer',
    purpose: 'The platform’s load balancer pings the gateway',
    severity: always('warning'),
    sources: ['wsres'],
  },
  {
    id: 'workspace-clients',
    attachments: ['workspace-injection'],
    direction: 'Inbound',
    protocol: 'Tcp',
    ports: [443],
    remote: 'VirtualNetwork',
    purpose: 'Callers in the network reach the gateway',
    severity: always('warning'),
    sources: ['wsres'],
  },
];
