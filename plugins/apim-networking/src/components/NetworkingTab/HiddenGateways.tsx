import Typography from '@material-ui/core/Typography';
import { Section } from '../Section';
import { useTranslate } from '../../translation';

/** What the rest of the tab does not say: that the API has gateways which the portal hides from the reader. */
export function HiddenGateways(props: {
  /** How many gateways of the API the reader cannot see. */
  hidden: number;
  /** How many the reader can see. */
  shown: number;
}) {
  const t = useTranslate();
  const { hidden, shown } = props;
  if (hidden === 0) return null;
  return (
    <Section title={t('networkingTab.hidden.title', { count: hidden })}>
      <Typography variant="body2" role="status">
        {t(
          shown > 0 ? 'networkingTab.hidden.some' : 'networkingTab.hidden.all',
          {
            count: hidden,
          },
        )}
      </Typography>
    </Section>
  );
}
