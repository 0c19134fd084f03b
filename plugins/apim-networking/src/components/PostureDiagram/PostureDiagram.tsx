import Button from '@material-ui/core/Button';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { Finding, Posture } from 'backstage-plugin-apim-networking-common';
import { useId, useMemo, useRef, useState } from 'react';
import useMeasure from 'react-use/esm/useMeasure';
import { DiagramLegend } from './DiagramLegend';
import { DiagramList } from './DiagramList';
import { DiagramSvg } from './DiagramSvg';
import { layoutScene, type Density } from './layout';
import { diagramPalette } from './palette';
import { saveSvg } from './saveSvg';
import { buildScene } from './scene';
import { useTranslate } from '../../translation';

const useStyles = makeStyles(theme => ({
  scroll: {
    overflowX: 'auto',
  },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1, 3),
    justifyContent: 'space-between',
    alignItems: 'center',
    marginTop: theme.spacing(1),
  },
  sentence: {
    minHeight: theme.spacing(5),
    marginTop: theme.spacing(1),
  },
}));

/** Width before the room on the page is known, in pixels. */
const DRAWN_WIDTH = 900;

/** Room, in pixels, from which details and labels are drawn. */
const REGULAR_FROM = 600;

/** Below this part of its size text would be too small to read. */
const MIN_SCALE = 0.85;

/** @public */
export interface PostureDiagramProps {
  posture: Posture;
  /** What has a finding carries its colour and says so. */
  findings?: Finding[];
  /** Names the picture for those who do not see it. */
  title?: string;
  /** `compact` is for a narrow column. Omitted: as the room on the page has it. */
  density?: Density;
}

/**
 * The posture as a picture: five lanes, every component with its own reach. Paths can be traced by mouse and keyboard, and the
 * whole can be read as a list or saved.
 *
 * @public
 */
export function PostureDiagram(props: PostureDiagramProps) {
  const t = useTranslate();
  const { posture, findings } = props;
  const classes = useStyles();
  const theme = useTheme();
  const idPrefix = useId();
  const [room, { width }] = useMeasure<HTMLDivElement>();
  const density =
    props.density ??
    (width > 0 && width < REGULAR_FROM ? 'compact' : 'regular');
  const picture = useRef<SVGSVGElement>(null);
  const [activePath, setActivePath] = useState<string>();
  const [asList, setAsList] = useState(false);
  const scene = useMemo(
    () => buildScene(t, posture, findings),
    [t, posture, findings],
  );
  const layout = useMemo(
    () =>
      layoutScene(scene, { density, width: Math.floor(width) || DRAWN_WIDTH }),
    [scene, density, width],
  );
  // A picture that is a little too wide is drawn smaller; one that is much too wide scrolls.
  const displayWidth =
    width > 0 && width < layout.width && width >= layout.width * MIN_SCALE
      ? width
      : undefined;
  const palette = useMemo(() => diagramPalette(theme), [theme]);
  const active = scene.paths.find(({ id }) => id === activePath);

  return (
    <div ref={room}>
      {asList ? (
        <DiagramList scene={scene} />
      ) : (
        <div className={classes.scroll}>
          <DiagramSvg
            ref={picture}
            layout={layout}
            density={density}
            palette={palette}
            idPrefix={idPrefix}
            title={props.title ?? t('diagram.title')}
            description={posture.sentence}
            displayWidth={displayWidth}
            activePath={activePath}
            onActivate={setActivePath}
          />
        </div>
      )}
      {!asList && (
        <Typography
          variant="body2"
          color="textSecondary"
          className={classes.sentence}
          aria-live="polite"
        >
          {active?.sentence ?? t('diagram.hint')}
        </Typography>
      )}
      <div className={classes.foot}>
        <DiagramLegend palette={palette} />
        <div>
          <Button size="small" onClick={() => setAsList(!asList)}>
            {t(asList ? 'diagram.showPicture' : 'diagram.readAsList')}
          </Button>
          {!asList && (
            <Button
              size="small"
              onClick={() =>
                picture.current &&
                saveSvg(picture.current, posture.name ?? 'gateway')
              }
            >
              {t('diagram.save')}
            </Button>
          )}
        </div>
      </div>
    </div>
  );
}
