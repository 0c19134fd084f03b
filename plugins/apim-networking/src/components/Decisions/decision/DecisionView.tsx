import { EmptyState } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type {
  Decision,
  Finding,
} from 'backstage-plugin-apim-networking-common';
import { useState } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { apimNetworkingApiRef } from '../../../api';
import { decisionsRouteRef } from '../../../routes';
import { Link, useRouteRef } from '../../../routing';
import { FindingList } from '../../NetworkingTab/FindingList';
import { CouldNotLoad, Loading } from '../../ListStates';
import { Section } from '../../Section';
import { statusOf } from '../../statusOf';
import { RequestWaiverDialog } from '../../Waivers';
import { DesignSection } from './DesignSection';
import { PurposeSection } from './PurposeSection';
import { RecordSection } from './RecordSection';
import { VerdictCard } from './VerdictCard';
import { WaiversSection } from './WaiversSection';
import { WhatWouldPass } from './WhatWouldPass';
import { useTranslate, type Translate } from '../../../translation';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gap: theme.spacing(2),
    gridTemplateColumns: 'minmax(0, 1fr)',
  },
  columns: {
    display: 'grid',
    gap: theme.spacing(2),
    gridTemplateColumns: 'minmax(0, 7fr) minmax(0, 5fr)',
    alignItems: 'start',
    [theme.breakpoints.down('md')]: {
      gridTemplateColumns: 'minmax(0, 1fr)',
    },
  },
  column: {
    display: 'grid',
    gap: theme.spacing(2),
    gridTemplateColumns: 'minmax(0, 1fr)',
  },
}));

/** One decision: the verdict, what would make it pass, the findings, and by what it is held to its design. */
export function DecisionView(props: { id: string }) {
  const t = useTranslate();
  const classes = useStyles();
  const { id } = props;
  const api = useApi(apimNetworkingApiRef);
  const allDecisions = useRouteRef(decisionsRouteRef);
  const { value, error, retry } = useAsyncRetry(
    () => api.getDecision(id),
    [api, id],
  );
  return (
    <div className={classes.root} data-decision>
      {allDecisions && (
        <Typography variant="body2">
          <Link to={allDecisions()}>{t('decisions.decision.all')}</Link>
        </Typography>
      )}
      {error && <NoDecision id={id} error={error} onRetry={retry} />}
      {!error && !value && <Loading text={t('decisions.decision.loading')} />}
      {!error && value && <OneDecision decision={value} />}
    </div>
  );
}

function NoDecision(props: { id: string; error: Error; onRetry: () => void }) {
  const t = useTranslate();
  const status = statusOf(props.error);
  // The backend does not tell what may not be read from what is not there.
  if (status === 403 || status === 404) {
    return (
      <EmptyState
        missing="content"
        title={t('decisions.decision.notFound.title')}
        description={t('decisions.decision.notFound.description', {
          id: props.id,
        })}
      />
    );
  }
  return (
    <CouldNotLoad
      title={t(
        status === undefined
          ? 'shared.error.backendNotReachable'
          : 'decisions.decision.couldNotLoad',
      )}
      error={props.error}
      onRetry={props.onRetry}
    />
  );
}

function summary(t: Translate, findings: Finding[]): string {
  const waived = findings.filter(({ waiver }) => waiver).length;
  const open = String(findings.length - waived);
  return waived > 0
    ? t('decisions.decision.openAndWaived', { open, waived: String(waived) })
    : open;
}

function OneDecision(props: { decision: Decision }) {
  const t = useTranslate();
  const classes = useStyles();
  const { decision } = props;
  const { design, evaluation, outcome, waiversUsed } = decision;
  const [requesting, setRequesting] = useState<Finding>();
  return (
    <>
      <VerdictCard decision={decision} />
      <div className={classes.columns}>
        <div className={classes.column}>
          {outcome === 'denied' && (
            <WhatWouldPass
              decision={decision}
              onRequestWaiver={setRequesting}
            />
          )}
          <Section
            title={t('decisions.decision.findings')}
            aside={summary(t, evaluation.findings)}
          >
            <FindingList findings={evaluation.findings} />
          </Section>
        </div>
        <div className={classes.column}>
          {waiversUsed.length > 0 && <WaiversSection waivers={waiversUsed} />}
          <DesignSection decision={decision} />
          <PurposeSection context={decision.context} />
          <RecordSection decision={decision} />
        </div>
      </div>
      {requesting && (
        <RequestWaiverDialog
          finding={requesting}
          gateway={design.name}
          environment={design.environment}
          onClose={() => setRequesting(undefined)}
        />
      )}
    </>
  );
}
