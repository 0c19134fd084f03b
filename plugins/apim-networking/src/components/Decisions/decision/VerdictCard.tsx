import Paper from '@material-ui/core/Paper';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  patterns,
  tiers,
  type Decision,
  type DecisionEnd,
} from 'backstage-plugin-apim-networking-common';
import { Badge } from '../../Badge';
import { Moment } from '../../Moment';
import { diagramPalette } from '../../PostureDiagram/palette';
import { blockingRules } from './blockingRules';
import { Person } from '../Person';
import { Validity } from '../Validity';
import { verdicts } from '../verdicts';

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

const END_CLAUSES: Record<DecisionEnd, string> = {
  time: 'and the decision is no longer valid',
  policy: 'by another policy than the one in force',
  ruleset: 'by another version of the rules than the one in force',
};

function sentenceOf(decision: Decision): string {
  const { outcome, evaluation, valid, endedBy, pending, design } = decision;
  const { name } = design;
  if (outcome === 'denied') {
    const { length } = blockingRules(evaluation.findings);
    return `${name} cannot be built with this design: ${length} ${
      length === 1 ? 'rule denies' : 'rules deny'
    } it.`;
  }
  if (pending && !endedBy) {
    return `The rules allow ${name} like this, but the decision is not confirmed.`;
  }
  if (!valid) {
    return `${name} was allowed like this, ${END_CLAUSES[endedBy ?? 'time']}.`;
  }
  return outcome === 'allowed'
    ? `${name} can be built with this design.`
    : `${name} can be built with this design while ${
        decision.waiversUsed.length === 1
          ? 'its waiver lasts'
          : 'its waivers last'
      }.`;
}

/** The verdict in one sentence, whose it is, and until when something may be made of it. */
export function VerdictCard(props: { decision: Decision }) {
  const classes = useStyles();
  const palette = diagramPalette(useTheme());
  const { decision } = props;
  const { outcome, valid, endedBy, design } = decision;
  const { title, icon: Icon, colour } = verdicts[outcome];
  const denied = outcome === 'denied';
  const pending = !denied && decision.pending === true && !endedBy;
  const ended = !denied && !valid && !pending;
  const ink = ended || pending ? palette.muted : colour(palette);
  return (
    <Paper variant="outlined" className={classes.root}>
      <div>
        <div className={classes.badge}>
          <Badge colour={ink}>
            <Icon fontSize="small" aria-hidden="true" />
            {title}
            {ended && ', no longer valid'}
            {pending && ', not confirmed'}
          </Badge>
        </div>
        <Typography variant="h5" component="h2" className={classes.sentence}>
          {sentenceOf(decision)}
        </Typography>
        <Typography variant="body2" className={classes.facts}>
          {[
            tiers[design.tier].title,
            `pattern: ${patterns[design.pattern].title}`,
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
            <strong>What to do:</strong> nothing can be deployed under this
            decision yet. Its task confirms it in its last step. If the task
            failed or was cancelled, run it again.
          </Typography>
        )}
        {ended && (
          <Typography
            variant="body2"
            role="note"
            className={classes.ended}
            style={{ borderColor: palette.severities.warning }}
          >
            <strong>What to do:</strong> nothing is generated from it any more.
            Run the template again, which asks for a new decision
            {decision.waiversUsed.length > 0
              ? '; where a waiver has expired, request it again first.'
              : '.'}{' '}
            What has been deployed stays as it is.
          </Typography>
        )}
      </div>
      <Typography
        variant="body2"
        component="div"
        className={classes.requestedBy}
      >
        Requested by <Person subject={decision.requestedBy} />
        <br />
        decided <Moment at={decision.decidedAt} />
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
