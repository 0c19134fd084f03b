import { makeStyles } from '@material-ui/core/styles';
import { PathLine } from './PathLine';
import type { DiagramPalette } from './palette';
import { useTranslate } from '../../translation';

const useStyles = makeStyles(theme => ({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 2.5),
    listStyle: 'none',
    margin: 0,
    padding: 0,
    fontSize: 12,
    color: theme.palette.text.secondary,
  },
  entry: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.75),
  },
}));

const KINDS = ['public', 'private', 'blocked'] as const;

/** What the strokes mean. */
export function DiagramLegend(props: { palette: DiagramPalette }) {
  const t = useTranslate();
  const classes = useStyles();
  return (
    <ul className={classes.list} aria-label={t('diagram.legend.label')}>
      {KINDS.map(kind => (
        <li key={kind} className={classes.entry}>
          <svg width="36" height="14" aria-hidden="true">
            <PathLine
              points={[
                { x: 1, y: 7 },
                { x: 33, y: 7 },
              ]}
              kind={kind}
              palette={props.palette}
            />
          </svg>
          {t(`diagram.legend.${kind}`)}
        </li>
      ))}
      <li className={classes.entry}>
        <svg width="36" height="14" aria-hidden="true">
          <line
            x1="1"
            x2="35"
            y1="7"
            y2="7"
            stroke={props.palette.tones.private}
            strokeDasharray="5 4"
          />
        </svg>
        {t('diagram.legend.network')}
      </li>
    </ul>
  );
}
