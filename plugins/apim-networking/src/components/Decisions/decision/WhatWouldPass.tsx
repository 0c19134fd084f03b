import { EntityLink } from '../../EntityLink';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type {
  Decision,
  Finding,
} from 'backstage-plugin-apim-networking-common';
import { RuleLink } from '../../RuleReference';
import { Section } from '../../Section';
import { blockingRules, type BlockingRule } from './blockingRules';
import { isEntityRefOf } from '../isEntityRefOf';
import { useTranslate, type Translate } from '../../../translation';

const useStyles = makeStyles(theme => ({
  list: {
    margin: theme.spacing(0, 0, 1.5),
    paddingLeft: theme.spacing(2.5),
    overflowWrap: 'anywhere',
    '& > li + li': {
      marginTop: theme.spacing(1.5),
    },
  },
  muted: {
    color: theme.palette.text.secondary,
  },
}));

function summaryOf(t: Translate, rules: BlockingRule[]): string {
  const waivable = rules.filter(rule => rule.waivable).length;
  if (waivable === 0) return t('decisions.pass.waivableNone');
  if (waivable < rules.length) return t('decisions.pass.waivableSome');
  return rules.length === 1
    ? t('decisions.pass.waivableOne')
    : t('decisions.pass.waivableAll');
}

/** For a denied design: what to do about each rule that denies it, and the way to a new decision. */
export function WhatWouldPass(props: {
  decision: Decision;
  onRequestWaiver: (finding: Finding) => void;
}) {
  const t = useTranslate();
  const classes = useStyles();
  const { decision, onRequestWaiver } = props;
  const rules = blockingRules(decision.evaluation.findings);
  const templateRef = decision.context?.templateRef ?? '';
  return (
    <Section
      title={t('decisions.pass.title')}
      aside={t('decisions.pass.rules', { count: rules.length })}
    >
      <Typography variant="body2" paragraph>
        {summaryOf(t, rules)}
      </Typography>
      <ol className={classes.list}>
        {rules.map(rule => (
          <li key={rule.ruleId}>
            <Typography variant="subtitle2" component="h4">
              {rule.title}
            </Typography>
            {rule.remedies.map(remedy => (
              <Typography key={remedy} variant="body2">
                {remedy}
              </Typography>
            ))}
            <Typography variant="body2" className={classes.muted}>
              <RuleLink ruleId={rule.ruleId} />
              {rule.fields.length > 0 && (
                <>
                  {' · '}
                  {t('decisions.pass.fields', {
                    fields: rule.fields.join(', '),
                  })}
                </>
              )}
              {!rule.waivable && (
                <>
                  {' · '}
                  {t('decisions.pass.notWaivable')}
                </>
              )}
            </Typography>
            {rule.waivable && (
              <Button
                size="small"
                variant="outlined"
                onClick={() => onRequestWaiver(rule.finding)}
                aria-label={t('waivers.request.buttonLabel', {
                  ruleId: rule.ruleId,
                })}
              >
                {t('waivers.request.submit')}
              </Button>
            )}
          </li>
        ))}
      </ol>
      <Typography variant="body2">
        {t('decisions.pass.again', {
          template: isEntityRefOf(templateRef, 'template')
            ? t('decisions.pass.namedTemplate', {
                template: (
                  <EntityLink entityRef={templateRef} defaultKind="template" />
                ),
              })
            : t('decisions.pass.template'),
        })}
      </Typography>
    </Section>
  );
}
