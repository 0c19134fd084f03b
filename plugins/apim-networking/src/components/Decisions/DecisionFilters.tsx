import { useApi } from '@backstage/core-plugin-api';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import MenuItem from '@material-ui/core/MenuItem';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Switch from '@material-ui/core/Switch';
import TextField from '@material-ui/core/TextField';
import Autocomplete from '@material-ui/lab/Autocomplete';
import type { Outcome } from 'backstage-plugin-apim-networking-common';
import useAsync from 'react-use/esm/useAsync';
import { apimNetworkingApiRef } from '../../api';
import { TypedText } from '../TypedText';
import type { DecisionFilter } from './decisionFilter';
import { OUTCOMES, verdicts } from './verdicts';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1.5),
    alignItems: 'center',
    marginBottom: theme.spacing(2),
    padding: theme.spacing(1.5, 2),
  },
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
    <Paper
      variant="outlined"
      className={classes.root}
      role="search"
      aria-label="Filter decisions"
    >
      <TextField
        id="decision-outcome"
        select
        size="small"
        variant="outlined"
        label="Verdict"
        className={classes.input}
        value={filter.outcome ?? 'any'}
        onChange={({ target }) =>
          change({
            outcome:
              target.value === 'any' ? undefined : (target.value as Outcome),
          })
        }
      >
        <MenuItem value="any">Any</MenuItem>
        {OUTCOMES.map(outcome => (
          <MenuItem key={outcome} value={outcome}>
            {verdicts[outcome].title}
          </MenuItem>
        ))}
      </TextField>
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
    </Paper>
  );
}
