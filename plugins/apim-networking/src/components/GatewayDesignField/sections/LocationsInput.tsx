import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import AddIcon from '@material-ui/icons/Add';
import { defaultRanges, unitsNumber, type LocationDraft } from '../draft';
import { FormList } from '../inputs/FormList';
import { FormText } from '../inputs/FormText';
import { formatRanges, parseRanges } from '../inputs/lists';
import { problemAt } from '../problems';
import { SubnetInputs } from './SubnetInputs';
import type { DraftDesign } from '../useDesign';
import { useTranslate } from '../../../translation';

const useStyles = makeStyles(theme => ({
  grid: {
    display: 'grid',
    gap: theme.spacing(2),
    gridTemplateColumns: 'repeat(auto-fit, minmax(180px, 1fr))',
  },
  location: {
    display: 'grid',
    gap: theme.spacing(2),
    padding: theme.spacing(2, 0),
    borderTop: `1px solid ${theme.palette.divider}`,
  },
  button: {
    justifySelf: 'start',
  },
}));

/** Further regions, each with its own network where the gateway is injected. */
export function LocationsInput(props: {
  making: DraftDesign;
  attached: boolean;
}) {
  const t = useTranslate();
  const classes = useStyles();
  const { draft, change, result } = props.making;
  const locations = draft.additionalLocations;
  const set = (index: number, changes: Partial<LocationDraft>) =>
    change({
      additionalLocations: locations.map((location, place) =>
        place === index ? { ...location, ...changes } : location,
      ),
    });
  return (
    <>
      <Typography variant="subtitle2" component="h4">
        {t('designField.section.locations.title')}
      </Typography>
      {locations.map((location, index) => {
        const field = `additionalLocations[${index}]`;
        const ranges = defaultRanges(index + 1);
        const number = String(index + 2);
        return (
          <div
            // eslint-disable-next-line react/no-array-index-key -- regions have no identity but their place
            key={index}
            className={classes.location}
          >
            <div className={classes.grid}>
              <FormText
                label={t('designField.section.locations.region', { number })}
                value={location.region ?? ''}
                onChange={region => set(index, { region })}
                problem={problemAt(t, result, `${field}.region`)}
              />
              <FormText
                label={t('designField.section.locations.units', { number })}
                value={String(location.units ?? 1)}
                onChange={units => set(index, { units: unitsNumber(units) })}
                problem={problemAt(t, result, `${field}.units`)}
                inputProps={{ inputMode: 'numeric' }}
              />
              {props.attached && (
                <FormList
                  label={t('designField.section.locations.addressSpace', {
                    number,
                  })}
                  value={
                    location.virtualNetwork?.addressSpace ?? [
                      ranges.addressSpace,
                    ]
                  }
                  parse={parseRanges}
                  format={formatRanges}
                  onChange={addressSpace =>
                    set(index, {
                      virtualNetwork: {
                        ...location.virtualNetwork,
                        addressSpace,
                      },
                    })
                  }
                  problem={problemAt(
                    t,
                    result,
                    `${field}.virtualNetwork.addressSpace[0]`,
                  )}
                />
              )}
            </div>
            {props.attached && (
              <SubnetInputs
                label={t('designField.section.locations.gatewaySubnet', {
                  number,
                })}
                subnet={location.gatewaySubnet}
                name="snet-apim"
                prefix={ranges.gatewaySubnet}
                field={`${field}.gatewaySubnet`}
                result={result}
                onChange={gatewaySubnet => set(index, { gatewaySubnet })}
              />
            )}
            <Button
              size="small"
              className={classes.button}
              onClick={() =>
                change({
                  additionalLocations: locations.filter(
                    (_, place) => place !== index,
                  ),
                })
              }
            >
              {t('designField.section.locations.remove', { number })}
            </Button>
          </div>
        );
      })}
      <Button
        size="small"
        startIcon={<AddIcon />}
        className={classes.button}
        onClick={() =>
          change({
            additionalLocations: [...locations, { region: 'northeurope' }],
          })
        }
      >
        {t('designField.section.locations.add')}
      </Button>
    </>
  );
}
