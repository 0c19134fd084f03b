import Button from '@material-ui/core/Button';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  describeExposure,
  describeIssue,
  type DesignIssue,
} from 'backstage-plugin-apim-networking-common';
import { FindingList } from '../NetworkingTab/FindingList';
import { Section } from '../Section';
import { PostureDiagram } from '../PostureDiagram';
import { diagramPalette } from '../PostureDiagram/palette';
import { TransitionSection } from './change';
import type { DraftDesign } from './useDesign';
import { useTranslate } from '../../translation';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gap: theme.spacing(2),
    gridTemplateColumns: 'minmax(0, 1fr)',
    alignContent: 'start',
  },
  issues: {
    margin: 0,
    paddingLeft: theme.spacing(2.5),
  },
}));

/** What follows from the answers: the picture, the findings with their fixes, and the verdict. */
export function OutcomeColumn(props: { making: DraftDesign }) {
  const classes = useStyles();
  const { making } = props;
  return (
    <div className={classes.root}>
      {making.changing && (
        <TransitionSection plan={making.plan} title={making.changing.title} />
      )}
      <WhatYouGet making={making} />
      <Findings making={making} />
    </div>
  );
}

function WhatYouGet(props: { making: DraftDesign }) {
  const t = useTranslate();
  const { result } = props.making;
  if (!result.ok) {
    return (
      <Section title={t('designField.outcome.title')}>
        <Typography variant="body2">
          {t('designField.outcome.empty')}
        </Typography>
      </Section>
    );
  }
  const { posture, findings } = result.evaluation;
  return (
    <Section title={t('designField.outcome.title')} aside={posture.headline}>
      <Typography variant="body2" gutterBottom aria-live="polite">
        {describeExposure(posture, t('designField.outcome.subject'))}
      </Typography>
      <PostureDiagram
        posture={posture}
        findings={findings}
        density="compact"
        title={t('designField.outcome.diagram')}
      />
    </Section>
  );
}

function IssueList(props: { issues: DesignIssue[] }) {
  const t = useTranslate();
  const classes = useStyles();
  return (
    <ul className={classes.issues}>
      {props.issues.map((issue, index) => (
        <Typography
          key={`${index} ${issue.field}`}
          variant="body2"
          component="li"
        >
          {describeIssue(issue, t('designField.outcome.design'))}
        </Typography>
      ))}
    </ul>
  );
}

function Findings(props: { making: DraftDesign }) {
  const t = useTranslate();
  const palette = diagramPalette(useTheme());
  const { result, policy, policyError, applyFix, undoFix } = props.making;
  if (!result.ok) {
    return (
      <Section
        title={t('designField.outcome.stillToAnswer')}
        aside={String(result.issues.length)}
      >
        <IssueList issues={result.issues} />
      </Section>
    );
  }
  const { findings, outcome, design } = result.evaluation;
  const environment = policy.environments.find(
    ({ name }) => name === design.environment,
  );
  let verdict = t('designField.outcome.allowed');
  if (outcome === 'denied') {
    verdict = t('designField.outcome.denied');
  } else if (environment) {
    verdict = t('designField.outcome.allowedByPolicy', {
      environment: environment.title ?? environment.name,
    });
  }
  return (
    <Section
      title={t('designField.outcome.findings')}
      aside={findings.length > 0 ? String(findings.length) : undefined}
    >
      {undoFix && (
        <Button size="small" onClick={undoFix}>
          {t('designField.outcome.undoFix')}
        </Button>
      )}
      <FindingList findings={findings} onFix={applyFix} />
      <Typography
        variant="body2"
        role="status"
        style={{
          color:
            outcome !== 'denied'
              ? palette.tones.private
              : palette.severities.error,
        }}
      >
        <strong>{verdict}</strong>{' '}
        {t(
          policyError
            ? 'designField.outcome.policyNotLoaded'
            : 'designField.outcome.evaluatedAgain',
        )}
      </Typography>
    </Section>
  );
}
