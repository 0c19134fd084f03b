import { EntityLink } from '../EntityLink';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import type {
  Waiver,
  WaiverStatus,
} from 'backstage-plugin-apim-networking-common';
import type { WaiverAction } from '../../api';
import { absoluteTime, relativeTime } from '../relativeTime';
import { RuleLink } from '../RuleReference';

const useStyles = makeStyles(theme => ({
  reason: {
    minWidth: 220,
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-line',
  },
  actions: {
    display: 'flex',
    gap: theme.spacing(1),
    flexWrap: 'wrap',
  },
}));

const statusTitles: Record<WaiverStatus, string> = {
  requested: 'Pending',
  approved: 'In force',
  rejected: 'Rejected',
  revoked: 'Revoked',
  expired: 'Expired',
};

const SOON_MS = 7 * 24 * 60 * 60 * 1000;

function isEndingSoon({ status, until }: Waiver): boolean {
  return status === 'approved' && Date.parse(until) - Date.now() < SOON_MS;
}

function Person(props: { entityRef: string }) {
  return <EntityLink entityRef={props.entityRef} defaultKind="user" />;
}

/** Waivers with what can be done about each. */
export function WaiverTable(props: {
  waivers: Waiver[];
  /** Entity reference of the reader, where it is known. */
  user?: string;
  onChange: (waiver: Waiver, action: WaiverAction) => void;
}) {
  const classes = useStyles();
  const { waivers, user, onChange } = props;
  return (
    <TableContainer>
      <Table aria-label="Waivers">
        <TableHead>
          <TableRow>
            <TableCell>Rule</TableCell>
            <TableCell>Gateway</TableCell>
            <TableCell>Why</TableCell>
            <TableCell>Requested by</TableCell>
            <TableCell>Until</TableCell>
            <TableCell>Status</TableCell>
            <TableCell>
              <span id="waiver-actions">What to do</span>
            </TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {waivers.map(waiver => (
            <TableRow key={waiver.id}>
              <TableCell component="th" scope="row">
                <RuleLink ruleId={waiver.ruleId} />
              </TableCell>
              <TableCell>
                {waiver.gateway}
                <Typography variant="caption" display="block">
                  {waiver.environment}
                </Typography>
              </TableCell>
              <TableCell className={classes.reason}>{waiver.reason}</TableCell>
              <TableCell>
                <Person entityRef={waiver.requestedBy} />
                <Typography
                  variant="caption"
                  display="block"
                  title={absoluteTime(waiver.requestedAt)}
                >
                  {relativeTime(waiver.requestedAt)}
                </Typography>
              </TableCell>
              <TableCell>
                <time
                  dateTime={waiver.until}
                  title={absoluteTime(waiver.until)}
                >
                  {relativeTime(waiver.until)}
                </time>
                {isEndingSoon(waiver) && (
                  <Typography variant="caption" display="block" color="error">
                    Ends soon
                  </Typography>
                )}
              </TableCell>
              <TableCell>
                {statusTitles[waiver.status]}
                {waiver.decidedBy && (
                  <Typography variant="caption" display="block">
                    by <Person entityRef={waiver.decidedBy} />
                    {waiver.comment && `: ${waiver.comment}`}
                  </Typography>
                )}
              </TableCell>
              <TableCell>
                <Actions waiver={waiver} user={user} onChange={onChange} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

function Actions(props: {
  waiver: Waiver;
  user?: string;
  onChange: (waiver: Waiver, action: WaiverAction) => void;
}) {
  const classes = useStyles();
  const { waiver, user, onChange } = props;
  const own = waiver.requestedBy === user;
  const about = `${waiver.ruleId} on ${waiver.gateway}`;
  const button = (action: WaiverAction, title: string) => (
    <Button
      key={action}
      size="small"
      variant="outlined"
      onClick={() => onChange(waiver, action)}
      aria-label={`${title}: ${about}`}
    >
      {title}
    </Button>
  );
  if (waiver.status === 'requested') {
    return (
      <div className={classes.actions}>
        {own
          ? [
              <Typography key="own" variant="caption">
                Yours: someone else decides.
              </Typography>,
              button('revoke', 'Withdraw'),
            ]
          : [button('approve', 'Approve'), button('reject', 'Reject')]}
      </div>
    );
  }
  return waiver.status === 'approved' ? (
    <div className={classes.actions}>{button('revoke', 'Revoke')}</div>
  ) : null;
}
