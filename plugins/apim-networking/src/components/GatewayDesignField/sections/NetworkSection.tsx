import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import AddIcon from '@material-ui/icons/Add';
import { patterns } from 'backstage-plugin-apim-networking-common';
import { DnsInputs } from './DnsInputs';
import {
  attachmentOfDraft,
  defaultNames,
  defaultRanges,
  mayHaveEndpoints,
  rangesOfDraft,
  type NetworkDraft,
} from '../draft';
import { Section } from '../../Section';
import { FormSelect } from '../inputs/FormSelect';
import { FormList } from '../inputs/FormList';
import { FormText } from '../inputs/FormText';
import { formatRanges, parseRanges } from '../inputs/lists';
import { problemAt } from '../problems';
import { SubnetCapacity, SubnetInputs } from './SubnetInputs';
import type { DraftDesign } from '../useDesign';

const useStyles = makeStyles(theme => ({
  stack: {
    display: 'grid',
    gap: theme.spacing(2),
  },
  grid: {
    display: 'grid',
    gap: theme.spacing(2),
    gridTemplateColumns: 'repeat(auto-fit, minmax(180px, 1fr))',
  },
  endpoint: {
    display: 'grid',
    gap: theme.spacing(1),
    paddingTop: theme.spacing(1),
    borderTop: `1px solid ${theme.palette.divider}`,
  },
  remove: {
    justifySelf: 'start',
  },
}));

/** The virtual network and its subnets: only what the pattern needs. */
export function NetworkSection(props: { making: DraftDesign }) {
  const classes = useStyles();
  const { draft, change, result } = props.making;
  const pattern = patterns[draft.pattern];
  const attachment = attachmentOfDraft(draft);
  const attached = attachment !== 'none';
  const endpoints =
    pattern.privateEndpoint || (mayHaveEndpoints(draft) && draft.endpointsToo);
  if (!attached && !endpoints) {
    return (
      <Section title="Network">
        <Typography variant="body2">
          The pattern {pattern.title} uses no virtual network.
        </Typography>
      </Section>
    );
  }
  const names = defaultNames(draft.name);
  const ranges = rangesOfDraft(draft);
  const network = draft.virtualNetwork ?? {};
  const setNetwork = (changes: NetworkDraft) =>
    change({ virtualNetwork: { ...network, ...changes } });
  const existing = network.mode === 'existing';
  return (
    <Section title="Network">
      <div className={classes.stack}>
        <div className={classes.grid}>
          <FormSelect
            label="Virtual network"
            value={network.mode ?? 'new'}
            onChange={mode =>
              setNetwork({ mode: mode === 'existing' ? 'existing' : 'new' })
            }
            options={[
              { value: 'new', label: 'New' },
              { value: 'existing', label: 'Existing' },
            ]}
            helperText={
              existing
                ? 'Its subnets exist too; nothing in it is changed'
                : 'Made with the gateway'
            }
          />
          <FormText
            label="Network name"
            value={network.name ?? names.network}
            // Its region, peerings and DNS servers were those of the network that had the other name.
            onChange={name =>
              setNetwork({
                name,
                region: undefined,
                peerings: undefined,
                dnsServers: undefined,
              })
            }
            problem={problemAt(result, 'virtualNetwork.name')}
          />
          <FormList
            label="Address space"
            value={network.addressSpace ?? [defaultRanges(0).addressSpace]}
            parse={parseRanges}
            format={formatRanges}
            onChange={addressSpace => setNetwork({ addressSpace })}
            problem={
              problemAt(result, 'virtualNetwork.addressSpace') ??
              problemAt(result, 'virtualNetwork.addressSpace[0]')
            }
            helperText="IPv4 ranges, separated by commas"
            spellCheck={false}
          />
          {existing && (
            <FormText
              label="Resource group"
              value={network.resourceGroup ?? ''}
              onChange={resourceGroup => setNetwork({ resourceGroup })}
              problem={problemAt(result, 'virtualNetwork.resourceGroup')}
              helperText="If empty, the deployment’s"
            />
          )}
        </div>
        {attached && (
          <div>
            <SubnetInputs
              label="Gateway subnet"
              subnet={draft.gatewaySubnet}
              name={names.gatewaySubnet}
              prefix={ranges.gatewaySubnet}
              field="gatewaySubnet"
              result={result}
              onChange={gatewaySubnet => change({ gatewaySubnet })}
            />
            <SubnetCapacity
              attachment={attachment}
              tier={draft.tier}
              prefix={draft.gatewaySubnet?.prefix ?? ranges.gatewaySubnet}
              units={draft.units}
            />
          </div>
        )}
        {pattern.applicationGateway && (
          <SubnetInputs
            label="Application Gateway subnet"
            subnet={draft.applicationGateway?.subnet}
            name={names.applicationGatewaySubnet}
            prefix={ranges.applicationGatewaySubnet}
            field="applicationGateway.subnet"
            result={result}
            onChange={subnet =>
              change({
                applicationGateway: { ...draft.applicationGateway, subnet },
              })
            }
          />
        )}
        {endpoints && <Endpoints {...props} />}
        <DnsInputs {...props} />
      </div>
    </Section>
  );
}

function Endpoints(props: { making: DraftDesign }) {
  const classes = useStyles();
  const { draft, change, result } = props.making;
  const names = defaultNames(draft.name);
  const { endpointSubnet } = rangesOfDraft(draft);
  const endpoints = draft.privateEndpoints;
  return (
    <>
      {endpoints.map((endpoint, index) => (
        <div
          // eslint-disable-next-line react/no-array-index-key -- endpoints have no identity but their place
          key={index}
          className={classes.endpoint}
        >
          <SubnetInputs
            label={
              endpoints.length === 1
                ? 'Private endpoint subnet'
                : `Private endpoint ${index + 1} subnet`
            }
            subnet={endpoint.subnet}
            name={names.endpointSubnet}
            prefix={endpointSubnet}
            field={`privateEndpoints[${index}].subnet`}
            result={result}
            onChange={subnet =>
              change({
                privateEndpoints: endpoints.map((other, place) =>
                  place === index ? { ...other, subnet } : other,
                ),
              })
            }
          />
          {endpoints.length > 1 && (
            <Button
              size="small"
              className={classes.remove}
              onClick={() =>
                change({
                  privateEndpoints: endpoints.filter(
                    (_, place) => place !== index,
                  ),
                })
              }
            >
              Remove private endpoint {index + 1}
            </Button>
          )}
        </div>
      ))}
      <Button
        size="small"
        startIcon={<AddIcon />}
        className={classes.remove}
        onClick={() => change({ privateEndpoints: [...endpoints, {}] })}
      >
        Add a private endpoint
      </Button>
    </>
  );
}
