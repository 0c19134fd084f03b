import { Progress, ResponseErrorPanel } from '@backstage/core-components';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';

/** Says that something is being read, such as `the gateways`. */
export function Reading(props: { what: string }) {
  return (
    <div aria-busy>
      <Typography variant="body2" role="status">
        Reading {props.what} …
      </Typography>
      <Progress />
    </div>
  );
}

/** Says why something could not be read, such as `the gateways`, and offers to ask again. */
export function CouldNotRead(props: {
  what: string;
  error: Error;
  onRetry: () => void;
}) {
  return (
    <>
      <ResponseErrorPanel
        title={`${props.what[0].toUpperCase()}${props.what.slice(
          1,
        )} could not be loaded`}
        error={props.error}
      />
      <Button variant="outlined" onClick={props.onRetry}>
        Try again
      </Button>
    </>
  );
}
