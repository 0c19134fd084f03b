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
import type { Waiver } from 'backstage-plugin-apim-networking-common';
import type { WaiverAction } from '../../api';
import { absoluteTime, relativeTime } from '../relativeTime';
import { RuleLink } from '../RuleReference';
import { useTranslate } from '../../translation';

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
  const t = useTranslate();
  const classes = useStyles();
  const { waivers, user, onChange } = props;
  return (
    <TableContainer>
      <Table aria-label={t('waivers.table.label')}>
        <TableHead>
          <TableRow>
            <TableCell>{t('waivers.table.rule')}</TableCell>
            <TableCell>{t('waivers.table.gateway')}</TableCell>
            <TableCell>{t('waivers.table.reason')}</TableCell>
            <TableCell>{t('waivers.table.requestedBy')}</TableCell>
            <TableCell>{t('waivers.table.until')}</TableCell>
            <TableCell>{t('waivers.table.status')}</TableCell>
            <TableCell>
              <span id="waiver-actions">{t('waivers.table.actions')}</span>
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
                  {relativeTime(t, waiver.requestedAt)}
                </Typography>
              </TableCell>
              <TableCell>
                <time
                  dateTime={waiver.until}
                  title={absoluteTime(waiver.until)}
                >
                  {relativeTime(t, waiver.until)}
                </time>
                {isEndingSoon(waiver) && (
                  <Typography variant="caption" display="block" color="error">
                    {t('waivers.table.endsSoon')}
                  </Typography>
                )}
              </TableCell>
              <TableCell>
                {t(`waivers.status.${waiver.status}`)}
                {waiver.decidedBy && (
                  <Typography variant="caption" display="block">
                    {waiver.comment
                      ? t('waivers.table.decidedByWithComment', {
                          person: <Person entityRef={waiver.decidedBy} />,
                          comment: waiver.comment,
                        })
                      : t('waivers.table.decidedBy', {
                          person: <Person entityRef={waiver.decidedBy} />,
                        })}
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
  const t = useTranslate();
  const classes = useStyles();
  const { waiver, user, onChange } = props;
  const own = waiver.requestedBy === user;
  const button = (
    action: WaiverAction,
    title: 'approve' | 'reject' | 'revoke' | 'withdraw' = action,
  ) => (
    <Button
      key={action}
      size="small"
      variant="outlined"
      onClick={() => onChange(waiver, action)}
      aria-label={t('waivers.action.label', {
        action: t(`waivers.action.${title}`),
        ruleId: waiver.ruleId,
        gateway: waiver.gateway,
      })}
    >
      {t(`waivers.action.${title}`)}
    </Button>
  );
  if (waiver.status === 'requested') {
    return (
      <div className={classes.actions}>
        {own
          ? [
              <Typography key="own" variant="caption">
                {t('waivers.table.ownRequest')}
              </Typography>,
              button('revoke', 'withdraw'),
            ]
          : [button('approve'), button('reject')]}
      </div>
    );
  }
  return waiver.status === 'approved' ? (
    <div className={classes.actions}>{button('revoke')}</div>
  ) : null;
}
