import { makeStyles, useTheme } from '@material-ui/core/styles';
import type { Outcome } from 'backstage-plugin-apim-networking-common';
import { diagramPalette } from '../PostureDiagram/palette';
import { verdicts } from './verdicts';
import { useTranslate } from '../../translation';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    fontWeight: 700,
  },
}));

/** A verdict in words, with its icon. */
export function VerdictMark(props: { outcome: Outcome }) {
  const t = useTranslate();
  const classes = useStyles();
  const palette = diagramPalette(useTheme());
  const { icon: Icon, colour } = verdicts[props.outcome];
  return (
    <span className={classes.root} style={{ color: colour(palette) }}>
      <Icon fontSize="small" aria-hidden="true" />
      {t(`decisions.verdict.${props.outcome}`)}
    </span>
  );
}
