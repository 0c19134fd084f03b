import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';

/** Something that is so or not. */
export function FormCheckbox(props: {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}) {
  return (
    <FormControlLabel
      label={props.label}
      control={
        <Checkbox
          color="primary"
          size="small"
          checked={props.checked}
          onChange={event => props.onChange(event.target.checked)}
        />
      }
    />
  );
}
