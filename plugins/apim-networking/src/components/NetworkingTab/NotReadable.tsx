import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { CouldNotLoad } from '../ListStates';
import { Section } from '../Section';
import { statusOf } from '../statusOf';
import { useTranslate } from '../../translation';

/** Why the tab has nothing to show: no permission, nothing stored that the reader can see, or no answer. */
export function NotReadable(props: {
  kind: 'api' | 'gateway';
  error: Error;
  onRetry: () => void;
}) {
  const t = useTranslate();
  const status = statusOf(props.error);
  if (status === 403) {
    return (
      <Section title={t('networkingTab.error.forbidden.title')}>
        <Typography variant="body2">
          {t('networkingTab.error.forbidden.description')}
        </Typography>
      </Section>
    );
  }
  // The backend does not tell what a policy hides from what is not there.
  if (status === 404) {
    return (
      <>
        <Section title={t(`networkingTab.error.${props.kind}.title`)}>
          <Typography variant="body2">
            {t(`networkingTab.error.${props.kind}.description`)}
          </Typography>
        </Section>
        <div>
          <Button variant="outlined" onClick={props.onRetry}>
            {t('shared.tryAgain')}
          </Button>
        </div>
      </>
    );
  }
  return (
    <CouldNotLoad
      title={t(
        status === undefined
          ? 'shared.error.backendNotReachable'
          : 'networkingTab.error.couldNotLoad',
      )}
      error={props.error}
      onRetry={props.onRetry}
    />
  );
}
