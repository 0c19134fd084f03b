import Tooltip from '@material-ui/core/Tooltip';
import { makeStyles } from '@material-ui/core/styles';
import { absoluteTime, dayAndRelativeTime, relativeTime } from './relativeTime';
import { useTranslate } from '../translation';

const useStyles = makeStyles(theme => ({
  time: {
    borderBottom: `1px dotted ${theme.palette.text.secondary}`,
    whiteSpace: 'nowrap',
  },
}));

/**
 * A moment as people say it; the exact time comes on hover and focus.
 *
 * @param props - `at`: ISO 8601; `withDay`: the day is said too
 */
export function Moment(props: { at: string; withDay?: boolean }) {
  const t = useTranslate();
  const classes = useStyles();
  const { at, withDay } = props;
  return (
    <Tooltip title={absoluteTime(at)}>
      <time
        dateTime={at}
        className={classes.time}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the tooltip holds the exact time
        tabIndex={0}
      >
        {withDay ? dayAndRelativeTime(t, at) : relativeTime(t, at)}
      </time>
    </Tooltip>
  );
}
