import Typography from '@material-ui/core/Typography';
import { Section } from '../../Section';
import type { FieldOptions } from './fieldOptions';
import { describeLock } from './lock';

/** Says what the template does not offer, and that it is the template’s choice. */
export function LockNote(props: { options: FieldOptions }) {
  const sentences = describeLock(props.options);
  if (sentences.length === 0) return null;
  return (
    <Section title="What this template offers">
      <Typography variant="body2">
        {sentences.join(' ')} Its owners decided so; another template may offer
        more.
      </Typography>
    </Section>
  );
}
