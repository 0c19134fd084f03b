import { makeStyles, useTheme } from '@material-ui/core/styles';
import type { ReactNode } from 'react';
import { blend } from './PostureDiagram/palette';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.75),
    padding: theme.spacing(0.5, 1.5),
    borderRadius: 14,
    fontWeight: 700,
    fontSize: 13,
  },
}));

/** A few words of weight, on a tint of their colour. */
export function Badge(props: {
  /** Readable on paper. */
  colour: string;
  children: ReactNode;
}) {
  const classes = useStyles();
  const { paper } = useTheme().palette.background;
  const { colour } = props;
  return (
    <span
      className={classes.root}
      style={{ color: colour, backgroundColor: blend(colour, paper, 0.1) }}
    >
      {props.children}
    </span>
  );
}
