import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1.5),
    alignItems: 'center',
    marginBottom: theme.spacing(2),
    padding: theme.spacing(1.5, 2),
  },
}));

/** What a list is narrowed down by, over the list. */
export function FilterBar(props: {
  /** What is filtered, such as `Filter gateways`. */
  label: string;
  children: ReactNode;
}) {
  return (
    <Paper
      variant="outlined"
      className={useStyles().root}
      role="search"
      aria-label={props.label}
    >
      {props.children}
    </Paper>
  );
}
