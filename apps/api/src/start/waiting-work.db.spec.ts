import { berlinDayAfter } from '@app/platform/clock';
import { insertTopic, insertTown, type TestActor, type TestApp } from '@app/testing';
import { DeskStage } from './__fixtures__/desk-stage.js';

describe('the desk says what waits in projects', () => {
  let stage: DeskStage;
  let app: TestApp;
  beforeAll(async () => {
    stage = await DeskStage.start();
    ({ app } = stage);
  });
  afterAll(() => stage?.app.stop());

  let place: string;
  let person: TestActor;
  let colleague: TestActor;
  let project: string;
  let partner: string;
  beforeEach(async () => {
    place = await insertTown(app, { name: 'Freyung' });
    [person, colleague] = [await stage.member(place), await stage.member(place)];
    const now = app.clock.now();
    project = await idOf(
      `insert into project (slug, title, summary, state, visibility, topic_ids, created_at, updated_at, state_since, idempotency_key)
       values ('p-' || uuidv7(), 'Bauhof', 'Kurz', 'RUNNING', 'PRIVATE', array[$2::uuid], $1, $1, $1, 'k') returning id`,
      [now, await insertTopic(app)],
    );
    partner = await idOf(
      `insert into project_partner (project_id, municipality_id, state, created_at, confirmed_at)
       values ($1, $2, 'CONFIRMED', $3, $3) returning id`,
      [project, place, now],
    );
    await run(
      `insert into project_person (project_id, person_id, role, municipality_id, added_at) values ($1, $2, 'EDITOR', $3, $4)`,
      [project, person.personId, place, now],
    );
  });

  const run = (sql: string, values: unknown[]) => app.db.execute(app.ctx(), sql, values);
  const idOf = async (sql: string, values: unknown[]): Promise<string> =>
    (await app.db.row<{ id: string }>(app.ctx(), sql, values))!.id;
  const waiting = async (actor: TestActor) =>
    (await stage.desk(actor)).waiting.map(({ kind, forTown, count, subject }) => [
      kind,
      forTown,
      count,
      subject,
    ]);

  const task = (title: string, dueInDays: number | null, personId: string | null): Promise<string> =>
    idOf(
      `insert into project_task (project_id, title, position, partner_id, person_id, due_on, created_at, idempotency_key)
       select $1, $2, count(*) + 1, $3, $4, $5::date, $6, 'k' from project_task where project_id = $1 returning id`,
      [
        project,
        title,
        partner,
        personId,
        dueInDays === null ? null : berlinDayAfter(app.clock.now(), dueInDays),
        app.clock.now(),
      ],
    );

  it('S28 for the person: own tasks that are late or due within a week, the most urgent first', async () => {
    await task('In einer Woche', 7, person.personId);
    const late = await task('Überfällig', -2, person.personId);
    await task('Später', 8, person.personId);
    await task('Ohne Tag', null, person.personId);
    expect(await waiting(person)).toEqual([['TASKS_DUE', false, 2, 'Überfällig']]);
    expect(await waiting(colleague)).toEqual([]);
    // Neither what is put aside nor what is done waits any more.
    await run('insert into project_task_archive (person_id, task_id, archived_at) values ($1, $2, $3)', [
      person.personId,
      late,
      app.clock.now(),
    ]);
    expect(await waiting(person)).toEqual([['TASKS_DUE', false, 1, 'In einer Woche']]);
    await run(
      `update project_task set state = 'DONE', done_at = $2 where project_id = $1 and title = 'In einer Woche'`,
      [project, app.clock.now()],
    );
    expect(await waiting(person)).toEqual([]);
  });

  it('S28 for the town: its tasks nobody has taken, for all of its people and nobody else', async () => {
    await task('Angebot einholen', 3, null);
    const open = [['TOWN_TASKS_DUE', true, 1, 'Angebot einholen']];
    expect(await waiting(person)).toEqual(open);
    expect(await waiting(colleague)).toEqual(open);
    expect(await waiting(stage.other)).toEqual([]);
    await run(`update project set state = 'FINISHED', state_since = $2 where id = $1`, [
      project,
      app.clock.now(),
    ]);
    expect(await waiting(person)).toEqual([]);
  });

  it('S27 for who proposed a decision: one line for each that meets objections, until the text changes', async () => {
    const now = app.clock.now();
    const decision = await idOf(
      `insert into project_decision (project_id, title, body, body_html, method, state, quorum_kind, quorum_value, deadline_at, round,
         created_by, created_at, opened_at, idempotency_key)
       values ($1, 'Haftung', 'x', 'x', 'CONSENT', 'OPEN', 'SHARE', 50, $2::timestamptz + interval '5 days', 1, $3, $2, $2, 'k') returning id`,
      [project, now, person.personId],
    );
    await run(
      `insert into project_decision_round (decision_id, round, title, body, body_html, deadline_at, opened_at)
       select id, 1, title, body, body_html, deadline_at, opened_at from project_decision where id = $1`,
      [decision],
    );
    const vote = async (choice: string, text: string | null): Promise<void> => {
      const voter = await idOf(
        `insert into project_partner (project_id, municipality_id, state, created_at, confirmed_at)
         values ($1, $2, 'CONFIRMED', $3, $3) returning id`,
        [project, await insertTown(app), now],
      );
      await run(
        'insert into project_decision_elector (decision_id, partner_id, project_id) values ($1, $2, $3)',
        [decision, voter, project],
      );
      await run(
        `insert into project_decision_vote (decision_id, round, partner_id, choice, text, capacity, cast_at)
         values ($1, 1, $2, $3, $4, 'MANDATE', $5)`,
        [decision, voter, choice, text, now],
      );
    };
    await vote('AGREE', null);
    expect(await waiting(person)).toEqual([]);
    await vote('OBJECT', 'Zuerst ein Angebot.');
    await vote('OBJECT', 'Zu teuer.');
    expect(await waiting(person)).toEqual([['DECISION_OBJECTIONS', false, 1, 'Haftung']]);
    expect((await stage.desk(person)).waiting[0]!.path).toMatch(new RegExp(`/beschluesse/${decision}$`));
    expect(await waiting(colleague)).toEqual([]);
    const state = (to: string, from: string | null) =>
      run('update project set state = $2, paused_from = $3 where id = $1', [project, to, from]);
    await state('PAUSED', 'RUNNING');
    expect(await waiting(person)).toEqual([]);
    await state('RUNNING', null);
    expect(await waiting(person)).toHaveLength(1);
    await run(
      `insert into project_decision_round (decision_id, round, title, body, body_html, deadline_at, opened_at)
       select decision_id, 2, title, body, body_html, deadline_at, opened_at from project_decision_round where decision_id = $1`,
      [decision],
    );
    await run('update project_decision set round = 2 where id = $1', [decision]);
    expect(await waiting(person)).toEqual([]);
  });
});
