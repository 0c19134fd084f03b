import type {
  DecisionItem,
  DecisionValidity,
} from 'backstage-plugin-apim-networking-common';
import { Moment } from '../Moment';
import { useTranslate } from '../../translation';

/** Until when something may be made of a decision, or why nothing may any more. */
export function Validity(props: {
  decision: DecisionValidity & Pick<DecisionItem, 'outcome'>;
}) {
  const t = useTranslate();
  const { outcome, valid, validUntil, endedBy, pending } = props.decision;
  if (outcome === 'denied') return <>{t('decisions.validity.denied')}</>;
  if (valid) {
    return t('decisions.validity.valid', {
      until: <Moment at={validUntil} withDay />,
    });
  }
  if (pending && !endedBy) return <>{t('decisions.validity.notConfirmed')}</>;
  if (endedBy === 'policy') return <>{t('decisions.validity.endedByPolicy')}</>;
  if (endedBy === 'ruleset') {
    return <>{t('decisions.validity.endedByRuleset')}</>;
  }
  return t('decisions.validity.ended', {
    relative: <Moment at={validUntil} />,
  });
}
