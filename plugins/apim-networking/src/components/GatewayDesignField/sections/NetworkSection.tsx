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
import { useTranslate } from '../../../translation';

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
  const t = useTranslate();
  const classes = useStyles();
  const { draft, change, result } = props.making;
  const pattern = patterns[draft.pattern];
  const attachment = attachmentOfDraft(draft);
  const attached = attachment !== 'none';
  const endpoints =
    pattern.privateEndpoint || (mayHaveEndpoints(draft) && draft.endpointsToo);
  if (!attached && !endpoints) {
    return (
      <Section title={t('designField.section.network.title')}>
        <Typography variant="body2">
          {t('designField.section.network.none', { pattern: pattern.title })}
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
    <Section title={t('designField.section.network.title')}>
      <div className={classes.stack}>
        <div className={classes.grid}>
          <FormSelect
            label={t('designField.section.network.label')}
            value={network.mode ?? 'new'}
            onChange={mode =>
              setNetwork({ mode: mode === 'existing' ? 'existing' : 'new' })
            }
            options={[
              { value: 'new', label: t('designField.section.network.new') },
              {
                value: 'existing',
                label: t('designField.section.network.existing'),
              },
            ]}
            helperText={t(
              existing
                ? 'designField.section.network.existingHelp'
                : 'designField.section.network.newHelp',
            )}
          />
          <FormText
            label={t('designField.section.network.name')}
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
            problem={problemAt(t, result, 'virtualNetwork.name')}
          />
          <FormList
            label={t('designField.section.network.addressSpace')}
            value={network.addressSpace ?? [defaultRanges(0).addressSpace]}
            parse={parseRanges}
            format={formatRanges}
            onChange={addressSpace => setNetwork({ addressSpace })}
            problem={
              problemAt(t, result, 'virtualNetwork.addressSpace') ??
              problemAt(t, result, 'virtualNetwork.addressSpace[0]')
            }
            helperText={t('designField.section.network.addressSpaceHelp')}
            spellCheck={false}
          />
          {existing && (
            <FormText
              label={t('designField.section.network.resourceGroup')}
              value={network.resourceGroup ?? ''}
              onChange={resourceGroup => setNetwork({ resourceGroup })}
              problem={problemAt(t, result, 'virtualNetwork.resourceGroup')}
              helperText={t('designField.section.network.resourceGroupHelp')}
            />
          )}
        </div>
        {attached && (
          <div>
            <SubnetInputs
              label={t('designField.section.network.gatewaySubnet')}
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
            label={t('designField.section.network.applicationGatewaySubnet')}
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
  const t = useTranslate();
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
                ? t('designField.section.network.endpointSubnet')
                : t('designField.section.network.endpointSubnetOf', {
                    number: String(index + 1),
                  })
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
              {t('designField.section.network.removeEndpoint', {
                number: String(index + 1),
              })}
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
        {t('designField.section.network.addEndpoint')}
      </Button>
    </>
  );
}
