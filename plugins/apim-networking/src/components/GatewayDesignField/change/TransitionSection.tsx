import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  transitionKindTitles,
  type TransitionPlan,
  type TransitionStep,
} from 'backstage-plugin-apim-networking-common';
import { Section } from '../../Section';
import { DifferenceList } from './DifferenceList';
import { Link } from '../../../routing';

const useStyles = makeStyles(theme => ({
  steps: {
    margin: theme.spacing(1, 0),
    paddingLeft: theme.spacing(2.5),
  },
  step: {
    ...theme.typography.body2,
    overflowWrap: 'anywhere',
    '& + &': {
      marginTop: theme.spacing(1.5),
    },
  },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(80px, auto) minmax(0, 1fr)',
    columnGap: theme.spacing(1.5),
    margin: theme.spacing(0.5, 0, 0),
    '& dt': {
      color: theme.palette.text.secondary,
    },
    '& dd': {
      margin: 0,
    },
  },
}));

/** How the gateway gets from its present design to the one in the form, as one answers. */
export function TransitionSection(props: {
  /** Undefined: the answers make no design yet. */
  plan: TransitionPlan | undefined;
  /** What people call the gateway. */
  title: string;
}) {
  const classes = useStyles();
  const { plan } = props;
  if (!plan) {
    return (
      <Section title="What the change takes">
        <Typography variant="body2">
          The plan appears as soon as the answers make a design.
        </Typography>
      </Section>
    );
  }
  return (
    <Section
      title="What the change takes"
      aside={transitionKindTitles[plan.kind]}
    >
      <Typography variant="body2" aria-live="polite" gutterBottom>
        {plan.kind === 'none'
          ? `Nothing is changed yet: this is how ${props.title} is networked now.`
          : plan.summary}
      </Typography>
      {plan.kind === 'impossible' && (
        <Typography variant="body2" role="alert">
          <strong>The change cannot be made.</strong> The findings say what
          stands against it.
        </Typography>
      )}
      {plan.steps.length > 0 && (
        <ol className={classes.steps} aria-label="Steps, in their order">
          {plan.steps.map(step => (
            <Step key={step.id} step={step} />
          ))}
        </ol>
      )}
      {plan.differences.length > 0 && (
        <>
          <Typography variant="subtitle2" component="h4">
            What is different then
          </Typography>
          <DifferenceList differences={plan.differences} />
        </>
      )}
    </Section>
  );
}

function Step(props: { step: TransitionStep }) {
  const classes = useStyles();
  const { step } = props;
  const facts: Array<[string, string]> = [
    ['Interrupts', step.interrupts],
    ['Takes', step.duration],
    ['For callers', step.callers],
    ['Way back', step.rollback],
  ];
  return (
    <li className={classes.step}>
      <strong>{step.title}.</strong> {step.description}
      <dl className={classes.facts}>
        {facts.flatMap(([name, text]) => [
          <dt key={name}>{name}</dt>,
          <dd key={`${name}: text`}>{text}</dd>,
        ])}
        <dt>Why</dt>
        <dd>
          {step.sources.map((source, index) => (
            <span key={source.id}>
              {index > 0 && ', '}
              <Link to={source.url}>{source.title}</Link>
            </span>
          ))}
        </dd>
      </dl>
    </li>
  );
}
