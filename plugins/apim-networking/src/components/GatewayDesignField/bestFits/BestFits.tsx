import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import {
  patterns,
  tiers,
  type RankedOption,
  type Recommendation,
} from 'backstage-plugin-apim-networking-common';
import { useId, useState } from 'react';
import { Section } from '../../Section';
import type { DraftRequirements } from '../requirements';
import type { DraftDesign } from '../useDesign';
import { draftOfOption } from './draftOfOption';
import { ExcludedPairs } from './ExcludedPairs';
import { FitCard } from './FitCard';
import { useTranslate, type Translate } from '../../../translation';

/** Options that are shown before one asks for more. */
const FIRST = 3;

/** The ranking that follows from the needs: the best tier of each pattern first, and why the others fall away. */
export function BestFits(props: {
  making: DraftDesign;
  requirements: DraftRequirements;
}) {
  const t = useTranslate();
  const { making, requirements } = props;
  const { draft, change, policyLoading } = making;
  const { recommendation, answers, answered, clear } = requirements;
  const { options, excluded } = recommendation;
  const group = useId();
  const [all, setAll] = useState(false);
  const chosen = chosenOf(recommendation, draft);
  const first = bestOfEachPattern(options).slice(0, FIRST);
  const shown = all ? options : first;
  return (
    <Section title={t('designField.fit.title')}>
      <div aria-live="polite">
        <Typography variant="body2" color="textSecondary" gutterBottom>
          {answered > 0
            ? recommendation.summary
            : t('designField.fit.nothingAnswered')}
          {policyLoading && <> {t('designField.fit.policyLoading')}</>}
        </Typography>
        {chosen.outside && (
          <Typography variant="body2" gutterBottom>
            {t('designField.fit.outside', {
              option: titleOf(t, draft),
              reasons: chosen.outside,
            })}
          </Typography>
        )}
      </div>
      {options.length === 0 ? (
        <Button size="small" color="primary" onClick={clear}>
          {t('designField.fit.clear')}
        </Button>
      ) : (
        <div role="radiogroup" aria-label={t('designField.fit.options')}>
          {shown.map(option => (
            <FitCard
              key={`${option.pattern} ${option.tier}`}
              option={option}
              group={group}
              chosen={option === chosen.option}
              onChoose={() => change(draftOfOption(option, answers, draft))}
            />
          ))}
        </div>
      )}
      {(all || options.length > first.length) && (
        <Button size="small" aria-expanded={all} onClick={() => setAll(!all)}>
          {all
            ? t('designField.fit.showBest')
            : t('designField.fit.showAll', { count: options.length })}
        </Button>
      )}
      <ExcludedPairs excluded={excluded} />
    </Section>
  );
}

function titleOf(
  t: Translate,
  { pattern, tier }: Pick<RankedOption, 'pattern' | 'tier'>,
): string {
  return t('shared.pattern.onTier', {
    pattern: patterns[pattern].title,
    tier: tiers[tier].title,
  });
}

/** The options are in order, so that the first of a pattern is its best tier. */
function bestOfEachPattern(options: RankedOption[]): RankedOption[] {
  return options.filter(
    (option, index) =>
      options.findIndex(({ pattern }) => pattern === option.pattern) === index,
  );
}

function chosenOf(
  { options, excluded }: Recommendation,
  draft: Pick<RankedOption, 'pattern' | 'tier'>,
): { option?: RankedOption; outside?: string } {
  const isChosen = (pair: Pick<RankedOption, 'pattern' | 'tier'>) =>
    pair.pattern === draft.pattern && pair.tier === draft.tier;
  const option = options.find(isChosen);
  return option
    ? { option }
    : {
        outside: excluded
          .find(isChosen)
          ?.reasons.map(({ text }) => text)
          .join(' '),
      };
}
