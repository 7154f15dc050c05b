import { berlinDay } from '@app/platform/clock';
import {
  insertAnswer,
  insertCase,
  insertMembership,
  insertNeed,
  insertOffer,
  insertPerson,
  insertTopic,
  insertTown,
  type TestActor,
  type TestApp,
} from '@app/testing';
import { DeskStage } from './__fixtures__/desk-stage.js';

describe('the desk says what waits', () => {
  let stage: DeskStage;
  let app: TestApp;
  let followed: string;
  let town: string;
  let otherTown: string;
  let colleague: TestActor;
  let other: TestActor;
  beforeAll(async () => {
    stage = await DeskStage.start();
    ({ app, followed, town, otherTown, colleague, other } = stage);
  });
  afterAll(() => stage?.app.stop());

  const ask = (...args: Parameters<DeskStage['ask']>) => stage.ask(...args);
  const desk = (actor: TestActor) => stage.desk(actor);
  const member = (municipalityId: string) => stage.member(municipalityId);

  let place: string;
  let person: TestActor;
  beforeEach(async () => {
    place = await insertTown(app, { name: 'Mölln' });
    person = await member(place);
  });

  it('for the person: a membership to confirm within a month, or one that rests', async () => {
    const kinds = async () => (await desk(person)).waiting.map(({ kind, subject }) => [kind, subject]);
    const confirmed = (ago: string) =>
      app.db.execute(
        app.ctx(),
        `update membership set confirmed_at = $2::timestamptz - $3::interval where person_id = $1`,
        [person.personId, app.clock.now(), ago],
      );
    await confirmed('10 months');
    expect(await kinds()).toEqual([]);
    await confirmed('11 months 10 days');
    expect(await kinds()).toEqual([['MEMBERSHIP_TO_CONFIRM', 'Mölln']]);
  });

  it('for those with the mandate: promises the town is asked for', async () => {
    const colleague = await member(place);
    const give = (state: string) =>
      app.db.execute(
        app.ctx(),
        `insert into mandate_request (municipality_id, subject_kind, subject_id, summary, requested_by, created_at, state, decided_at, reason)
         values ($1, 'spec', uuidv7(), 'Partnerschaft', $2, $3, $4, case when $4 <> 'OPEN' then $3::timestamptz end, 'x')`,
        [place, colleague.personId, app.clock.now(), state],
      );
    await give('OPEN');
    await give('REFUSED');
    expect((await desk(person)).waiting).toEqual([]);
    await app.db.execute(app.ctx(), 'update membership set mandate = true where person_id = $1', [
      person.personId,
    ]);
    expect((await desk(person)).waiting).toMatchObject([
      { kind: 'MANDATE_REQUESTS', forTown: false, count: 1, subject: 'Partnerschaft' },
    ]);
    expect((await desk(colleague)).waiting).toEqual([]);
  });

  it('for the person: first messages of people and towns one does not know, until they are answered', async () => {
    const talk = async (side: 'person_id' | 'municipality_id', to: string): Promise<string> => {
      const row = await app.db.row<{ id: string }>(
        app.ctx(),
        `insert into conversation (kind, pair_key, state, created_by, created_at, last_at)
         values ($1, uuidv7()::text, 'REQUESTED', $2, $3, $3) returning id`,
        [side === 'person_id' ? 'PERSON' : 'TOWN', other.personId, app.clock.now()],
      );
      await app.db.execute(
        app.ctx(),
        `insert into conversation_side (conversation_id, ${side}, requested) values ($1, $2, true), ($1, $3, false)`,
        [row!.id, side === 'person_id' ? other.personId : otherTown, to],
      );
      return row!.id;
    };
    const ids = [await talk('person_id', person.personId), await talk('municipality_id', place)];
    const requests = { kind: 'MESSAGE_REQUESTS', forTown: false, path: '/nachrichten?ansicht=anfragen' };
    expect((await desk(person)).waiting).toMatchObject([{ ...requests, count: 2 }]);
    // Whoever wrote waits for others, not others for them.
    expect((await desk(other)).waiting).toEqual([]);
    const accept = `update conversation set state = 'OPEN' where id = any($1::uuid[])`;
    await app.db.execute(app.ctx(), accept, [ids]);
    expect((await desk(person)).waiting).toEqual([]);
  });

  it('consents to practices: those the person is asked for, until they are decided', async () => {
    const person = await member(town);
    const question = await ask(other, otherTown, followed);
    const draft = async (author: TestActor, title: string) => {
      const answer = await insertAnswer(app, question, author.personId, town);
      await app.db.execute(
        app.ctx(),
        `insert into practice (answer_id, author_id, title, summary, body, topic_ids, created_at, updated_at)
         values ($1, $2, $3, '', 'Text', array[$4::uuid], $5, $5)`,
        [answer, author.personId, title, followed, app.clock.now()],
      );
      app.clock.advance({ minutes: 1 });
    };
    await draft(person, 'Leere Läden auf Zeit vergeben');
    await draft(person, 'Ein Kataster für leere Läden');
    await draft(colleague, 'Etwas von jemand anderem');
    expect((await desk(person)).waiting).toEqual([
      {
        kind: 'PRACTICE_CONSENTS',
        forTown: false,
        count: 2,
        subject: 'Leere Läden auf Zeit vergeben',
        path: '/praxis/entwuerfe',
      },
    ]);
    for (const [consent, left] of [
      ['GIVEN', 1],
      ['DECLINED', 0],
    ] as const) {
      await app.db.execute(
        app.ctx(),
        `update practice set consent = $2, consent_at = $3
         where id = (select id from practice where author_id = $1 and consent = 'ASKED' order by id limit 1)`,
        [person.personId, consent, app.clock.now()],
      );
      const { waiting } = await desk(person);
      expect(waiting.reduce((sum, { count }) => sum + count, 0)).toBe(left);
    }
  });

  it('for the staff: reports, towns and questions, each for those who deal with it only', async () => {
    const question = await ask(other, otherTown, followed);
    await insertCase(app, question);
    const newcomer = await insertPerson(app);
    const claimed = await insertTown(app, { name: 'Malchow' });
    await insertMembership(app, newcomer.personId, claimed, { state: 'PENDING', claim: true });
    await app.db.execute(
      app.ctx(),
      `insert into question_routing (question_id, due_at, waiting, escalated_at) values ($1, $2, true, $2)`,
      [question, app.clock.now()],
    );
    const kinds = async (actor: TestActor) =>
      (await desk(actor)).waiting.map(({ kind, subject, path }) => [kind, subject, path]);
    const moderator = await insertPerson(app, { instanceRoles: ['MODERATOR'] });
    expect(await kinds(moderator)).toEqual([['REPORTED_CONTENT', null, '/moderation']]);
    const editor = await insertPerson(app, { instanceRoles: ['EDITOR'] });
    expect(await kinds(editor)).toMatchObject([
      ['TOWN_CLAIMS', 'Malchow', '/verwaltung/kommunen'],
      ['QUESTIONS_UNANSWERED', expect.any(String), '/verwaltung/unbeantwortet'],
    ]);
    expect(await kinds(person)).toEqual([]);
  });

  it('for who leads a project: requests to join it; for editors: applications for support', async () => {
    const now = app.clock.now();
    const project = (await app.db.row<{ id: string }>(
      app.ctx(),
      `insert into project (slug, title, summary, visibility, topic_ids, state_since, created_at, updated_at, idempotency_key)
       values ('bauhof', 'Gemeinsamer Bauhof', 's', 'PRIVATE', array[$1]::uuid[], $2, $2, $2, 'k') returning id`,
      [await insertTopic(app), now],
    ))!.id;
    await app.db.execute(
      app.ctx(),
      `insert into project_person (project_id, person_id, role, municipality_id, added_at) values ($1, $2, 'LEAD', $3, $4)`,
      [project, person.personId, place, now],
    );
    await app.db.execute(
      app.ctx(),
      `insert into project_join_request (project_id, municipality_id, requested_by, message, answers, commits, created_at, remind_at)
       values ($1, $2, $3, 'm', '[]', true, $4, $4)`,
      [project, await insertTown(app), other.personId, now],
    );
    await app.db.execute(
      app.ctx(),
      `with f as (insert into support_format (slug, kind, title, summary, places, project_states, state, state_since, created_at, updated_at, idempotency_key)
         values ('werkstatt', 'MODERATION', 'Werkstatt', 's', 1, '{IDEA}', 'OPEN', $2, $2, $2, 'k') returning id)
       insert into support_application (format_id, project_id, message, state_since, created_at) select f.id, $1, 'm', $2, $2 from f`,
      [project, now],
    );
    expect((await desk(person)).waiting).toMatchObject([
      {
        kind: 'PROJECT_REQUESTS',
        forTown: false,
        count: 1,
        subject: 'Gemeinsamer Bauhof',
        path: '/projekte/bauhof',
      },
    ]);
    expect((await desk(other)).waiting).toEqual([]);
    const editor = await insertPerson(app, { instanceRoles: ['EDITOR'] });
    expect((await desk(editor)).waiting).toContainEqual(
      expect.objectContaining({
        kind: 'SUPPORT_APPLICATIONS',
        count: 1,
        subject: 'Werkstatt',
        path: '/verwaltung/unterstuetzung',
      }),
    );
    // Who no longer belongs to the town leads nothing for it.
    expect((await desk({ ...person, municipalityIds: [] })).waiting).toEqual([]);
    await app.db.execute(app.ctx(), `update project_join_request set state = 'WITHDRAWN', decided_at = $1`, [
      now,
    ]);
    await app.db.execute(app.ctx(), `update support_application set state = 'WITHDRAWN'`, []);
    expect((await desk(person)).waiting).toEqual([]);
    expect((await desk(editor)).waiting.map(({ kind }) => kind)).not.toContain('SUPPORT_APPLICATIONS');
  });

  it('for the town: invitations to projects, until it has answered, the project is over or out of sight', async () => {
    const now = app.clock.now();
    const project = (await app.db.row<{ id: string }>(
      app.ctx(),
      `insert into project (slug, title, summary, visibility, topic_ids, state, state_since, created_at, updated_at, idempotency_key)
       values ('kataster', 'Kataster', 's', 'PRIVATE', array[$1]::uuid[], 'RUNNING', $2, $2, $2, 'k') returning id`,
      [await insertTopic(app), now],
    ))!.id;
    await app.db.execute(
      app.ctx(),
      `insert into project_partner (project_id, municipality_id, state, created_at) values ($1, $2, 'INVITED', $3)`,
      [project, place, now],
    );
    const invitation = { kind: 'PROJECT_INVITATIONS', forTown: true, count: 1, subject: 'Kataster' };
    expect((await desk(person)).waiting).toMatchObject([{ ...invitation, path: '/projekte/kataster' }]);
    expect((await desk({ ...person, municipalityIds: [] })).waiting).toEqual([]);
    for (const [over, back] of [
      [`state = 'FINISHED'`, `state = 'RUNNING'`],
      [`hidden_at = created_at, hidden_reason = 'x'`, `hidden_at = null, hidden_reason = null`],
    ]) {
      await app.db.execute(app.ctx(), `update project set ${over}`, []);
      expect((await desk(person)).waiting).toEqual([]);
      await app.db.execute(app.ctx(), `update project set ${back}`, []);
    }
    await app.db.execute(app.ctx(), `update project_partner set state = 'ACCEPTED'`, []);
    expect((await desk(person)).waiting).toEqual([]);
  });

  it('for the town: towns that ask for contact, and later whether it was of use', async () => {
    const asking = await insertTown(app, { name: 'Freyung' });
    const topicId = await insertTopic(app);
    await app.db.execute(
      app.ctx(),
      `insert into contact (from_municipality_id, to_municipality_id, topic_id, about, brings, effort, created_by, created_at, idempotency_key)
       values ($1, $2, $3, 'a', 'b', 'c', $4, $5, 'k')`,
      [asking, place, topicId, other.personId, app.clock.now()],
    );
    expect((await desk(person)).waiting).toMatchObject([
      {
        kind: 'CONTACTS',
        forTown: true,
        count: 1,
        subject: 'Freyung',
        path: '/nachrichten?ansicht=anfragen',
      },
    ]);
    const answered = `update contact set state = 'ACCEPTED', answered_at = $1 where from_municipality_id = $2`;
    await app.db.execute(app.ctx(), answered, [app.clock.now(), asking]);
    expect((await desk(person)).waiting).toEqual([]);
    await app.db.execute(
      app.ctx(),
      `update contact set result_asked_at = $1 where from_municipality_id = $2`,
      [app.clock.now(), asking],
    );
    expect((await desk(person)).waiting).toMatchObject([{ kind: 'CONTACT_RESULTS', subject: 'Freyung' }]);
    await app.db.execute(
      app.ctx(),
      `insert into contact_result (contact_id, municipality_id, outcome, person_id, created_at)
       select id, $1, 'YES', $2, $3 from contact where from_municipality_id = $4`,
      [place, person.personId, app.clock.now(), asking],
    );
    expect((await desk(person)).waiting).toEqual([]);
  });

  it('for who may vote for the town: votes in which its own is missing, the next deadline first', async () => {
    const now = app.clock.now();
    const [project] = await app.db.rows<{ id: string }>(
      app.ctx(),
      `insert into project (slug, title, summary, body, body_html, state, visibility, topic_ids, created_at, updated_at, state_since, idempotency_key)
       values ('tisch-probe', 'Gemeinsamer Bauhof', 'Kurz', '', '', 'RUNNING', 'MEMBERS', array[$2::uuid], $1, $1, $1, 'tisch') returning id`,
      [now, await insertTopic(app)],
    );
    const [partner] = await app.db.rows<{ id: string }>(
      app.ctx(),
      `insert into project_partner (project_id, municipality_id, state, created_at, confirmed_at) values ($1, $2, 'CONFIRMED', $3, $3) returning id`,
      [project!.id, place, now],
    );
    const decide = async (title: string, days: number): Promise<string> => {
      const [decision] = await app.db.rows<{ id: string }>(
        app.ctx(),
        `insert into project_decision (project_id, title, body, body_html, method, state, quorum_kind, quorum_value, deadline_at, round,
           created_at, opened_at, idempotency_key)
         values ($1, $2, 'x', 'x', 'CONSENT', 'OPEN', 'SHARE', 50, $3::timestamptz + $4 * interval '1 day', 1, $3, $3, $2) returning id`,
        [project!.id, title, now, days],
      );
      await app.db.execute(
        app.ctx(),
        `insert into project_decision_round (decision_id, round, title, body, body_html, deadline_at, opened_at)
         select id, 1, title, body, body_html, deadline_at, opened_at from project_decision where id = $1`,
        [decision!.id],
      );
      await app.db.execute(
        app.ctx(),
        'insert into project_decision_elector (decision_id, partner_id, project_id) values ($1, $2, $3)',
        [decision!.id, partner!.id, project!.id],
      );
      return decision!.id;
    };
    await decide('Über', -1);
    await decide('Später', 9);
    const next = await decide('Bald', 3);
    const mandate = (holds: boolean) =>
      app.db.execute(app.ctx(), 'update membership set mandate = $2 where person_id = $1', [
        person.personId,
        holds,
      ]);
    await mandate(false);
    expect((await desk(person)).waiting).toEqual([]);
    await mandate(true);
    const waiting = [
      {
        kind: 'DECISION_VOTES',
        count: 2,
        subject: 'Bald',
        path: `/projekte/tisch-probe/beschluesse/${next}`,
      },
    ];
    expect((await desk(person)).waiting).toMatchObject(waiting);
    await mandate(false);
    await app.db.execute(
      app.ctx(),
      `insert into project_vote_deputy (project_id, partner_id, person_id, from_on, until_on, created_at)
       values ($1, $2, $3, $4::date, $4::date, $5)`,
      [project!.id, partner!.id, person.personId, berlinDay(now), now],
    );
    expect((await desk(person)).waiting).toMatchObject(waiting);
    // What moderation has hidden is not named here either.
    const hide = (hidden: boolean) =>
      app.db.execute(
        app.ctx(),
        `update project set hidden_at = case when $2 then $3::timestamptz end, hidden_reason = case when $2 then 'Werbung' end where id = $1`,
        [project!.id, hidden, now],
      );
    await hide(true);
    expect((await desk(person)).waiting).toEqual([]);
    await hide(false);
    await app.db.execute(
      app.ctx(),
      `insert into project_decision_vote (decision_id, round, partner_id, choice, capacity, cast_at)
       select id, 1, $1, 'AGREE', 'DEPUTY', $2 from project_decision where state = 'OPEN' and project_id = $3`,
      [partner!.id, now, project!.id],
    );
    expect((await desk(person)).waiting).toEqual([]);
  });

  it('for the town: circles it is invited to, until it has answered', async () => {
    const topicId = await insertTopic(app);
    const rows = await app.db.rows<{ id: string }>(
      app.ctx(),
      `insert into cooperation_circle (topic_id, state, reasons, proposed_at, invited_at, invited_by_town)
       values ($1, 'INVITED', '[]', $2, $2, $3) returning id`,
      [topicId, app.clock.now(), otherTown],
    );
    await app.db.execute(
      app.ctx(),
      `insert into cooperation_circle_town (circle_id, municipality_id, topic_id) values ($1, $2, $3)`,
      [rows[0]!.id, place, topicId],
    );
    expect((await desk(person)).waiting).toMatchObject([{ kind: 'CIRCLES', count: 1, path: '/kreise' }]);
    await app.db.execute(
      app.ctx(),
      `update cooperation_circle_town set answer = 'DECLINED', answered_at = $1 where municipality_id = $2`,
      [app.clock.now(), place],
    );
    expect((await desk(person)).waiting).toEqual([]);
  });

  it('for the town: needs and offers whose last day is over, for its people only', async () => {
    const topicId = await insertTopic(app);
    await insertNeed(app, place, topicId);
    await insertOffer(app, place, await insertTopic(app));
    expect((await desk(person)).waiting).toEqual([]);
    await app.db.execute(app.ctx(), `update need set valid_until = $2::date - 1 where municipality_id = $1`, [
      place,
      app.clock.now(),
    ]);
    expect((await desk(person)).waiting).toMatchObject([
      { kind: 'STANCES_EXPIRED', forTown: true, count: 1, path: '/meine-kommune' },
    ]);
    expect((await desk(other)).waiting).toEqual([]);
  });
});
