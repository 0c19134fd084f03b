import FormGroup from '@material-ui/core/FormGroup';
import { attachments } from 'backstage-plugin-apim-networking-common';
import {
  attachmentOfDraft,
  capabilitiesOf,
  ddosIsAChoice,
  defaultNames,
  integrationIsAChoice,
  mayHaveEndpoints,
  publicAccessIsAChoice,
  publicAccessIsOffByItself,
  takesPublicIp,
} from '../draft';
import { FormCheckbox } from '../inputs/FormCheckbox';
import { DdosInputs } from './DdosInputs';
import { LocationsInput } from './LocationsInput';
import { Section } from '../../Section';
import { FormList } from '../inputs/FormList';
import { FormText } from '../inputs/FormText';
import {
  formatRanges,
  formatTags,
  parseRanges,
  parseTags,
} from '../inputs/lists';
import { problemAt } from '../problems';
import type { DraftDesign } from '../useDesign';

const ZONES = ['1', '2', '3'] as const;

/** What may be added to the pattern, where the tier has it. */
export function OptionsSection(props: { making: DraftDesign }) {
  const { draft, change, result } = props.making;
  const tier = capabilitiesOf(draft);
  const attachment = attachmentOfDraft(draft);
  const classicInjection = takesPublicIp(draft);
  const zones = draft.zones ?? [];
  const tunnel = draft.forcedTunnel ?? {};
  const toggleZone = (zone: (typeof ZONES)[number]) =>
    change({
      zones: zones.includes(zone)
        ? zones.filter(other => other !== zone)
        : [...zones, zone],
    });
  return (
    <Section title="Options">
      <FormGroup>
        {publicAccessIsAChoice(draft) && (
          <FormCheckbox
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
          <FormCheckbox
            label="Outbound VNet integration: backends in a virtual network"
            checked={draft.integration}
            onChange={integration => change({ integration })}
          />
        )}
        {mayHaveEndpoints(draft) && (
          <FormCheckbox
            label="Private endpoints too: a private way in beside the public one"
            checked={draft.endpointsToo}
            onChange={endpointsToo => change({ endpointsToo })}
          />
        )}
        {attachment !== 'none' && (
          <FormCheckbox
            label="A NAT gateway: a fixed outbound address"
            checked={draft.natGateway === true}
            onChange={natGateway => change({ natGateway })}
          />
        )}
        {tier.developerPortal && (
          <FormCheckbox
            label="Developer portal"
            checked={draft.developerPortal !== 'Disabled'}
            onChange={on =>
              change({ developerPortal: on ? 'Enabled' : 'Disabled' })
            }
          />
        )}
        {tier.developerPortal && draft.developerPortal !== 'Disabled' && (
          <FormCheckbox
            label="The developer portal must be private"
            checked={draft.privateDeveloperPortal === true}
            onChange={privateDeveloperPortal =>
              change({ privateDeveloperPortal })
            }
          />
        )}
        {tier.availabilityZones === 'zoneRedundant' && (
          <FormCheckbox
            label="Zone redundant; fixed when the gateway is created"
            checked={draft.zoneRedundant === true}
            onChange={zoneRedundant => change({ zoneRedundant })}
          />
        )}
        {tier.availabilityZones === 'zones' &&
          ZONES.map(zone => (
            <FormCheckbox
              key={zone}
              label={`Availability zone ${zone}`}
              checked={zones.includes(zone)}
              onChange={() => toggleZone(zone)}
            />
          ))}
        <FormCheckbox
          label="Somebody’s allow-list relies on the address it calls from"
          checked={draft.fixedOutboundIp === true}
          onChange={fixedOutboundIp => change({ fixedOutboundIp })}
        />
        {classicInjection && (
          <FormCheckbox
            label="Forced tunnel: outbound traffic through a firewall"
            checked={draft.forceTunnel}
            onChange={forceTunnel => change({ forceTunnel })}
          />
        )}
        {classicInjection && (
          <FormCheckbox
            label="A public IP address of its own"
            checked={draft.customerManagedPublicIp}
            onChange={customerManagedPublicIp =>
              change({ customerManagedPublicIp })
            }
          />
        )}
        {ddosIsAChoice(draft) && (
          <FormCheckbox
            label="DDoS protection of the public address"
            checked={draft.ddosProtection === true}
            onChange={ddosProtection => change({ ddosProtection })}
          />
        )}
      </FormGroup>
      {ddosIsAChoice(draft) && draft.ddosProtection && (
        <DdosInputs {...props} />
      )}
      {classicInjection && draft.customerManagedPublicIp && (
        <FormText
          label="Public IP address: name"
          margin="normal"
          value={draft.publicIp?.name ?? defaultNames(draft.name).publicIp}
          onChange={name => change({ publicIp: { ...draft.publicIp, name } })}
          problem={problemAt(result, 'publicIp.name')}
        />
      )}
      {classicInjection && draft.forceTunnel && (
        <>
          <FormText
            label="Firewall: private address; empty: a network gateway"
            margin="normal"
            value={tunnel.nextHopIpAddress ?? ''}
            onChange={nextHopIpAddress =>
              change({ forcedTunnel: { ...tunnel, nextHopIpAddress } })
            }
            problem={problemAt(result, 'forcedTunnel.nextHopIpAddress')}
          />
          {attachments[attachment].publicEndpoint === 'always' && (
            <FormList
              label="Callers’ public ranges, answered past the firewall"
              margin="normal"
              value={tunnel.clientRanges ?? []}
              parse={parseRanges}
              format={formatRanges}
              onChange={clientRanges =>
                change({ forcedTunnel: { ...tunnel, clientRanges } })
              }
              problem={problemAt(result, 'forcedTunnel.clientRanges[0]')}
            />
          )}
        </>
      )}
      <FormList
        label="Tags: name=value, one on each line"
        margin="normal"
        value={draft.tags ?? {}}
        parse={parseTags}
        format={formatTags}
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
