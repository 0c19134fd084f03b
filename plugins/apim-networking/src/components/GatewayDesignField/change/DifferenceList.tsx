import { makeStyles, useTheme } from '@material-ui/core/styles';
import type {
  ExposureEffect,
  PostureDifference,
} from 'backstage-plugin-apim-networking-common';
import { blend, diagramPalette } from '../../PostureDiagram/palette';
import { useTranslate } from '../../../translation';

const useStyles = makeStyles(theme => ({
  list: {
    ...theme.typography.body2,
    listStyle: 'none',
    margin: theme.spacing(0.5, 0, 0),
    padding: 0,
  },
  item: {
    overflowWrap: 'anywhere',
    '& + &': {
      marginTop: theme.spacing(1),
    },
  },
  effect: {
    borderRadius: 10,
    padding: theme.spacing(0.25, 1),
    marginRight: theme.spacing(1),
    fontSize: 11,
    fontWeight: 700,
    whiteSpace: 'nowrap',
  },
}));

/** What differs between two postures, in the domain’s words; what exposes more comes first. */
export function DifferenceList(props: { differences: PostureDifference[] }) {
  const t = useTranslate();
  const classes = useStyles();
  const palette = diagramPalette(useTheme());
  const colours: Record<ExposureEffect, string> = {
    'more-exposed': palette.severities.error,
    unknown: palette.severities.warning,
    'less-exposed': palette.tones.private,
    neutral: palette.muted,
  };
  return (
    <ul className={classes.list}>
      {props.differences.map(({ effect, sentence }, index) => (
        <li key={`${index} ${sentence}`} className={classes.item}>
          {effect !== 'neutral' && (
            <span
              className={classes.effect}
              style={{
                color: colours[effect],
                backgroundColor: blend(colours[effect], palette.paper, 0.1),
              }}
            >
              {t(`designField.change.effect.${effect}`)}
            </span>
          )}
          {sentence}
        </li>
      ))}
    </ul>
  );
}
