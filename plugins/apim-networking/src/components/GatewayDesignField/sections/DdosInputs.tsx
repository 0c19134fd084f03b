import { makeStyles } from '@material-ui/core/styles';
import { FormText } from '../inputs/FormText';
import { problemAt } from '../problems';
import type { DraftDesign } from '../useDesign';

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
  const classes = useStyles();
  const { draft, change, result } = props.making;
  const plan = draft.ddosProtectionPlan ?? {};
  const set = (changes: typeof plan) =>
    change({ ddosProtectionPlan: { ...plan, ...changes } });
  return (
    <div className={classes.grid}>
      <FormText
        label="DDoS protection plan"
        value={plan.name ?? ''}
        onChange={name => set({ name })}
        problem={problemAt(result, 'ddosProtectionPlan.name')}
        helperText="An existing plan. If empty, each address gets its own protection"
      />
      {plan.name?.trim() && (
        <>
          <FormText
            label="DDoS protection plan: resource group"
            value={plan.resourceGroup ?? ''}
            onChange={resourceGroup => set({ resourceGroup })}
            problem={problemAt(result, 'ddosProtectionPlan.resourceGroup')}
            helperText="If empty, the gateway’s"
          />
          <FormText
            label="DDoS protection plan: subscription"
            value={plan.subscriptionId ?? ''}
            onChange={subscriptionId => set({ subscriptionId })}
            problem={problemAt(result, 'ddosProtectionPlan.subscriptionId')}
            helperText="If empty, the gateway’s"
            spellCheck={false}
          />
        </>
      )}
    </div>
  );
}
