/**
 * How long one design takes with every rule: `yarn bench`. The bound is a median of 20 µs on one core.
 */
import { Bench } from 'tinybench';
import {
  evaluateDesign,
  evaluateParsedDesign,
  parseGatewayDesign,
  rules,
  type GatewayDesignInput,
} from '../plugins/apim-networking-common/src';
import { exampleDesign } from '../plugins/apim-networking-common/src/design/exampleDesigns';

const BOUND_MICROSECONDS = 20;

const designs: Record<string, GatewayDesignInput> = {
  'public on Standard': exampleDesign('public', 'Standard'),
  'isolated on Standard v2': exampleDesign('isolated', 'StandardV2'),
  'internal with a WAF on Premium, two regions': exampleDesign(
    'internal-appgw-waf',
    'Premium',
    {
      additionalLocations: [
        {
          region: 'norwayeast',
          virtualNetwork: { name: 'vnet-no', addressSpace: ['10.40.0.0/16'] },
          gatewaySubnet: { name: 'snet-apim', prefix: '10.40.1.0/24' },
        },
      ],
    },
  ),
};

async function main() {
  const bench = new Bench({ time: 1000, warmupTime: 500 });
  for (const [name, input] of Object.entries(designs)) {
    const parsed = parseGatewayDesign(input);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
    bench.add(`rules and posture: ${name}`, () => {
      evaluateParsedDesign(parsed.design);
    });
    bench.add(`the same with parsing: ${name}`, () => {
      evaluateDesign(input);
    });
  }
  await bench.run();

  console.log(`${rules.length} rules, one core, Node ${process.version}`);
  let slow = 0;
  for (const task of bench.tasks) {
    const { result } = task;
    if (!('latency' in result))
      throw new Error(`${task.name}: ${result.state}`);
    const median = result.latency.p50 * 1000;
    const p99 = result.latency.p99 * 1000;
    const bounded = task.name.startsWith('rules and posture');
    if (bounded && median > BOUND_MICROSECONDS) slow += 1;
    console.log(
      `${median.toFixed(1).padStart(8)} µs median  ${p99
        .toFixed(1)
        .padStart(8)} µs p99  ${task.name}`,
    );
  }
  if (slow > 0) {
    throw new Error(`${slow} of the medians are over ${BOUND_MICROSECONDS} µs`);
  }
}

main().catch(error => {
  console.error(error);
  process.exitCode = 1;
});
