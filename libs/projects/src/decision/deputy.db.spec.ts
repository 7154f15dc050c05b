import { insertMembership, insertPerson } from '@app/testing';
import { DecisionScene, END, NAME, VOTE, type DecisionView } from '../__fixtures__/decision-scene.js';
import type { Member } from '../__fixtures__/scene.js';

describe('deputies in the votes of a project', () => {
  let at: DecisionScene;
  let town: Member;
  let deputy: Member;
  let decision: DecisionView;
  beforeAll(async () => {
    at = await DecisionScene.start();
  });
  afterAll(() => at?.scene.app.stop());
  beforeEach(async () => {
    await at.begin(3);
    town = at.towns[1]!;
    deputy = await at.scene.colleague(town.town);
    decision = await at.opened();
  });

  const ballot = (choice = 'AGREE') => at.ballot(decision, town.town, choice);
  const input = (values: object = {}) => ({
    input: {
      projectId: at.project.id,
      municipalityId: town.town,
      personId: deputy.personId,
      fromOn: '2026-05-04',
      untilOn: '2026-05-31',
      ...values,
    },
  });

  it('vote for the town within their period; who cast it and in which capacity stands with the vote', async () => {
    expect(await at.refused(deputy, VOTE, ballot())).toBe('VOTE_NO_MANDATE');
    const [named] = await at.name(town, deputy, '2026-05-06', '2026-05-10');
    expect(named).toMatchObject({ person: { id: deputy.personId }, isActive: false, canEnd: true });
    expect(await at.refused(deputy, VOTE, ballot())).toBe('VOTE_NO_MANDATE');
    at.scene.app.clock.set('2026-05-05T22:00:00Z');
    const voted = await at.run(deputy, VOTE, ballot());
    const elector = voted.electors.find(({ isOwn }) => isOwn)!;
    expect(elector).toMatchObject({
      viewerCapacity: 'DEPUTY',
      canVote: true,
      vote: { choice: 'AGREE', capacity: 'DEPUTY', caster: { id: deputy.personId } },
    });
    // One vote per town: what the holder of the mandate says afterwards takes its place.
    const changed = await at.run(town, VOTE, ballot('ABSTAIN'));
    expect(changed.tally).toMatchObject({ voted: 1, yes: 0, abstain: 1 });
    expect(changed.electors.find(({ isOwn }) => isOwn)!.vote).toMatchObject({ capacity: 'MANDATE' });
    expect(changed.voteHistory.map(({ kind, capacity }) => [kind, capacity])).toEqual([
      ['ABSTAIN', 'MANDATE'],
      ['AGREE', 'DEPUTY'],
    ]);
    // An expired deputy is refused, and no longer shown.
    at.scene.app.clock.set('2026-05-10T22:00:00Z');
    expect(await at.refused(deputy, VOTE, ballot())).toBe('VOTE_NO_MANDATE');
    expect(await at.name(town, await at.scene.colleague(town.town), '2026-05-11', '2026-05-12')).toHaveLength(
      1,
    );
  });

  it('are asked for the vote', async () => {
    await at.name(town, deputy, '2026-05-04', '2026-05-31');
    const another = await at.opened();
    expect(await at.told(deputy, 'project.vote-asked')).toMatchObject([
      {
        reason: `weil Sie Stimmstadt 1 bei Abstimmungen vertreten`,
        url: `/projekte/${at.project.id}/beschluesse/${another.id}`,
      },
    ]);
  });

  it('are named by the mandate of the town alone, from its members, for a period that is not over', async () => {
    expect(await at.refused(deputy, NAME, input())).toBe('VOTE_NO_MANDATE');
    expect(await at.refused(at.lead, NAME, input())).toBe('NOT_FOUND');
    const stranger = await at.scene.member();
    expect(await at.refused(stranger, NAME, input({ municipalityId: stranger.town }))).toBe('NOT_FOUND');
    for (const values of [
      { personId: (await insertPerson(at.scene.app)).personId },
      { personId: at.lead.personId },
      { personId: town.personId },
      { untilOn: '2026-05-03' },
      { fromOn: '2026-05-20', untilOn: '2026-05-10' },
      { fromOn: 'morgen' },
    ])
      expect(await at.refused(town, NAME, input(values))).toBe('BAD_INPUT');
    for (let n = 0; n < 10; n++)
      await at.name(town, await at.scene.colleague(town.town), '2026-05-04', '2026-05-31');
    expect(await at.refused(town, NAME, input())).toBe('BAD_INPUT');
  });

  it('are ended, replaced by another period, and end with their membership and with the partnership', async () => {
    const [first] = await at.name(town, deputy, '2026-05-04', '2026-05-31');
    const [second, ...more] = await at.name(town, deputy, '2026-05-04', '2026-06-30');
    expect(more).toEqual([]);
    expect(second!.id).not.toBe(first!.id);
    expect(await at.refused(at.lead, END, { id: second!.id })).toBe('NOT_FOUND');
    expect(await at.deputies(deputy, END, { id: second!.id }, town.town)).toEqual([]);
    expect(await at.refused(deputy, VOTE, ballot())).toBe('VOTE_NO_MANDATE');
    await at.name(town, deputy, '2026-05-04', '2026-05-31');
    await at.run(deputy, VOTE, ballot());
    // Whoever no longer belongs to the town does not vote for it.
    const gone = { ...deputy, municipalityIds: [] };
    await at.scene.execute(`update membership set state = 'ENDED' where person_id = $1`, deputy.personId);
    expect(await at.refused(gone, VOTE, ballot())).toBe('NOT_FOUND');
    await at.scene.app.ok(town, at.scene.LEAVE, { p: at.project.id, o: town.town });
    expect(
      await at.scene.rows(
        'select 1 as x from project_vote_deputy where project_id = $1 and ended_at is null',
        at.project.id,
      ),
    ).toEqual([]);
  });

  it('of one town vote for no other, not even one they belong to', async () => {
    await at.name(town, deputy, '2026-05-04', '2026-05-31');
    await insertMembership(at.scene.app, deputy.personId, at.towns[2]!.town);
    const both = { ...deputy, municipalityIds: [town.town, at.towns[2]!.town] };
    expect(await at.refused(both, VOTE, at.ballot(decision, at.towns[2]!.town, 'AGREE'))).toBe(
      'VOTE_NO_MANDATE',
    );
    expect((await at.run(both, VOTE, ballot())).tally).toMatchObject({ voted: 1 });
  });
});
