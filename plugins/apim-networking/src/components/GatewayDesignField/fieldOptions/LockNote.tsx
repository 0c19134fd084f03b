import Typography from '@material-ui/core/Typography';
import { Section } from '../../Section';
import type { FieldOptions } from './fieldOptions';
import { describeLock } from './lock';
import { useTranslate } from '../../../translation';

/** Says what the template does not offer, and that it is the template’s choice. */
export function LockNote(props: { options: FieldOptions }) {
  const t = useTranslate();
  const sentences = describeLock(t, props.options);
  if (sentences.length === 0) return null;
  return (
    <Section title={t('designField.lock.title')}>
      <Typography variant="body2">
        {[...sentences, t('designField.lock.owners')].join(' ')}
      </Typography>
    </Section>
  );
}
