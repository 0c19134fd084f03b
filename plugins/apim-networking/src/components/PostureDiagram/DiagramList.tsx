import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { Scene } from './scene';
import { useTranslate } from '../../translation';

const useStyles = makeStyles(theme => ({
  list: {
    margin: theme.spacing(0, 0, 2),
    paddingLeft: theme.spacing(2.5),
  },
}));

/** What the picture shows, in sentences. */
export function DiagramList(props: { scene: Scene }) {
  const t = useTranslate();
  const classes = useStyles();
  const { paths, regions, nodes, boundaries } = props.scene;
  const groups: Array<[string, string[]]> = [
    [t('diagram.list.paths'), paths.map(({ sentence }) => sentence)],
    [
      t('diagram.list.apiManagement'),
      regions.flatMap(region => [
        region.sentence,
        ...region.components.map(({ sentence }) => sentence),
      ]),
    ],
    [t('diagram.list.around'), nodes.map(({ sentence }) => sentence)],
    [t('diagram.list.networks'), boundaries.map(({ label }) => label)],
  ];
  return (
    <>
      {groups
        .filter(([, sentences]) => sentences.length > 0)
        .map(([title, sentences]) => (
          <div key={title}>
            <Typography variant="subtitle2" component="h4">
              {title}
            </Typography>
            <ul className={classes.list}>
              {[...new Set(sentences)].map(sentence => (
                <Typography key={sentence} variant="body2" component="li">
                  {sentence}
                </Typography>
              ))}
            </ul>
          </div>
        ))}
    </>
  );
}
