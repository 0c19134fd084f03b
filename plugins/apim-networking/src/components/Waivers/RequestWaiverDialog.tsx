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
          Request a waiver for {finding.ruleId}
        </DialogTitle>
        {sent.value ? (
          <DialogContent>
            <DialogContentText role="status">
              Waiver requested. It takes effect once another person approves it.
              Track it under Waivers.
            </DialogContentText>
          </DialogContent>
        ) : (
          <DialogContent>
            <DialogContentText>
              {finding.title}: a time-limited exception for {gateway} in{' '}
              {environment}. Another person decides on it.
            </DialogContentText>
            <TextField
              id="waiver-reason"
              label="Reason"
              helperText={`Explain why you can’t comply and what you will do before the waiver expires. ${reason.length} of ${MAX_REASON_LENGTH} characters.`}
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
              label="Expires at the end of"
              type="date"
              helperText={`Up to ${days} days from now.`}
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
                Could not request the waiver: {reasonOf(sent.error)}
              </FormHelperText>
            )}
          </DialogContent>
        )}
        <DialogActions>
          <Button onClick={onClose}>{sent.value ? 'Close' : 'Cancel'}</Button>
          {!sent.value && (
            <Button
              type="submit"
              color="primary"
              variant="contained"
              disabled={!ready}
            >
              {sent.loading ? 'Submitting…' : 'Request waiver'}
            </Button>
          )}
        </DialogActions>
      </form>
    </Dialog>
  );
}
