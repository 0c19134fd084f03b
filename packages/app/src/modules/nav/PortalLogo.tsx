import { Typography } from '@material-ui/core';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    gap: 12,
    color: '#fff',
  },
});

/** The mark of the sample portal: an arrow through a gate. */
export function PortalLogo(props: { withName: boolean }) {
  const classes = useStyles();
  return (
    <span className={classes.root}>
      <svg width="28" height="28" viewBox="0 0 32 32" aria-hidden="true">
        <path
          d="M9 26V13a7 7 0 0 1 14 0v13"
          fill="none"
          stroke="currentColor"
          strokeWidth="3"
          strokeLinecap="round"
        />
        <path
          d="M4 19h15m0 0-4-4m4 4-4 4"
          fill="none"
          stroke="#7fd4b1"
          strokeWidth="3"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      {props.withName && (
        <Typography variant="h6" component="span">
          Havenlund
        </Typography>
      )}
    </span>
  );
}
