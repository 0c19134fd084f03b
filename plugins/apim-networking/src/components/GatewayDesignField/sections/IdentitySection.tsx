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
import { autocompleteTexts } from '../../autocompleteTexts';
import { useTranslate } from '../../../translation';

const useStyles = makeStyles(theme => ({
  grid: {
    display: 'grid',
    gap: theme.spacing(2),
    gridTemplateColumns: 'repeat(auto-fit, minmax(200px, 1fr))',
  },
}));

/** Name, region, and size. */
export function IdentitySection(props: { making: DraftDesign }) {
  const t = useTranslate();
  const classes = useStyles();
  const { draft, change, result, changing } = props.making;
  const { title: tier, units: range } = tiers[draft.tier];
  const { max } = range;
  return (
    <Section title={t('designField.section.identity.title')}>
      <div className={classes.grid}>
        <FormText
          label={t(
            changing
              ? 'designField.section.identity.name'
              : 'designField.section.identity.nameRequired',
          )}
          value={draft.name}
          readOnly={changing !== undefined}
          onChange={name => change({ name })}
          problem={draft.name ? problemAt(t, result, 'name') : undefined}
          helperText={
            changing
              ? t('designField.section.identity.nameFixed')
              : t('designField.section.identity.nameHelp', {
                  name: draft.name || 'apim-orders-prod',
                })
          }
        />
        {changing && <EnvironmentInput making={props.making} />}
        <RegionInput making={props.making} />
        {max > 0 && (
          <FormText
            label={t('designField.section.identity.units')}
            value={String(draft.units ?? 1)}
            onChange={units => change({ units: unitsNumber(units) })}
            problem={problemAt(t, result, 'units')}
            helperText={
              max === 1
                ? t('designField.section.identity.oneUnit', { tier })
                : t('designField.section.identity.unitRange', {
                    max: String(max),
                    tier,
                  })
            }
            inputProps={{ inputMode: 'numeric' }}
          />
        )}
      </div>
    </Section>
  );
}

function RegionInput(props: { making: DraftDesign }) {
  const t = useTranslate();
  const { draft, change, result, options } = props.making;
  const problem = problemAt(t, result, 'region');
  if (options.regions) {
    return (
      <FormSelect
        label={t('designField.section.identity.region')}
        value={draft.region}
        onChange={region => change({ region })}
        options={options.regions.map(region => ({
          value: region,
          label: region,
        }))}
        problem={problem}
        helperText={t('designField.section.identity.regionOffered')}
      />
    );
  }
  return (
    <Autocomplete
      {...autocompleteTexts(t)}
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
          label={t('designField.section.identity.region')}
          size="small"
          variant="outlined"
          error={Boolean(problem)}
          helperText={problem ?? t('designField.section.identity.regionHelp')}
        />
      )}
    />
  );
}
