import { insertPerson } from '@app/testing';
import {
  CLOSE,
  COMMENT,
  DecisionScene,
  LIST,
  ONE,
  PROPOSE,
  WITHDRAW,
  type DecisionView,
} from '../__fixtures__/decision-scene.js';
import type { Member } from '../__fixtures__/scene.js';

interface DecisionPage {
  readonly projectDecisions: {
    readonly nodes: DecisionView[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}

describe('decisions of a project as people see them', () => {
  let at: DecisionScene;
  beforeAll(async () => {
    at = await DecisionScene.start();
  });
  afterAll(() => at?.scene.app.stop());
  beforeEach(() => at.begin());

  it('who votes is asked, members hear of it, and towns that are silent are reminded once per round', async () => {
    const colleague = await at.scene.colleague(at.town(1).town);
    const orphan = await at.scene.member('Ohnestadt');
    await at.scene.partner(at.lead, orphan, at.project);
    await at.scene.execute('update membership set mandate = false where person_id = $1', orphan.personId);
    await at.scene.execute(`update membership set role = 'ADMIN' where person_id = $1`, orphan.personId);
    const decision = await at.opened();
    expect(await at.told(at.town(1), 'project.vote-asked')).toMatchObject([
      { title: 'Ihre Kommune kann abstimmen', reason: 'weil Sie für Stimmstadt 1 zusagen dürfen' },
    ]);
    expect(await at.told(colleague, 'project.vote-asked')).toEqual([]);
    expect(await at.told(colleague, 'project.decision-opened')).toMatchObject([
      {
        title: 'Die Kommunen stimmen über einen Beschlussvorschlag ab',
        reason: 'weil Stimmstadt 1 mit abstimmt',
      },
    ]);
    expect(await at.told(orphan, 'project.vote-asked')).toHaveLength(1);
    await at.vote(at.town(1), decision, 'AGREE');
    await at.scene.execute('update notification set read_at = now()');
    await at.sweep('2026-05-18T09:59:00Z');
    expect(
      await at.scene.rows(
        `select count(*)::int as n from outbox where type = 'project.decision-reminded.v1' and payload ->> 'decisionId' = $1`,
        decision.id,
      ),
    ).toEqual([{ n: 0 }]);
    await at.sweep('2026-05-18T10:01:00Z');
    await at.sweep('2026-05-19T10:01:00Z');
    expect(
      await at.scene.rows(
        `select count(*)::int as n from outbox where type = 'project.decision-reminded.v1' and payload ->> 'decisionId' = $1`,
        decision.id,
      ),
    ).toEqual([{ n: 1 }]);
    expect((await at.told(at.town(2), 'project.vote-asked')).map(({ title }) => title)).toEqual([
      'Die Stimme Ihrer Kommune fehlt noch',
      'Ihre Kommune kann abstimmen',
    ]);
    // Who has voted is not asked to vote where it was told either.
    expect((await at.told(at.town(1), 'project.vote-asked')).map(({ title }) => title)).toEqual([
      'Ihre Kommune hat abgestimmt',
    ]);
  });

  it('the list has open ones first by deadline, then drafts, then what is over, page by page', async () => {
    const later = await at.opened({ title: 'Später', deadlineOn: '2026-06-30' });
    const sooner = await at.opened({ title: 'Bald' });
    await at.run(at.lead, PROPOSE, { input: at.input({ title: 'Entwurf' }) });
    for (const title of ['Alt', 'Neu']) {
      const { id } = await at.opened({ title });
      at.scene.app.clock.set(title === 'Alt' ? '2026-05-05T08:00:00Z' : '2026-05-06T08:00:00Z');
      await at.run(at.lead, WITHDRAW, { id, reason: 'Anders gelöst' });
    }
    const titles: string[] = [];
    let after: string | null = null;
    do {
      const page: DecisionPage = await at.scene.app.ok<DecisionPage>(at.lead, LIST, {
        id: at.project.id,
        first: 2,
        after,
      });
      const { nodes, pageInfo } = page.projectDecisions;
      titles.push(...nodes.map(({ title }) => title));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after);
    expect(titles).toEqual(['Bald', 'Später', 'Entwurf', 'Neu', 'Alt']);
    const of = async (actor: Member, filter?: object) =>
      (
        await at.scene.app.ok<{ projectDecisions: { nodes: DecisionView[] } }>(actor, LIST, {
          id: at.project.id,
          filter,
        })
      ).projectDecisions.nodes;
    expect((await of(at.town(1))).map(({ title }) => title)).toEqual(['Bald', 'Später', 'Neu', 'Alt']);
    expect((await of(at.town(1), { states: ['OPEN'] })).map(({ id }) => id)).toEqual([sooner.id, later.id]);
    expect((await of(at.town(1)))[0]!.viewer['ownTownMissing']).toBe(true);
    await at.vote(at.town(1), sooner, 'AGREE');
    expect((await of(at.town(1)))[0]!.viewer['ownTownMissing']).toBe(false);
  });

  it('the list costs the same number of statements however many there are', async () => {
    const count = async () =>
      at.scene.app.statements(() =>
        at.scene.app.ok(
          at.town(1),
          `query ($id: ID!) { projectDecisions(projectId: $id, first: 10) { nodes { id proposer { id } options { id }
             electors { hasVoted municipality { name } vote { caster { id } } } voteHistory { kind person { id } }
             earlierRounds { round } } } }`,
          { id: at.project.id },
        ),
      );
    await at.vote(at.town(1), await at.opened(), 'AGREE');
    const few = await count();
    for (let n = 0; n < 6; n++) await at.vote(at.town(1), await at.opened(), 'AGREE');
    expect(await count()).toBe(few);
  });

  it('what is closed stays as it is in the database too, and the history is only added to', async () => {
    const decision = await at.opened({ method: 'CHOICE', options: ['A', 'B'], reviewOn: '2026-11-02' });
    for (const text of [
      `update project_decision set quorum_value = 1 where id = $1`,
      `update project_decision set title = 'Anders' where id = $1`,
      `update project_decision set deadline_at = deadline_at + interval '1 day' where id = $1`,
      `update project_decision set state = 'DRAFT', round = 0, opened_at = null where id = $1`,
      `delete from project_decision where id = $1`,
    ])
      await expect(at.scene.execute(text, decision.id)).rejects.toThrow();
    for (const [n, one] of at.towns.entries())
      await at.vote(one, decision, 'OPTION', { optionId: decision.options[n === 0 ? 1 : 0]!.id });
    // One vote per town and round, whoever writes it.
    await expect(
      at.scene.execute(
        `insert into project_decision_vote select * from project_decision_vote where decision_id = $1 limit 1`,
        decision.id,
      ),
    ).rejects.toThrow(/project_decision_vote_pkey/);
    await at.run(at.lead, CLOSE, { id: decision.id, text: 'Wir nehmen A.' });
    for (const text of [
      `update project_decision set outcome = 'REJECTED', winner_id = null where id = $1`,
      `update project_decision set yes_count = 4 where id = $1`,
      `update project_decision set body = 'Anders' where id = $1`,
      `update project_decision set outcome_text = 'Anders' where id = $1`,
      `update project_decision set review_on = null where id = $1`,
      `delete from project_decision where id = $1`,
      `update project_decision_vote set choice = 'ABSTAIN', option_id = null where decision_id = $1`,
      `delete from project_decision_vote where decision_id = $1`,
      `insert into project_decision_vote (decision_id, round, partner_id, choice, capacity, cast_at)
         select decision_id, 2, partner_id, 'ABSTAIN', 'MANDATE', now() from project_decision_vote where decision_id = $1`,
      `update project_decision_option set label = 'C' where decision_id = $1`,
      `update project_decision_option set vote_count = 5 where decision_id = $1`,
      `update project_decision_elector set ended_at = now() where decision_id = $1`,
      `delete from project_decision_elector where decision_id = $1`,
      `update project_decision_round set body = 'Anders' where decision_id = $1`,
      `update project_decision_vote_entry set choice = 'ABSTAIN', option_id = null where decision_id = $1`,
      `delete from project_decision_vote_entry where decision_id = $1`,
    ])
      await expect(at.scene.execute(text, decision.id)).rejects.toThrow();
    // With the whole project everything goes.
    await at.scene.execute('delete from project where id = $1', at.project.id);
    expect(
      await at.scene.rows(
        'select 1 as x from project_decision_vote_entry where decision_id = $1',
        decision.id,
      ),
    ).toEqual([]);
  });

  it('every change is told to the open pages of the project, and to no other room', async () => {
    const decision = await at.opened();
    const heard = () =>
      at.scene.rows(
        `select room from live_event where kind = 'project.changed' and payload ->> 'part' = 'DECISIONS' and payload ->> 'projectId' = $1`,
        at.project.id,
      );
    const before = (await heard()).length;
    await at.vote(at.town(1), decision, 'AGREE');
    // Saying the same again is no news.
    await at.vote(at.town(1), decision, 'AGREE');
    await at.run(at.lead, COMMENT, { id: decision.id, body: 'Danke.' });
    const after = await heard();
    expect(after.length).toBe(before + 2);
    expect(new Set(after.map((row) => row['room']))).toEqual(new Set([`project:${at.project.id}`]));
  });

  it('names go with their people, the votes of the towns stay', async () => {
    const decision = await at.opened({ method: 'MAJORITY' });
    await at.all(decision, 'YES');
    await at.run(at.lead, CLOSE, { id: decision.id });
    await at.scene.execute('delete from account where person_id = $1', at.town(1).personId);
    await at.scene.execute('delete from person where id = $1', at.town(1).personId);
    const view = await at.read(at.town(2), decision.id);
    expect(at.elector(view, at.town(1)).vote).toMatchObject({ choice: 'YES', caster: null });
    expect(view).toMatchObject({ outcome: 'ADOPTED', tally: { voted: 5, yes: 5 } });
  });

  it('outsiders see nothing, not even that there is something', async () => {
    const decision = await at.opened({ method: 'CHOICE', options: ['A', 'B'] });
    const stranger = await at.scene.member();
    const person = await insertPerson(at.scene.app);
    const moderator = { ...(await insertPerson(at.scene.app)), instanceRoles: ['MODERATOR'] as const };
    for (const actor of [stranger, person, moderator]) {
      expect(await at.read(actor, decision.id)).toBeNull();
      expect(await at.scene.app.ok(actor, LIST, { id: at.project.id })).toMatchObject({
        projectDecisions: { nodes: [] },
      });
      expect(
        await at.scene.app.ok(
          actor,
          'query ($slug: String!) { project(slug: $slug) { votingTowns { partnerId } } }',
          { slug: at.project.id },
        ),
      ).toEqual({ project: { votingTowns: [] } });
      expect(await at.refused(actor, COMMENT, { id: decision.id, body: 'Hallo' })).toBe('NOT_FOUND');
      expect(await at.refused(actor, WITHDRAW, { id: decision.id, reason: 'x' })).toBe('NOT_FOUND');
    }
    expect(await at.refused(null, ONE, { id: decision.id })).toBe('NOT_SIGNED_IN');
    expect(await at.told(stranger, 'project.decision-opened')).toEqual([]);
  });
});
