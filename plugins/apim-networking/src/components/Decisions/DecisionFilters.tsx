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
import { OUTCOMES } from './verdicts';
import { autocompleteTexts } from '../autocompleteTexts';
import { useTranslate } from '../../translation';

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
  const t = useTranslate();
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
    <FilterBar label={t('decisions.filters.label')}>
      <FilterSelect
        id="decision-outcome"
        label={t('decisions.filters.verdict')}
        className={classes.input}
        value={filter.outcome}
        options={OUTCOMES.map(outcome => ({
          value: outcome,
          title: t(`decisions.verdict.${outcome}`),
        }))}
        onChange={outcome => change({ outcome })}
      />
      <Autocomplete
        {...autocompleteTexts(t)}
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
          <TextField
            {...params}
            variant="outlined"
            label={t('decisions.filters.environment')}
          />
        )}
      />
      <TypedText
        id="decision-gateway"
        label={t('decisions.filters.gateway')}
        className={classes.input}
        maxLength={50}
        value={filter.gateway}
        onChange={gateway => change({ gateway })}
      />
      <FormControlLabel
        label={t('decisions.filters.mine')}
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
