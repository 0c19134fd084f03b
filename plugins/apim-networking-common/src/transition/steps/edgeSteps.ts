import { connections, isClosed, same } from '../designFacts';
import type { StepMaker } from './step';

/** The way in: private endpoints, what is in front of the gateway, host names, the switch of public access. */
export const edgeSteps: StepMaker[] = [
  (from, to) =>
    isClosed(from) && !isClosed(to)
      ? [
          {
            id: 'open-public-access',
            title: 'Switch public access on',
            description: 'Set publicNetworkAccess to Enabled.',
            callers: 'the gateway answers the internet',
            rollback:
              'Switch it off again, as long as a private endpoint is approved.',
            sources: ['pe2025'],
          },
        ]
      : [],
  (from, to) => {
    const present = connections(from);
    const added = connections(to).filter(name => !present.includes(name));
    return added.length === 0
      ? []
      : [
          {
            id: 'connect-privately',
            title:
              added.length === 1
                ? 'Add and approve the private connection'
                : `Add and approve ${added.length} private connections`,
            description: `Create ${added.join(
              ', ',
            )} with the sub-resource Gateway, register the private endpoints in privatelink.azure-api.net, and approve each connection on the instance.`,
            callers:
              'in networks that are linked to the private zone, the gateway’s name resolves to the private address',
            rollback: 'Remove the records, then the connection.',
            sources: ['pe2025', 'afd'],
          },
        ];
  },
  (from, to) =>
    from.applicationGateway && to.applicationGateway
      ? []
      : [
          ...(to.applicationGateway
            ? [
                {
                  id: 'add-application-gateway',
                  title: 'Put the Application Gateway in front',
                  description:
                    'Deploy it with its firewall policy in Prevention, a probe for /status-0123456789abcdef and certificates for the host names; test it, then move the public records to it.',
                  callers:
                    'the public names lead to the Application Gateway, and calls pass its firewall',
                  duration:
                    'the time to live of the DNS records, for the callers',
                  rollback: 'Point the public records back.',
                  sources: ['appgw' as const, 'secure' as const],
                },
              ]
            : []),
          ...(from.applicationGateway
            ? [
                {
                  id: 'remove-application-gateway',
                  title: 'Take the Application Gateway away',
                  description:
                    'Move the callers to the way that stays, wait until the records expire, then delete it.',
                  interrupts: 'calls that still go there',
                  callers: 'its public address is gone',
                  rollback: 'Deploy it again, and point the records back.',
                  sources: ['appgw' as const],
                },
              ]
            : []),
        ],
  (from, to) =>
    from.applicationGateway &&
    to.applicationGateway &&
    !same(from.applicationGateway, to.applicationGateway)
      ? [
          {
            id: 'change-application-gateway',
            title: 'Change the Application Gateway',
            description: 'Change its firewall mode or its subnet.',
            callers:
              to.applicationGateway.wafMode === 'Prevention'
                ? 'attacks, and what looks like them, are answered with 403'
                : 'nothing',
            rollback: 'Change it back.',
            sources: ['appgw'],
          },
        ]
      : [],
  (from, to) =>
    from.frontDoor && to.frontDoor && !same(from.frontDoor, to.frontDoor)
      ? [
          {
            id: 'change-front-door',
            title: 'Change Front Door',
            description: 'Change its firewall mode or its private link.',
            rollback: 'Change it back.',
            sources: ['afd'],
          },
        ]
      : [],
  (from, to) =>
    same(from.customDomains ?? [], to.customDomains ?? [])
      ? []
      : [
          {
            id: 'change-host-names',
            title: 'Change the host names',
            description:
              'Give the identity of the instance access to the certificates, set the host names, then move their DNS records.',
            callers:
              'names that are added answer, those that are removed do not',
            rollback: 'Set the former host names again.',
            sources: ['custdomv2', 'internal'],
          },
        ],
  (from, to) => {
    const after = connections(to);
    const removed = connections(from).filter(name => !after.includes(name));
    return removed.length === 0
      ? []
      : [
          {
            id: 'disconnect-privately',
            title:
              removed.length === 1
                ? 'Remove the private connection'
                : `Remove ${removed.length} private connections`,
            description: `Remove the private records first, then ${removed.join(
              ', ',
            )}.`,
            interrupts: 'calls by that connection',
            callers:
              'names resolve to the public address again where the private zone is gone',
            rollback: 'Create the connection again, and approve it.',
            sources: ['pe2025'],
          },
        ];
  },
  (from, to) =>
    !isClosed(from) && isClosed(to)
      ? [
          {
            id: 'close-public-access',
            title: 'Switch public access off',
            description:
              'Check that every caller comes in by the private connection, then set publicNetworkAccess to Disabled, in a deployment of its own. On the v2 tiers by a REST PATCH or the portal: az apim update fails there.',
            interrupts: 'calls that still come from the internet',
            callers:
              'who calls from the internet gets 403; the developer portal stays as it is',
            rollback: 'Set it to Enabled.',
            sources: ['pe2025', 'docs104832'],
          },
        ]
      : [],
];
