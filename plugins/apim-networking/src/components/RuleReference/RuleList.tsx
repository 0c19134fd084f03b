import Chip from '@material-ui/core/Chip';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import {
  catalogue,
  type CatalogueEntry,
  type Severity,
} from 'backstage-plugin-apim-networking-common';
import { useId, useState, type ReactNode } from 'react';
import { diagramPalette } from '../PostureDiagram/palette';
import { useTranslate } from '../../translation';

const useStyles = makeStyles(theme => ({
  controls: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    alignItems: 'center',
    marginBottom: theme.spacing(1),
  },
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
  },
  item: {
    display: 'grid',
    gridTemplateColumns: '110px 80px minmax(0, 1fr)',
    gap: theme.spacing(1),
    padding: theme.spacing(0.75, 0),
    borderTop: `1px solid ${theme.palette.divider}`,
    [theme.breakpoints.down('xs')]: {
      gridTemplateColumns: '110px minmax(0, 1fr)',
    },
  },
}));

const severities: Severity[] = ['error', 'warning', 'info'];

function matches(rule: CatalogueEntry, words: string[]): boolean {
  const text =
    `${rule.id} ${rule.family} ${rule.title} ${rule.rationale} ${rule.remedy}`.toLowerCase();
  return words.every(word => text.includes(word));
}

/** Every rule, to search and to filter by severity. */
export function RuleList(props: {
  /** Rules of the organization, after those of the catalogue. Default: none. */
  packRules?: readonly CatalogueEntry[];
  /** How a rule is opened. */
  renderId: (rule: CatalogueEntry) => ReactNode;
}) {
  const t = useTranslate();
  const classes = useStyles();
  const palette = diagramPalette(useTheme());
  const searchId = useId();
  const [search, setSearch] = useState('');
  const [wanted, setWanted] = useState<Severity[]>([]);
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const all = [...catalogue, ...(props.packRules ?? [])];
  const shown = all.filter(
    rule =>
      matches(rule, words) &&
      (wanted.length === 0 || wanted.includes(rule.severity)),
  );
  const toggle = (severity: Severity) =>
    setWanted(
      wanted.includes(severity)
        ? wanted.filter(other => other !== severity)
        : [...wanted, severity],
    );
  return (
    <>
      <div className={classes.controls}>
        <TextField
          id={searchId}
          type="search"
          size="small"
          variant="outlined"
          label={t('rules.list.search')}
          value={search}
          onChange={event => setSearch(event.target.value)}
        />
        {severities.map(severity => (
          <Chip
            key={severity}
            label={t(`shared.severity.${severity}`)}
            clickable
            color={wanted.includes(severity) ? 'primary' : 'default'}
            aria-pressed={wanted.includes(severity)}
            onClick={() => toggle(severity)}
          />
        ))}
        <Typography variant="body2" role="status">
          {t('rules.list.shown', {
            shown: String(shown.length),
            total: String(all.length),
          })}
        </Typography>
      </div>
      {shown.length === 0 ? (
        <Typography variant="body2">{t('rules.list.noMatch')}</Typography>
      ) : (
        <ul className={classes.list}>
          {shown.map(rule => (
            <li key={rule.id} className={classes.item}>
              <span>{props.renderId(rule)}</span>
              <Typography
                variant="body2"
                component="span"
                style={{ color: palette.severities[rule.severity] }}
              >
                {t(`shared.severity.${rule.severity}`)}
              </Typography>
              <Typography variant="body2" component="span">
                {rule.title}
              </Typography>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
