import { EmptyState } from '@backstage/core-components';
import { useTranslate } from '../../translation';

/** In place of the page of a rule that neither the catalogue nor a rule pack has. */
export function UnknownRule(props: { ruleId: string; action?: JSX.Element }) {
  const t = useTranslate();
  return (
    <EmptyState
      missing="content"
      title={t('rules.rule.notFound.title', { ruleId: props.ruleId })}
      description={t('rules.rule.notFound.description')}
      action={props.action}
    />
  );
}
