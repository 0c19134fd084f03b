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
import { useTranslate } from '../../../translation';

const ZONES = ['1', '2', '3'] as const;

/** What may be added to the pattern, where the tier has it. */
export function OptionsSection(props: { making: DraftDesign }) {
  const t = useTranslate();
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
    <Section title={t('designField.section.options.title')}>
      <FormGroup>
        {publicAccessIsAChoice(draft) && (
          <FormCheckbox
            label={t('designField.section.options.privateEndpointsOnly')}
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
            label={t('designField.section.options.integration')}
            checked={draft.integration}
            onChange={integration => change({ integration })}
          />
        )}
        {mayHaveEndpoints(draft) && (
          <FormCheckbox
            label={t('designField.section.options.endpointsToo')}
            checked={draft.endpointsToo}
            onChange={endpointsToo => change({ endpointsToo })}
          />
        )}
        {attachment !== 'none' && (
          <FormCheckbox
            label={t('designField.section.options.natGateway')}
            checked={draft.natGateway === true}
            onChange={natGateway => change({ natGateway })}
          />
        )}
        {tier.developerPortal && (
          <FormCheckbox
            label={t('designField.section.options.developerPortal')}
            checked={draft.developerPortal !== 'Disabled'}
            onChange={on =>
              change({ developerPortal: on ? 'Enabled' : 'Disabled' })
            }
          />
        )}
        {tier.developerPortal && draft.developerPortal !== 'Disabled' && (
          <FormCheckbox
            label={t('designField.section.options.privateDeveloperPortal')}
            checked={draft.privateDeveloperPortal === true}
            onChange={privateDeveloperPortal =>
              change({ privateDeveloperPortal })
            }
          />
        )}
        {tier.availabilityZones === 'zoneRedundant' && (
          <FormCheckbox
            label={t('designField.section.options.zoneRedundant')}
            checked={draft.zoneRedundant === true}
            onChange={zoneRedundant => change({ zoneRedundant })}
          />
        )}
        {tier.availabilityZones === 'zones' &&
          ZONES.map(zone => (
            <FormCheckbox
              key={zone}
              label={t('designField.section.options.zone', { zone })}
              checked={zones.includes(zone)}
              onChange={() => toggleZone(zone)}
            />
          ))}
        <FormCheckbox
          label={t('designField.section.options.fixedOutboundIp')}
          checked={draft.fixedOutboundIp === true}
          onChange={fixedOutboundIp => change({ fixedOutboundIp })}
        />
        {classicInjection && (
          <FormCheckbox
            label={t('designField.section.options.forceTunnel')}
            checked={draft.forceTunnel}
            onChange={forceTunnel => change({ forceTunnel })}
          />
        )}
        {classicInjection && (
          <FormCheckbox
            label={t('designField.section.options.customerManagedPublicIp')}
            checked={draft.customerManagedPublicIp}
            onChange={customerManagedPublicIp =>
              change({ customerManagedPublicIp })
            }
          />
        )}
        {ddosIsAChoice(draft) && (
          <FormCheckbox
            label={t('designField.section.options.ddosProtection')}
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
          label={t('designField.section.options.publicIpName')}
          margin="normal"
          value={draft.publicIp?.name ?? defaultNames(draft.name).publicIp}
          onChange={name => change({ publicIp: { ...draft.publicIp, name } })}
          problem={problemAt(t, result, 'publicIp.name')}
        />
      )}
      {classicInjection && draft.forceTunnel && (
        <>
          <FormText
            label={t('designField.section.options.nextHop')}
            margin="normal"
            value={tunnel.nextHopIpAddress ?? ''}
            onChange={nextHopIpAddress =>
              change({ forcedTunnel: { ...tunnel, nextHopIpAddress } })
            }
            problem={problemAt(t, result, 'forcedTunnel.nextHopIpAddress')}
          />
          {attachments[attachment].publicEndpoint === 'always' && (
            <FormList
              label={t('designField.section.options.clientRanges')}
              margin="normal"
              value={tunnel.clientRanges ?? []}
              parse={parseRanges}
              format={formatRanges}
              onChange={clientRanges =>
                change({ forcedTunnel: { ...tunnel, clientRanges } })
              }
              problem={problemAt(t, result, 'forcedTunnel.clientRanges[0]')}
            />
          )}
        </>
      )}
      <FormList
        label={t('designField.section.options.tags')}
        margin="normal"
        value={draft.tags ?? {}}
        parse={parseTags}
        format={formatTags}
        onChange={tags => change({ tags })}
        problem={problemAt(t, result, 'tags')}
        multiline
      />
      {tier.multiRegion && (
        <LocationsInput {...props} attached={attachment !== 'none'} />
      )}
    </Section>
  );
}
