import { tiers } from '../../tiers';
import { same } from '../designFacts';
import type { StepMaker } from './step';

/** Tier, size and zones. */
export const instanceSteps: StepMaker[] = [
  (from, to) =>
    from.tier === to.tier
      ? []
      : [
          {
            id: 'change-tier',
            title: `Change the tier from ${tiers[from.tier].title} to ${
              tiers[to.tier].title
            }`,
            description:
              'Change the SKU of the instance, with a number of units that the tier has.',
            interrupts:
              from.tier === 'Developer'
                ? 'calls meanwhile: Developer has no SLA'
                : 'nothing that is documented; test with one instance first',
            duration: '15 to 45 minutes, by an old text',
            rollback: `Change it back to ${tiers[from.tier].title}.`,
            sources: ['scale', 'v2over'],
          },
        ],
  (from, to) =>
    from.units === to.units || from.tier !== to.tier
      ? []
      : [
          {
            id: 'scale',
            title: `Scale from ${from.units} to ${to.units} units`,
            description: 'Change the number of units of the primary region.',
            rollback: `Scale back to ${from.units}.`,
            sources: ['scale'],
          },
        ],
  (from, to) =>
    same(from.zones ?? [], to.zones ?? [])
      ? []
      : [
          {
            id: 'change-zones',
            title: to.zones?.length
              ? `Spread over the zones ${to.zones.join(', ')}`
              : 'Let Azure choose the zones',
            description:
              'Change the list of zones. A public IP address of its own must be another one then.',
            callers:
              'the public and the private address change: allow-lists and DNS records must follow',
            rollback: 'Change the list back; the addresses change again.',
            sources: ['rel', 'ips', 'enableaz'],
          },
        ],
  (from, to) => {
    const regionsOf = (design: typeof from) =>
      (design.additionalLocations ?? []).map(({ region }) => region);
    const [before, after] = [regionsOf(from), regionsOf(to)];
    const added = after.filter(region => !before.includes(region));
    const removed = before.filter(region => !after.includes(region));
    return [
      ...(added.length > 0
        ? [
            {
              id: 'add-regions',
              title: `Add the ${
                added.length === 1 ? 'region' : 'regions'
              } ${added.join(', ')}`,
              description:
                'Add the locations, each with its own network where the instance is injected. Only the gateway is replicated.',
              callers:
                'without injection, or in external mode, Azure routes to the nearest region; in internal mode routing is one’s own',
              rollback: 'Remove the locations.',
              sources: ['multi' as const],
            },
          ]
        : []),
      ...(removed.length > 0
        ? [
            {
              id: 'remove-regions',
              title: `Remove the ${
                removed.length === 1 ? 'region' : 'regions'
              } ${removed.join(', ')}`,
              description:
                'Route the callers away from them first, then remove the locations.',
              interrupts: 'calls that still go there',
              callers:
                'the regional host names and addresses are gone, and another address is given when the region comes back',
              rollback: 'Add the locations again.',
              sources: ['multi' as const, 'ips' as const],
            },
          ]
        : []),
    ];
  },
  (from, to) => {
    const rest = ({ additionalLocations = [] }: typeof from) =>
      additionalLocations;
    const changed = rest(to).filter(location => {
      const before = rest(from).find(
        ({ region }) => region === location.region,
      );
      return before && !same(before, location);
    });
    return changed.length === 0
      ? []
      : [
          {
            id: 'change-regions',
            title: `Change ${changed.map(({ region }) => region).join(', ')}`,
            description: 'Change units, zones or the network of the location.',
            callers:
              'with another subnet, public IP address or other zones the addresses of that region change',
            rollback: 'Change it back; addresses change again.',
            sources: ['multi', 'ips'],
          },
        ];
  },
  (from, to) =>
    (from.developerPortal ?? 'Enabled') === (to.developerPortal ?? 'Enabled')
      ? []
      : [
          {
            id: 'switch-developer-portal',
            title:
              to.developerPortal === 'Disabled'
                ? 'Switch the developer portal off'
                : 'Switch the developer portal on',
            description: 'Set developerPortalStatus.',
            callers:
              to.developerPortal === 'Disabled'
                ? 'the developer portal answers nobody'
                : 'the developer portal answers again',
            rollback: 'Set it back.',
            sources: ['bicep'],
          },
        ],
];
