import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Tooltip from '@material-ui/core/Tooltip';
import Typography from '@material-ui/core/Typography';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import type {
  CallerName,
  Posture,
  Reach,
} from 'backstage-plugin-apim-networking-common';
import { diagramPalette, type DiagramPalette } from '../PostureDiagram/palette';
import { Section } from '../Section';
import { useTranslate } from '../../translation';

const CALLERS = [
  'internet',
  'corporateNetwork',
  'virtualNetwork',
  'azureControlPlane',
] as const satisfies CallerName[];

const useStyles = makeStyles(theme => ({
  scroll: {
    overflowX: 'auto',
  },
  table: {
    minWidth: 500,
  },
  cell: {
    padding: theme.spacing(1, 1.5, 1, 0),
    lineHeight: 1.4,
    verticalAlign: 'top',
  },
  outbound: {
    marginTop: theme.spacing(1.5),
  },
}));

const marks = { yes: '●', no: '✕', unknown: '?' } as const;

function colourOf(reach: Reach, palette: DiagramPalette): string {
  if (reach.access !== 'yes') return palette.muted;
  return reach.via === 'private-ip' ||
    reach.via === 'private-endpoint' ||
    reach.via === 'control-port' ||
    reach.label === 'control only'
    ? palette.tones.private
    : palette.tones.public;
}

/** Components × who can reach them. A cell says its reason on hover and focus. */
export function ReachTable(props: { posture: Posture; className?: string }) {
  const t = useTranslate();
  const { posture } = props;
  const classes = useStyles();
  const palette = diagramPalette(useTheme());
  return (
    <Section title={t('networkingTab.reach.title')} className={props.className}>
      <div
        className={classes.scroll}
        role="group"
        aria-label={t('networkingTab.reach.label')}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must take the keyboard
        tabIndex={0}
      >
        <Table size="small" className={classes.table}>
          <TableHead>
            <TableRow>
              <TableCell className={classes.cell}>
                {t('networkingTab.reach.component')}
              </TableCell>
              {CALLERS.map(caller => (
                <TableCell key={caller} scope="col" className={classes.cell}>
                  {t(`shared.caller.${caller}`)}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {posture.components.map(({ component, reach }) => (
              <TableRow key={component}>
                <TableCell component="th" scope="row" className={classes.cell}>
                  <strong>{t(`shared.component.${component}`)}</strong>
                </TableCell>
                {CALLERS.map(caller => (
                  <TableCell key={caller} className={classes.cell}>
                    <Tooltip title={reach[caller].reason}>
                      <span style={{ color: colourOf(reach[caller], palette) }}>
                        <span aria-hidden="true">
                          {marks[reach[caller].access]}{' '}
                        </span>
                        {reach[caller].label}
                      </span>
                    </Tooltip>
                  </TableCell>
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </div>
      <Typography variant="body2" className={classes.outbound}>
        {t('networkingTab.reach.outboundSummary', {
          outbound: <strong>{t('networkingTab.reach.outbound')}</strong>,
          summary: posture.outbound.summary,
        })}
      </Typography>
    </Section>
  );
}
