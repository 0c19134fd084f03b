import { makeStyles, useTheme } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { PostureChange } from 'backstage-plugin-apim-networking-common';
import { Moment } from '../Moment';
import { blend, diagramPalette } from '../PostureDiagram/palette';
import { RuleLink } from '../RuleReference/RuleLink';
import { becauseOf, effectOf, titleOf, type Effect } from './describeChange';
import { useTranslate } from '../../translation';

const DOT = 10;

const useStyles = makeStyles(theme => ({
  entry: {
    position: 'relative',
    paddingLeft: theme.spacing(3),
    paddingBottom: theme.spacing(2),
    overflowWrap: 'anywhere',
    '&::before': {
      content: '""',
      position: 'absolute',
      left: DOT / 2 - 1,
      top: theme.spacing(1),
      bottom: -theme.spacing(1),
      width: 2,
      backgroundColor: theme.palette.divider,
    },
  },
  last: {
    paddingBottom: 0,
    '&::before': {
      display: 'none',
    },
  },
  dot: {
    position: 'absolute',
    left: 0,
    top: theme.spacing(0.75),
    width: DOT,
    height: DOT,
    borderRadius: '50%',
  },
  badge: {
    display: 'inline-block',
    padding: theme.spacing(0, 1),
    borderRadius: 10,
    fontWeight: 700,
    fontSize: 12,
  },
  muted: {
    color: theme.palette.text.secondary,
  },
  list: {
    margin: theme.spacing(0.5, 0, 0),
    paddingLeft: theme.spacing(2.5),
  },
}));

const tones = {
  'more-exposed': 'public',
  'less-exposed': 'private',
  mixed: 'public',
  neutral: 'neutral',
} as const satisfies Record<Effect, string>;

/** One change: when, what it is now, what that does to exposure, why, and which findings came and went. */
export function HistoryEntry(props: {
  change: PostureChange;
  isLast: boolean;
}) {
  const t = useTranslate();
  const { change, isLast } = props;
  const classes = useStyles();
  const { tones: colours, paper } = diagramPalette(useTheme());
  const effect = effectOf(change);
  const colour = colours[tones[effect]];
  return (
    <li className={`${classes.entry} ${isLast ? classes.last : ''}`}>
      <span
        className={classes.dot}
        style={{ backgroundColor: colour }}
        aria-hidden="true"
      />
      <Typography variant="body2" className={classes.muted}>
        <Moment at={change.changedAt} /> {becauseOf(t, change)}
      </Typography>
      <Typography variant="subtitle2" component="h4">
        {titleOf(t, change)}
      </Typography>
      {change.differences.length > 0 && (
        <span
          className={classes.badge}
          style={{ color: colour, backgroundColor: blend(colour, paper, 0.1) }}
        >
          {t(`history.effect.${effect}`)}
        </span>
      )}
      {change.differences.length + change.findings.length > 0 && (
        <ul className={classes.list}>
          {change.differences.map(({ sentence }, index) => (
            <Typography
              key={`${index} ${sentence}`}
              variant="body2"
              component="li"
            >
              {sentence}
            </Typography>
          ))}
          {change.findings.map((finding, index) => (
            <Typography
              key={`${finding.ruleId} ${index}`}
              variant="body2"
              component="li"
            >
              {t('history.finding.entry', {
                change: t(`history.finding.change.${finding.change}`),
                severity: finding.severity,
                rule: <RuleLink ruleId={finding.ruleId} />,
                title: finding.title,
              })}
            </Typography>
          ))}
        </ul>
      )}
    </li>
  );
}
