import { WarningPanel } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import type { OwnershipProblem } from 'backstage-plugin-apim-networking-common';
import { useTranslate } from '../../translation';

/** Why an entity has no rights to the service that it names, or who else names it. */
export function OwnershipProblems(props: { problems?: OwnershipProblem[] }) {
  const t = useTranslate();
  return (
    <>
      {(props.problems ?? []).map(({ kind, severity, message, remedy }) => (
        <WarningPanel
          key={kind}
          severity={severity}
          title={t(`networkingTab.ownership.${kind}`)}
          defaultExpanded
        >
          <Typography variant="body2">{message}</Typography>
          <Typography variant="body2">{remedy}</Typography>
        </WarningPanel>
      ))}
    </>
  );
}
