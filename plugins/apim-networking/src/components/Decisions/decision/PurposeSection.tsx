import { EntityLink } from '../../EntityLink';
import Typography from '@material-ui/core/Typography';
import type { DecisionContext } from 'backstage-plugin-apim-networking-common';
import { taskLinkRef } from '../../../routes';
import { Section } from '../../Section';
import { FactList, type Fact } from './FactList';
import { isEntityRefOf } from '../isEntityRefOf';
import { Link, useRouteRef } from '../../../routing';
import { useTranslate } from '../../../translation';

/** What the decision was for, in the words of who asked: they are followed, and never trusted. */
export function PurposeSection(props: { context?: DecisionContext }) {
  const t = useTranslate();
  const { taskId, templateRef, gatewayRef, owner, system } =
    props.context ?? {};
  const taskLink = useRouteRef(taskLinkRef);
  const facts: Fact[] = [];
  if (taskId) {
    facts.push({
      term: t('decisions.purpose.task'),
      description: taskLink ? (
        <Link to={taskLink({ taskId })}>{taskId}</Link>
      ) : (
        <code>{taskId}</code>
      ),
    });
  }
  if (templateRef) {
    facts.push({
      term: t('decisions.purpose.template'),
      description: <Named entityRef={templateRef} kind="template" />,
    });
  }
  if (gatewayRef) {
    facts.push({
      term: t('decisions.purpose.gateway'),
      description: <Named entityRef={gatewayRef} kind="resource" />,
    });
  }
  if (owner) {
    facts.push({
      term: t('decisions.purpose.owner'),
      description: (
        <Named
          entityRef={owner}
          kind={isEntityRefOf(owner, 'user') ? 'user' : 'group'}
        />
      ),
    });
  }
  if (system) {
    facts.push({
      term: t('decisions.purpose.system'),
      description: <Named entityRef={system} kind="system" />,
    });
  }
  return (
    <Section title={t('decisions.purpose.title')}>
      {facts.length > 0 ? (
        <FactList facts={facts} />
      ) : (
        <Typography variant="body2">{t('decisions.purpose.empty')}</Typography>
      )}
    </Section>
  );
}

function Named(props: { entityRef: string; kind: string }) {
  const { entityRef, kind } = props;
  return isEntityRefOf(entityRef, kind) ? (
    <EntityLink entityRef={entityRef} defaultKind={kind} />
  ) : (
    <code>{entityRef}</code>
  );
}
