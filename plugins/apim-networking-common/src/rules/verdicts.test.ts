import { checkRules, rules } from './registry';
import { goldens } from './__testUtils__/goldens';
import { ruleCases } from './__testUtils__/cases';
import { varied, variations } from './__testUtils__/variations';
import type { NetworkingModel } from '../model';

/** What one rule says of its own cases, as they are and with one thing otherwise: where that changes nothing it is left out. */
function verdictsOf(ruleId: string) {
  const texts: string[] = [];
  const said = (model: NetworkingModel) =>
    checkRules(model)
      .filter(finding => finding.ruleId === ruleId)
      .map(({ severity, field, seen, needed, message, fix }) => {
        const text = JSON.stringify({
          severity,
          field,
          seen,
          needed,
          message,
          fix,
        });
        if (!texts.includes(text)) texts.push(text);
        return texts.indexOf(text);
      });
  const cases = ruleCases[ruleId].flatMap(({ bad, good }, index) =>
    [[`${index} bad`, bad] as const, [`${index} good`, good] as const].map(
      ([name, model]) => {
        const plain = said(model);
        const otherwise = variations.flatMap(variation => {
          const found = said(varied(model, variation));
          return found.join() === plain.join()
            ? []
            : [`${variation.name}: ${found.join(' ') || 'nothing'}`];
        });
        return { name, plain, otherwise };
      },
    ),
  );
  return { texts: texts.map(text => JSON.parse(text)), cases };
}

/**
 * What a change of a rule changes for whom: a reviewer reads it in the diff of the goldens. `UPDATE_GOLDENS=true` writes them anew.
 */
describe('the verdicts of a rule', () => {
  const golden = goldens(__dirname, 'verdicts.json');

  it.each(rules.map(({ id }) => id))('%s are those of its golden', id => {
    const found = JSON.parse(JSON.stringify(verdictsOf(id)));
    expect(found).toEqual(golden.of(id, found));
  });
});
