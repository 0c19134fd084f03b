import { makeStyles } from '@material-ui/core/styles';
import { hasPrivateNames, type DesignDraft } from '../draft';
import { FormSelect } from '../inputs/FormSelect';
import { FormText } from '../inputs/FormText';
import { problemAt } from '../problems';
import type { DraftDesign } from '../useDesign';

const useStyles = makeStyles(theme => ({
  grid: {
    display: 'grid',
    gap: theme.spacing(2),
    gridTemplateColumns: 'repeat(auto-fit, minmax(180px, 1fr))',
  },
}));

const choices: Array<{
  value: NonNullable<DesignDraft['privateDns']>;
  label: string;
  help: string;
}> = [
  { value: 'new', label: 'New zones', help: 'Made with the gateway' },
  {
    value: 'existing',
    label: 'Central zones that exist',
    help: 'Records are made in them; their links to networks are others’',
  },
  {
    value: 'none',
    label: 'None',
    help: 'Your own DNS servers must resolve its names',
  },
];

/** Who resolves the private names, where there are any. */
export function DnsInputs(props: { making: DraftDesign }) {
  const classes = useStyles();
  const { draft, change, result } = props.making;
  if (!hasPrivateNames(draft)) return null;
  const chosen = draft.privateDns ?? 'new';
  const zones = draft.privateDnsZones ?? {};
  return (
    <div className={classes.grid}>
      <FormSelect
        label="Private DNS"
        value={chosen}
        onChange={value =>
          change({ privateDns: value as DesignDraft['privateDns'] })
        }
        options={choices}
        problem={problemAt(result, 'privateDns')}
        helperText={choices.find(({ value }) => value === chosen)?.help}
      />
      {chosen === 'existing' && (
        <>
          <FormText
            label="DNS zones: resource group"
            value={zones.resourceGroup ?? ''}
            onChange={resourceGroup =>
              change({ privateDnsZones: { ...zones, resourceGroup } })
            }
            problem={problemAt(result, 'privateDnsZones.resourceGroup')}
            helperText="If empty, the gateway’s"
          />
          <FormText
            label="DNS zones: subscription"
            value={zones.subscriptionId ?? ''}
            onChange={subscriptionId =>
              change({ privateDnsZones: { ...zones, subscriptionId } })
            }
            problem={problemAt(result, 'privateDnsZones.subscriptionId')}
            helperText="If empty, the gateway’s"
            spellCheck={false}
          />
        </>
      )}
    </div>
  );
}
