import { makeStyles } from '@material-ui/core/styles';
import { hasPrivateNames, type DesignDraft } from '../draft';
import { FormSelect } from '../inputs/FormSelect';
import { FormText } from '../inputs/FormText';
import { problemAt } from '../problems';
import type { DraftDesign } from '../useDesign';
import { useTranslate } from '../../../translation';

const useStyles = makeStyles(theme => ({
  grid: {
    display: 'grid',
    gap: theme.spacing(2),
    gridTemplateColumns: 'repeat(auto-fit, minmax(180px, 1fr))',
  },
}));

const MODES = ['new', 'existing', 'none'] as const satisfies Array<
  DesignDraft['privateDns']
>;

/** Who resolves the private names, where there are any. */
export function DnsInputs(props: { making: DraftDesign }) {
  const t = useTranslate();
  const classes = useStyles();
  const { draft, change, result } = props.making;
  if (!hasPrivateNames(draft)) return null;
  const chosen = draft.privateDns ?? 'new';
  const zones = draft.privateDnsZones ?? {};
  return (
    <div className={classes.grid}>
      <FormSelect
        label={t('designField.section.dns.label')}
        value={chosen}
        onChange={value =>
          change({ privateDns: value as DesignDraft['privateDns'] })
        }
        options={MODES.map(value => ({
          value,
          label: t(`designField.section.dns.mode.${value}.label`),
        }))}
        problem={problemAt(t, result, 'privateDns')}
        helperText={t(`designField.section.dns.mode.${chosen}.help`)}
      />
      {chosen === 'existing' && (
        <>
          <FormText
            label={t('designField.section.dns.resourceGroup')}
            value={zones.resourceGroup ?? ''}
            onChange={resourceGroup =>
              change({ privateDnsZones: { ...zones, resourceGroup } })
            }
            problem={problemAt(t, result, 'privateDnsZones.resourceGroup')}
            helperText={t('designField.section.ofGateway')}
          />
          <FormText
            label={t('designField.section.dns.subscription')}
            value={zones.subscriptionId ?? ''}
            onChange={subscriptionId =>
              change({ privateDnsZones: { ...zones, subscriptionId } })
            }
            problem={problemAt(t, result, 'privateDnsZones.subscriptionId')}
            helperText={t('designField.section.ofGateway')}
            spellCheck={false}
          />
        </>
      )}
    </div>
  );
}
