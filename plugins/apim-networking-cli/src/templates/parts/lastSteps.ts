import type { Link, Step } from '../Template';

/** Ends a template whose decision counts only from then on. */
export const confirmStep: Step = {
  comment:
    'A decision allows nothing to be deployed until this step: what failed before leaves none behind. Keep it the last one.',
  id: 'confirm',
  name: 'Confirm the decision',
  action: 'apim:decision:confirm',
};

/** The page of a decision in the portal. */
export function decisionLink(step: string): Link {
  return {
    title: 'Decision',
    icon: 'docs',
    url: `\${{ steps.${step}.output.decisionPath }}`,
  };
}
