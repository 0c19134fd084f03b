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

const useStyles = makeStyles({
  scroll: { overflowX: 'auto' },
});

/** A gateway whose `spec.networking` cannot be understood: where, what was seen, what is needed. */
export function DeclarationIssues(props: {
  gateway: GatewayPosture;
  issues: DesignIssue[];
}) {
  const classes = useStyles();
  return (
    <Section title="The declared networking cannot be read">
      <Typography variant="body2" paragraph>
        <EntityLink
          entityRef={props.gateway.entityRef}
          title={props.gateway.title}
        />{' '}
        declares its networking in <code>spec.networking</code>. Correct what is
        listed here in its catalog-info.yaml; until then nothing can be said
        about who reaches it.
      </Typography>
      <div className={classes.scroll}>
        <Table size="small" aria-label="What is wrong">
          <TableHead>
            <TableRow>
              <TableCell>Field</TableCell>
              <TableCell>What is wrong</TableCell>
              <TableCell>Seen</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {props.issues.map((issue, index) => (
              <TableRow key={`${index} ${issue.field}`}>
                <TableCell component="th" scope="row">
                  <code>{`spec.networking${issue.field && '.'}${
                    issue.field
                  }`}</code>
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
