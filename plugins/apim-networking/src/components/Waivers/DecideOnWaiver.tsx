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
import { useTranslate } from '../../translation';

/** A waiver, and what is about to be done to it. */
export interface WaiverToChange {
  waiver: Waiver;
  action: WaiverAction;
}

/** The change of the waiver. Revoking your own request withdraws it. */
function effectOf({ waiver, action }: WaiverToChange) {
  return action === 'revoke' && waiver.status === 'requested'
    ? 'withdraw'
    : action;
}

/** Asks once more, says what follows, and takes a comment. */
export function DecideOnWaiver(
  props: WaiverToChange & {
    /** @param changed - whether something was done */
    onClose: (changed: boolean) => void;
  },
) {
  const t = useTranslate();
  const { waiver, action, onClose } = props;
  const effect = effectOf(props);
  const { ruleId, gateway, environment, until } = waiver;
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
        <DialogTitle id="decide-on-waiver">
          {t(`waivers.decide.title.${effect}`, { ruleId })}
        </DialogTitle>
        <DialogContent>
          <DialogContentText>
            {t(`waivers.decide.consequence.${effect}`, {
              until: absoluteTime(until),
              gateway,
              environment,
            })}
          </DialogContentText>
          <DialogContentText>
            {t('waivers.decide.quote', { reason: waiver.reason })}
          </DialogContentText>
          <TextField
            id="waiver-comment"
            label={t('waivers.decide.comment')}
            helperText={t(
              requiresComment
                ? 'waivers.decide.commentRequired'
                : 'waivers.decide.commentOptional',
            )}
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
              {t('waivers.decide.failed', { reason: reasonOf(sent.error) })}
            </FormHelperText>
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={() => onClose(false)}>{t('shared.cancel')}</Button>
          <Button
            type="submit"
            color="primary"
            variant="contained"
            disabled={!ready}
          >
            {t(`waivers.action.${effect}`)}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
