import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import MaterialLink from '@material-ui/core/Link';
import { makeStyles } from '@material-ui/core/styles';
import { rules } from 'backstage-plugin-apim-networking-common';
import { useId, useState } from 'react';
import { RuleContent } from './RuleContent';

const useStyles = makeStyles({
  // It stands in the middle of sentences.
  link: { verticalAlign: 'baseline' },
});

/** The id of a rule, which opens its page; plain text for a rule without one, such as the organisation's own. */
export function RuleLink(props: { ruleId: string }) {
  const { ruleId } = props;
  const classes = useStyles();
  const [open, setOpen] = useState(false);
  const titleId = useId();
  const rule = rules.find(({ id }) => id === ruleId);
  if (!rule) return <>{ruleId}</>;
  return (
    <>
      <MaterialLink
        component="button"
        type="button"
        variant="body2"
        className={classes.link}
        aria-haspopup="dialog"
        aria-label={`About rule ${ruleId}`}
        onClick={() => setOpen(true)}
      >
        {ruleId}
      </MaterialLink>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        aria-labelledby={titleId}
        maxWidth="md"
        fullWidth
      >
        <DialogTitle id={titleId}>
          {ruleId}: {rule.title}
        </DialogTitle>
        <DialogContent dividers>
          <RuleContent name={ruleId} />
        </DialogContent>
        <DialogActions>
          <Button onClick={() => setOpen(false)}>Close</Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
