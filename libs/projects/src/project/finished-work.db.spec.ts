import { randomUUID } from 'node:crypto';
import { ProjectScene, type Member, type ProjectView } from '../__fixtures__/scene.js';

const MILESTONES = {
  add: (p: string) => `addMilestone(projectId: "${p}", input: { title: "Noch eins" }) { id }`,
  edit: (id: string) => `editMilestone(id: "${id}", input: { title: "Anders" }) { id }`,
  reach: (id: string) => `setMilestoneReached(id: "${id}", reached: true) { id }`,
  remove: (id: string) => `removeMilestone(id: "${id}") { id }`,
};
const TASKS = {
  add: (p: string) =>
    `addTask(input: { projectId: "${p}", title: "Nachzügler", idempotencyKey: "${randomUUID()}" }) { id }`,
  edit: (id: string) => `editTask(input: { id: "${id}", version: 1, title: "Anders" }) { id }`,
  move: (id: string) => `moveTask(id: "${id}", state: DONE) { id }`,
  remove: (id: string) => `removeTask(id: "${id}")`,
};
const MINE = `query ($filter: MyTasksFilter!) { myTasks(filter: $filter) { nodes { id } } }`;
const BOARD = `query ($slug: String!) { project(slug: $slug) { tasks { id state isOverdue canWork canRemove } } }`;
const OPEN = ['OPEN', 'IN_PROGRESS'];

describe('milestones and tasks of a finished project', () => {
  let scene: ProjectScene;
  let lead: Member;
  let project: ProjectView;
  let milestone: string;
  let open: string;
  let done: string;
  beforeAll(async () => {
    scene = await ProjectScene.start();
  });
  afterAll(() => scene?.app.stop());
  beforeEach(async () => {
    scene.app.clock.set('2026-05-04T08:00:00Z');
    await scene.execute('delete from rate_limit');
    lead = await scene.member();
    project = await scene.running(lead, await scene.member());
    milestone = project.milestones[0]!.id;
    open = await add('2026-05-01');
    done = await add(null);
    await run(TASKS.move(done));
  });

  const run = async (call: string): Promise<{ id: string }> =>
    Object.values(await scene.app.ok<Record<string, { id: string }>>(lead, `mutation { ${call} }`))[0]!;
  const add = async (dueOn: string | null): Promise<string> =>
    (
      await run(
        `addTask(input: { projectId: "${project.id}", title: "Etwas tun", organisationId: "${lead.town}", personId: "${lead.personId}", dueOn: ${JSON.stringify(dueOn)}, idempotencyKey: "${randomUUID()}" }) { id }`,
      )
    ).id;
  const mine = async (filter: object): Promise<string[]> =>
    (await scene.app.ok<{ myTasks: { nodes: { id: string }[] } }>(lead, MINE, { filter })).myTasks.nodes.map(
      ({ id }) => id,
    );
  const board = async () =>
    (await scene.app.ok<{ project: { tasks: { id: string }[] } }>(lead, BOARD, { slug: project.id })).project
      .tasks;
  const everything = () => [
    MILESTONES.add(project.id),
    MILESTONES.edit(milestone),
    MILESTONES.reach(milestone),
    TASKS.add(project.id),
    TASKS.edit(open),
    TASKS.move(open),
    MILESTONES.remove(milestone),
    TASKS.remove(open),
  ];
  const rows = () =>
    scene.rows(
      `select id, title, reached_at::text as state from project_milestone where project_id = $1
       union all select id, title, state from project_task where project_id = $1 order by id`,
      project.id,
    );

  it('stay as they are, with a reason that says how they go on', async () => {
    await scene.finish(lead, project);
    const before = await rows();
    for (const call of everything()) {
      const { errors } = await scene.app.gql(lead, `mutation { ${call} }`);
      expect(errors![0]).toMatchObject({
        message: expect.stringContaining('Nimmt die Leitung es wieder auf'),
        extensions: { code: 'PROJECT_FINISHED' },
      });
    }
    // Who may not do it anyway hears nothing of the state.
    const stranger = await scene.member();
    for (const call of everything())
      expect(await scene.app.refused(stranger, `mutation { ${call} }`)).toBe('NOT_FOUND');
    expect(await rows()).toEqual(before);
    expect(await board()).toEqual([
      { id: open, state: 'OPEN', isOverdue: false, canWork: false, canRemove: false },
      { id: done, state: 'DONE', isOverdue: false, canWork: false, canRemove: false },
    ]);
  });

  it('are no longer among what is to be done, assigned or created, yet still among all', async () => {
    await scene.finish(lead, project);
    for (const relation of ['ASSIGNED', 'CREATED']) {
      expect(await mine({ relation, states: OPEN })).toEqual([]);
      expect(await mine({ relation, overdue: true })).toEqual([]);
      expect(await mine({ relation, states: ['DONE'] })).toEqual([done]);
      expect(await mine({ relation })).toEqual([open, done]);
    }
  });

  it('are back with everything when the project goes on', async () => {
    const finished = await scene.finish(lead, project);
    await scene.step(lead, finished, 'RUNNING', 'Es geht weiter');
    for (const relation of ['ASSIGNED', 'CREATED']) {
      expect(await mine({ relation, states: OPEN })).toEqual([open]);
      expect(await mine({ relation, overdue: true })).toEqual([open]);
    }
    expect((await board())[0]).toEqual({
      id: open,
      state: 'OPEN',
      isOverdue: true,
      canWork: true,
      canRemove: true,
    });
    for (const call of everything()) await run(call);
  });

  it('can be worked on while the project rests', async () => {
    const { version } = (await scene.read(lead, project.id))!;
    await scene.step(lead, { ...project, version }, 'PAUSED', 'Sommerpause');
    for (const relation of ['ASSIGNED', 'CREATED'])
      expect(await mine({ relation, states: OPEN })).toEqual([open]);
    for (const call of everything()) await run(call);
  });
});
