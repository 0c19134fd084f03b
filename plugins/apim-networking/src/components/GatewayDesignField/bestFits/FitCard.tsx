import Button from '@material-ui/core/Button';
import Radio from '@material-ui/core/Radio';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  patterns,
  tiers,
  type Fit,
  type RankedOption,
} from 'backstage-plugin-apim-networking-common';
import { useId, useState } from 'react';
import { diagramPalette } from '../../PostureDiagram/palette';
import { ReasonList } from './ReasonList';

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

const fitWords: Record<Fit, string> = {
  best: 'best fit',
  good: 'good fit',
  possible: 'possible',
};

/** One option of the ranking: chosen by one click, with what speaks for it and against it. */
export function FitCard(props: {
  option: RankedOption;
  /** Name of the group of radio buttons. */
  group: string;
  chosen: boolean;
  onChoose: () => void;
}) {
  const { option, chosen } = props;
  const classes = useStyles();
  const id = useId();
  const [all, setAll] = useState(false);
  const shown = all ? undefined : SHOWN;
  const hidden =
    Math.max(0, option.reasonsFor.length - SHOWN) +
    Math.max(0, option.reasonsAgainst.length - SHOWN);
  const title = `${patterns[option.pattern].title} on ${
    tiers[option.tier].title
  }`;
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
          'aria-label': `${title}, ${fitWords[option.fit]}`,
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
          <span className={classes.fit}>{fitWords[option.fit]}</span>
        </label>
        <div id={`${id}-reasons`}>
          {option.policy.verdict === 'against-policy' && (
            <Typography variant="body2" className={classes.policy}>
              ! Against the policy: {option.policy.text}
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
          aria-label={`${all ? 'Less' : 'All reasons and sources'}: ${title}`}
          onClick={() => setAll(!all)}
        >
          {all ? 'Less' : `All reasons and sources${moreOf(hidden)}`}
        </Button>
      </div>
      <ul
        className={classes.costs}
        aria-label={`What ${title} costs, in parts`}
      >
        {option.cost
          .filter(({ part }) => all || part !== 'tier')
          .map(({ part, text, level }) => (
            <li key={part}>
              {text}
              {all && level && ` (${level})`}
            </li>
          ))}
      </ul>
    </div>
  );
}

function moreOf(hidden: number): string {
  return hidden > 0 ? ` (${hidden} more)` : '';
}
