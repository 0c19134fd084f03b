import MenuItem from '@material-ui/core/MenuItem';
import { FormText } from './FormText';

/** A choice among a few. */
export function FormSelect(props: {
  label: string;
  value: string;
  options: Array<{ value: string; label: string }>;
  onChange: (value: string) => void;
  helperText?: string;
  problem?: string;
}) {
  const { options, ...rest } = props;
  return (
    <FormText {...rest} select>
      {options.map(option => (
        <MenuItem key={option.value} value={option.value}>
          {option.label}
        </MenuItem>
      ))}
    </FormText>
  );
}
