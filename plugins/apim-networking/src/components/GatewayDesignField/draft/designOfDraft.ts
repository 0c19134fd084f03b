import {
  patterns,
  tiers,
  type GatewayDesignInput,
} from 'backstage-plugin-apim-networking-common';
import {
  attachmentOfDraft,
  capabilitiesOf,
  ddosIsAChoice,
  hasPrivateNames,
  publicAccessIsAChoice,
  takesPublicIp,
} from './choices';
import { compact } from './compact';
import { derivedParts, fill } from './derivedDesign';
import type { DesignDraft } from './draft';
import { rangesOfDraft } from './rangesOfDraft';

/**
 * The design that a draft stands for: the parts that its pattern and tier need, and no others. It may still be incomplete; the
 * schema and the rules say so.
 */
export function designOfDraft(draft: DesignDraft): GatewayDesignInput {
  const {
    integration,
    endpointsToo,
    customerManagedPublicIp,
    forceTunnel,
    ...typed
  } = draft;
  const tier = capabilitiesOf(draft);
  const [byDefault, otherwise] = patterns[draft.pattern].publicNetworkAccess;
  const derived = derivedParts(draft, rangesOfDraft(draft));
  const parts = Object.fromEntries(
    Object.entries(derived).map(([name, part]) => [
      name,
      part && fill<unknown>(draft[name as keyof DesignDraft], part),
    ]),
  );
  if (draft.virtualNetwork?.mode !== 'existing' && derived.virtualNetwork) {
    // A new network is where the gateway is.
    Object.assign(parts.virtualNetwork as object, {
      resourceGroup: undefined,
      subscriptionId: undefined,
    });
  }
  const ddos = ddosIsAChoice(draft) && typed.ddosProtection === true;
  const privateNames = hasPrivateNames(draft);
  const portal = tier.developerPortal;
  return compact({
    ...typed,
    units: tiers[draft.tier].units.max === 0 ? 0 : typed.units ?? 1,
    publicNetworkAccess: publicAccessIsAChoice(draft)
      ? typed.publicNetworkAccess
      : (otherwise === undefined && byDefault === 'Disabled' && byDefault) ||
        undefined,
    developerPortal: onlyIf(
      portal && typed.developerPortal === 'Disabled',
      typed.developerPortal,
    ),
    privateDeveloperPortal:
      onlyIf(portal, typed.privateDeveloperPortal) || undefined,
    zones: onlyIf(
      tier.availabilityZones === 'zones',
      typed.zones && [...typed.zones].sort(),
    ),
    zoneRedundant:
      onlyIf(tier.availabilityZones === 'zoneRedundant', typed.zoneRedundant) ||
      undefined,
    natGateway:
      onlyIf(attachmentOfDraft(draft) !== 'none', typed.natGateway) ||
      undefined,
    fixedOutboundIp: typed.fixedOutboundIp || undefined,
    ...parts,
    forcedTunnel: onlyIf(
      takesPublicIp(draft) && forceTunnel,
      typed.forcedTunnel ?? {},
    ),
    ddosProtection: ddos || undefined,
    ddosProtectionPlan: onlyIf(
      ddos && Boolean(typed.ddosProtectionPlan?.name?.trim()),
      typed.ddosProtectionPlan,
    ),
    privateDns: onlyIf(privateNames, typed.privateDns),
    privateDnsZones: onlyIf(
      privateNames && typed.privateDns === 'existing',
      typed.privateDnsZones,
    ),
    workspaceGateway: onlyIf(
      patterns[draft.pattern].workspaceGateway,
      typed.workspaceGateway,
    ),
  }) as GatewayDesignInput;
}

function onlyIf<T>(condition: boolean, value: T | undefined): T | undefined {
  return condition ? value : undefined;
}
