import { makeStyles } from '@material-ui/core/styles';
import { sources, type Reason } from 'backstage-plugin-apim-networking-common';
import { diagramPalette } from '../../PostureDiagram/palette';
import { Link } from '../../../routing';
import { useTranslate } from '../../../translation';

const useStyles = makeStyles(theme => {
  const palette = diagramPalette(theme);
  return {
    list: {
      ...theme.typography.body2,
      listStyle: 'none',
      margin: 0,
      padding: 0,
    },
    item: {
      display: 'grid',
      gridTemplateColumns: '14px minmax(0, 1fr)',
      overflowWrap: 'anywhere',
    },
    for: { color: palette.tones.private },
    against: { color: palette.severities.warning },
    sources: {
      ...theme.typography.caption,
      color: theme.palette.text.secondary,
    },
  };
});

const marks = { for: '+', against: '–' } as const;

/** Reasons of one side, told apart by colour, mark and word. */
export function ReasonList(props: {
  side: 'for' | 'against';
  reasons: Reason[];
  /** Whether each reason names the documents that say so. */
  withSources: boolean;
}) {
  const t = useTranslate();
  const classes = useStyles();
  return (
    <ul className={classes.list}>
      {props.reasons.map(({ text, sources: ids }) => (
        <li key={text} className={`${classes.item} ${classes[props.side]}`}>
          <span aria-label={t(`designField.fit.side.${props.side}`)}>
            {marks[props.side]}
          </span>
          <div>
            {text}
            {props.withSources && <Sources ids={ids} />}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Links to the documents that a reason cites. */
export function Sources(props: { ids: Reason['sources'] }) {
  const t = useTranslate();
  const classes = useStyles();
  return (
    <div className={classes.sources}>
      {t('designField.fit.why')}{' '}
      {props.ids.map((id, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <Link to={sources[id].url}>{sources[id].title}</Link>
        </span>
      ))}
    </div>
  );
}
