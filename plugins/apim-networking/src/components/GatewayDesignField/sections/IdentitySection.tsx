import { makeStyles } from '@material-ui/core/styles';
import Autocomplete from '@material-ui/lab/Autocomplete';
import TextField from '@material-ui/core/TextField';
import { knownRegions, tiers } from 'backstage-plugin-apim-networking-common';
import { Section } from '../../Section';
import { unitsNumber } from '../draft';
import { EnvironmentInput } from './EnvironmentInput';
import { FormSelect } from '../inputs/FormSelect';
import { FormText } from '../inputs/FormText';
import { problemAt } from '../problems';
import type { DraftDesign } from '../useDesign';

const useStyles = makeStyles(theme => ({
  grid: {
    display: 'grid',
    gap: theme.spacing(2),
    gridTemplateColumns: 'repeat(auto-fit, minmax(200px, 1fr))',
  },
}));

/** Name, region, and size. */
export function IdentitySection(props: { making: DraftDesign }) {
  const classes = useStyles();
  const { draft, change, result, changing } = props.making;
  const { max } = tiers[draft.tier].units;
  return (
    <Section title="The gateway">
      <div className={classes.grid}>
        <FormText
          label={changing ? 'Name in Azure' : 'Name in Azure *'}
          value={draft.name}
          readOnly={changing !== undefined}
          onChange={name => change({ name })}
          problem={draft.name ? problemAt(result, 'name') : undefined}
          helperText={
            changing
              ? 'Fixed: a gateway cannot be renamed'
              : `The first label of its host name: ${
                  draft.name || 'apim-orders-prod'
                }.azure-api.net`
          }
        />
        {changing && <EnvironmentInput making={props.making} />}
        <RegionInput making={props.making} />
        {max > 0 && (
          <FormText
            label="Units"
            value={String(draft.units ?? 1)}
            onChange={units => change({ units: unitsNumber(units) })}
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

function RegionInput(props: { making: DraftDesign }) {
  const { draft, change, result, options } = props.making;
  const problem = problemAt(result, 'region');
  if (options.regions) {
    return (
      <FormSelect
        label="Region *"
        value={draft.region}
        onChange={region => change({ region })}
        options={options.regions.map(region => ({
          value: region,
          label: region,
        }))}
        problem={problem}
        helperText="Those that this template offers"
      />
    );
  }
  return (
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
          error={Boolean(problem)}
          helperText={problem ?? 'Such as swedencentral'}
        />
      )}
    />
  );
}
