import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  EXPOSURES,
  type Exposure,
  type GatewaySummary,
} from 'backstage-plugin-apim-networking-common';
import { exposureTones } from '../exposures';
import { diagramPalette } from '../PostureDiagram/palette';
import { useTranslate } from '../../translation';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(150px, 1fr))',
    gap: theme.spacing(1.5),
    marginBottom: theme.spacing(2),
  },
  count: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    justifyContent: 'flex-start',
    textAlign: 'left',
    padding: theme.spacing(1.5, 2),
    borderRadius: theme.shape.borderRadius,
    border: `1px solid ${theme.palette.divider}`,
    borderTop: '3px solid',
    backgroundColor: theme.palette.background.paper,
    '&[aria-pressed=true]': {
      outline: `2px solid ${theme.palette.primary.main}`,
    },
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.text.primary}`,
      outlineOffset: 2,
    },
  },
}));

/** How many gateways are how exposed; each lets only its own through when it is pressed, and all when it is pressed again. */
export function ExposureCounts(props: {
  /** Omitted: not known yet. */
  summary?: GatewaySummary;
  pressed?: Exposure;
  onPress: (exposure?: Exposure) => void;
}) {
  const t = useTranslate();
  const classes = useStyles();
  const { tones } = diagramPalette(useTheme());
  const { summary, pressed, onPress } = props;
  const countOf = (exposure: Exposure) =>
    summary?.exposure.find(({ value }) => value === exposure)?.count ?? 0;
  return (
    <div
      className={classes.root}
      role="group"
      aria-label={t('gateways.counts.label')}
    >
      {EXPOSURES.map(exposure => {
        const count = summary ? countOf(exposure) : '–';
        return (
          <ButtonBase
            key={exposure}
            focusRipple
            className={classes.count}
            style={{ borderTopColor: tones[exposureTones[exposure]] }}
            aria-pressed={pressed === exposure}
            onClick={() => onPress(pressed === exposure ? undefined : exposure)}
          >
            <Typography variant="h4" component="span">
              {count}
            </Typography>{' '}
            <Typography variant="body2" component="span">
              {t(`shared.exposure.${exposure}`)}
            </Typography>
          </ButtonBase>
        );
      })}
    </div>
  );
}
