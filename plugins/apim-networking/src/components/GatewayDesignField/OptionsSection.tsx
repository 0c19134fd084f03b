import FormGroup from '@material-ui/core/FormGroup';
import {
  attachmentOfDraft,
  capabilitiesOf,
  ddosIsAChoice,
  defaultNames,
  integrationIsAChoice,
  mayHaveEndpoints,
  publicAccessIsAChoice,
  publicAccessIsOffByItself,
} from './draft';
import { Choice } from './Choice';
import { DdosInputs } from './DdosInputs';
import { LocationsInput } from './LocationsInput';
import { Section } from '../Section';
import { FormText } from './FormText';
import { problemAt } from './problems';
import type { DesignInTheMaking } from './useDesign';

/** What may be added to the pattern, where the tier has it. */
export function OptionsSection(props: { making: DesignInTheMaking }) {
  const { draft, change, result } = props.making;
  const tier = capabilitiesOf(draft);
  const attachment = attachmentOfDraft(draft);
  const classicInjection =
    attachment === 'classic-external' || attachment === 'classic-internal';
  const toggleZone = (zone: string) =>
    change({
      zones: draft.zones.includes(zone)
        ? draft.zones.filter(other => other !== zone)
        : [...draft.zones, zone],
    });
  return (
    <Section title="Options">
      <FormGroup>
        {publicAccessIsAChoice(draft) && (
          <Choice
            label="Private endpoints only: public access off, in a second deployment"
            checked={
              (draft.publicNetworkAccess ??
                (publicAccessIsOffByItself(draft.pattern)
                  ? 'Disabled'
                  : 'Enabled')) === 'Disabled'
            }
            onChange={off =>
              change({ publicNetworkAccess: off ? 'Disabled' : 'Enabled' })
            }
          />
        )}
        {integrationIsAChoice(draft) && (
          <Choice
            label="Outbound VNet integration: backends in a virtual network"
            checked={draft.integration}
            onChange={integration => change({ integration })}
          />
        )}
        {mayHaveEndpoints(draft) && (
          <Choice
            label="Private endpoints too: a private way in beside the public one"
            checked={draft.endpointsToo}
            onChange={endpointsToo => change({ endpointsToo })}
          />
        )}
        {attachment !== 'none' && (
          <Choice
            label="A NAT gateway: a fixed outbound address"
            checked={draft.natGateway}
            onChange={natGateway => change({ natGateway })}
          />
        )}
        {tier.developerPortal && (
          <Choice
            label="Developer portal"
            checked={draft.developerPortal === 'Enabled'}
            onChange={on =>
              change({ developerPortal: on ? 'Enabled' : 'Disabled' })
            }
          />
        )}
        {tier.developerPortal && draft.developerPortal === 'Enabled' && (
          <Choice
            label="The developer portal must be private"
            checked={draft.privateDeveloperPortal}
            onChange={privateDeveloperPortal =>
              change({ privateDeveloperPortal })
            }
          />
        )}
        {tier.availabilityZones === 'zoneRedundant' && (
          <Choice
            label="Zone redundant; fixed when the gateway is created"
            checked={draft.zoneRedundant}
            onChange={zoneRedundant => change({ zoneRedundant })}
          />
        )}
        {tier.availabilityZones === 'zones' &&
          ['1', '2', '3'].map(zone => (
            <Choice
              key={zone}
              label={`Availability zone ${zone}`}
              checked={draft.zones.includes(zone)}
              onChange={() => toggleZone(zone)}
            />
          ))}
        <Choice
          label="Somebody’s allow-list relies on the address it calls from"
          checked={draft.fixedOutboundIp}
          onChange={fixedOutboundIp => change({ fixedOutboundIp })}
        />
        {classicInjection && (
          <Choice
            label="Forced tunnel: outbound traffic through a firewall"
            checked={draft.forceTunnel}
            onChange={forceTunnel => change({ forceTunnel })}
          />
        )}
        {classicInjection && (
          <Choice
            label="A public IP address of its own"
            checked={draft.ownPublicIp}
            onChange={ownPublicIp => change({ ownPublicIp })}
          />
        )}
        {ddosIsAChoice(draft) && (
          <Choice
            label="DDoS protection of the public address"
            checked={draft.ddosProtection}
            onChange={ddosProtection => change({ ddosProtection })}
          />
        )}
      </FormGroup>
      {ddosIsAChoice(draft) && draft.ddosProtection && (
        <DdosInputs {...props} />
      )}
      {classicInjection && draft.ownPublicIp && (
        <FormText
          label="Public IP address: name"
          margin="normal"
          value={draft.publicIpName ?? defaultNames(draft.name).publicIp}
          onChange={publicIpName => change({ publicIpName })}
          problem={problemAt(result, 'publicIp.name')}
        />
      )}
      {classicInjection && draft.forceTunnel && (
        <>
          <FormText
            label="Firewall: private address; empty: a network gateway"
            margin="normal"
            value={draft.tunnelNextHop}
            onChange={tunnelNextHop => change({ tunnelNextHop })}
            problem={problemAt(result, 'forcedTunnel.nextHopIpAddress')}
          />
          {attachment === 'classic-external' && (
            <FormText
              label="Callers’ public ranges, answered past the firewall"
              margin="normal"
              value={draft.tunnelClients}
              onChange={tunnelClients => change({ tunnelClients })}
              problem={problemAt(result, 'forcedTunnel.clientRanges[0]')}
            />
          )}
        </>
      )}
      <FormText
        label="Tags: name=value, one on each line"
        margin="normal"
        value={draft.tags}
        onChange={tags => change({ tags })}
        problem={problemAt(result, 'tags')}
        multiline
      />
      {tier.multiRegion && (
        <LocationsInput {...props} attached={attachment !== 'none'} />
      )}
    </Section>
  );
}
