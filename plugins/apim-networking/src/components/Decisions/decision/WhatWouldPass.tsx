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

function summaryOf(rules: BlockingRule[]): string {
  const waivable = rules.filter(rule => rule.waivable).length;
  if (waivable === rules.length) {
    return rules.length === 1
      ? 'Either change the design, or request a waiver.'
      : 'Resolve all of these: change the design, or request waivers.';
  }
  return waivable === 0
    ? 'Only another design passes: these rules cannot be waived.'
    : 'Settle every one of these. What cannot be waived takes another design.';
}

/** For a denied design: what to do about each rule that denies it, and the way to a new decision. */
export function WhatWouldPass(props: {
  decision: Decision;
  onRequestWaiver: (finding: Finding) => void;
}) {
  const classes = useStyles();
  const { decision, onRequestWaiver } = props;
  const rules = blockingRules(decision.evaluation.findings);
  const templateRef = decision.context?.templateRef ?? '';
  return (
    <Section
      title="What would make it pass"
      aside={`${rules.length} ${rules.length === 1 ? 'rule' : 'rules'}`}
    >
      <Typography variant="body2" paragraph>
        {summaryOf(rules)}
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
              {rule.fields.length > 0 && ` · in ${rule.fields.join(', ')}`}
              {!rule.waivable &&
                ' · cannot be waived: Azure refuses it, or it would not work'}
            </Typography>
            {rule.waivable && (
              <Button
                size="small"
                variant="outlined"
                onClick={() => onRequestWaiver(rule.finding)}
                aria-label={`Request waiver for ${rule.ruleId}`}
              >
                Request waiver
              </Button>
            )}
          </li>
        ))}
      </ol>
      <Typography variant="body2">
        A decision never changes. Once every rule is settled, run{' '}
        {isEntityRefOf(templateRef, 'template') ? (
          <>
            the template{' '}
            <EntityLink entityRef={templateRef} defaultKind="template" />
          </>
        ) : (
          'the template'
        )}{' '}
        again, which asks for a new one.
      </Typography>
    </Section>
  );
}
