import { jest } from '@jest/globals';
import { CLOSE, DecisionScene, OTHER_TEXT, ROUND, VOTE } from '../__fixtures__/decision-scene.js';
import { DecisionClose } from './decision-close.js';
import { DecisionSweep } from './decision.sweep.js';

describe('decisions of a project, many hands at once', () => {
  let at: DecisionScene;
  beforeAll(async () => {
    at = await DecisionScene.start();
  });
  afterAll(() => at?.scene.app.stop());
  beforeEach(() => at.begin());

  const said = async (type: string, id: string): Promise<number> =>
    (
      await at.scene.rows<{ n: number }>(
        `select count(*)::int as n from outbox where type = $1 and payload ->> 'decisionId' = $2`,
        type,
        id,
      )
    )[0]!.n;

  it('50 parallel votes leave one vote per town, a tally that agrees, and every vote in the history', async () => {
    const decision = await at.opened({ method: 'MAJORITY' });
    const picks = ['YES', 'NO', 'ABSTAIN'];
    await Promise.all(
      Array.from({ length: 50 }, (_, n) => at.vote(at.towns[n % 5]!, decision, picks[n % 3]!)),
    );
    const votes = await at.scene.rows<{ partner_id: string; choice: string }>(
      'select partner_id, choice from project_decision_vote where decision_id = $1',
      decision.id,
    );
    expect(votes).toHaveLength(5);
    expect(new Set(votes.map(({ partner_id }) => partner_id)).size).toBe(5);
    // The last entry of each town is its vote.
    const last = await at.scene.rows<{ partner_id: string; choice: string }>(
      `select distinct on (partner_id) partner_id, choice from project_decision_vote_entry where decision_id = $1 order by partner_id, id desc`,
      decision.id,
    );
    const byTown = (list: typeof votes) => list.map((one) => `${one.partner_id} ${one.choice}`).sort();
    expect(byTown(last)).toEqual(byTown(votes));
    await at.sweep('2026-05-20T10:00:00Z');
    const { tally } = await at.read(at.lead, decision.id);
    const count = (choice: string) => votes.filter((one) => one.choice === choice).length;
    expect(tally).toEqual({
      electorate: 5,
      needed: 3,
      voted: 5,
      yes: count('YES'),
      no: count('NO'),
      abstain: count('ABSTAIN'),
    });
  });

  it('50 parallel closings, by sweeps and by the lead, give one outcome and one set of notifications', async () => {
    const decision = await at.opened({ method: 'MAJORITY' });
    await at.all(decision, 'YES');
    const ctx = at.scene.app.ctx();
    const sweep = at.scene.app.get(DecisionSweep);
    const early = await Promise.all(
      Array.from({ length: 25 }, () => at.scene.app.gql(at.lead, CLOSE, { id: decision.id })),
    );
    expect(early.filter(({ errors }) => errors === undefined)).toHaveLength(1);
    const due = await at.opened({ method: 'MAJORITY' });
    for (const n of [0, 1, 2]) await at.vote(at.towns[n]!, due, 'YES');
    at.scene.app.clock.set('2026-05-20T10:00:00Z');
    const closed = await Promise.all(Array.from({ length: 50 }, () => sweep.closeDue(ctx)));
    expect(closed.reduce((sum, n) => sum + n, 0)).toBe(1);
    await at.scene.app.settle();
    for (const { id } of [decision, due]) {
      expect(await said('project.decision-closed.v1', id)).toBe(1);
      expect(await at.read(at.lead, id)).toMatchObject({ state: 'CLOSED', outcome: 'ADOPTED' });
    }
    // The lead closed the first one and knows it; of the second one it is told.
    expect(await at.told(at.lead, 'project.decision-closed')).toHaveLength(1);
    for (const town of at.towns.slice(1))
      expect(await at.told(town, 'project.decision-closed')).toHaveLength(2);
  });

  it('one vote that cannot be closed keeps no other from its outcome', async () => {
    const [stuck, other] = [await at.opened({ method: 'MAJORITY' }), await at.opened({ method: 'MAJORITY' })];
    const ends = at.scene.app.get(DecisionClose);
    const { close } = ends;
    const closing = jest.spyOn(ends, 'close').mockImplementation((tx, decision, text) => {
      if (decision.id === stuck.id) throw new Error('out of order');
      return close.call(ends, tx, decision, text);
    });
    at.scene.app.clock.set('2026-05-20T10:00:00Z');
    const sweep = at.scene.app.get(DecisionSweep);
    expect(await sweep.closeDue(at.scene.app.ctx())).toBe(1);
    closing.mockRestore();
    expect([await at.read(at.lead, stuck.id), await at.read(at.lead, other.id)]).toMatchObject([
      { state: 'OPEN' },
      { state: 'CLOSED' },
    ]);
    expect(await sweep.closeDue(at.scene.app.ctx())).toBe(1);
  });

  it('votes and a new round at once: every vote belongs to one of the rounds, none to the wrong one', async () => {
    const decision = await at.opened();
    const results = await Promise.all([
      ...at.towns.map((town) => at.scene.app.gql(town, VOTE, at.ballot(decision, town.town, 'AGREE'))),
      at.scene.app.gql(at.lead, ROUND, {
        input: { id: decision.id, version: decision.version, ...OTHER_TEXT },
      }),
    ]);
    const refusals = results.flatMap(({ errors }) => (errors ?? []).map((one) => one.extensions?.['code']));
    expect(refusals.every((code) => code === 'STALE_VERSION')).toBe(true);
    const view = await at.read(at.lead, decision.id);
    expect(view).toMatchObject({ round: 2, tally: { voted: 0 } });
  });
});
