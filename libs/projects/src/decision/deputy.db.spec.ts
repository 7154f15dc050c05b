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

  it('S27 are told at once: by whom, for which town, until when, and which vote waits already', async () => {
    const others = await at.scene.colleague(town.town);
    await at.name(town, deputy, '2026-05-04', '2026-05-31');
    await at.scene.app.settle();
    const [holder] = await at.scene.rows<{ name: string }>(
      'select name from person where id = $1',
      town.personId,
    );
    expect(await at.told(deputy, 'project.deputy-named')).toEqual([
      {
        kind: 'project.deputy-named',
        title: `${holder!.name} hat Sie als Stellvertretung bei Abstimmungen benannt`,
        text: `Projekt: ${at.project.title}. Vom 4. Mai 2026 bis zum 31. Mai 2026 können Sie für Stimmstadt 1 abstimmen. Eine Abstimmung läuft schon und wartet auf die Stimme der Kommune: ${decision.title}.`,
        reason: 'weil Sie Stimmstadt 1 bei Abstimmungen vertreten',
        url: `/projekte/${at.project.id}/beschluesse`,
      },
    ]);
    for (const actor of [others, town, at.lead])
      expect(await at.told(actor, 'project.deputy-named')).toEqual([]);
    await at.opened({ title: 'Noch ein Vorschlag' });
    const waiting = async () => (await at.told(deputy, 'project.deputy-named'))[0]!.text;
    expect(await waiting()).toMatch(/ 2 Abstimmungen laufen schon/);
    await at.run(deputy, VOTE, ballot());
    expect(await waiting()).toMatch(/wartet auf die Stimme der Kommune: Noch ein Vorschlag\.$/);
    const [mail] = await at.scene.rows<{ period: object }>(
      `select m.data #> '{facts,period}' as period from outgoing_mail m join account a on a.email = m.recipient
       where a.person_id = $1 and m.data #>> '{facts,kind}' = 'project.deputy-named'`,
      deputy.personId,
    );
    expect(mail!.period).toEqual({ from: '2026-05-04', until: '2026-05-31' });
  });

  it('of a later time are told that nothing waits which ends before', async () => {
    await at.name(town, deputy, '2026-05-21', '2026-06-30');
    await at.scene.app.settle();
    expect(await at.told(deputy, 'project.deputy-named')).toMatchObject([
      { text: expect.stringContaining('Zurzeit wartet keine Abstimmung auf Ihre Stimme.') },
    ]);
  });

  it('are told no more of a deputyship that has ended, was replaced, or went with the partnership', async () => {
    const told = async () => {
      await at.scene.app.settle();
      const [count] = await at.scene.rows<{ n: number }>(
        `select count(*)::int as n from notification where person_id = $1 and kind = 'project.deputy-named' and withdrawn_at is null`,
        deputy.personId,
      );
      const texts = (await at.told(deputy, 'project.deputy-named')).map(({ text }) => text);
      expect(texts).toHaveLength(count!.n);
      return texts;
    };
    const [first] = await at.name(town, deputy, '2026-05-04', '2026-05-31');
    expect(await told()).toHaveLength(1);
    const [second] = await at.name(town, deputy, '2026-05-04', '2026-06-30');
    expect(await told()).toEqual([expect.stringContaining('bis zum 30. Juni 2026')]);
    expect(second!.id).not.toBe(first!.id);
    await at.deputies(town, END, { id: second!.id }, town.town);
    expect(await told()).toEqual([]);
    // Ended before anybody could say so: nobody is told.
    const [third] = await at.name(town, deputy, '2026-05-04', '2026-05-31');
    await at.deputies(town, END, { id: third!.id }, town.town);
    expect(await told()).toEqual([]);
    expect(await at.scene.rows('select 1 as x from notification where subject_id = $1', third!.id)).toEqual(
      [],
    );
    await at.name(town, deputy, '2026-05-04', '2026-05-31');
    expect(await told()).toHaveLength(1);
    await at.scene.app.ok(town, at.scene.LEAVE, { p: at.project.id, o: town.town });
    expect(await told()).toEqual([]);
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
