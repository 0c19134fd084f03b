import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import { Progress, ResponseErrorPanel } from '@backstage/core-components';
import { useId } from 'react';
import { RuleContent } from './RuleContent';
import { UnknownRule } from './UnknownRule';
import { useRule } from './usePackRules';
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
  const { rule, packRule, loading, error } = useRule(ruleId);
  return (
    <Dialog
      open={open}
      onClose={onClose}
      aria-labelledby={titleId}
      maxWidth="md"
      fullWidth
    >
      <DialogTitle id={titleId}>
        {rule ? `${ruleId}: ${rule.title}` : ruleId}
      </DialogTitle>
      <DialogContent dividers>
        {rule ? (
          <RuleContent name={rule.id} packRule={packRule} />
        ) : (
          <>
            {loading && <Progress />}
            {error && <ResponseErrorPanel error={error} />}
            {!loading && !error && <UnknownRule ruleId={ruleId} />}
          </>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('shared.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
