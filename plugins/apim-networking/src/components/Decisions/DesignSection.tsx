import { CodeSnippet } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { Decision } from 'backstage-plugin-apim-networking-common';
import { Section } from '../Section';
import { describeDesign } from './describeDesign';
import { FactList } from './FactList';

const useStyles = makeStyles(theme => ({
  json: {
    marginTop: theme.spacing(1.5),
    '& summary': {
      cursor: 'pointer',
    },
  },
}));

/** What was decided on: the posture that follows from the design, what the design says, and its JSON. */
export function DesignSection(props: { decision: Decision }) {
  const classes = useStyles();
  const { design, evaluation } = props.decision;
  return (
    <Section title="The design" aside={evaluation.posture.headline}>
      <Typography variant="body2" paragraph>
        {evaluation.posture.sentence}
      </Typography>
      <FactList
        facts={describeDesign(design).map(({ term, lines }) => ({
          term,
          description:
            lines.length === 1
              ? lines[0]
              : lines.map(line => <div key={line}>{line}</div>),
        }))}
      />
      <details className={classes.json}>
        <Typography variant="body2" component="summary">
          The design as JSON
        </Typography>
        <CodeSnippet
          text={JSON.stringify(design, undefined, 2)}
          language="json"
          showCopyCodeButton
        />
      </details>
    </Section>
  );
}
