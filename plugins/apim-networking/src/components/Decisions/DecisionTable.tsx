import { Link } from '@backstage/core-components';
import Paper from '@material-ui/core/Paper';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import {
  patterns,
  tiers,
  type DecisionItem,
} from 'backstage-plugin-apim-networking-common';
import { countFindings } from '../countFindings';
import { absoluteTime } from '../relativeTime';
import { Moment } from '../Moment';
import { Person } from './Person';
import { Validity } from './Validity';
import { VerdictMark } from './VerdictMark';

const useStyles = makeStyles(theme => ({
  cell: {
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
    [theme.breakpoints.down('xs')]: {
      padding: theme.spacing(1),
    },
  },
  muted: {
    color: theme.palette.text.secondary,
  },
}));

/** Decisions, each with the way to its page. A narrow page has what else there is under the verdict. */
export function DecisionTable(props: { decisions: DecisionItem[] }) {
  const classes = useStyles();
  const narrow = useMediaQuery(useTheme().breakpoints.down('xs'));
  return (
    <TableContainer component={Paper} variant="outlined">
      <Table aria-label="Decisions">
        <TableHead>
          <TableRow>
            <TableCell className={classes.cell}>Gateway</TableCell>
            <TableCell className={classes.cell}>Verdict</TableCell>
            {!narrow && (
              <>
                <TableCell className={classes.cell}>Design</TableCell>
                <TableCell className={classes.cell}>Asked for by</TableCell>
                <TableCell className={classes.cell}>Validity</TableCell>
              </>
            )}
          </TableRow>
        </TableHead>
        <TableBody>
          {props.decisions.map(decision => (
            <Row key={decision.id} decision={decision} narrow={narrow} />
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

function Row(props: { decision: DecisionItem; narrow: boolean }) {
  const classes = useStyles();
  const { decision, narrow } = props;
  const { gateway, environment, tier, pattern, decidedAt } = decision;
  const asked = (
    <>
      <Person subject={decision.requestedBy} />
      <Typography variant="body2" className={classes.muted}>
        <Moment at={decidedAt} />
      </Typography>
    </>
  );
  return (
    <TableRow>
      <TableCell component="th" scope="row" className={classes.cell}>
        <Link
          to={decision.id}
          aria-label={`${gateway} in ${environment}, decided ${absoluteTime(
            decidedAt,
          )}`}
        >
          {gateway}
        </Link>
        <Typography variant="body2" className={classes.muted}>
          {environment}
        </Typography>
        {narrow && asked}
      </TableCell>
      <TableCell className={classes.cell}>
        <VerdictMark outcome={decision.outcome} />
        <Typography variant="body2" className={classes.muted}>
          {countFindings({ ...decision.findings, info: 0 }) ||
            'no errors or warnings'}
        </Typography>
        {narrow && (
          <Typography variant="body2" className={classes.muted}>
            <Validity decision={decision} />
          </Typography>
        )}
      </TableCell>
      {!narrow && (
        <>
          <TableCell className={classes.cell}>
            {patterns[pattern].title}
            <Typography variant="body2" className={classes.muted}>
              {tiers[tier].title}
            </Typography>
          </TableCell>
          <TableCell className={classes.cell}>{asked}</TableCell>
          <TableCell className={classes.cell}>
            <Validity decision={decision} />
          </TableCell>
        </>
      )}
    </TableRow>
  );
}
