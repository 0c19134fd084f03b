import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import AddIcon from '@material-ui/icons/Add';
import type { ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  row: {
    display: 'grid',
    gap: theme.spacing(2),
    gridTemplateColumns: 'repeat(auto-fit, minmax(180px, 1fr))',
    padding: theme.spacing(2, 0),
    borderTop: `1px solid ${theme.palette.divider}`,
  },
  remove: {
    gridColumn: '1 / -1',
    justifySelf: 'start',
  },
}));

/** Several of a kind, each of which can be taken away, and one more. */
export function RowList<T>(props: {
  rows: T[];
  /** Inputs of one. */
  children: (row: T, index: number, change: (row: T) => void) => ReactNode;
  onChange: (rows: T[]) => void;
  /** Text of the button that removes one, such as `Remove host name 1`. */
  removeLabel: (index: number) => string;
  addLabel: string;
  newRow: () => T;
}) {
  const classes = useStyles();
  const { rows, onChange, removeLabel } = props;
  return (
    <>
      {rows.map((row, index) => (
        <div
          // eslint-disable-next-line react/no-array-index-key -- rows have no identity but their place
          key={index}
          className={classes.row}
        >
          {props.children(row, index, changed =>
            onChange(
              rows.map((other, place) => (place === index ? changed : other)),
            ),
          )}
          <Button
            size="small"
            className={classes.remove}
            onClick={() => onChange(rows.filter((_, place) => place !== index))}
          >
            {removeLabel(index)}
          </Button>
        </div>
      ))}
      <Button
        size="small"
        startIcon={<AddIcon />}
        onClick={() => onChange([...rows, props.newRow()])}
      >
        {props.addLabel}
      </Button>
    </>
  );
}
