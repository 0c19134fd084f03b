import { WarningPanel } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import type { OwnershipProblem } from 'backstage-plugin-apim-networking-common';

const TITLES: Record<OwnershipProblem['kind'], string> = {
  held: 'Another gateway declares this name',
  decided: 'This name belongs to another owner',
  recreated: 'This gateway belonged to another owner',
  'owner-changed': 'This gateway belongs to another owner',
  'declared-again': 'Others declare the name of this gateway',
};

/** Why an entity has no rights to the service that it names, or who else names it. */
export function OwnershipProblems(props: { problems?: OwnershipProblem[] }) {
  return (
    <>
      {(props.problems ?? []).map(({ kind, severity, message, remedy }) => (
        <WarningPanel
          key={kind}
          severity={severity}
          title={TITLES[kind]}
          defaultExpanded
        >
          <Typography variant="body2">{message}</Typography>
          <Typography variant="body2">{remedy}</Typography>
        </WarningPanel>
      ))}
    </>
  );
}
