import MenuItem from '@material-ui/core/MenuItem';
import Paper from '@material-ui/core/Paper';
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
import { TypedText } from '../TypedText';
import {
  PATTERNS,
  SEVERITIES,
  SORTS,
  type GatewayFilter,
} from './gatewayFilter';
import { patternTitle } from './patternTitle';

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
    width: 200,
    [theme.breakpoints.down('xs')]: {
      width: `calc(50% - ${theme.spacing(0.75)}px)`,
    },
  },
}));

const severityTitles = {
  error: 'Errors',
  warning: 'Warnings at most',
  info: 'Infos at most',
  none: 'None',
};

const sortTitles: Record<GatewaySort, string> = {
  exposure: 'Most exposed first',
  severity: 'Worst findings first',
  title: 'From A to Z',
  changed: 'Latest change first',
};

const ruleTitles = new Map(rules.map(({ id, title }) => [id, title]));

interface Option {
  value: string;
  title: string;
  count?: number;
}

/** Which gateways are wanted, and in what order. What the portal has none of is offered last, for the summary says how many there are. */
export function GatewayFilters(props: {
  filter: GatewayFilter;
  sort: GatewaySort;
  /** Of all gateways, to say how many there are of each; left out: not known. */
  summary?: GatewaySummary;
  onFilter: (filter: GatewayFilter) => void;
  onSort: (sort: GatewaySort) => void;
}) {
  const classes = useStyles();
  const { filter, summary } = props;
  const change = (changes: GatewayFilter) =>
    props.onFilter({ ...filter, ...changes });

  const counted = (facet: SummaryFacet, value: string) =>
    summary && (summary[facet].find(item => item.value === value)?.count ?? 0);
  const optionsOf = (
    facet: SummaryFacet,
    values: string[],
    titleOf: (value: string) => string,
  ): Option[] =>
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
    <Paper
      variant="outlined"
      className={classes.root}
      role="search"
      aria-label="Filter gateways"
    >
      <TypedText
        id="gateway-search"
        label="Title or name"
        className={classes.input}
        maxLength={200}
        value={filter.search}
        onChange={search => change({ search })}
      />
      <Choice
        id="gateway-environment"
        label="Environment"
        className={classes.input}
        value={filter.environment}
        options={optionsOf(
          'environment',
          present('environment', filter.environment),
          value => value,
        )}
        onChange={environment => change({ environment })}
      />
      <Choice
        id="gateway-tier"
        label="Tier"
        className={classes.input}
        value={filter.tier}
        options={optionsOf('tier', [...TIER_NAMES], value =>
          titleOfTier(value),
        )}
        onChange={tier => change({ tier: tier as GatewayFilter['tier'] })}
      />
      <Choice
        id="gateway-pattern"
        label="Pattern"
        className={classes.input}
        value={filter.pattern}
        options={optionsOf('pattern', PATTERNS, patternTitle)}
        onChange={pattern =>
          change({ pattern: pattern as GatewayFilter['pattern'] })
        }
      />
      <Choice
        id="gateway-severity"
        label="Findings"
        className={classes.input}
        value={filter.severity}
        options={optionsOf(
          'severity',
          SEVERITIES,
          value => severityTitles[value as keyof typeof severityTitles],
        )}
        onChange={severity =>
          change({ severity: severity as GatewayFilter['severity'] })
        }
      />
      <Choice
        id="gateway-owner"
        label="Owner"
        className={classes.input}
        value={filter.owner}
        options={optionsOf('owner', present('owner', filter.owner), nameOf)}
        onChange={owner => change({ owner })}
      />
      <Autocomplete
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
          <TextField {...params} variant="outlined" label="Breaks the rule" />
        )}
      />
      <TextField
        id="gateway-sort"
        select
        size="small"
        variant="outlined"
        label="Order"
        className={classes.input}
        value={props.sort}
        onChange={({ target }) => props.onSort(target.value as GatewaySort)}
      >
        {SORTS.map(sort => (
          <MenuItem key={sort} value={sort}>
            {sortTitles[sort]}
          </MenuItem>
        ))}
      </TextField>
    </Paper>
  );
}

function Choice(props: {
  id: string;
  label: string;
  className: string;
  value?: string;
  options: Option[];
  onChange: (value?: string) => void;
}) {
  const { value = 'any', options } = props;
  return (
    <TextField
      id={props.id}
      select
      size="small"
      variant="outlined"
      label={props.label}
      className={props.className}
      value={value}
      onChange={({ target }) =>
        props.onChange(target.value === 'any' ? undefined : target.value)
      }
    >
      <MenuItem value="any">Any</MenuItem>
      {[...options]
        .sort((a, b) => Number(a.count === 0) - Number(b.count === 0))
        .map(option => (
          <MenuItem key={option.value} value={option.value}>
            {option.title}
            {option.count !== undefined && ` (${option.count})`}
          </MenuItem>
        ))}
    </TextField>
  );
}

/** Those of this version, and the one that is asked for, which may be the organisation’s own. */
function ruleOptions(chosen?: string): string[] {
  const ids = [...ruleTitles.keys()].sort();
  return chosen && !ruleTitles.has(chosen) ? [chosen, ...ids] : ids;
}

function titleOfTier(name: string): string {
  return tiers[name as keyof typeof tiers].title;
}

function nameOf(entityRef: string): string {
  try {
    return parseEntityRef(entityRef).name;
  } catch {
    return entityRef;
  }
}
