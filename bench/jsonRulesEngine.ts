/**
 * The rules beside json-rules-engine, which Backstage's Tech Insights uses, with the same conditions on the same designs, in one
 * run: `yarn bench:engine`. Both must find the same; the bound is 50 times.
 */
import { Engine, type TopLevelCondition } from 'json-rules-engine';
import { Bench } from 'tinybench';
import {
  PATTERN_NAMES,
  parseGatewayDesign,
  rules,
  TIER_NAMES,
  type NetworkingModel,
} from '../plugins/apim-networking-common/src';
import { exampleDesign } from '../plugins/apim-networking-common/src/design/exampleDesigns';
import { Ruleset } from '../plugins/apim-networking-common/src/rules/Ruleset';
import { modelOfDesign } from '../plugins/apim-networking-common/src/model/fromDesign';

const BOUND = 50;

const is = (path: string, value: unknown) => ({
  fact: 'model',
  path: `$.${path}`,
  operator: 'equal',
  value,
});
const isNot = (path: string, value: unknown) => ({
  fact: 'model',
  path: `$.${path}`,
  operator: 'notEqual',
  value,
});
const among = (path: string, value: unknown[]) => ({
  fact: 'model',
  path: `$.${path}`,
  operator: 'in',
  value,
});
const notAmong = (path: string, value: unknown[]) => ({
  fact: 'model',
  path: `$.${path}`,
  operator: 'notIn',
  value,
});
const CLASSIC = ['classic-external', 'classic-internal'];
const WORKSPACE = ['workspace-integration', 'workspace-injection'];
const hasEndpoints = {
  fact: 'model',
  path: '$.privateEndpoints.length',
  operator: 'greaterThan',
  value: 0,
};

/** The conditions of some of the rules, as the engine writes them. */
const conditions: Record<string, TopLevelCondition> = {
  'TIER-001': {
    all: [
      among('attachment', CLASSIC),
      notAmong('tier', ['Developer', 'Premium']),
    ],
  },
  'TIER-002': {
    all: [is('attachment', 'v2-injection'), isNot('tier', 'PremiumV2')],
  },
  'TIER-003': {
    all: [
      is('attachment', 'v2-integration'),
      notAmong('tier', ['StandardV2', 'PremiumV2']),
    ],
  },
  'TIER-004': {
    all: [hasEndpoints, among('tier', ['Consumption', 'BasicV2'])],
  },
  'TIER-013': {
    all: [is('tier', 'Developer'), is('environment', 'production')],
  },
  'COMB-001': { all: [among('attachment', CLASSIC), hasEndpoints] },
  'COMB-004': { all: [is('attachment', 'v2-injection'), hasEndpoints] },
  'WS-001': { all: [is('attachment', 'workspace-injection')] },
  'WS-002': {
    all: [
      among('attachment', WORKSPACE),
      notAmong('tier', ['BasicV2', 'StandardV2', 'Premium', 'PremiumV2']),
    ],
  },
  'PNA-003': {
    all: [
      is('publicNetworkAccess', 'Disabled'),
      among('attachment', [...CLASSIC, 'v2-injection']),
    ],
  },
};

const ids = Object.keys(conditions);
const ours = new Ruleset(rules.filter(({ id }) => ids.includes(id)));

const models: NetworkingModel[] = PATTERN_NAMES.flatMap(pattern =>
  TIER_NAMES.map(tier => {
    const parsed = parseGatewayDesign(exampleDesign(pattern, tier));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
    return modelOfDesign(parsed.design);
  }),
);

function ourFindings(model: NetworkingModel): string[] {
  return ours.findings(model).map(({ ruleId }) => ruleId);
}

async function main() {
  const engine = new Engine();
  for (const id of ids) {
    engine.addRule({ conditions: conditions[id], event: { type: id } });
  }
  const theirFindings = async (model: NetworkingModel) =>
    (await engine.run({ model })).events.map(({ type }) => type);

  for (const model of models) {
    const [a, b] = [ourFindings(model), await theirFindings(model)];
    if (a.sort().join() !== b.sort().join()) {
      throw new Error(
        `${model.declaredPattern} on ${
          model.tier
        }: ${a.join()} here, ${b.join()} there`,
      );
    }
  }

  const bench = new Bench({ time: 2000, warmupTime: 500 });
  let next = 0;
  const model = () => models[(next += 1) % models.length];
  bench.add('these rules', () => {
    ourFindings(model());
  });
  bench.add('json-rules-engine', async () => {
    await theirFindings(model());
  });
  await bench.run();
  const [mine, peer] = bench.tasks.map(({ name, result }) => {
    if (!('latency' in result)) throw new Error(`${name}: ${result.state}`);
    return result.latency.mean * 1000;
  });
  const times = peer / mine;
  console.log(
    `${ids.length} rules on ${models.length} designs, which both evaluate alike`,
  );
  console.log(`${mine.toFixed(2).padStart(8)} µs mean  these rules`);
  console.log(`${peer.toFixed(2).padStart(8)} µs mean  json-rules-engine`);
  console.log(`${times.toFixed(0).padStart(8)} times`);
  if (times < BOUND) throw new Error(`less than ${BOUND} times`);
}

main().catch(error => {
  console.error(error);
  process.exitCode = 1;
});
