import MenuItem from '@material-ui/core/MenuItem';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import Autocomplete from '@material-ui/lab/Autocomplete';
import { parseEntityRef } from '@backstage/catalog-model';
import {
  TIER_NAMES,
  rules,
  tiers,
  type GatewaySummary,
  type SummaryFacet,
} from 'backstage-plugin-apim-networking-common';
import type { GatewaySort } from '../../api';
import { FilterSelect, type FilterOption } from '../FilterSelect';
import { FilterBar } from '../FilterBar';
import { TypedText } from '../TypedText';
import {
  PATTERNS,
  SEVERITIES,
  SORTS,
  type GatewayFilter,
} from './gatewayFilter';
import { patternTitle } from './patternTitle';
import { autocompleteTexts } from '../autocompleteTexts';
import { useTranslate } from '../../translation';

const useStyles = makeStyles(theme => ({
  input: {
    width: 200,
    [theme.breakpoints.down('xs')]: {
      width: `calc(50% - ${theme.spacing(0.75)}px)`,
    },
  },
}));

const ruleTitles = new Map(rules.map(({ id, title }) => [id, title]));

/** Which gateways are wanted, and in what order. */
export function GatewayFilters(props: {
  filter: GatewayFilter;
  sort: GatewaySort;
  /** Of all gateways, to say how many there are of each; omitted: not known. */
  summary?: GatewaySummary;
  onFilter: (filter: GatewayFilter) => void;
  onSort: (sort: GatewaySort) => void;
}) {
  const t = useTranslate();
  const classes = useStyles();
  const { filter, summary } = props;
  const change = (changes: GatewayFilter) =>
    props.onFilter({ ...filter, ...changes });

  const counted = (facet: SummaryFacet, value: string) =>
    summary && (summary[facet].find(item => item.value === value)?.count ?? 0);
  const optionsOf = <Value extends string>(
    facet: SummaryFacet,
    values: readonly Value[],
    titleOf: (value: Value) => string,
  ): FilterOption<Value>[] =>
    values.map(value => ({
      value,
      title: titleOf(value),
      count: counted(facet, value),
    }));
  /** What there is, and what is chosen, which the summary may not have. */
  const present = (facet: SummaryFacet, chosen?: string) => [
    ...new Set(
      [...(summary?.[facet] ?? []).map(({ value }) => value), chosen].filter(
        (value): value is string => value !== undefined,
      ),
    ),
  ];

  return (
    <FilterBar label={t('gateways.filters.label')}>
      <TypedText
        id="gateway-search"
        label={t('gateways.filters.search')}
        className={classes.input}
        maxLength={200}
        value={filter.search}
        onChange={search => change({ search })}
      />
      <FilterSelect
        id="gateway-environment"
        label={t('gateways.filters.environment')}
        className={classes.input}
        value={filter.environment}
        options={optionsOf(
          'environment',
          present('environment', filter.environment),
          value => value,
        )}
        onChange={environment => change({ environment })}
      />
      <FilterSelect
        id="gateway-tier"
        label={t('gateways.filters.tier')}
        className={classes.input}
        value={filter.tier}
        options={optionsOf('tier', TIER_NAMES, tier => tiers[tier].title)}
        onChange={tier => change({ tier })}
      />
      <FilterSelect
        id="gateway-pattern"
        label={t('gateways.filters.pattern')}
        className={classes.input}
        value={filter.pattern}
        options={optionsOf('pattern', PATTERNS, pattern =>
          patternTitle(t, pattern),
        )}
        onChange={pattern => change({ pattern })}
      />
      <FilterSelect
        id="gateway-severity"
        label={t('gateways.filters.findings')}
        className={classes.input}
        value={filter.severity}
        options={optionsOf('severity', SEVERITIES, severity =>
          t(`gateways.filters.severity.${severity}`),
        )}
        onChange={severity => change({ severity })}
      />
      <FilterSelect
        id="gateway-owner"
        label={t('gateways.filters.owner')}
        className={classes.input}
        value={filter.owner}
        options={optionsOf('owner', present('owner', filter.owner), nameOf)}
        onChange={owner => change({ owner })}
      />
      <Autocomplete
        {...autocompleteTexts(t)}
        id="gateway-finding"
        size="small"
        className={classes.input}
        options={ruleOptions(filter.finding)}
        getOptionLabel={id => id}
        renderOption={id => `${id} ${ruleTitles.get(id) ?? ''}`}
        filterOptions={(ids, { inputValue }) =>
          ids.filter(id =>
            `${id} ${ruleTitles.get(id) ?? ''}`
              .toLowerCase()
              .includes(inputValue.trim().toLowerCase()),
          )
        }
        value={filter.finding ?? null}
        onChange={(_, finding) => change({ finding: finding ?? undefined })}
        renderInput={params => (
          <TextField
            {...params}
            variant="outlined"
            label={t('gateways.filters.rule')}
          />
        )}
      />
      <TextField
        id="gateway-sort"
        select
        size="small"
        variant="outlined"
        label={t('gateways.filters.order')}
        className={classes.input}
        value={props.sort}
        onChange={({ target }) => props.onSort(target.value as GatewaySort)}
      >
        {SORTS.map(sort => (
          <MenuItem key={sort} value={sort}>
            {t(`gateways.filters.sort.${sort}`)}
          </MenuItem>
        ))}
      </TextField>
    </FilterBar>
  );
}

/** Those of this version, and the one that is asked for, which may be the organisation’s own. */
function ruleOptions(chosen?: string): string[] {
  const ids = [...ruleTitles.keys()].sort();
  return chosen && !ruleTitles.has(chosen) ? [chosen, ...ids] : ids;
}

function nameOf(entityRef: string): string {
  try {
    return parseEntityRef(entityRef).name;
  } catch {
    return entityRef;
  }
}
