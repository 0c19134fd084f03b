import Typography from '@material-ui/core/Typography';
import type { WaiverOfFinding } from 'backstage-plugin-apim-networking-common';
import { absoluteTime, relativeTime } from '../relativeTime';

/** That a finding is excepted, and until when. */
export function WaiverNote(props: { waiver: WaiverOfFinding }) {
  const { until } = props.waiver;
  return (
    <Typography variant="body2">
      <strong>Waived</strong> until{' '}
      <time dateTime={until} title={absoluteTime(until)}>
        {new Date(until).toLocaleDateString(undefined, { dateStyle: 'long' })} (
        {relativeTime(until)})
      </time>
      .
    </Typography>
  );
}
