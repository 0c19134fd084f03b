import LinearProgress from '@material-ui/core/LinearProgress';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  parseCidr,
  unitsThatFit,
  type Attachment,
  type EvaluationResult,
  type TierName,
} from 'backstage-plugin-apim-networking-common';
import type { SubnetDraft } from '../draft';
import { FormText } from '../inputs/FormText';
import { problemAt } from '../problems';
import { useTranslate } from '../../../translation';

const useStyles = makeStyles(theme => ({
  grid: {
    display: 'grid',
    gap: theme.spacing(2),
    gridTemplateColumns: 'repeat(auto-fit, minmax(180px, 1fr))',
  },
  capacity: {
    marginTop: theme.spacing(1),
  },
}));

/** Name and range of one subnet; untouched ones follow from the name of the gateway. */
export function SubnetInputs(props: {
  label: string;
  /** Undefined: nothing of it is typed. */
  subnet: SubnetDraft | undefined;
  /** What it is when nothing was typed. */
  name: string;
  prefix: string;
  /** Path of the subnet in the design. */
  field: string;
  result: EvaluationResult;
  onChange: (subnet: SubnetDraft) => void;
}) {
  const t = useTranslate();
  const classes = useStyles();
  const { subnet = {}, field, result, onChange } = props;
  return (
    <div className={classes.grid}>
      <FormText
        label={t('designField.section.subnet.name', { subnet: props.label })}
        value={subnet.name ?? props.name}
        onChange={name => onChange({ name, prefix: subnet.prefix })}
        problem={problemAt(t, result, `${field}.name`)}
      />
      <FormText
        label={t('designField.section.subnet.range', { subnet: props.label })}
        value={subnet.prefix ?? props.prefix}
        onChange={prefix => onChange({ ...subnet, prefix })}
        problem={problemAt(t, result, `${field}.prefix`)}
        helperText={t('designField.section.subnet.rangeHelp')}
        spellCheck={false}
      />
    </div>
  );
}

/** How many units fit in the subnet of a gateway, and how many are used. */
export function SubnetCapacity(props: {
  attachment: Attachment;
  tier: TierName;
  prefix: string;
  units: number | undefined;
}) {
  const t = useTranslate();
  const classes = useStyles();
  const parsed = parseCidr(props.prefix);
  if (!parsed.ok || props.attachment === 'none') return null;
  const fit = unitsThatFit(props.attachment, props.tier, parsed.cidr);
  const used = Number(props.units ?? 1) || 0;
  if (fit === undefined) {
    return (
      <Typography variant="body2" className={classes.capacity}>
        {t('designField.section.subnet.noFormula', {
          addresses: String(parsed.cidr.size - 5),
        })}
      </Typography>
    );
  }
  return (
    <div className={classes.capacity}>
      <Typography variant="body2">
        {t('designField.section.subnet.capacity', {
          count: fit,
          used: String(used),
        })}
      </Typography>
      <LinearProgress
        variant="determinate"
        color={used > fit ? 'secondary' : 'primary'}
        value={fit === 0 ? 100 : Math.min(100, (used / fit) * 100)}
        aria-label={t('designField.section.subnet.capacityLabel', {
          used: String(used),
          fit: String(fit),
        })}
      />
    </div>
  );
}
