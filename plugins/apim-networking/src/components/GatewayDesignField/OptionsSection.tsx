import Button from '@material-ui/core/Button';
import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import FormGroup from '@material-ui/core/FormGroup';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import AddIcon from '@material-ui/icons/Add';
import {
  attachmentOfDraft,
  capabilitiesOf,
  defaultNames,
  defaultRanges,
  integrationIsAChoice,
  publicAccessIsAChoice,
  publicAccessIsOffByItself,
  type LocationDraft,
} from './draft';
import { Section } from '../NetworkingTab/Section';
import { FormText } from './FormText';
import { problemAt } from './problems';
import { SubnetInputs } from './SubnetInputs';
import type { DesignInTheMaking } from './useDesign';

const useStyles = makeStyles(theme => ({
  grid: {
    display: 'grid',
    gap: theme.spacing(2),
    gridTemplateColumns: 'repeat(auto-fit, minmax(180px, 1fr))',
  },
  location: {
    display: 'grid',
    gap: theme.spacing(2),
    padding: theme.spacing(2, 0),
    borderTop: `1px solid ${theme.palette.divider}`,
  },
  button: {
    justifySelf: 'start',
  },
}));

function Choice(props: {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}) {
  return (
    <FormControlLabel
      label={props.label}
      control={
        <Checkbox
          color="primary"
          size="small"
          checked={props.checked}
          onChange={event => props.onChange(event.target.checked)}
        />
      }
    />
  );
}

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
        {classicInjection && draft.ownPublicIp && (
          <Choice
            label="DDoS protection of that address"
            checked={draft.ddosProtection}
            onChange={ddosProtection => change({ ddosProtection })}
          />
        )}
      </FormGroup>
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
        <Locations {...props} attached={attachment !== 'none'} />
      )}
    </Section>
  );
}

function Locations(props: { making: DesignInTheMaking; attached: boolean }) {
  const classes = useStyles();
  const { draft, change, result } = props.making;
  const set = (index: number, changes: Partial<LocationDraft>) =>
    change({
      locations: draft.locations.map((location, place) =>
        place === index ? { ...location, ...changes } : location,
      ),
    });
  return (
    <>
      <Typography variant="subtitle2" component="h4">
        Further regions
      </Typography>
      {draft.locations.map((location, index) => {
        const field = `additionalLocations[${index}]`;
        const ranges = defaultRanges(index + 1);
        return (
          <div
            // eslint-disable-next-line react/no-array-index-key -- regions have no identity but their place
            key={index}
            className={classes.location}
          >
            <div className={classes.grid}>
              <FormText
                label={`Region ${index + 2}`}
                value={location.region}
                onChange={region => set(index, { region })}
                problem={problemAt(result, `${field}.region`)}
              />
              <FormText
                label={`Region ${index + 2}: units`}
                value={location.units}
                onChange={units => set(index, { units })}
                problem={problemAt(result, `${field}.units`)}
                inputProps={{ inputMode: 'numeric' }}
              />
              {props.attached && (
                <FormText
                  label={`Region ${index + 2}: address space`}
                  value={location.addressSpace ?? ranges.addressSpace}
                  onChange={addressSpace => set(index, { addressSpace })}
                  problem={problemAt(
                    result,
                    `${field}.virtualNetwork.addressSpace[0]`,
                  )}
                />
              )}
            </div>
            {props.attached && (
              <SubnetInputs
                label={`Region ${index + 2}: gateway subnet`}
                subnet={location.subnet}
                name="snet-apim"
                prefix={ranges.gatewaySubnet}
                field={`${field}.gatewaySubnet`}
                result={result}
                onChange={subnet => set(index, { subnet })}
              />
            )}
            <Button
              size="small"
              className={classes.button}
              onClick={() =>
                change({
                  locations: draft.locations.filter(
                    (_, place) => place !== index,
                  ),
                })
              }
            >
              Remove region {index + 2}
            </Button>
          </div>
        );
      })}
      <Button
        size="small"
        startIcon={<AddIcon />}
        className={classes.button}
        onClick={() =>
          change({
            locations: [
              ...draft.locations,
              { region: 'northeurope', units: '1', zones: [], subnet: {} },
            ],
          })
        }
      >
        Add a region
      </Button>
    </>
  );
}
