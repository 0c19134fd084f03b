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
import { useTranslate } from '../../../translation';

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
  const t = useTranslate();
  const classes = useStyles();
  const { plan } = props;
  if (!plan) {
    return (
      <Section title={t('designField.change.plan.title')}>
        <Typography variant="body2">
          {t('designField.change.plan.empty')}
        </Typography>
      </Section>
    );
  }
  return (
    <Section
      title={t('designField.change.plan.title')}
      aside={transitionKindTitles[plan.kind]}
    >
      <Typography variant="body2" aria-live="polite" gutterBottom>
        {plan.kind === 'none'
          ? t('designField.change.plan.none', { gateway: props.title })
          : plan.summary}
      </Typography>
      {plan.kind === 'impossible' && (
        <Typography variant="body2" role="alert">
          {t('designField.change.plan.impossibleHelp', {
            impossible: (
              <strong>{t('designField.change.plan.impossible')}</strong>
            ),
          })}
        </Typography>
      )}
      {plan.steps.length > 0 && (
        <ol
          className={classes.steps}
          aria-label={t('designField.change.plan.steps')}
        >
          {plan.steps.map(step => (
            <Step key={step.id} step={step} />
          ))}
        </ol>
      )}
      {plan.differences.length > 0 && (
        <>
          <Typography variant="subtitle2" component="h4">
            {t('designField.change.plan.differences')}
          </Typography>
          <DifferenceList differences={plan.differences} />
        </>
      )}
    </Section>
  );
}

function Step(props: { step: TransitionStep }) {
  const t = useTranslate();
  const classes = useStyles();
  const { step } = props;
  const facts = [
    ['interrupts', step.interrupts],
    ['duration', step.duration],
    ['callers', step.callers],
    ['rollback', step.rollback],
  ] as const;
  return (
    <li className={classes.step}>
      {t('designField.change.plan.step', {
        title: <strong>{step.title}.</strong>,
        description: step.description,
      })}
      <dl className={classes.facts}>
        {facts.flatMap(([name, text]) => [
          <dt key={name}>{t(`designField.change.plan.fact.${name}`)}</dt>,
          <dd key={`${name}: text`}>{text}</dd>,
        ])}
        <dt>{t('designField.change.plan.fact.sources')}</dt>
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
