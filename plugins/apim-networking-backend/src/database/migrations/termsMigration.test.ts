import { TestDatabases } from '@backstage/backend-test-utils';
import { policyFinding, recordedDecision } from '../../__testUtils__/decisions';
import { AT, publicDesign, storedGateway } from '../../__testUtils__/gateways';
import { DatabaseDecisionStore } from '../decisions/DatabaseDecisionStore';
import { DatabasePostureStore } from '../gateways/DatabasePostureStore';
import { DatabaseScheduledTaskStore } from '../scheduledTasks/DatabaseScheduledTaskStore';
import { migrationsDirectory as directory } from './migrate';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const MIGRATION = '20261207_terms.js';

const state = { exposure: 'internet', headline: 'Open', pattern: 'public' };
const transition = {
  changedAt: AT,
  because: ['policy'],
  differences: [],
  from: { ...state, parsed: false },
  to: { ...state, parsed: true },
  findings: [
    { change: 'introduced', ruleId: 'POL-001', severity: 'error', title: 'A' },
    { change: 'resolved', ruleId: 'POL-002', severity: 'info', title: 'B' },
    { change: 'waived', ruleId: 'POL-003', severity: 'info', title: 'C' },
  ],
};
const oldTransition = {
  ...transition,
  from: { ...state, understood: false },
  to: { ...state, understood: true },
  findings: transition.findings.map((finding, index) => ({
    ...finding,
    change: ['came', 'went', 'waived'][index],
  })),
};

describe.each(databases.eachSupportedId())('the migration of terms, %s', id => {
  it('renames what is stored, and renames it back', async () => {
    const knex = await databases.init(id);
    await knex.migrate.latest({ directory });
    const postures = DatabasePostureStore.create(knex);
    const decisions = DatabaseDecisionStore.create(knex);
    const tasks = DatabaseScheduledTaskStore.create(knex);
    const valid = storedGateway('valid', publicDesign());
    if (!valid.posture.declared.ok) throw new Error('It must be valid');
    valid.posture.declared.evaluation.findings = [policyFinding()];
    const invalid = storedGateway('invalid', { tier: 'Gold' });
    // More than one batch of them.
    const more = Array.from({ length: 101 }, (_, index) =>
      storedGateway(`more-${index}`, publicDesign()),
    );
    await postures.upsertGateways([valid, invalid, ...more]);
    const decision = recordedDecision({ findings: [policyFinding()] });
    await decisions.insert(decision);
    await tasks.failed('read-catalog', AT);
    await knex('gateway_history').insert({
      entity_ref: valid.posture.entityRef,
      changed_at: AT,
      transition: JSON.stringify(transition),
    });
    // A row that no version can read is left alone.
    await knex('gateway_history').insert({
      entity_ref: invalid.posture.entityRef,
      changed_at: AT,
      transition: 'not JSON',
    });
    const rows = async () => ({
      postures: await knex('gateway_postures').orderBy('entity_ref'),
      decisions: await knex('decisions').select('evaluation'),
      history: await knex('gateway_history').orderBy('id'),
    });
    const before = await rows();

    await knex.migrate.down({ directory, name: MIGRATION });
    const old = await rows();
    const declaredOf = (name: string) =>
      old.postures.find(({ entity_ref }) => entity_ref.endsWith(`/${name}`));
    const { actual, expected, ...finding } = policyFinding();
    const oldFinding = { ...finding, seen: actual, needed: expected };
    expect(JSON.parse(declaredOf('valid').verdict).findings).toEqual([
      oldFinding,
    ]);
    expect(JSON.parse(declaredOf('invalid').declared).issues).toContainEqual({
      field: 'tier',
      seen: '"Gold"',
      message: expect.any(String),
    });
    expect(JSON.parse(old.decisions[0].evaluation).findings).toEqual([
      oldFinding,
    ]);
    expect(JSON.parse(old.history[0].transition)).toEqual(oldTransition);
    expect(old.history[1].transition).toBe('not JSON');
    expect(await knex('sweeps').select('name', 'failures')).toEqual([
      { name: 'read-catalog', failures: 1 },
    ]);

    await knex.migrate.latest({ directory });
    expect(await rows()).toEqual(before);
    expect(await postures.getGateway(valid.posture.entityRef)).toEqual(
      valid.posture,
    );
    expect(await postures.getGateway(invalid.posture.entityRef)).toEqual(
      invalid.posture,
    );
    expect(await decisions.get(decision.id)).toEqual(decision);
    expect(await tasks.list()).toEqual([
      { name: 'read-catalog', failedAt: AT, failures: 1 },
    ]);
    const [{ transition: renamed }] = await knex('gateway_history').orderBy(
      'id',
    );
    expect(JSON.parse(renamed)).toEqual(transition);
  });
});
