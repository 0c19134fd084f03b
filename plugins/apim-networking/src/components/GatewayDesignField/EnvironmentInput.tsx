import { describePolicy } from './describePolicy';
import { FormSelect } from './FormSelect';
import { FormText } from './FormText';
import { problemAt } from './problems';
import type { DesignInTheMaking } from './useDesign';

/** Where the gateway will be used: one of the environments of the policy, where there are any. */
export function EnvironmentInput(props: { making: DesignInTheMaking }) {
  const { draft, change, result, policy } = props.making;
  const { environments } = policy;
  const problem = draft.environment
    ? problemAt(result, 'environment')
    : undefined;
  if (environments.length === 0) {
    return (
      <FormText
        label="Environment *"
        value={draft.environment}
        onChange={environment => change({ environment })}
        problem={problem}
        helperText="Such as production"
      />
    );
  }
  const chosen = environments.find(({ name }) => name === draft.environment);
  return (
    <FormSelect
      label="Environment *"
      value={draft.environment}
      onChange={environment => change({ environment })}
      options={environments.map(({ name, title }) => ({
        value: name,
        label: title ?? name,
      }))}
      problem={problem}
      helperText={chosen ? describePolicy(chosen) : 'Where it will be used'}
    />
  );
}
