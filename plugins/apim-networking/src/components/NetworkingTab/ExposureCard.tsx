import { EntityLink } from '../EntityLink';
import Button from '@material-ui/core/Button';
import Paper from '@material-ui/core/Paper';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import RefreshIcon from '@material-ui/icons/Refresh';
import {
  describeExposure,
  patterns,
  tiers,
  type GatewayPosture,
  type Posture,
} from 'backstage-plugin-apim-networking-common';
import { Badge } from '../Badge';
import { exposureTones } from '../exposures';
import { Moment } from '../Moment';
import { diagramPalette } from '../PostureDiagram/palette';
import { decisionLinkRef } from '../../routes';
import { Link, useRouteRef } from '../../routing';
import { useTranslate, type Translate } from '../../translation';

const useStyles = makeStyles(theme => ({
  root: {
    padding: theme.spacing(2.5),
    display: 'flex',
    gap: theme.spacing(3),
    justifyContent: 'space-between',
    [theme.breakpoints.down('sm')]: {
      flexDirection: 'column',
      gap: theme.spacing(2),
      padding: theme.spacing(2),
    },
  },
  badge: {
    marginBottom: theme.spacing(1),
  },
  sentence: {
    fontWeight: 700,
    overflowWrap: 'anywhere',
  },
  facts: {
    color: theme.palette.text.secondary,
    marginTop: theme.spacing(0.5),
    overflowWrap: 'anywhere',
  },
  evidence: {
    flex: 'none',
    textAlign: 'right',
    color: theme.palette.text.secondary,
    [theme.breakpoints.down('sm')]: {
      textAlign: 'left',
    },
  },
}));

function facts(t: Translate, posture: Posture): string {
  const [primary] = posture.locations;
  const others = posture.locations.length - 1;
  const units = primary?.units
    ? t('shared.units', { count: primary.units })
    : undefined;
  return [
    posture.name,
    posture.tier ? tiers[posture.tier].title : posture.skuName,
    units && primary.zones
      ? t('networkingTab.card.unitsWithZones', { units, zones: primary.zones })
      : units,
    primary && others > 0
      ? t('networkingTab.card.regions', {
          region: primary.region,
          more: String(others),
        })
      : primary?.region,
    posture.pattern === 'invalid' || posture.pattern === 'unknown'
      ? t(`networkingTab.card.pattern.${posture.pattern}`)
      : t('shared.pattern.label', {
          pattern: patterns[posture.pattern].title,
        }),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** As it is written after a colon. */
function continued(sentence: string): string {
  return sentence.charAt(0).toLocaleLowerCase('en') + sentence.slice(1);
}

/** The exposure in one sentence, and where the knowledge is from. */
export function ExposureCard(props: {
  gateway: GatewayPosture;
  posture: Posture;
  environment: string;
  /** What callers call: an API on its own tab, else the gateway. */
  subject: string;
  /** Whether to link the gateway: on the tab of an API. */
  linkGateway: boolean;
  /** Other gateways of the API that are not shown. */
  notSeen?: string;
  onRefresh: () => void;
}) {
  const t = useTranslate();
  const { gateway, posture } = props;
  const classes = useStyles();
  const decisionLink = useRouteRef(decisionLinkRef);
  const decision =
    gateway.decisionId && decisionLink?.({ id: gateway.decisionId });
  const { tones } = diagramPalette(useTheme());
  return (
    <Paper variant="outlined" className={classes.root}>
      <div>
        <div className={classes.badge}>
          <Badge colour={tones[exposureTones[posture.exposure]]}>
            {props.notSeen
              ? t('networkingTab.card.badgeOnGateway', {
                  headline: posture.headline,
                  gateway: gateway.title,
                })
              : posture.headline}
          </Badge>
        </div>
        <Typography variant="h5" component="h2" className={classes.sentence}>
          {props.notSeen
            ? t('networkingTab.card.partly', {
                sentence: continued(describeExposure(posture, props.subject)),
                notSeen: props.notSeen,
              })
            : describeExposure(posture, props.subject)}
        </Typography>
        <Typography variant="body2" className={classes.facts}>
          {props.linkGateway && (
            <>
              <EntityLink entityRef={gateway.entityRef} title={gateway.title} />
              {' · '}
            </>
          )}
          {facts(t, posture)} · {props.environment}
        </Typography>
      </div>
      <Typography variant="body2" component="div" className={classes.evidence}>
        {t('networkingTab.card.evidence', {
          declared: <strong>{t('networkingTab.card.declared')}</strong>,
        })}
        <br />
        {t('networkingTab.card.times', {
          changed: <Moment at={gateway.evidence.changedAt} />,
          refreshed: <Moment at={gateway.evidence.readAt} />,
        })}
        <br />
        {gateway.viewUrl?.startsWith('http') && (
          <Link to={gateway.viewUrl}>{t('networkingTab.card.viewSource')}</Link>
        )}
        {gateway.viewUrl?.startsWith('http') && decision && ' · '}
        {decision && (
          <Link to={decision}>{t('networkingTab.card.decision')}</Link>
        )}
        {gateway.decidedOnAnotherDesign && (
          <div>{t('networkingTab.card.otherDesign')}</div>
        )}
        <Button
          size="small"
          startIcon={<RefreshIcon />}
          onClick={props.onRefresh}
        >
          {t('networkingTab.card.refresh')}
        </Button>
      </Typography>
    </Paper>
  );
}
