import { Progress, ResponseErrorPanel } from '@backstage/core-components';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { useTranslate } from '../translation';

/** Says that something is being loaded, such as `Loading gateways…`. */
export function Loading(props: { text: string }) {
  return (
    <div aria-busy>
      <Typography variant="body2" role="status">
        {props.text}
      </Typography>
      <Progress />
    </div>
  );
}

/** Says that something could not be loaded and why, and offers to try again. */
export function CouldNotLoad(props: {
  title: string;
  error: Error;
  onRetry: () => void;
}) {
  const t = useTranslate();
  return (
    <>
      <ResponseErrorPanel title={props.title} error={props.error} />
      <Button variant="outlined" onClick={props.onRetry}>
        {t('shared.tryAgain')}
      </Button>
    </>
  );
}
