import { makeStyles } from '@material-ui/core/styles';
import { FormText } from './FormText';
import { problemAt } from './problems';
import type { DesignInTheMaking } from './useDesign';

const useStyles = makeStyles(theme => ({
  grid: {
    display: 'grid',
    gap: theme.spacing(2),
    gridTemplateColumns: 'repeat(auto-fit, minmax(180px, 1fr))',
    marginTop: theme.spacing(1),
  },
}));

/** The plan that protects the network; without one each address has protection of its own. */
export function DdosInputs(props: { making: DesignInTheMaking }) {
  const classes = useStyles();
  const { draft, change, result } = props.making;
  return (
    <div className={classes.grid}>
      <FormText
        label="DDoS protection plan"
        value={draft.ddosPlanName}
        onChange={ddosPlanName => change({ ddosPlanName })}
        problem={problemAt(result, 'ddosProtectionPlan.name')}
        helperText="An existing plan. If empty, each address gets its own protection"
      />
      {draft.ddosPlanName.trim() !== '' && (
        <>
          <FormText
            label="DDoS protection plan: resource group"
            value={draft.ddosPlanResourceGroup}
            onChange={ddosPlanResourceGroup =>
              change({ ddosPlanResourceGroup })
            }
            problem={problemAt(result, 'ddosProtectionPlan.resourceGroup')}
            helperText="If empty, the gateway’s"
          />
          <FormText
            label="DDoS protection plan: subscription"
            value={draft.ddosPlanSubscriptionId}
            onChange={ddosPlanSubscriptionId =>
              change({ ddosPlanSubscriptionId })
            }
            problem={problemAt(result, 'ddosProtectionPlan.subscriptionId')}
            helperText="If empty, the gateway’s"
            spellCheck={false}
          />
        </>
      )}
    </div>
  );
}
