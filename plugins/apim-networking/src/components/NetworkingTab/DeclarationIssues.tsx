import { EntityLink } from '../EntityLink';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type {
  DesignIssue,
  GatewayPosture,
} from 'backstage-plugin-apim-networking-common';
import { Section } from '../Section';
import { useTranslate } from '../../translation';

const useStyles = makeStyles({
  scroll: { overflowX: 'auto' },
});

/** Where an entity declares its networking. */
const FIELD = 'spec.networking';

/** A gateway whose `spec.networking` cannot be understood: where, what is wrong, and the actual value. */
export function DeclarationIssues(props: {
  gateway: GatewayPosture;
  issues: DesignIssue[];
}) {
  const t = useTranslate();
  const classes = useStyles();
  return (
    <Section title={t('networkingTab.declaration.title')}>
      <Typography variant="body2" paragraph>
        {t('networkingTab.declaration.description', {
          gateway: (
            <EntityLink
              entityRef={props.gateway.entityRef}
              title={props.gateway.title}
            />
          ),
          field: <code>{FIELD}</code>,
        })}
      </Typography>
      <div className={classes.scroll}>
        <Table size="small" aria-label={t('networkingTab.declaration.label')}>
          <TableHead>
            <TableRow>
              <TableCell>{t('networkingTab.declaration.field')}</TableCell>
              <TableCell>{t('networkingTab.declaration.problem')}</TableCell>
              <TableCell>{t('networkingTab.declaration.actual')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {props.issues.map((issue, index) => (
              <TableRow key={`${index} ${issue.field}`}>
                <TableCell component="th" scope="row">
                  <code>{`${FIELD}${issue.field && '.'}${issue.field}`}</code>
                </TableCell>
                <TableCell>{issue.message}</TableCell>
                <TableCell>
                  <code>{issue.actual}</code>
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </div>
    </Section>
  );
}
