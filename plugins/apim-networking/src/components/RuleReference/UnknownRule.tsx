import { EmptyState } from '@backstage/core-components';
import type { ReactElement } from 'react';

/** In place of the page of a rule that neither the catalogue nor a rule pack has. */
export function UnknownRule(props: { ruleId: string; action?: ReactElement }) {
  return (
    <EmptyState
      missing="content"
      title={`Rule ${props.ruleId} does not exist`}
      description="It can be of another version, or of a rule pack that was removed."
      action={props.action}
    />
  );
}
