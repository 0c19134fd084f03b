import { WarningPanel } from '@backstage/core-components';
import { ANNOTATION_GATEWAY } from 'backstage-plugin-apim-networking-common';
import { useTranslate } from '../../translation';

/** References of the API's annotation that lead to no gateway. */
export function UnresolvedReferences(props: {
  references: Array<{ reference: string; reason: string }>;
}) {
  const t = useTranslate();
  if (props.references.length === 0) return null;
  return (
    <WarningPanel
      severity="warning"
      defaultExpanded
      title={t('networkingTab.unresolved.title', {
        count: props.references.length,
      })}
      message={t('networkingTab.unresolved.description', {
        annotation: ANNOTATION_GATEWAY,
      })}
    >
      <ul>
        {props.references.map(({ reference, reason }, index) => (
          <li key={`${index} ${reference}`}>
            <code>{reference || t('networkingTab.unresolved.nothing')}</code>{' '}
            {reason}
          </li>
        ))}
      </ul>
    </WarningPanel>
  );
}
