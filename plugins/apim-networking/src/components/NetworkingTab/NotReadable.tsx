import { ResponseErrorPanel } from '@backstage/core-components';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { Section } from '../Section';
import { statusOf } from '../statusOf';

/** Why the tab has nothing to show: no permission, nothing stored that the reader can see, or no answer. */
export function NotReadable(props: {
  kind: 'api' | 'gateway';
  error: Error;
  onRetry: () => void;
}) {
  const status = statusOf(props.error);
  if (status === 403) {
    return (
      <Section title="You lack permission to see this">
        <Typography variant="body2">
          Your account has no permission to read how this is networked. Ask your
          platform team for it.
        </Typography>
      </Section>
    );
  }
  const retry = (
    <div>
      <Button variant="outlined" onClick={props.onRetry}>
        Try again
      </Button>
    </div>
  );
  // The backend does not tell what a policy hides from what is not there.
  if (status === 404) {
    const noun = props.kind === 'api' ? 'API' : 'gateway';
    return (
      <>
        <Section
          title={`The networking of this ${noun} is not stored, or you lack permission to see it`}
        >
          <Typography variant="body2">
            If the {noun} is new, try again in a minute: the networking backend
            reads the catalog on a schedule. Otherwise ask{' '}
            {props.kind === 'api' ? 'its owner' : 'the owner of the gateway'} or
            your platform team for permission to read its networking.
          </Typography>
        </Section>
        {retry}
      </>
    );
  }
  return (
    <>
      <ResponseErrorPanel
        title={
          status === undefined
            ? 'The networking backend cannot be reached'
            : 'Could not load the networking'
        }
        error={props.error}
      />
      {retry}
    </>
  );
}
