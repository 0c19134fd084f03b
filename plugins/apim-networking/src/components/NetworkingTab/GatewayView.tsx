import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type {
  Finding,
  GatewayPosture,
  Posture,
  Severity,
} from 'backstage-plugin-apim-networking-common';
import { PostureDiagram } from '../PostureDiagram';
import { useState } from 'react';
import { countFindings } from '../countFindings';
import { GatewayHistory } from '../History';
import { RequestWaiverDialog } from '../Waivers/RequestWaiverDialog';
import { DeclarationIssues } from './DeclarationIssues';
import { ExposureCard } from './ExposureCard';
import { FindingList } from './FindingList';
import { OwnershipProblems } from './OwnershipProblems';
import { ReachTable } from './ReachTable';
import { Section } from '../Section';
import { Link } from '../../routing';
import { useTranslate, type Translate } from '../../translation';

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
  notes: {
    margin: 0,
    paddingLeft: theme.spacing(2.5),
  },
}));

function summary(t: Translate, findings: Finding[]): string {
  const count = (severity: Severity) =>
    findings.filter(finding => finding.severity === severity).length;
  return countFindings(t, {
    error: count('error'),
    warning: count('warning'),
    info: count('info'),
  });
}

/** Everything about one gateway: in one sentence, as a picture, as a table, and what to do. */
export function GatewayView(props: {
  gateway: GatewayPosture;
  subject: string;
  linkGateway: boolean;
  /** Other gateways of the API that are not shown, such as `1 gateway you cannot see`. */
  notSeen?: string;
  onRefresh: () => void;
}) {
  const t = useTranslate();
  const classes = useStyles();
  const { gateway } = props;
  const { declared } = gateway;
  const [requesting, setRequesting] = useState<Finding>();
  const history = (
    <GatewayHistory
      entityRef={gateway.entityRef}
      changedAt={gateway.evidence.changedAt}
    />
  );
  if (!declared.ok) {
    return (
      <div className={classes.root}>
        <OwnershipProblems problems={gateway.ownershipProblems} />
        <DeclarationIssues gateway={gateway} issues={declared.issues} />
        {history}
      </div>
    );
  }
  const { posture, findings, design } = declared.evaluation;
  return (
    <div className={classes.root}>
      <OwnershipProblems problems={gateway.ownershipProblems} />
      <ExposureCard
        gateway={gateway}
        posture={posture}
        environment={design.environment}
        subject={props.subject}
        linkGateway={props.linkGateway}
        notSeen={props.notSeen}
        onRefresh={props.onRefresh}
      />
      <Section title={t('networkingTab.diagram.title')}>
        <PostureDiagram
          posture={posture}
          findings={findings}
          title={t('networkingTab.diagram.label', {
            gateway: gateway.title,
          })}
        />
      </Section>
      <div className={classes.columns}>
        <ReachTable posture={posture} />
        <Section
          title={t('networkingTab.findings.title')}
          aside={findings.length > 0 ? summary(t, findings) : undefined}
        >
          <FindingList findings={findings} onRequestWaiver={setRequesting} />
        </Section>
      </div>
      <Notes notes={posture.notes} />
      {history}
      {requesting && (
        <RequestWaiverDialog
          finding={requesting}
          gateway={design.name}
          environment={design.environment}
          onClose={() => setRequesting(undefined)}
        />
      )}
    </div>
  );
}

function Notes(props: { notes: Posture['notes'] }) {
  const t = useTranslate();
  const classes = useStyles();
  if (props.notes.length === 0) return null;
  return (
    <Section title={t('networkingTab.notes.title')}>
      <ul className={classes.notes}>
        {props.notes.map(note => (
          <Typography key={note.text} variant="body2" component="li">
            {note.text}{' '}
            {note.sources.map((source, index) => (
              <span key={source.id}>
                {index > 0 && ', '}
                <Link to={source.url}>{source.title}</Link>
              </span>
            ))}
          </Typography>
        ))}
      </ul>
    </Section>
  );
}
