import { CopyTextButton } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { Decision } from 'backstage-plugin-apim-networking-common';
import { Section } from '../../Section';
import { describeDesign } from './describeDesign';
import { FactList } from './FactList';
import { useTranslate } from '../../../translation';

const useStyles = makeStyles(theme => ({
  copy: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    marginTop: theme.spacing(1.5),
  },
  text: {
    margin: theme.spacing(1, 0, 0),
    overflow: 'auto',
    maxHeight: 420,
    fontSize: 13,
  },
  json: {
    '& summary': {
      cursor: 'pointer',
    },
  },
}));

/** What was decided on: the posture that follows from the design, what the design says, and its JSON. */
export function DesignSection(props: { decision: Decision }) {
  const t = useTranslate();
  const classes = useStyles();
  const { design, evaluation } = props.decision;
  const json = JSON.stringify(design, undefined, 2);
  return (
    <Section
      title={t('decisions.design.title')}
      aside={evaluation.posture.headline}
    >
      <Typography variant="body2" paragraph>
        {evaluation.posture.sentence}
      </Typography>
      <FactList
        facts={describeDesign(t, design).map(({ term, lines }) => ({
          term,
          description:
            lines.length === 1
              ? lines[0]
              : lines.map((line, index) => (
                  <div key={`${index} ${line}`}>{line}</div>
                )),
        }))}
      />
      <div className={classes.copy}>
        <Typography variant="body2" component="span">
          {t('decisions.design.copy')}
        </Typography>
        <CopyTextButton
          text={json}
          aria-label={t('decisions.design.copyLabel')}
          tooltipText={t('decisions.record.copied')}
          variant="tertiary"
        />
      </div>
      <details className={classes.json}>
        <Typography variant="body2" component="summary">
          {t('decisions.design.json')}
        </Typography>
        <pre
          className={classes.text}
          role="group"
          aria-label={t('decisions.design.jsonLabel')}
          // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must take the keyboard
          tabIndex={0}
        >
          {json}
        </pre>
      </details>
    </Section>
  );
}
