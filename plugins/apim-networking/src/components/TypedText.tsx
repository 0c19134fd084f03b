import TextField from '@material-ui/core/TextField';
import { useEffect, useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';

/** How long one has stopped typing before the list follows. */
const TYPED_AFTER_MS = 400;

/** A filter that is typed; the list does not follow every letter. */
export function TypedText(props: {
  id: string;
  label: string;
  value?: string;
  maxLength: number;
  className?: string;
  onChange: (value?: string) => void;
}) {
  const { value = '', onChange } = props;
  const [typed, setTyped] = useState(value);
  // The filter may be taken away from outside.
  useEffect(() => setTyped(value), [value]);
  useDebounce(
    () => {
      if (typed.trim() !== value) onChange(typed.trim() || undefined);
    },
    TYPED_AFTER_MS,
    [typed],
  );
  return (
    <TextField
      id={props.id}
      type="search"
      size="small"
      variant="outlined"
      label={props.label}
      className={props.className}
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
      inputProps={{ maxLength: props.maxLength }}
    />
  );
}
