import { attachments } from '../patterns';
import type { Candidate } from './candidate';
import type { NetworkingNeeds } from './needs';
import type { DesignSketch } from './recommendation';

/** What of the needs becomes the design of a candidate. */
export function sketchOf(
  candidate: Candidate,
  needs: NetworkingNeeds,
): DesignSketch {
  const { tier, pattern, attachment, open } = candidate;
  const closable = attachments[attachment].publicEndpoint === 'unless-disabled';
  const networked = attachment !== 'none' || pattern.privateEndpoint;
  const ddosProtection = needs.ddosProtection === true;
  return {
    publicNetworkAccess: closable && !open ? 'Disabled' : 'Enabled',
    units: candidate.units,
    regions: needs.regions ?? [],
    ...(needs.zones && zonesOf(candidate)),
    ...(networked && {
      virtualNetwork: needs.existingVirtualNetwork ? 'existing' : 'new',
    }),
    integration: candidate.integration,
    ownPublicIp: ddosProtection,
    ddosProtection,
    natGateway: candidate.natGateway,
    fixedOutboundIp: needs.fixedOutboundIp === true,
    ...(!pattern.workspaceGateway && {
      developerPortal:
        tier.developerPortal && needs.developerPortal !== 'Disabled'
          ? 'Enabled'
          : 'Disabled',
    }),
    privateDeveloperPortal: needs.privateDeveloperPortal === true,
  };
}

/** Units of a location must divide evenly by the zones that are listed (rule ZONE-001). Source: `rel`, `enableaz`. */
function zonesOf({
  tier,
  pattern,
  units,
}: Candidate): Pick<DesignSketch, 'zones'> {
  if (pattern.workspaceGateway) return {};
  if (tier.availabilityZones === 'zoneRedundant') {
    return { zones: 'zone-redundant' };
  }
  if (units % 3 === 0) return { zones: ['1', '2', '3'] };
  return { zones: units % 2 === 0 ? ['1', '2'] : 'automatic' };
}
