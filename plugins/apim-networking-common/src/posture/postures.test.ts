import {
  capabilityMatrix,
  PATTERN_NAMES,
  TIER_NAMES,
  type PatternName,
} from '../index';
import type { NetworkingModel } from '../model';
import { exampleDesign } from '../design/exampleDesigns';
import { goldens } from '../rules/__testUtils__/goldens';
import { model } from '../rules/__testUtils__/models';
import { varied, variations } from '../rules/__testUtils__/variations';
import { derivePosture } from './derive';

/** What follows from the plainest design of a pattern, as it is and with one thing otherwise. */
function posturesOf(pattern: PatternName) {
  const tier = TIER_NAMES.find(
    name => capabilityMatrix[pattern][name].supported,
  )!;
  const plain = model(exampleDesign(pattern, tier));
  const texts: string[] = [];
  const numberOf = (part: unknown) => {
    const text = JSON.stringify(part);
    if (!texts.includes(text)) texts.push(text);
    return texts.indexOf(text);
  };
  const said = (changed: NetworkingModel) => {
    const { components, notes, locations: _, ...rest } = derivePosture(changed);
    return [...components, ...notes, rest].map(numberOf).join(' ');
  };
  const asItIs = said(plain);
  const otherwise = variations.flatMap(variation => {
    const found = said(varied(plain, variation));
    return found === asItIs ? [] : [`${variation.name}: ${found}`];
  });
  return {
    tier,
    plain: asItIs,
    otherwise,
    texts: texts.map(text => JSON.parse(text)),
  };
}

/**
 * What a change of the posture changes for whom: a reviewer reads it in the diff of the goldens. `UPDATE_GOLDENS=true` writes
 * them anew.
 */
describe('the postures of a pattern', () => {
  const golden = goldens(__dirname, 'postures.json');

  it.each(PATTERN_NAMES)('%s are those of its golden', pattern => {
    const found = JSON.parse(JSON.stringify(posturesOf(pattern)));
    expect(found).toEqual(golden.of(pattern, found));
  });
});
