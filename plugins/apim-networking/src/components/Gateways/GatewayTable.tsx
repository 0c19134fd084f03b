import { parseEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { EntityRefLink, entityRouteRef } from '@backstage/plugin-catalog-react';
import Paper from '@material-ui/core/Paper';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import {
  tiers,
  type GatewayItem,
} from 'backstage-plugin-apim-networking-common';
import { Badge } from '../Badge';
import { countFindings } from '../countFindings';
import { exposures } from '../exposures';
import { Moment } from '../Moment';
import { diagramPalette } from '../PostureDiagram/palette';
import { patternTitle } from './patternTitle';

const useStyles = makeStyles(theme => ({
  cell: {
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
    [theme.breakpoints.down('xs')]: {
      padding: theme.spacing(1),
    },
  },
  muted: {
    color: theme.palette.text.secondary,
  },
  findings: {
    fontWeight: 700,
  },
}));

/** Gateways, each with the way to its tab. A narrow page has what else there is under the exposure. */
export function GatewayTable(props: { gateways: GatewayItem[] }) {
  const classes = useStyles();
  const narrow = useMediaQuery(useTheme().breakpoints.down('sm'));
  return (
    <TableContainer component={Paper} variant="outlined">
      <Table aria-label="Gateways">
        <TableHead>
          <TableRow>
            <TableCell className={classes.cell}>Gateway</TableCell>
            <TableCell className={classes.cell}>Exposure</TableCell>
            {!narrow && (
              <>
                <TableCell className={classes.cell}>Networking</TableCell>
                <TableCell className={classes.cell}>Findings</TableCell>
                <TableCell className={classes.cell}>Owner</TableCell>
                <TableCell className={classes.cell}>Changed</TableCell>
              </>
            )}
          </TableRow>
        </TableHead>
        <TableBody>
          {props.gateways.map(gateway => (
            <Row key={gateway.entityRef} gateway={gateway} narrow={narrow} />
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

function Row(props: { gateway: GatewayItem; narrow: boolean }) {
  const classes = useStyles();
  const { tones } = diagramPalette(useTheme());
  const entityRoute = useRouteRef(entityRouteRef);
  const { gateway, narrow } = props;
  const { namespace, kind, name } = parseEntityRef(gateway.entityRef);
  const networking = (
    <>
      {patternTitle(gateway.pattern)}
      <Typography variant="body2" className={classes.muted}>
        {gateway.tier ? tiers[gateway.tier].title : 'tier not known'}
      </Typography>
    </>
  );
  const owner = gateway.owner ? (
    <EntityRefLink entityRef={gateway.owner} defaultKind="group" />
  ) : (
    <span className={classes.muted}>nobody</span>
  );
  return (
    <TableRow>
      <TableCell component="th" scope="row" className={classes.cell}>
        <Link
          to={`${entityRoute({
            namespace,
            kind: kind.toLowerCase(),
            name,
          })}/networking`}
        >
          {gateway.title}
        </Link>
        <Typography variant="body2" className={classes.muted}>
          {[gateway.environment, gateway.region].filter(Boolean).join(' · ')}
        </Typography>
        {narrow && owner}
      </TableCell>
      <TableCell className={classes.cell}>
        <Badge colour={tones[exposures[gateway.exposure].tone]}>
          {gateway.headline}
        </Badge>
        {narrow && (
          <>
            <div>{networking}</div>
            <Findings gateway={gateway} />
          </>
        )}
      </TableCell>
      {!narrow && (
        <>
          <TableCell className={classes.cell}>{networking}</TableCell>
          <TableCell className={classes.cell}>
            <Findings gateway={gateway} />
          </TableCell>
          <TableCell className={classes.cell}>{owner}</TableCell>
          <TableCell className={classes.cell}>
            <Moment at={gateway.changedAt} />
          </TableCell>
        </>
      )}
    </TableRow>
  );
}

function Findings(props: { gateway: GatewayItem }) {
  const classes = useStyles();
  const { severities } = diagramPalette(useTheme());
  const { gateway } = props;
  const { severity } = gateway;
  return (
    <span
      className={severity === 'none' ? classes.muted : classes.findings}
      style={severity === 'none' ? undefined : { color: severities[severity] }}
    >
      {gateway.understood
        ? countFindings(gateway.findings) || 'none'
        : 'its declaration cannot be understood'}
    </span>
  );
}
