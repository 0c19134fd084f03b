import { CopyTextButton } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import type { Decision } from 'backstage-plugin-apim-networking-common';
import { Section } from '../../Section';
import { FactList } from './FactList';

const useStyles = makeStyles(theme => ({
  value: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    maxWidth: '100%',
    '& code': {
      overflowWrap: 'anywhere',
      minWidth: 0,
    },
  },
}));

/** By what the decision is held to what it is about: ids and digests, to copy. */
export function RecordSection(props: { decision: Decision }) {
  const { id, digest, rulesetVersion, policyDigest } = props.decision;
  return (
    <Section title="The record">
      <FactList
        facts={[
          ['Decision', id],
          ['Digest of the design', digest],
          ['Ruleset', rulesetVersion],
          ['Digest of the policy', policyDigest],
        ].map(([term, value]) => ({
          term,
          description: <Copyable name={term} value={value} />,
        }))}
      />
    </Section>
  );
}

function Copyable(props: { name: string; value: string }) {
  const classes = useStyles();
  return (
    <span className={classes.value}>
      <code>{props.value}</code>
      <CopyTextButton
        text={props.value}
        aria-label={`Copy: ${props.name}`}
        tooltipText="Copied"
        variant="tertiary"
      />
    </span>
  );
}
