import Paper from '@material-ui/core/Paper';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  patterns,
  tiers,
  type Decision,
} from 'backstage-plugin-apim-networking-common';
import { Badge } from '../../Badge';
import { Moment } from '../../Moment';
import { diagramPalette } from '../../PostureDiagram/palette';
import { blockingRules } from './blockingRules';
import { Person } from '../Person';
import { Validity } from '../Validity';
import { verdicts } from '../verdicts';
import { useTranslate, type Translate } from '../../../translation';

const useStyles = makeStyles(theme => ({
  root: {
    padding: theme.spacing(2.5),
    display: 'flex',
    gap: theme.spacing(3),
    justifyContent: 'space-between',
    [theme.breakpoints.down('sm')]: {
      flexDirection: 'column',
      gap: theme.spacing(2),
      padding: theme.spacing(2),
    },
  },
  badge: {
    marginBottom: theme.spacing(1),
  },
  sentence: {
    fontWeight: 700,
    overflowWrap: 'anywhere',
  },
  facts: {
    color: theme.palette.text.secondary,
    marginTop: theme.spacing(0.5),
    overflowWrap: 'anywhere',
  },
  ended: {
    marginTop: theme.spacing(1.5),
    paddingLeft: theme.spacing(1.5),
    borderLeft: '3px solid',
    overflowWrap: 'anywhere',
  },
  requestedBy: {
    flex: 'none',
    textAlign: 'right',
    color: theme.palette.text.secondary,
    [theme.breakpoints.down('sm')]: {
      textAlign: 'left',
    },
  },
}));

function sentenceOf(t: Translate, decision: Decision): string {
  const { outcome, evaluation, valid, endedBy, pending } = decision;
  const gateway = decision.design.name;
  if (outcome === 'denied') {
    return t('decisions.card.denied', {
      gateway,
      count: blockingRules(evaluation.findings).length,
    });
  }
  if (pending && !endedBy) return t('decisions.card.pending', { gateway });
  if (!valid) {
    return t(`decisions.card.ended.${endedBy ?? 'time'}`, { gateway });
  }
  return outcome === 'allowed'
    ? t('decisions.card.allowed', { gateway })
    : t('decisions.card.allowedUnderWaivers', {
        gateway,
        count: decision.waiversUsed.length,
      });
}

/** The verdict in one sentence, whose it is, and until when something may be made of it. */
export function VerdictCard(props: { decision: Decision }) {
  const t = useTranslate();
  const classes = useStyles();
  const palette = diagramPalette(useTheme());
  const { decision } = props;
  const { outcome, valid, endedBy, design } = decision;
  const verdict = t(`decisions.verdict.${outcome}`);
  const { icon: Icon, colour } = verdicts[outcome];
  const denied = outcome === 'denied';
  const pending = !denied && decision.pending === true && !endedBy;
  const ended = !denied && !valid && !pending;
  const ink = ended || pending ? palette.muted : colour(palette);
  const whatToDo = <strong>{t('decisions.card.whatToDo')}</strong>;
  return (
    <Paper variant="outlined" className={classes.root}>
      <div>
        <div className={classes.badge}>
          <Badge colour={ink}>
            <Icon fontSize="small" aria-hidden="true" />
            {!ended && !pending && verdict}
            {ended && t('decisions.card.noLongerValid', { verdict })}
            {pending && t('decisions.card.notConfirmed', { verdict })}
          </Badge>
        </div>
        <Typography variant="h5" component="h2" className={classes.sentence}>
          {sentenceOf(t, decision)}
        </Typography>
        <Typography variant="body2" className={classes.facts}>
          {[
            tiers[design.tier].title,
            t('shared.pattern.label', {
              pattern: patterns[design.pattern].title,
            }),
            design.region,
            design.environment,
          ].join(' · ')}
        </Typography>
        {pending && (
          <Typography
            variant="body2"
            role="note"
            className={classes.ended}
            style={{ borderColor: palette.severities.warning }}
          >
            {t('decisions.card.pendingHelp', { whatToDo })}
          </Typography>
        )}
        {ended && (
          <Typography
            variant="body2"
            role="note"
            className={classes.ended}
            style={{ borderColor: palette.severities.warning }}
          >
            {t(
              decision.waiversUsed.length > 0
                ? 'decisions.card.endedWithWaiversHelp'
                : 'decisions.card.endedHelp',
              { whatToDo },
            )}
          </Typography>
        )}
      </div>
      <Typography
        variant="body2"
        component="div"
        className={classes.requestedBy}
      >
        {t('decisions.card.requestedBy', {
          person: <Person subject={decision.requestedBy} />,
        })}
        <br />
        {t('decisions.card.decided', {
          relative: <Moment at={decision.decidedAt} />,
        })}
        {!denied && (
          <>
            <br />
            <Validity decision={decision} />
          </>
        )}
      </Typography>
    </Paper>
  );
}
