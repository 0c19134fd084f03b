import { useTheme } from '@material-ui/core/styles';
import TableRow from '@material-ui/core/TableRow';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import {
  patterns,
  tiers,
  type DecisionItem,
} from 'backstage-plugin-apim-networking-common';
import { countFindings } from '../countFindings';
import { Aside, Cell, ListTable, NameCell } from '../ListTable';
import { Moment } from '../Moment';
import { absoluteTime } from '../relativeTime';
import { Person } from './Person';
import { Validity } from './Validity';
import { VerdictMark } from './VerdictMark';
import { decisionRouteRef } from '../../routes';
import { Link, useRouteRef } from '../../routing';
import { useTranslate } from '../../translation';

const COLUMNS = ['gateway', 'verdict'] as const;
const WIDE_COLUMNS = ['design', 'requestedBy', 'validity'] as const;

/** Decisions, each with the way to its page. A narrow page has what else there is under the verdict. */
export function DecisionTable(props: { decisions: DecisionItem[] }) {
  const t = useTranslate();
  const narrow = useMediaQuery(useTheme().breakpoints.down('xs'));
  return (
    <ListTable
      label={t('decisions.table.label')}
      columns={(narrow ? COLUMNS : [...COLUMNS, ...WIDE_COLUMNS]).map(column =>
        t(`decisions.table.${column}`),
      )}
    >
      {props.decisions.map(decision => (
        <Row key={decision.id} decision={decision} narrow={narrow} />
      ))}
    </ListTable>
  );
}

function Row(props: { decision: DecisionItem; narrow: boolean }) {
  const t = useTranslate();
  const { decision, narrow } = props;
  const { gateway, environment, tier, pattern, decidedAt } = decision;
  const decisionLink = useRouteRef(decisionRouteRef);
  const requestedBy = (
    <>
      <Person subject={decision.requestedBy} />
      <Aside>
        <Moment at={decidedAt} />
      </Aside>
    </>
  );
  return (
    <TableRow>
      <NameCell>
        <Link
          to={decisionLink?.({ id: decision.id })}
          aria-label={t('decisions.table.rowLabel', {
            gateway,
            environment,
            at: absoluteTime(decidedAt),
          })}
        >
          {gateway}
        </Link>
        <Aside>{environment}</Aside>
        {narrow && requestedBy}
      </NameCell>
      <Cell>
        <VerdictMark outcome={decision.outcome} />
        <Aside>
          {countFindings(t, { ...decision.findings, info: 0 }) ||
            t('decisions.table.noFindings')}
        </Aside>
        {narrow && (
          <Aside>
            <Validity decision={decision} />
          </Aside>
        )}
      </Cell>
      {!narrow && (
        <>
          <Cell>
            {patterns[pattern].title}
            <Aside>{tiers[tier].title}</Aside>
          </Cell>
          <Cell>{requestedBy}</Cell>
          <Cell>
            <Validity decision={decision} />
          </Cell>
        </>
      )}
    </TableRow>
  );
}
