import { EntityLink } from '../EntityLink';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import TableRow from '@material-ui/core/TableRow';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import {
  tiers,
  type GatewayItem,
} from 'backstage-plugin-apim-networking-common';
import { Badge } from '../Badge';
import { countFindings } from '../countFindings';
import { exposures } from '../exposures';
import { Aside, Cell, ListTable, NameCell } from '../ListTable';
import { Moment } from '../Moment';
import { diagramPalette } from '../PostureDiagram/palette';
import { patternTitle } from './patternTitle';

const useStyles = makeStyles(theme => ({
  muted: {
    color: theme.palette.text.secondary,
  },
  findings: {
    fontWeight: 700,
  },
}));

const COLUMNS = ['Gateway', 'Exposure'];
const WIDE_COLUMNS = ['Networking', 'Findings', 'Owner', 'Changed'];

/** Gateways, each with the way to its tab. A narrow page has what else there is under the exposure. */
export function GatewayTable(props: { gateways: GatewayItem[] }) {
  const narrow = useMediaQuery(useTheme().breakpoints.down('sm'));
  return (
    <ListTable
      label="Gateways"
      columns={narrow ? COLUMNS : [...COLUMNS, ...WIDE_COLUMNS]}
    >
      {props.gateways.map(gateway => (
        <Row key={gateway.entityRef} gateway={gateway} narrow={narrow} />
      ))}
    </ListTable>
  );
}

function Row(props: { gateway: GatewayItem; narrow: boolean }) {
  const classes = useStyles();
  const { tones } = diagramPalette(useTheme());
  const { gateway, narrow } = props;
  const networking = (
    <>
      {patternTitle(gateway.pattern)}
      <Aside>
        {gateway.tier ? tiers[gateway.tier].title : 'tier not known'}
      </Aside>
    </>
  );
  const owner = gateway.owner ? (
    <EntityLink entityRef={gateway.owner} defaultKind="group" />
  ) : (
    <span className={classes.muted}>nobody</span>
  );
  return (
    <TableRow>
      <NameCell>
        <EntityLink
          entityRef={gateway.entityRef}
          title={gateway.title}
          tab="/networking"
        />
        <Aside>
          {[gateway.environment, gateway.region].filter(Boolean).join(' · ')}
        </Aside>
        {narrow && owner}
      </NameCell>
      <Cell>
        <Badge colour={tones[exposures[gateway.exposure].tone]}>
          {gateway.headline}
        </Badge>
        {narrow && (
          <>
            <div>{networking}</div>
            <Findings gateway={gateway} />
          </>
        )}
      </Cell>
      {!narrow && (
        <>
          <Cell>{networking}</Cell>
          <Cell>
            <Findings gateway={gateway} />
          </Cell>
          <Cell>{owner}</Cell>
          <Cell>
            <Moment at={gateway.changedAt} />
          </Cell>
        </>
      )}
    </TableRow>
  );
}

/** The severity is also that of problems of ownership, which are no findings of a rule. */
function withoutFindings(severity: GatewayItem['severity']): string {
  return severity === 'none' ? 'no findings' : 'a problem with its ownership';
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
      {gateway.parsed
        ? countFindings(gateway.findings) || withoutFindings(severity)
        : 'its declaration cannot be understood'}
    </span>
  );
}
