import type {
  DecisionItem,
  DecisionValidity,
} from 'backstage-plugin-apim-networking-common';
import { Moment } from '../Moment';

const CHANGES = {
  policy: 'the policy has changed since',
  ruleset: 'the rules have changed since',
};

/** Until when something may be made of a decision, or why nothing may any more. */
export function Validity(props: {
  decision: DecisionValidity & Pick<DecisionItem, 'outcome'>;
}) {
  const { outcome, valid, validUntil, endedBy, pending } = props.decision;
  if (outcome === 'denied') return <>nothing can be made of it</>;
  if (valid) {
    return (
      <>
        valid until <Moment at={validUntil} withDay />
      </>
    );
  }
  if (pending && !endedBy) return <>not confirmed by its task</>;
  return endedBy === 'policy' || endedBy === 'ruleset' ? (
    <>no longer valid, {CHANGES[endedBy]}</>
  ) : (
    <>
      no longer valid, ended <Moment at={validUntil} />
    </>
  );
}
