import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell, { type TableCellProps } from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import type { ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  cell: {
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
    [theme.breakpoints.down('xs')]: {
      padding: theme.spacing(1),
    },
  },
  column: {
    whiteSpace: 'nowrap',
  },
  muted: {
    color: theme.palette.text.secondary,
  },
}));

/** A table of things that have pages of their own, in rows of {@link Cell}. */
export function ListTable(props: {
  /** What they are, such as `Gateways`. */
  label: string;
  columns: string[];
  children: ReactNode;
}) {
  const classes = useStyles();
  return (
    <TableContainer component={Paper} variant="outlined">
      <Table aria-label={props.label}>
        <TableHead>
          <TableRow>
            {props.columns.map(column => (
              <Cell
                key={column}
                className={`${classes.cell} ${classes.column}`}
              >
                {column}
              </Cell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>{props.children}</TableBody>
      </Table>
    </TableContainer>
  );
}

export function Cell(props: TableCellProps) {
  return <TableCell className={useStyles().cell} {...props} />;
}

/** The cell that says of which thing a row is. */
export function NameCell(props: { children: ReactNode }) {
  return <Cell component="th" scope="row" {...props} />;
}

/** What stands under the first line of a cell. */
export function Aside(props: { children: ReactNode }) {
  return (
    <Typography variant="body2" className={useStyles().muted}>
      {props.children}
    </Typography>
  );
}
