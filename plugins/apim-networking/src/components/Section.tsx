import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useId, type ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  root: {
    padding: theme.spacing(2.5),
    minWidth: 0,
    [theme.breakpoints.down('xs')]: {
      padding: theme.spacing(1.5),
    },
  },
  aside: {
    color: theme.palette.text.secondary,
    fontWeight: 400,
  },
}));

/** A card with a heading, which names it for those who do not see it. */
export function Section(props: {
  title: string;
  /** Said after the title, with less weight. */
  aside?: string;
  children: ReactNode;
  className?: string;
}) {
  const classes = useStyles();
  const id = useId();
  return (
    <Paper
      component="section"
      variant="outlined"
      aria-labelledby={id}
      className={`${classes.root} ${props.className ?? ''}`}
    >
      <Typography variant="h6" component="h3" id={id} gutterBottom>
        {props.title}
        {props.aside && <span className={classes.aside}> · {props.aside}</span>}
      </Typography>
      {props.children}
    </Paper>
  );
}
