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
} from './draft';
import { Section } from '../Section';
import { FormSelect } from './FormSelect';
import { FormText } from './FormText';
import { problemAt } from './problems';
import { SubnetCapacity, SubnetInputs } from './SubnetInputs';
import type { DesignInTheMaking } from './useDesign';

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
export function NetworkSection(props: { making: DesignInTheMaking }) {
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
  const existing = draft.networkMode === 'existing';
  return (
    <Section title="Network">
      <div className={classes.stack}>
        <div className={classes.grid}>
          <FormSelect
            label="Virtual network"
            value={draft.networkMode}
            onChange={mode =>
              change({ networkMode: mode === 'existing' ? 'existing' : 'new' })
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
            value={draft.networkName ?? names.network}
            onChange={networkName =>
              change({ networkName, keptNetwork: undefined })
            }
            problem={problemAt(result, 'virtualNetwork.name')}
          />
          <FormText
            label="Address space"
            value={draft.addressSpace ?? defaultRanges(0).addressSpace}
            onChange={addressSpace => change({ addressSpace })}
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
              value={draft.resourceGroup ?? ''}
              onChange={resourceGroup => change({ resourceGroup })}
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
              prefix={draft.gatewaySubnet.prefix ?? ranges.gatewaySubnet}
              units={draft.units}
            />
          </div>
        )}
        {pattern.applicationGateway && (
          <SubnetInputs
            label="Application Gateway subnet"
            subnet={draft.applicationGatewaySubnet}
            name={names.applicationGatewaySubnet}
            prefix={ranges.applicationGatewaySubnet}
            field="applicationGateway.subnet"
            result={result}
            onChange={applicationGatewaySubnet =>
              change({ applicationGatewaySubnet })
            }
          />
        )}
        {endpoints && <Endpoints {...props} />}
        <DnsInputs {...props} />
      </div>
    </Section>
  );
}

function Endpoints(props: { making: DesignInTheMaking }) {
  const classes = useStyles();
  const { draft, change, result } = props.making;
  const names = defaultNames(draft.name);
  const { endpointSubnet } = rangesOfDraft(draft);
  return (
    <>
      {draft.endpoints.map((endpoint, index) => (
        <div
          // eslint-disable-next-line react/no-array-index-key -- endpoints have no identity but their place
          key={index}
          className={classes.endpoint}
        >
          <SubnetInputs
            label={
              draft.endpoints.length === 1
                ? 'Private endpoint subnet'
                : `Private endpoint ${index + 1} subnet`
            }
            subnet={endpoint}
            name={names.endpointSubnet}
            prefix={endpointSubnet}
            field={`privateEndpoints[${index}].subnet`}
            result={result}
            onChange={changed =>
              change({
                endpoints: draft.endpoints.map((other, place) =>
                  place === index ? { ...other, ...changed } : other,
                ),
              })
            }
          />
          {draft.endpoints.length > 1 && (
            <Button
              size="small"
              className={classes.remove}
              onClick={() =>
                change({
                  endpoints: draft.endpoints.filter(
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
        onClick={() => change({ endpoints: [...draft.endpoints, {}] })}
      >
        Add a private endpoint
      </Button>
    </>
  );
}
