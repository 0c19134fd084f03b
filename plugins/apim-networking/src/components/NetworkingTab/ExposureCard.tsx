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
import { exposures } from '../exposures';
import { Moment } from '../Moment';
import { diagramPalette } from '../PostureDiagram/palette';
import { decisionLinkRef } from '../../routes';
import { Link, useRouteRef } from '../../routing';

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

function facts(posture: Posture): string {
  const [primary] = posture.locations;
  const others = posture.locations.length - 1;
  const units = primary?.units;
  const pattern =
    posture.pattern === 'invalid' || posture.pattern === 'unknown'
      ? posture.pattern
      : patterns[posture.pattern].title;
  return [
    posture.name,
    posture.tier ? tiers[posture.tier].title : posture.skuName,
    units !== undefined && units > 0
      ? `${units} ${units === 1 ? 'unit' : 'units'}${
          primary.zones ? `, zones: ${primary.zones}` : ''
        }`
      : undefined,
    primary && `${primary.region}${others > 0 ? ` and ${others} more` : ''}`,
    `pattern: ${pattern}`,
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
          <Badge colour={tones[exposures[posture.exposure].tone]}>
            {posture.headline}
            {props.notSeen && ` on ${gateway.title}`}
          </Badge>
        </div>
        <Typography variant="h5" component="h2" className={classes.sentence}>
          {props.notSeen
            ? `By what you can see: ${continued(
                describeExposure(posture, props.subject),
              )} Not shown: ${props.notSeen}.`
            : describeExposure(posture, props.subject)}
        </Typography>
        <Typography variant="body2" className={classes.facts}>
          {props.linkGateway && (
            <>
              <EntityLink entityRef={gateway.entityRef} title={gateway.title} />
              {' · '}
            </>
          )}
          {facts(posture)} · {props.environment}
        </Typography>
      </div>
      <Typography variant="body2" component="div" className={classes.evidence}>
        <strong>Declared</strong> in the catalog
        <br />
        changed <Moment at={gateway.evidence.changedAt} />, read{' '}
        <Moment at={gateway.evidence.readAt} />
        <br />
        {gateway.viewUrl?.startsWith('http') && (
          <Link to={gateway.viewUrl}>View source</Link>
        )}
        {gateway.viewUrl?.startsWith('http') && decision && ' · '}
        {decision && <Link to={decision}>Its decision</Link>}
        {gateway.decidedOnAnotherDesign && (
          <div>
            The decision that the entity names is not on this design. Record a
            decision on it.
          </div>
        )}
        <Button
          size="small"
          startIcon={<RefreshIcon />}
          onClick={props.onRefresh}
        >
          Refresh
        </Button>
      </Typography>
    </Paper>
  );
}
