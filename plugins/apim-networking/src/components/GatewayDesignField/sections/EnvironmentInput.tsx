import type {
  EnvironmentPolicy,
  NetworkingPolicy,
} from 'backstage-plugin-apim-networking-common';
import { describePolicy } from '../describePolicy';
import { FormSelect } from '../inputs/FormSelect';
import { FormText } from '../inputs/FormText';
import { problemAt } from '../problems';
import type { DraftDesign } from '../useDesign';
import { useTranslate } from '../../../translation';

/** Where the gateway will be used: one of the environments of the policy, where there are any. */
export function EnvironmentInput(props: { making: DraftDesign }) {
  const t = useTranslate();
  const { draft, change, result, policy, options, changing } = props.making;
  const environments = environmentsOf(policy, options.environments);
  const problem = draft.environment
    ? problemAt(t, result, 'environment')
    : undefined;
  const fixed = changing
    ? t('designField.section.environment.fixedByGateway')
    : options.environments?.length === 1 &&
      t('designField.section.environment.fixedByTemplate');
  if (fixed) {
    return (
      <FormText
        label={t('designField.section.environment.label')}
        value={draft.environment}
        onChange={() => {}}
        readOnly
        problem={problem}
        helperText={fixed}
      />
    );
  }
  if (environments.length === 0) {
    return (
      <FormText
        label={t('designField.section.environment.labelRequired')}
        value={draft.environment}
        onChange={environment => change({ environment })}
        problem={problem}
        helperText={t('designField.section.environment.example')}
      />
    );
  }
  const chosen = environments.find(({ name }) => name === draft.environment);
  return (
    <FormSelect
      label={t('designField.section.environment.labelRequired')}
      value={draft.environment}
      onChange={environment => change({ environment })}
      options={environments.map(({ name, title }) => ({
        value: name,
        label: title ?? name,
      }))}
      problem={problem}
      helperText={
        chosen
          ? describePolicy(t, chosen)
          : t('designField.section.environment.help')
      }
    />
  );
}

/** Those that the template offers, with what the policy says of them. */
function environmentsOf(
  policy: NetworkingPolicy,
  offered: string[] | undefined,
): EnvironmentPolicy[] {
  return offered
    ? offered.map(
        name =>
          policy.environments.find(known => known.name === name) ?? { name },
      )
    : policy.environments;
}
