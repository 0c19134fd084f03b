import MaterialLink from '@material-ui/core/Link';
import { makeStyles } from '@material-ui/core/styles';
import { lazy, Suspense, useState } from 'react';
import { useTranslate } from '../../translation';

const RuleDialog = lazy(() =>
  import('./RuleDialog').then(module => ({ default: module.RuleDialog })),
);

const useStyles = makeStyles({
  // It stands in the middle of sentences.
  link: { verticalAlign: 'baseline' },
});

/** The id of a rule, which opens its page. */
export function RuleLink(props: { ruleId: string }) {
  const t = useTranslate();
  const { ruleId } = props;
  const classes = useStyles();
  // Undefined until it is opened for the first time.
  const [open, setOpen] = useState<boolean>();
  return (
    <>
      <MaterialLink
        component="button"
        type="button"
        variant="body2"
        className={classes.link}
        aria-haspopup="dialog"
        aria-label={t('rules.rule.about', { ruleId })}
        onClick={() => setOpen(true)}
      >
        {ruleId}
      </MaterialLink>
      {open !== undefined && (
        <Suspense fallback={<span role="status"> {t('shared.loading')}</span>}>
          <RuleDialog
            ruleId={ruleId}
            open={open}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  );
}
