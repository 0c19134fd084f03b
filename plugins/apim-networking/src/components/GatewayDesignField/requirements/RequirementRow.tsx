import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import { useId, type ReactNode } from 'react';
import { diagramPalette } from '../../PostureDiagram/palette';

const useStyles = makeStyles(theme => {
  const palette = diagramPalette(theme);
  return {
    row: {
      display: 'grid',
      gridTemplateColumns: 'minmax(120px, 180px) minmax(0, 1fr)',
      gap: theme.spacing(1),
      alignItems: 'center',
      padding: theme.spacing(1, 0),
      '& + &': {
        borderTop: `1px solid ${theme.palette.divider}`,
      },
      [theme.breakpoints.down('xs')]: {
        gridTemplateColumns: 'minmax(0, 1fr)',
      },
    },
    label: {
      ...theme.typography.body2,
    },
    choices: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(1),
    },
    choice: {
      ...theme.typography.body2,
      border: `1px solid ${palette.muted}`,
      borderRadius: 16,
      padding: theme.spacing(0.5, 1.5),
      color: theme.palette.text.primary,
      '&:focus-visible': {
        outline: `2px solid ${palette.regionBorder}`,
        outlineOffset: 2,
      },
      '&[aria-pressed=true]': {
        borderColor: palette.regionBorder,
        backgroundColor: palette.region,
        color: palette.regionBorder,
        fontWeight: 700,
      },
    },
  };
});

/** One question: its name, and what can be answered. */
export function RequirementRow(props: { label: string; children: ReactNode }) {
  const classes = useStyles();
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className={classes.row}>
      <span id={id} className={classes.label}>
        {props.label}
      </span>
      <div className={classes.choices}>{props.children}</div>
    </div>
  );
}

/** An answer that is given or not: a press gives it, another takes it back. */
export function Choice(props: {
  label: string;
  chosen: boolean;
  onToggle: () => void;
}) {
  const classes = useStyles();
  return (
    <ButtonBase
      className={classes.choice}
      aria-pressed={props.chosen}
      onClick={props.onToggle}
    >
      {props.chosen && <span aria-hidden>✓&nbsp;</span>}
      {props.label}
    </ButtonBase>
  );
}
