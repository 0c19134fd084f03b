import { makeStyles } from '@material-ui/core/styles';
import { FormText } from '../inputs/FormText';
import { problemAt } from '../problems';
import type { DraftDesign } from '../useDesign';
import { useTranslate } from '../../../translation';

const useStyles = makeStyles(theme => ({
  grid: {
    display: 'grid',
    gap: theme.spacing(2),
    gridTemplateColumns: 'repeat(auto-fit, minmax(180px, 1fr))',
    marginTop: theme.spacing(1),
  },
}));

/** The plan that protects the network; without one each address has protection of its own. */
export function DdosInputs(props: { making: DraftDesign }) {
  const t = useTranslate();
  const classes = useStyles();
  const { draft, change, result } = props.making;
  const plan = draft.ddosProtectionPlan ?? {};
  const set = (changes: typeof plan) =>
    change({ ddosProtectionPlan: { ...plan, ...changes } });
  return (
    <div className={classes.grid}>
      <FormText
        label={t('designField.section.ddos.plan')}
        value={plan.name ?? ''}
        onChange={name => set({ name })}
        problem={problemAt(t, result, 'ddosProtectionPlan.name')}
        helperText={t('designField.section.ddos.planHelp')}
      />
      {plan.name?.trim() && (
        <>
          <FormText
            label={t('designField.section.ddos.resourceGroup')}
            value={plan.resourceGroup ?? ''}
            onChange={resourceGroup => set({ resourceGroup })}
            problem={problemAt(t, result, 'ddosProtectionPlan.resourceGroup')}
            helperText={t('designField.section.ofGateway')}
          />
          <FormText
            label={t('designField.section.ddos.subscription')}
            value={plan.subscriptionId ?? ''}
            onChange={subscriptionId => set({ subscriptionId })}
            problem={problemAt(t, result, 'ddosProtectionPlan.subscriptionId')}
            helperText={t('designField.section.ofGateway')}
            spellCheck={false}
          />
        </>
      )}
    </div>
  );
}
