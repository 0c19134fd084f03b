import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import { useTranslate } from '../translation';

/** What can be chosen. */
export interface FilterOption<Value extends string> {
  value: Value;
  title: string;
  /** How many there are of it. Omitted: not known. */
  count?: number;
}

/** A filter that takes one value, or any. What there is none of is offered last. */
export function FilterSelect<Value extends string>(props: {
  id: string;
  label: string;
  className: string;
  /** Omitted: any. */
  value?: Value;
  options: FilterOption<Value>[];
  onChange: (value?: Value) => void;
}) {
  const t = useTranslate();
  const { value = 'any', options } = props;
  return (
    <TextField
      id={props.id}
      select
      size="small"
      variant="outlined"
      label={props.label}
      className={props.className}
      value={value}
      onChange={({ target }) =>
        props.onChange(
          options.find(option => option.value === target.value)?.value,
        )
      }
    >
      <MenuItem value="any">{t('shared.filter.any')}</MenuItem>
      {[...options]
        .sort((a, b) => Number(a.count === 0) - Number(b.count === 0))
        .map(option => (
          <MenuItem key={option.value} value={option.value}>
            {option.title}
            {option.count !== undefined && ` (${option.count})`}
          </MenuItem>
        ))}
    </TextField>
  );
}
