import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(96px, max-content) minmax(0, 1fr)',
    gap: theme.spacing(0.75, 2),
    margin: 0,
    '& dd': {
      margin: 0,
      overflowWrap: 'anywhere',
    },
    [theme.breakpoints.down('xs')]: {
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: 0,
      '& dd': {
        marginBottom: theme.spacing(1),
        overflowWrap: 'anywhere',
      },
    },
  },
  term: {
    color: theme.palette.text.secondary,
  },
}));

export interface Fact {
  term: string;
  description: ReactNode;
}

/** Facts by their names. */
export function FactList(props: { facts: Fact[] }) {
  const classes = useStyles();
  return (
    <dl className={classes.root}>
      {props.facts.map(({ term, description }) => [
        <Typography
          key={`${term} term`}
          component="dt"
          variant="body2"
          className={classes.term}
        >
          {term}
        </Typography>,
        <Typography key={term} component="dd" variant="body2">
          {description}
        </Typography>,
      ])}
    </dl>
  );
}
