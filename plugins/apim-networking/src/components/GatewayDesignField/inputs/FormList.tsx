import { useState, type ComponentProps } from 'react';
import { FormText } from './FormText';

/** A text input of several values. The text stays as it is typed, as long as it stands for the value. */
export function FormList<T>(
  props: Omit<ComponentProps<typeof FormText>, 'value' | 'onChange'> & {
    value: T;
    onChange: (value: T) => void;
    parse: (text: string) => T;
    format: (value: T) => string;
  },
) {
  const { value, onChange, parse, format, ...rest } = props;
  const formatted = format(value);
  const [text, setText] = useState(formatted);
  return (
    <FormText
      {...rest}
      value={format(parse(text)) === formatted ? text : formatted}
      onChange={next => {
        setText(next);
        onChange(parse(next));
      }}
    />
  );
}
