import { WarningPanel } from '@backstage/core-components';
import { ANNOTATION_GATEWAY } from 'backstage-plugin-apim-networking-common';

/** References of the API's annotation that lead to no gateway. */
export function UnresolvedReferences(props: {
  references: Array<{ reference: string; reason: string }>;
}) {
  if (props.references.length === 0) return null;
  return (
    <WarningPanel
      severity="warning"
      defaultExpanded
      title={
        props.references.length === 1
          ? 'A gateway that this API names cannot be found'
          : `${props.references.length} gateways that this API names cannot be found`
      }
      message={`Correct the annotation ${ANNOTATION_GATEWAY} in the API’s catalog-info.yaml, or add the gateway to the catalog.`}
    >
      <ul>
        {props.references.map(({ reference, reason }, index) => (
          <li key={`${index} ${reference}`}>
            <code>{reference || 'nothing'}</code> {reason}
          </li>
        ))}
      </ul>
    </WarningPanel>
  );
}
