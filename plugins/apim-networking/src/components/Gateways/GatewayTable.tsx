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
import { exposureTones } from '../exposures';
import { Aside, Cell, ListTable, NameCell } from '../ListTable';
import { Moment } from '../Moment';
import { diagramPalette } from '../PostureDiagram/palette';
import { patternTitle } from './patternTitle';
import { useTranslate } from '../../translation';

const useStyles = makeStyles(theme => ({
  muted: {
    color: theme.palette.text.secondary,
  },
  findings: {
    fontWeight: 700,
  },
}));

const COLUMNS = ['gateway', 'exposure'] as const;
const WIDE_COLUMNS = ['networking', 'findings', 'owner', 'changed'] as const;

/** Gateways, each with the way to its tab. A narrow page has what else there is under the exposure. */
export function GatewayTable(props: { gateways: GatewayItem[] }) {
  const t = useTranslate();
  const narrow = useMediaQuery(useTheme().breakpoints.down('sm'));
  return (
    <ListTable
      label={t('gateways.table.label')}
      columns={(narrow ? COLUMNS : [...COLUMNS, ...WIDE_COLUMNS]).map(column =>
        t(`gateways.table.${column}`),
      )}
    >
      {props.gateways.map(gateway => (
        <Row key={gateway.entityRef} gateway={gateway} narrow={narrow} />
      ))}
    </ListTable>
  );
}

function Row(props: { gateway: GatewayItem; narrow: boolean }) {
  const t = useTranslate();
  const classes = useStyles();
  const { tones } = diagramPalette(useTheme());
  const { gateway, narrow } = props;
  const networking = (
    <>
      {patternTitle(t, gateway.pattern)}
      <Aside>
        {gateway.tier
          ? tiers[gateway.tier].title
          : t('gateways.table.unknownTier')}
      </Aside>
    </>
  );
  const owner = gateway.owner ? (
    <EntityLink entityRef={gateway.owner} defaultKind="group" />
  ) : (
    <span className={classes.muted}>{t('gateways.table.noOwner')}</span>
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
        <Badge colour={tones[exposureTones[gateway.exposure]]}>
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

function Findings(props: { gateway: GatewayItem }) {
  const t = useTranslate();
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
        ? countFindings(t, gateway.findings) ||
          // The severity is also that of problems of ownership, which are no findings of a rule.
          t(
            severity === 'none'
              ? 'gateways.table.noFindings'
              : 'gateways.table.ownershipProblem',
          )
        : t('gateways.table.invalidDeclaration')}
    </span>
  );
}
