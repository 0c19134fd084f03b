import { useApi } from '@backstage/core-plugin-api';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import { makeStyles } from '@material-ui/core/styles';
import Switch from '@material-ui/core/Switch';
import TextField from '@material-ui/core/TextField';
import Autocomplete from '@material-ui/lab/Autocomplete';
import useAsync from 'react-use/esm/useAsync';
import { apimNetworkingApiRef } from '../../api';
import { FilterSelect } from '../FilterSelect';
import { FilterBar } from '../FilterBar';
import { TypedText } from '../TypedText';
import type { DecisionFilter } from './decisionFilter';
import { OUTCOMES, verdicts } from './verdicts';

const useStyles = makeStyles(theme => ({
  input: {
    width: 220,
    [theme.breakpoints.down('xs')]: {
      width: '100%',
    },
  },
}));

/** Which decisions are wanted. Environments of the policy are offered, and any other can be typed. */
export function DecisionFilters(props: {
  filter: DecisionFilter;
  onFilter: (filter: DecisionFilter) => void;
}) {
  const classes = useStyles();
  const { filter, onFilter } = props;
  const api = useApi(apimNetworkingApiRef);
  const policy = useAsync(() => api.getPolicy(), [api]);
  const change = (changes: Partial<DecisionFilter>) => {
    const next = { ...filter, ...changes };
    onFilter(
      Object.fromEntries(Object.entries(next).filter(([, value]) => value)),
    );
  };
  return (
    <FilterBar label="Filter decisions">
      <FilterSelect
        id="decision-outcome"
        label="Verdict"
        className={classes.input}
        value={filter.outcome}
        options={OUTCOMES.map(outcome => ({
          value: outcome,
          title: verdicts[outcome].title,
        }))}
        onChange={outcome => change({ outcome })}
      />
      <Autocomplete
        id="decision-environment"
        freeSolo
        autoSelect
        size="small"
        className={classes.input}
        options={(policy.value?.environments ?? []).map(({ name }) => name)}
        value={filter.environment ?? null}
        onChange={(_, environment) =>
          change({ environment: environment?.trim() || undefined })
        }
        renderInput={params => (
          <TextField {...params} variant="outlined" label="Environment" />
        )}
      />
      <TypedText
        id="decision-gateway"
        label="Gateway’s whole name"
        className={classes.input}
        maxLength={50}
        value={filter.gateway}
        onChange={gateway => change({ gateway })}
      />
      <FormControlLabel
        label="Only mine"
        control={
          <Switch
            color="primary"
            checked={filter.mine ?? false}
            onChange={({ target }) => change({ mine: target.checked })}
          />
        }
      />
    </FilterBar>
  );
}
