import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import AddIcon from '@material-ui/icons/Add';
import { defaultRanges, type LocationDraft } from './draft';
import { FormText } from './FormText';
import { problemAt } from './problems';
import { SubnetInputs } from './SubnetInputs';
import type { DesignInTheMaking } from './useDesign';

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
  making: DesignInTheMaking;
  attached: boolean;
}) {
  const classes = useStyles();
  const { draft, change, result } = props.making;
  const set = (index: number, changes: Partial<LocationDraft>) =>
    change({
      locations: draft.locations.map((location, place) =>
        place === index ? { ...location, ...changes } : location,
      ),
    });
  return (
    <>
      <Typography variant="subtitle2" component="h4">
        Further regions
      </Typography>
      {draft.locations.map((location, index) => {
        const field = `additionalLocations[${index}]`;
        const ranges = defaultRanges(index + 1);
        return (
          <div
            // eslint-disable-next-line react/no-array-index-key -- regions have no identity but their place
            key={index}
            className={classes.location}
          >
            <div className={classes.grid}>
              <FormText
                label={`Region ${index + 2}`}
                value={location.region}
                onChange={region => set(index, { region })}
                problem={problemAt(result, `${field}.region`)}
              />
              <FormText
                label={`Region ${index + 2}: units`}
                value={location.units}
                onChange={units => set(index, { units })}
                problem={problemAt(result, `${field}.units`)}
                inputProps={{ inputMode: 'numeric' }}
              />
              {props.attached && (
                <FormText
                  label={`Region ${index + 2}: address space`}
                  value={location.addressSpace ?? ranges.addressSpace}
                  onChange={addressSpace => set(index, { addressSpace })}
                  problem={problemAt(
                    result,
                    `${field}.virtualNetwork.addressSpace[0]`,
                  )}
                />
              )}
            </div>
            {props.attached && (
              <SubnetInputs
                label={`Region ${index + 2}: gateway subnet`}
                subnet={location.subnet}
                name="snet-apim"
                prefix={ranges.gatewaySubnet}
                field={`${field}.gatewaySubnet`}
                result={result}
                onChange={subnet => set(index, { subnet })}
              />
            )}
            <Button
              size="small"
              className={classes.button}
              onClick={() =>
                change({
                  locations: draft.locations.filter(
                    (_, place) => place !== index,
                  ),
                })
              }
            >
              Remove region {index + 2}
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
            locations: [
              ...draft.locations,
              { region: 'northeurope', units: '1', zones: [], subnet: {} },
            ],
          })
        }
      >
        Add a region
      </Button>
    </>
  );
}
