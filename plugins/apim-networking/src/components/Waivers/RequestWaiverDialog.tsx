import { useApi } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogContentText from '@material-ui/core/DialogContentText';
import DialogTitle from '@material-ui/core/DialogTitle';
import FormHelperText from '@material-ui/core/FormHelperText';
import TextField from '@material-ui/core/TextField';
import {
  DEFAULT_WAIVER_DAYS,
  type Finding,
} from 'backstage-plugin-apim-networking-common';
import { useState } from 'react';
import useAsync from 'react-use/esm/useAsync';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { apimNetworkingApiRef } from '../../api';
import { dayAfter, endOfDay } from './days';
import { reasonOf } from './reasonOf';
import { useTranslate } from '../../translation';

const MAX_REASON_LENGTH = 2000;
const USUAL_DAYS = 30;

/** Asks for an exception from the rule of a finding, for one gateway and until a day. */
export function RequestWaiverDialog(props: {
  finding: Finding;
  /** Name of the API Management service. */
  gateway: string;
  environment: string;
  onClose: () => void;
}) {
  const t = useTranslate();
  const { finding, gateway, environment, onClose } = props;
  const api = useApi(apimNetworkingApiRef);
  const policy = useAsync(() => api.getPolicy(), [api]);
  const days = policy.value?.waivers?.maximumDays ?? DEFAULT_WAIVER_DAYS;
  const [reason, setReason] = useState('');
  const [chosenDay, setChosenDay] = useState<string>();
  // The last day that the policy lets is one whose end is not over it.
  const lastDay = dayAfter(days - 1);
  const day = chosenDay ?? dayAfter(Math.min(USUAL_DAYS, days - 1));
  const [sent, send] = useAsyncFn(
    () =>
      api.requestWaiver({
        ruleId: finding.ruleId,
        gateway,
        environment,
        reason: reason.trim(),
        until: endOfDay(day),
      }),
    [api, finding, gateway, environment, reason, day],
  );
  const dayIsRight = day >= dayAfter(0) && day <= lastDay;
  const ready = reason.trim().length > 0 && dayIsRight && !sent.loading;

  return (
    <Dialog
      open
      onClose={onClose}
      fullWidth
      maxWidth="sm"
      aria-labelledby="request-waiver"
    >
      <form
        onSubmit={event => {
          event.preventDefault();
          if (ready) send();
        }}
      >
        <DialogTitle id="request-waiver">
          {t('waivers.request.title', { ruleId: finding.ruleId })}
        </DialogTitle>
        {sent.value ? (
          <DialogContent>
            <DialogContentText role="status">
              {t('waivers.request.done')}
            </DialogContentText>
          </DialogContent>
        ) : (
          <DialogContent>
            <DialogContentText>
              {t('waivers.request.description', {
                finding: finding.title,
                gateway,
                environment,
              })}
            </DialogContentText>
            <TextField
              id="waiver-reason"
              label={t('waivers.request.reason')}
              helperText={t('waivers.request.reasonHelp', {
                length: String(reason.length),
                maximum: String(MAX_REASON_LENGTH),
              })}
              value={reason}
              onChange={event => setReason(event.target.value)}
              inputProps={{ maxLength: MAX_REASON_LENGTH }}
              multiline
              minRows={3}
              required
              fullWidth
              margin="normal"
            />
            <TextField
              id="waiver-until"
              label={t('waivers.request.until')}
              type="date"
              helperText={t('waivers.request.untilHelp', { count: days })}
              error={!dayIsRight}
              value={day}
              onChange={event => setChosenDay(event.target.value)}
              inputProps={{ min: dayAfter(0), max: lastDay }}
              InputLabelProps={{ shrink: true }}
              required
              margin="normal"
            />
            {sent.error && (
              <FormHelperText error role="alert">
                {t('waivers.request.failed', { reason: reasonOf(sent.error) })}
              </FormHelperText>
            )}
          </DialogContent>
        )}
        <DialogActions>
          <Button onClick={onClose}>
            {t(sent.value ? 'shared.close' : 'shared.cancel')}
          </Button>
          {!sent.value && (
            <Button
              type="submit"
              color="primary"
              variant="contained"
              disabled={!ready}
            >
              {t(
                sent.loading
                  ? 'waivers.request.submitting'
                  : 'waivers.request.submit',
              )}
            </Button>
          )}
        </DialogActions>
      </form>
    </Dialog>
  );
}
