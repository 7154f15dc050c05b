import { randomUUID } from 'node:crypto';
import type { TestActor } from '@app/testing';
import { ProjectScene, type Member, type ProjectView } from '../__fixtures__/scene.js';
import { TaskSweep } from './task.sweep.js';

const TASK = `id projectId title body state position dueOn isOverdue doneAt version isArchived canWork canRemove
  milestone { id title } organisation { ... on Municipality { id name } ... on Institution { id } } person { id } creator { id }`;
const ADD = `mutation ($input: AddTaskInput!) { addTask(input: $input) { ${TASK} } }`;
const EDIT = `mutation ($input: EditTaskInput!) { editTask(input: $input) { ${TASK} } }`;
const MOVE = `mutation ($id: ID!, $state: ProjectTaskState!, $beforeId: ID) { moveTask(id: $id, state: $state, beforeId: $beforeId) { ${TASK} } }`;
const REMOVE = `mutation ($id: ID!) { removeTask(id: $id) }`;
const ARCHIVE = `mutation ($id: ID!, $archived: Boolean!) { setTaskArchived(id: $id, archived: $archived) { ${TASK} } }`;
const MINE = `query ($filter: MyTasksFilter!, $first: Int, $after: String) { myTasks(filter: $filter, first: $first, after: $after) {
  nodes { ${TASK} project { id title } } pageInfo { hasNextPage endCursor } } }`;
const BOARD = `query ($slug: String!) { project(slug: $slug) { seesWork tasks { ${TASK} } } }`;

interface TaskView {
  readonly id: string;
  readonly title: string;
  readonly state: string;
  readonly position: number;
  readonly version: number;
  readonly isOverdue: boolean;
  readonly isArchived: boolean;
  readonly canWork: boolean;
  readonly canRemove: boolean;
  readonly doneAt: string | null;
  readonly milestone: { id: string } | null;
  readonly organisation: { id: string; name: string } | null;
  readonly person: { id: string } | null;
}

