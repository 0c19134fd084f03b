import Button from '@material-ui/core/Button';
import Radio from '@material-ui/core/Radio';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  patterns,
  tiers,
  type RankedOption,
} from 'backstage-plugin-apim-networking-common';
import { useId, useState } from 'react';
import { diagramPalette } from '../../PostureDiagram/palette';
import { ReasonList } from './ReasonList';
import { useTranslate } from '../../../translation';

/** Reasons of each side that a card shows before one asks for all. */
const SHOWN = 2;

const useStyles = makeStyles(theme => {
  const palette = diagramPalette(theme);
  return {
    card: {
      display: 'grid',
      gridTemplateColumns: 'auto minmax(0, 1fr) auto',
      columnGap: theme.spacing(1),
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      padding: theme.spacing(1),
      '& + &': {
        marginTop: theme.spacing(1),
      },
      '&:focus-within': {
        outline: `2px solid ${palette.regionBorder}`,
        outlineOffset: 1,
      },
      [theme.breakpoints.down('xs')]: {
        gridTemplateColumns: 'auto minmax(0, 1fr)',
      },
    },
    chosen: {
      borderColor: palette.regionBorder,
      backgroundColor: palette.region,
    },
    radio: {
      alignSelf: 'start',
      padding: theme.spacing(0.5),
      '&$radioChosen': {
        color: palette.regionBorder,
      },
    },
    radioChosen: {},
    title: {
      cursor: 'pointer',
      display: 'block',
    },
    name: {
      fontWeight: 700,
    },
    fit: {
      ...theme.typography.caption,
      color: palette.muted,
      marginLeft: theme.spacing(1),
    },
    costs: {
      ...theme.typography.caption,
      color: palette.muted,
      listStyle: 'none',
      margin: 0,
      padding: 0,
      textAlign: 'right',
      maxWidth: 180,
      [theme.breakpoints.down('xs')]: {
        gridColumn: 2,
        textAlign: 'left',
      },
    },
    policy: {
      color: palette.severities.warning,
      fontWeight: 700,
    },
    more: {
      color: palette.regionBorder,
      padding: 0,
      minWidth: 0,
    },
  };
});

/** One option of the ranking: chosen by one click, with what speaks for it and against it. */
export function FitCard(props: {
  option: RankedOption;
  /** Name of the group of radio buttons. */
  group: string;
  chosen: boolean;
  onChoose: () => void;
}) {
  const t = useTranslate();
  const { option, chosen } = props;
  const classes = useStyles();
  const id = useId();
  const [all, setAll] = useState(false);
  const shown = all ? undefined : SHOWN;
  const hidden =
    Math.max(0, option.reasonsFor.length - SHOWN) +
    Math.max(0, option.reasonsAgainst.length - SHOWN);
  const title = t('shared.pattern.onTier', {
    pattern: patterns[option.pattern].title,
    tier: tiers[option.tier].title,
  });
  const fit = t(`designField.fit.fit.${option.fit}`);
  let more = t('designField.fit.all');
  if (all) more = t('designField.fit.less');
  else if (hidden > 0) {
    more = t('designField.fit.allWithMore', { more: String(hidden) });
  }
  return (
    <div className={`${classes.card} ${chosen ? classes.chosen : ''}`}>
      <Radio
        id={`${id}-radio`}
        name={props.group}
        size="small"
        classes={{ root: classes.radio, checked: classes.radioChosen }}
        checked={chosen}
        onChange={props.onChoose}
        inputProps={{
          'aria-label': t('designField.fit.optionLabel', {
            option: title,
            fit,
          }),
          'aria-describedby': `${id}-reasons`,
        }}
      />
      <div>
        <label htmlFor={`${id}-radio`} className={classes.title}>
          <Typography
            variant="subtitle2"
            component="span"
            className={classes.name}
          >
            {title}
          </Typography>
          <span className={classes.fit}>{fit}</span>
        </label>
        <div id={`${id}-reasons`}>
          {option.policy.verdict === 'against-policy' && (
            <Typography variant="body2" className={classes.policy}>
              {t('designField.fit.againstPolicy', {
                reason: option.policy.text,
              })}
            </Typography>
          )}
          <ReasonList
            side="for"
            reasons={option.reasonsFor.slice(0, shown)}
            withSources={all}
          />
          <ReasonList
            side="against"
            reasons={option.reasonsAgainst.slice(0, shown)}
            withSources={all}
          />
        </div>
        <Button
          size="small"
          className={classes.more}
          aria-expanded={all}
          aria-label={t(
            all ? 'designField.fit.lessLabel' : 'designField.fit.allLabel',
            { option: title },
          )}
          onClick={() => setAll(!all)}
        >
          {more}
        </Button>
      </div>
      <ul
        className={classes.costs}
        aria-label={t('designField.fit.cost', { option: title })}
      >
        {option.cost
          .filter(({ part }) => all || part !== 'tier')
          .map(({ part, text, level }) => (
            <li key={part}>
              {all && level
                ? t('designField.fit.costLevel', { text, level })
                : text}
            </li>
          ))}
      </ul>
    </div>
  );
}
