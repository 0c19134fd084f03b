import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import { rules } from 'backstage-plugin-apim-networking-common';
import { useId } from 'react';
import { RuleContent } from './RuleContent';
import { useTranslate } from '../../translation';

/** The page of a rule over what refers to it. It has the whole reference, so it is loaded when somebody opens it. */
export function RuleDialog(props: {
  ruleId: string;
  open: boolean;
  onClose: () => void;
}) {
  const t = useTranslate();
  const { ruleId, open, onClose } = props;
  const titleId = useId();
  return (
    <Dialog
      open={open}
      onClose={onClose}
      aria-labelledby={titleId}
      maxWidth="md"
      fullWidth
    >
      <DialogTitle id={titleId}>
        {`${ruleId}: ${rules.find(({ id }) => id === ruleId)?.title}`}
      </DialogTitle>
      <DialogContent dividers>
        <RuleContent name={ruleId} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('shared.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
