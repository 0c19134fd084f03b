import Typography from '@material-ui/core/Typography';
import type { WaiverOfFinding } from 'backstage-plugin-apim-networking-common';
import { absoluteTime, dayAndRelativeTime } from '../relativeTime';
import { useTranslate } from '../../translation';

/** That a finding is excepted, and until when. */
export function WaiverNote(props: { waiver: WaiverOfFinding }) {
  const t = useTranslate();
  const { until } = props.waiver;
  return (
    <Typography variant="body2">
      {t('waivers.note', {
        waived: <strong>{t('waivers.waived')}</strong>,
        until: (
          <time dateTime={until} title={absoluteTime(until)}>
            {dayAndRelativeTime(t, until)}
          </time>
        ),
      })}
    </Typography>
  );
}
