import TextField, { type TextFieldProps } from '@material-ui/core/TextField';
import { useId } from 'react';

/** A text input whose help and whose error are tied to it. */
export function FormText(
  props: Omit<TextFieldProps, 'onChange' | 'error' | 'variant'> & {
    value: string;
    onChange: (value: string) => void;
    /** What is wrong with the value; undefined: nothing. */
    problem?: string;
    /** Whether it is only shown; unlike a disabled input it can be focused and read. */
    readOnly?: boolean;
  },
) {
  const { onChange, problem, helperText, readOnly, InputProps, ...rest } =
    props;
  const id = useId();
  return (
    <TextField
      id={id}
      size="small"
      fullWidth
      {...rest}
      variant="outlined"
      InputProps={{ ...InputProps, readOnly }}
      error={Boolean(problem)}
      helperText={problem ?? helperText}
      onChange={event => onChange(event.target.value)}
    />
  );
}
