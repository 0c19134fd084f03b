import { assertGatewayDesign } from '../design';
import { exampleDesign } from '../design/exampleDesigns';
import { transition } from './transition';
import { transitionMarkdown } from './transitionMarkdown';

const present = assertGatewayDesign(
  exampleDesign('integration-v2', 'StandardV2'),
);
const documentOf = (wanted: Parameters<typeof assertGatewayDesign>[0]) =>
  transitionMarkdown(present, transition(present, assertGatewayDesign(wanted)));

describe('transitionMarkdown', () => {
  it('says of each step what it interrupts, how long, for whom, and the way back', () => {
    const wanted = exampleDesign('isolated', 'StandardV2');
    const text = documentOf(wanted);
    expect(text).toMatch(/^# Transition of apim-orders\n/);
    expect(text).toContain('| Pattern | `integration-v2` | `isolated` |');
    expect(text).toContain('**In place, in phases.**');
    const { steps } = transition(present, assertGatewayDesign(wanted));
    expect(steps).toHaveLength(2);
    steps.forEach((step, index) => {
      expect(text).toContain(`### ${index + 1}. ${step.title}`);
      expect(text).toContain(`| Interrupts | ${step.interrupts} |`);
      expect(text).toContain(`| Takes | ${step.duration} |`);
    });
    expect(text).toMatch(/\| Way back \| /);
    expect(text).toContain('](https://');
    expect(text).toContain('## What changes');
  });

  it('says why it is impossible, and has no steps then', () => {
    const text = documentOf(exampleDesign('isolated', 'Basic'));
    expect(text).toContain('**Impossible.** Azure rejects');
    expect(text).toMatch(/## Why\n\n- \*\*[A-Z]+-\d+\*\*/);
    expect(text).not.toContain('## Steps');
  });

  it('leaves nothing of a name to be taken for markup', () => {
    const text = documentOf(
      exampleDesign('integration-v2', 'StandardV2', {
        gatewaySubnet: { name: 'snet_a_b', prefix: '10.20.3.0/24' },
      }),
    );
    expect(text).toContain('snet\\_a\\_b');
  });
});
