import { attachmentOfDesign } from '../../model';
import { isClassic, same } from '../designFacts';
import { NOTHING } from '../plan';
import type { StepMaker } from './step';

const vipChanges =
  'the public and the private address change: allow-lists, DNS records and what points at them must follow';

/** How it is attached to networks, and where its traffic goes out. */
export const networkSteps: StepMaker[] = [
  (from, to) => {
    const [before, after] = [attachmentOfDesign(from), attachmentOfDesign(to)];
    if (before === after || before === 'none') return [];
    if (isClassic(from) && isClassic(to)) {
      const internal = after === 'classic-internal';
      return [
        {
          id: 'switch-mode',
          title: internal
            ? 'Switch the injection to internal mode'
            : 'Switch the injection to external mode',
          description: internal
            ? 'Make private records for each host name first, then change the virtual network type to Internal.'
            : 'Open 443 from the internet in the network security group, then change the virtual network type to External.',
          interrupts: 'calls, while the addresses change',
          callers: internal
            ? 'no endpoint is public any more: callers need the private address and DNS for it'
            : 'every endpoint is public: the developer portal, management and Git too',
          rollback: 'Change the type back; the addresses change again.',
          sources: ['internal', 'external', 'ips'],
        },
      ];
    }
    return [
      {
        id: 'leave-network',
        title: isClassic(from)
          ? 'Leave the virtual network'
          : 'End the VNet integration',
        description: isClassic(from)
          ? 'Set the virtual network type to None. The subnet stays locked for up to an hour, with a lock on its resource group for 4 to 6.'
          : 'Remove the integration subnet.',
        interrupts: 'calls to backends in the network',
        callers: isClassic(from)
          ? vipChanges
          : 'nothing on the way in; calls to backends come from shared addresses',
        rollback:
          'Attach it again; another subnet is quicker than waiting for the former one.',
        sources: ['internal', 'ips', 'integrate'],
      },
    ];
  },
  (from, to) => {
    const [before, after] = [attachmentOfDesign(from), attachmentOfDesign(to)];
    if (before === after || after === 'none') return [];
    if (isClassic(from) && isClassic(to)) return [];
    return isClassic(to)
      ? [
          {
            id: 'join-network',
            title: `Inject it into the virtual network, ${
              after === 'classic-internal' ? 'internal' : 'external'
            } mode`,
            description:
              'Deploy the subnet with its network security group first, with private records for internal mode, then set the virtual network type.',
            interrupts: 'calls, while the addresses change',
            callers: `${vipChanges}${
              after === 'classic-internal'
                ? '; no endpoint is public any more'
                : ''
            }`,
            rollback: 'Leave the network; the addresses change again.',
            sources: ['external', 'internal', 'ips'],
          },
        ]
      : [
          {
            id: 'integrate-network',
            title: 'Integrate it with the virtual network',
            description:
              'Delegate the subnet to Microsoft.Web/serverFarms, then connect the instance. Backends must allow the range of the subnet.',
            callers:
              'nothing on the way in; backends see addresses of the subnet',
            rollback: 'Remove the integration subnet.',
            sources: ['integrate', 'ips'],
          },
        ];
  },
  (from, to) => {
    const attachment = attachmentOfDesign(to);
    const placed = ({ virtualNetwork, gatewaySubnet }: typeof from) => [
      virtualNetwork?.name,
      virtualNetwork?.resourceGroup,
      virtualNetwork?.subscriptionId,
      gatewaySubnet?.name,
      gatewaySubnet?.prefix,
    ];
    if (
      attachment === 'none' ||
      attachmentOfDesign(from) === 'none' ||
      same(placed(from), placed(to))
    ) {
      return [];
    }
    return [
      {
        id: 'change-subnet',
        title: `Move to the subnet ${to.gatewaySubnet?.name ?? ''}`,
        description:
          'Prepare the new subnet with its group, routes and delegation, then change the subnet of the instance.',
        interrupts: isClassic(to)
          ? 'calls, while the addresses change'
          : NOTHING,
        callers: isClassic(to)
          ? vipChanges
          : 'backends see addresses of the new subnet; an injected gateway has another private address',
        rollback:
          'Move back; a former subnet of a classic instance is locked for up to an hour.',
        sources: ['internal', 'injectv2', 'ips'],
      },
    ];
  },
  (from, to) =>
    same(from.publicIp, to.publicIp) || !isClassic(to) || !isClassic(from)
      ? []
      : [
          {
            id: 'change-public-ip',
            title: to.publicIp
              ? `Use the public IP address ${to.publicIp.name}`
              : 'Use an address of Azure’s',
            description: 'Change the public IP address of the instance.',
            callers: 'the public address changes',
            rollback: 'Change it back.',
            sources: ['ips', 'internal'],
          },
        ],
  (from, to) =>
    same(from.forcedTunnel, to.forcedTunnel) || !isClassic(to)
      ? []
      : [
          {
            id: 'change-routes',
            title: to.forcedTunnel
              ? 'Force outbound traffic through the firewall'
              : 'Let outbound traffic go straight out',
            description:
              'Add the service endpoints and the route for ApiManagement to Internet first, the default route last; take them away the other way round.',
            interrupts:
              'management of the instance, where the order is not kept',
            callers: 'backends see the address of the firewall, or no longer',
            rollback: 'Remove the default route.',
            sources: ['internal', 'external'],
          },
        ],
  (from, to) =>
    (from.natGateway ?? false) === (to.natGateway ?? false) ||
    attachmentOfDesign(to) === 'none'
      ? []
      : [
          {
            id: 'change-nat-gateway',
            title: to.natGateway
              ? 'Attach a NAT gateway'
              : 'Take the NAT gateway away',
            description: 'Change the NAT gateway of the subnet.',
            callers: 'the address that backends see changes',
            rollback: 'Change it back.',
            sources: ['ips'],
          },
        ],
];
