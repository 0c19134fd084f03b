import { makeStyles } from '@material-ui/core/styles';
import Autocomplete from '@material-ui/lab/Autocomplete';
import TextField from '@material-ui/core/TextField';
import {
  knownRegions,
  patterns,
  tiers,
  type EnvironmentPolicy,
  type NetworkingPolicy,
} from 'backstage-plugin-apim-networking-common';
import { Section } from '../NetworkingTab/Section';
import { FormSelect } from './FormSelect';
import { FormText } from './FormText';
import { problemAt } from './problems';
import type { DesignInTheMaking } from './useDesign';

const useStyles = makeStyles(theme => ({
  grid: {
    display: 'grid',
    gap: theme.spacing(2),
    gridTemplateColumns: 'repeat(auto-fit, minmax(200px, 1fr))',
  },
}));

function describePolicy(environment: EnvironmentPolicy): string {
  const limits = [
    environment.allowedTiers &&
      `tiers ${environment.allowedTiers
        .map(tier => tiers[tier].title)
        .join(', ')}`,
    environment.allowedPatterns &&
      `patterns ${environment.allowedPatterns
        .map(pattern => patterns[pattern].title)
        .join(', ')}`,
  ].filter(Boolean);
  return limits.length > 0
    ? `The policy allows ${limits.join('; ')}.`
    : 'The policy allows everything here.';
}

/** Name, environment, region, and size. */
export function IdentitySection(props: { making: DesignInTheMaking }) {
  const classes = useStyles();
  const { draft, change, policy, result } = props.making;
  const { max } = tiers[draft.tier].units;
  return (
    <Section title="The gateway">
      <div className={classes.grid}>
        <FormText
          label="Name in Azure *"
          value={draft.name}
          onChange={name => change({ name })}
          problem={draft.name ? problemAt(result, 'name') : undefined}
          helperText={`The first label of its host name: ${
            draft.name || 'apim-orders-prod'
          }.azure-api.net`}
        />
        <Environment {...props} policy={policy} />
        <Autocomplete
          freeSolo
          disableClearable
          options={knownRegions}
          value={draft.region}
          onChange={(_, region) => change({ region })}
          onInputChange={(_, region, reason) =>
            reason === 'input' && change({ region })
          }
          renderInput={params => (
            <TextField
              {...params}
              label="Region *"
              size="small"
              variant="outlined"
              error={Boolean(problemAt(result, 'region'))}
              helperText={
                problemAt(result, 'region') ?? 'Such as swedencentral'
              }
            />
          )}
        />
        {max > 0 && (
          <FormText
            label="Units"
            value={draft.units}
            onChange={units => change({ units })}
            problem={problemAt(result, 'units')}
            helperText={
              max === 1
                ? `${tiers[draft.tier].title} has one`
                : `1 to ${max} on ${tiers[draft.tier].title}`
            }
            inputProps={{ inputMode: 'numeric' }}
          />
        )}
      </div>
    </Section>
  );
}

function Environment(props: {
  making: DesignInTheMaking;
  policy: NetworkingPolicy;
}) {
  const { draft, change, result } = props.making;
  const { environments } = props.policy;
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