describe('tasks of a project', () => {
  let scene: ProjectScene;
  let lead: Member;
  let freyung: Member;
  let project: ProjectView;
  beforeAll(async () => {
    scene = await ProjectScene.start();
  });
  afterAll(() => scene?.app.stop());
  beforeEach(async () => {
    // A Monday.
    scene.app.clock.set('2026-05-04T08:00:00Z');
    await scene.execute('delete from rate_limit');
    await scene.execute('delete from project_task');
    lead = await scene.member('Vrees');
    freyung = await scene.member('Freyung');
    project = await scene.partner(lead, freyung, await scene.seeking(lead));
    await scene.app.settle();
  });

  const one = async (actor: TestActor | null, document: string, variables: object): Promise<TaskView> =>
    Object.values(await scene.app.ok<Record<string, TaskView>>(actor, document, { ...variables }))[0]!;
  const input = (values: object = {}) => ({
    projectId: project.id,
    title: 'Satzungen vergleichen',
    idempotencyKey: randomUUID(),
    ...values,
  });
  const add = (values: object = {}, actor: TestActor = lead) => one(actor, ADD, { input: input(values) });
  const refused = (actor: TestActor | null, document: string, variables: object) =>
    scene.app.refused(actor, document, { ...variables });
  const board = async (actor: TestActor | null): Promise<TaskView[]> =>
    (await scene.app.ok<{ project: { tasks: TaskView[] } }>(actor, BOARD, { slug: project.id })).project
      .tasks;
  const mine = async (actor: TestActor, filter: object): Promise<TaskView[]> =>
    (await scene.app.ok<{ myTasks: { nodes: TaskView[] } }>(actor, MINE, { filter })).myTasks.nodes;
  const column = (tasks: TaskView[], state: string) =>
    tasks.filter((task) => task.state === state).map(({ title }) => title);
  const warn = () => scene.app.get(TaskSweep).warnOverdue(scene.app.ctx());
  const toldOf = async (actor: TestActor, kind: string) =>
    (await scene.told(actor)).filter((told) => told.kind === kind);

  describe('S28', () => {
    it('a task for Freyung due Friday stands in its overview and in that of its creator, not with others', async () => {
      const task = await add({
        organisationId: freyung.town,
        dueOn: '2026-05-08',
        body: 'Bitte mit Fassung.',
      });
      expect(task).toMatchObject({ organisation: { id: freyung.town }, person: null, isOverdue: false });
      expect(await mine(freyung, { relation: 'ASSIGNED' })).toMatchObject([
        { id: task.id, canWork: true, canRemove: false },
      ]);
      expect(await mine(lead, { relation: 'CREATED' })).toMatchObject([{ id: task.id, canRemove: true }]);
      expect(await mine(lead, { relation: 'ASSIGNED' })).toEqual([]);
      expect(await mine(freyung, { relation: 'CREATED' })).toEqual([]);
      await scene.app.settle();
      expect(await toldOf(freyung, 'project.task-assigned')).toMatchObject([
        {
          title: 'Freyung hat eine neue Aufgabe',
          text: expect.stringContaining('Satzungen vergleichen') as string,
          reason: 'weil die Aufgabe Ihrer Kommune oder Einrichtung zugewiesen ist',
          url: expect.stringContaining(`/projekte/${project.id}/aufgaben`) as string,
        },
      ]);
      expect(await toldOf(lead, 'project.task-assigned')).toEqual([]);
    });

    it('a task for one person is nobody else’s, and only people of the project for that partner can have one', async () => {
      const colleague = await scene.colleague(freyung.town);
      const task = await add({ organisationId: freyung.town, personId: freyung.personId });
      expect(await mine(freyung, { relation: 'ASSIGNED' })).toMatchObject([{ id: task.id }]);
      expect(await mine(colleague, { relation: 'ASSIGNED' })).toEqual([]);
      await scene.app.settle();
      expect((await toldOf(freyung, 'project.task-assigned'))[0]).toMatchObject({
        title: 'Ihnen ist eine Aufgabe zugewiesen',
        reason: 'weil Ihnen die Aufgabe zugewiesen ist',
      });
      for (const values of [
        { organisationId: freyung.town, personId: colleague.personId },
        { organisationId: lead.town, personId: freyung.personId },
        { personId: freyung.personId },
        { organisationId: (await scene.member()).town },
        { organisationId: 'x' },
      ])
        expect(await refused(lead, ADD, { input: input(values) })).toBe('BAD_INPUT');
    });

    it('both filter their overviews by state, project and what is overdue, page by page', async () => {
      const other = await scene.partner(lead, freyung, await scene.seeking(lead));
      const late = await add({ organisationId: freyung.town, dueOn: '2026-05-03', title: 'Spät' });
      const plain = await add({ organisationId: freyung.town, title: 'Ohne Tag' });
      const soon = await add({ organisationId: freyung.town, dueOn: '2026-05-08', title: 'Bald' });
      const there = await add({ organisationId: freyung.town, projectId: other.id, title: 'Dort' });
      await one(freyung, MOVE, { id: soon.id, state: 'IN_PROGRESS' });
      const titles = async (filter: object) => (await mine(freyung, filter)).map(({ title }) => title);
      expect(await titles({ relation: 'ASSIGNED' })).toEqual(['Spät', 'Bald', 'Ohne Tag', 'Dort']);
      expect(await titles({ relation: 'ASSIGNED', states: ['IN_PROGRESS'] })).toEqual(['Bald']);
      expect(await titles({ relation: 'ASSIGNED', overdue: true })).toEqual(['Spät']);
      expect(await titles({ relation: 'ASSIGNED', projectId: other.id })).toEqual(['Dort']);
      expect((await mine(lead, { relation: 'CREATED', overdue: true })).map(({ id }) => id)).toEqual([
        late.id,
      ]);
      const seen: string[] = [];
      for (let after: string | null = null, more = true; more;) {
        const page: {
          myTasks: { nodes: TaskView[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
        } = await scene.app.ok(freyung, MINE, { filter: { relation: 'ASSIGNED' }, first: 1, after });
        seen.push(...page.myTasks.nodes.map(({ id }) => id));
        ({ hasNextPage: more, endCursor: after } = page.myTasks.pageInfo);
      }
      expect(seen).toEqual([late.id, soon.id, plain.id, there.id]);
      const filter = { relation: 'ASSIGNED' };
      expect(await refused(freyung, MINE, { filter, after: 'x' })).toBe('BAD_INPUT');
      expect(await refused(freyung, MINE, { filter: { ...filter, projectId: 'x' } })).toBe('BAD_INPUT');
      expect(await refused(null, MINE, { filter })).toBe('NOT_SIGNED_IN');
    });

    it('a task put away leaves the overview of that person only, and comes back', async () => {
      const task = await add({ organisationId: freyung.town });
      const away = await one(freyung, ARCHIVE, { id: task.id, archived: true });
      expect(away.isArchived).toBe(true);
      expect((await one(freyung, ARCHIVE, { id: task.id, archived: true })).isArchived).toBe(true);
      expect(await mine(freyung, { relation: 'ASSIGNED' })).toEqual([]);
      expect(await mine(freyung, { relation: 'ASSIGNED', archived: true })).toMatchObject([{ id: task.id }]);
      expect(await mine(lead, { relation: 'CREATED' })).toMatchObject([{ id: task.id, isArchived: false }]);
      expect((await one(freyung, ARCHIVE, { id: task.id, archived: false })).isArchived).toBe(false);
      expect(await mine(freyung, { relation: 'ASSIGNED' })).toMatchObject([{ id: task.id }]);
      expect(await refused(await scene.member(), ARCHIVE, { id: task.id, archived: true })).toBe('NOT_FOUND');
    });

    it('an overdue task warns once, by the calendar of Germany, and again only for another day', async () => {
      const task = await add({ organisationId: freyung.town, dueOn: '2026-05-08' });
      await scene.app.settle();
      // 23:59 on Friday in Germany.
      scene.app.clock.set('2026-05-08T21:59:00Z');
      expect(await warn()).toBe(0);
      scene.app.clock.set('2026-05-08T22:01:00Z');
      expect(await Promise.all([warn(), warn()]).then(([a, b]) => a + b)).toBe(1);
      await scene.app.settle();
      expect(await warn()).toBe(0);
      expect(await toldOf(freyung, 'project.task-overdue')).toMatchObject([
        {
          title: 'Eine Aufgabe ist überfällig',
          reason: 'weil die Aufgabe Ihrer Kommune oder Einrichtung zugewiesen ist',
        },
      ]);
      expect(await toldOf(lead, 'project.task-overdue')).toMatchObject([
        { reason: 'weil Sie die Aufgabe angelegt haben' },
      ]);
      expect((await board(lead)).map(({ isOverdue }) => isOverdue)).toEqual([true]);
      const edited = {
        id: task.id,
        version: 1,
        title: 'Satzungen vergleichen',
        organisationId: freyung.town,
      };
      await one(lead, EDIT, { input: { ...edited, dueOn: '2026-05-11' } });
      expect(await warn()).toBe(0);
      scene.app.clock.set('2026-05-12T08:00:00Z');
      expect(await warn()).toBe(1);
    });

    it('nothing warns of what is done, and nothing in a project that rests', async () => {
      const task = await add({ dueOn: '2026-05-05' });
      await add({ dueOn: '2026-05-05' });
      await one(lead, MOVE, { id: task.id, state: 'DONE' });
      const current = (await scene.read(lead, project.id))!;
      await scene.step(lead, current, 'PAUSED', 'Sommerpause');
      scene.app.clock.set('2026-05-20T08:00:00Z');
      expect(await warn()).toBe(0);
      await scene.step(lead, (await scene.read(lead, project.id))!, 'SEEKING_PARTNERS');
      expect(await warn()).toBe(1);
    });

    it('open pages hear of every change, in the room of the project', async () => {
      const since = async () =>
        scene.rows<{ payload: { part: string } }>(
          `select payload from live_event where room = $1 and payload ->> 'part' = 'TASKS'`,
          `project:${project.id}`,
        );
      const { id } = await add();
      await one(freyung, MOVE, { id, state: 'IN_PROGRESS' });
      await one(lead, EDIT, { input: { id, version: 1, title: 'Neu' } });
      expect(await since()).toHaveLength(3);
      await scene.app.ok(lead, REMOVE, { id });
      expect(await since()).toHaveLength(4);
    });
  });

  describe('on the board', () => {
    it('go from column to column and from place to place', async () => {
      const [a, b, c] = [await add({ title: 'a' }), await add({ title: 'b' }), await add({ title: 'c' })];
      expect([a.position, b.position, c.position]).toEqual([1, 2, 3]);
      await one(lead, MOVE, { id: c.id, state: 'OPEN', beforeId: a.id });
      expect(column(await board(lead), 'OPEN')).toEqual(['c', 'a', 'b']);
      await one(lead, MOVE, { id: c.id, state: 'OPEN', beforeId: b.id });
      expect(column(await board(lead), 'OPEN')).toEqual(['a', 'c', 'b']);
      const done = await one(freyung, MOVE, { id: a.id, state: 'DONE' });
      expect(done).toMatchObject({ state: 'DONE', position: 1 });
      expect(done.doneAt).not.toBeNull();
      await one(freyung, MOVE, { id: b.id, state: 'DONE', beforeId: a.id });
      const now = await board(lead);
      expect(column(now, 'DONE')).toEqual(['b', 'a']);
      expect(column(now, 'OPEN')).toEqual(['c']);
      expect((await one(lead, MOVE, { id: a.id, state: 'OPEN' })).doneAt).toBeNull();
      // The other one has left the column meanwhile: to the end.
      await one(lead, MOVE, { id: a.id, state: 'OPEN', beforeId: b.id });
      expect(column(await board(lead), 'OPEN')).toEqual(['c', 'a']);
      await scene.app.ok(lead, REMOVE, { id: c.id });
      expect((await board(lead)).filter(({ state }) => state === 'OPEN')).toMatchObject([
        { title: 'a', position: 1 },
      ]);
    });

    it('50 changes at once leave an order without gaps and without doubles', async () => {
      const ids: string[] = [];
      for (let n = 0; n < 10; n++) ids.push((await add({ title: `Aufgabe ${n}` })).id);
      const states = ['OPEN', 'IN_PROGRESS', 'DONE'];
      await Promise.all(
        Array.from({ length: 50 }, (_, n) =>
          n % 10 === 0
            ? add({ title: `Neu ${n}` })
            : one(n % 2 ? lead : freyung, MOVE, {
                id: ids[(n * 7) % 10],
                state: states[n % 3],
                beforeId: n % 4 ? ids[(n * 3) % 10] : null,
              }),
        ),
      );
      const tasks = await board(lead);
      expect(tasks).toHaveLength(15);
      for (const state of states) {
        const places = tasks.filter((task) => task.state === state).map(({ position }) => position);
        expect(places).toEqual(places.map((_, n) => n + 1));
      }
    });

    it('500 tasks cost as many statements as five', async () => {
      const milestone = (await scene.milestone(lead, project)).milestones[0]!.id;
      const cost = () => scene.app.statements(() => board(freyung));
      for (let n = 0; n < 5; n++)
        await add({ organisationId: freyung.town, personId: freyung.personId, milestoneId: milestone });
      const few = await cost();
      await scene.execute(
        `insert into project_task (project_id, title, position, milestone_id, partner_id, created_by, created_at, idempotency_key)
         select project_id, 'Aufgabe ' || n, 5 + n, milestone_id, partner_id, created_by, created_at, 'viele-' || n
         from project_task, generate_series(1, 495) n where project_id = $1 and position = 1`,
        project.id,
      );
      expect(await cost()).toBe(few);
      expect(await board(freyung)).toHaveLength(500);
    });
  });

  describe('are changed', () => {
    it('by one after the other: who was slower is told so', async () => {
      const milestone = (await scene.milestone(lead, project)).milestones[0]!.id;
      const { id } = await add();
      const edited = await one(freyung, EDIT, {
        input: { id, version: 1, title: 'Neu', milestoneId: milestone, dueOn: '2026-06-01' },
      });
      expect(edited).toMatchObject({ title: 'Neu', version: 2, milestone: { id: milestone } });
      expect(await refused(lead, EDIT, { input: { id, version: 1, title: 'Anders' } })).toBe('STALE_VERSION');
      for (const [values, code] of [
        [{ title: ' ' }, 'BAD_INPUT'],
        [{ title: 'x'.repeat(161) }, 'TOO_LONG'],
        [{ title: 'Neu', dueOn: '2026-02-30' }, 'BAD_INPUT'],
        [{ title: 'Neu', milestoneId: randomUUID() }, 'BAD_INPUT'],
      ] as const)
        expect(await refused(lead, EDIT, { input: { id, version: 2, ...values } })).toBe(code);
    });

    it('the same task is added once, however often it is sent', async () => {
      const same = input();
      const [first, second] = await Promise.all([
        one(lead, ADD, { input: same }),
        one(lead, ADD, { input: same }),
      ]);
      expect(second.id).toBe(first.id);
      expect(await board(lead)).toHaveLength(1);
    });

    it('only by people who work in the project; others see nothing of them', async () => {
      const guest = await scene.member();
      await scene.run(lead, scene.PERSON, { p: project.id, person: guest.personId, role: 'GUEST', o: null });
      const stranger = await scene.member();
      const { id } = await add();
      expect(await board(guest)).toMatchObject([{ id, canWork: false, canRemove: false }]);
      expect(await board(stranger)).toEqual([]);
      expect(await board(null)).toEqual([]);
      for (const actor of [guest, stranger]) {
        expect(await refused(actor, ADD, { input: input() })).toBe('NOT_FOUND');
        expect(await refused(actor, MOVE, { id, state: 'DONE' })).toBe('NOT_FOUND');
        expect(await refused(actor, EDIT, { input: { id, version: 1, title: 'x' } })).toBe('NOT_FOUND');
        expect(await refused(actor, REMOVE, { id })).toBe('NOT_FOUND');
      }
      expect(await refused(null, ADD, { input: input() })).toBe('NOT_SIGNED_IN');
      expect(await refused(freyung, REMOVE, { id })).toBe('NOT_FOUND');
      const own = await add({}, freyung);
      expect(await scene.app.ok(freyung, REMOVE, { id: own.id })).toEqual({ removeTask: true });
    });

    it('who sees the inner work is the same for the actor of a request and for a row of the database', async () => {
      const guest = await scene.member();
      await scene.run(lead, scene.PERSON, { p: project.id, person: guest.personId, role: 'GUEST', o: null });
      const invited = await scene.member();
      const invitation = { projectId: project.id, organisationId: invited.town, message: 'Kommen Sie dazu?' };
      await scene.run(lead, scene.INVITE, { input: invitation });
      const expected: readonly (readonly [Member, boolean])[] = [
        [lead, true],
        [freyung, true],
        [await scene.colleague(freyung.town), true],
        [guest, true],
        [invited, false],
        [await scene.member(), false],
      ];
      for (const [actor, sees] of expected) {
        const read = await scene.app.ok<{ project: { seesWork: boolean } }>(actor, BOARD, {
          slug: project.id,
        });
        const [row] = await scene.rows<{ sees: boolean }>(
          'select works_in_project($1, $2) as sees',
          actor.personId,
          project.id,
        );
        expect([read.project.seesWork, row!.sees]).toEqual([sees, sees]);
      }
    });

    it('what a partner was to do is nobody’s once it has left, and it sees nothing any more', async () => {
      const task = await add({ organisationId: freyung.town, personId: freyung.personId });
      await scene.app.ok(freyung, scene.LEAVE, { p: project.id, o: freyung.town, reason: null });
      expect(await board(lead)).toMatchObject([{ id: task.id, organisation: null, person: null }]);
      expect(await board(freyung)).toEqual([]);
      expect(await mine(freyung, { relation: 'ASSIGNED' })).toEqual([]);
      await scene.app.settle();
      // What was told before keeps quiet about it.
      expect(JSON.stringify(await scene.told(freyung))).not.toContain('Satzungen vergleichen');
    });

    it('the database refuses what the rules forbid', async () => {
      const other = await scene.partner(lead, freyung, await scene.seeking(lead));
      const { id } = await add({ organisationId: freyung.town });
      const set = (what: string, ...values: unknown[]) =>
        scene.execute(`update project_task set ${what} where id = $1`, id, ...values);
      await expect(set(`state = 'DONE'`)).rejects.toThrow('project_task_done_check');
      await expect(set('position = 0')).rejects.toThrow('project_task_position_check');
      await expect(set('partner_id = null, person_id = $2', freyung.personId)).rejects.toThrow(
        'project_task_person_check',
      );
      await expect(set('partner_id = $2', other.partners[0]!.id)).rejects.toThrow(
        'project_task_partner_id_fkey',
      );
      await expect(
        scene.execute(
          `insert into project_task (project_id, title, position, created_at, idempotency_key) select project_id, 'x', 1, now(), 'x' from project_task where id = $1`,
          id,
        ),
      ).rejects.toThrow('project_task_place');
    });
  });
});
