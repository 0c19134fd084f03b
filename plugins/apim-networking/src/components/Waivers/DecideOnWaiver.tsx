import { useApi } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogContentText from '@material-ui/core/DialogContentText';
import DialogTitle from '@material-ui/core/DialogTitle';
import FormHelperText from '@material-ui/core/FormHelperText';
import TextField from '@material-ui/core/TextField';
import type { Waiver } from 'backstage-plugin-apim-networking-common';
import { useState } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { apimNetworkingApiRef, type WaiverAction } from '../../api';
import { absoluteTime } from '../relativeTime';
import { reasonOf } from './reasonOf';

/** A waiver, and what is about to be done to it. */
export interface WaiverToChange {
  waiver: Waiver;
  action: WaiverAction;
}

function titleOf({ waiver, action }: WaiverToChange): string {
  if (action === 'approve') return `Approve the waiver from ${waiver.ruleId}`;
  if (action === 'reject') return `Reject the waiver from ${waiver.ruleId}`;
  return waiver.status === 'requested'
    ? `Withdraw the request for ${waiver.ruleId}`
    : `Revoke the waiver from ${waiver.ruleId}`;
}

function consequenceOf({ waiver, action }: WaiverToChange): string {
  const { gateway, environment, until } = waiver;
  if (action === 'approve') {
    return `Until ${absoluteTime(
      until,
    )} the rule does not count against ${gateway} in ${environment}.`;
  }
  if (action === 'reject') {
    return `The rule goes on to count against ${gateway} in ${environment}.`;
  }
  return waiver.status === 'requested'
    ? 'Nobody decides on it any more.'
    : `From now on the rule counts against ${gateway} in ${environment} again.`;
}

/** Asks once more, says what follows, and takes a comment. */
export function DecideOnWaiver(
  props: WaiverToChange & {
    /** @param changed - whether something was done */
    onClose: (changed: boolean) => void;
  },
) {
  const { waiver, action, onClose } = props;
  const api = useApi(apimNetworkingApiRef);
  const [comment, setComment] = useState('');
  const requiresComment = action === 'reject';
  const [sent, send] = useAsyncFn(async () => {
    await api.changeWaiver(waiver.id, action, comment.trim() || undefined);
    onClose(true);
  }, [api, waiver, action, comment, onClose]);
  const ready =
    !sent.loading && (!requiresComment || comment.trim().length > 0);

  return (
    <Dialog
      open
      onClose={() => onClose(false)}
      fullWidth
      maxWidth="sm"
      aria-labelledby="decide-on-waiver"
    >
      <form
        onSubmit={event => {
          event.preventDefault();
          if (ready) send();
        }}
      >
        <DialogTitle id="decide-on-waiver">{titleOf(props)}</DialogTitle>
        <DialogContent>
          <DialogContentText>{consequenceOf(props)}</DialogContentText>
          <DialogContentText>“{waiver.reason}”</DialogContentText>
          <TextField
            id="waiver-comment"
            label="Comment"
            helperText={
              requiresComment
                ? 'Why not, and what would do instead.'
                : 'Optional.'
            }
            value={comment}
            onChange={event => setComment(event.target.value)}
            inputProps={{ maxLength: 2000 }}
            required={requiresComment}
            multiline
            minRows={2}
            fullWidth
          />
          {sent.error && (
            <FormHelperText error role="alert">
              Nothing was changed: {reasonOf(sent.error)}
            </FormHelperText>
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={() => onClose(false)}>Cancel</Button>
          <Button
            type="submit"
            color="primary"
            variant="contained"
            disabled={!ready}
          >
            {titleOf(props).split(' ')[0]}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
