import { CopyTextButton } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import type { Decision } from 'backstage-plugin-apim-networking-common';
import { Section } from '../../Section';
import { FactList } from './FactList';
import { useTranslate } from '../../../translation';

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
  const t = useTranslate();
  const { id, digest, rulesetVersion, policyDigest } = props.decision;
  return (
    <Section title={t('decisions.record.title')}>
      <FactList
        facts={(
          [
            ['decision', id],
            ['digest', digest],
            ['ruleset', rulesetVersion],
            ['policyDigest', policyDigest],
          ] as const
        ).map(([name, value]) => {
          const term = t(`decisions.record.${name}`);
          return { term, description: <Copyable name={term} value={value} /> };
        })}
      />
    </Section>
  );
}

function Copyable(props: { name: string; value: string }) {
  const t = useTranslate();
  const classes = useStyles();
  return (
    <span className={classes.value}>
      <code>{props.value}</code>
      <CopyTextButton
        text={props.value}
        aria-label={t('decisions.record.copy', { name: props.name })}
        tooltipText={t('decisions.record.copied')}
        variant="tertiary"
      />
    </span>
  );
}
