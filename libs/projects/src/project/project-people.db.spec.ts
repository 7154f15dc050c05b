import type { TestActor } from '@app/testing';
import { insertMembership } from '@app/testing';
import { ProjectScene, type Member, type ProjectView } from '../__fixtures__/scene.js';

const TAKE_PART = `mutation ($p: ID!, $o: ID!) { takePartInProject(projectId: $p, organisationId: $o) { id } }`;

const ADD_TASK = `mutation ($input: AddTaskInput!) { addTask(input: $input) { id } }`;

/** People move: a role for a town they have left is none, for nothing that is asked of it. */
describe('roles of people who have left their town', () => {
  let scene: ProjectScene;
  let lead: Member;
  let other: Member;
  let project: ProjectView;
  beforeAll(async () => {
    scene = await ProjectScene.start();
  });
  afterAll(() => scene?.app.stop());
  beforeEach(async () => {
    await scene.execute('delete from rate_limit');
    [lead, other] = [await scene.member(), await scene.member()];
    project = await scene.seeking(lead, { visibility: 'PRIVATE' });
    await scene.run(lead, scene.INVITE, { input: { projectId: project.id, organisationId: other.town } });
    await scene.run(other, scene.CONFIRM, { p: project.id, o: other.town });
  });

  const leaveTown = (person: Member) =>
    scene.execute(
      `update membership set state = 'ENDED', ended_at = now() where person_id = $1 and municipality_id = $2`,
      person.personId,
      person.town,
    );
  const rolesOf = (person: TestActor) =>
    scene.rows(
      'select role, municipality_id as town from project_person where project_id = $1 and person_id = $2',
      project.id,
      person.personId,
    );

  it('keep nobody from taking part for another partner', async () => {
    const moved = await scene.colleague(lead.town);
    await scene.run(lead, scene.PERSON, {
      p: project.id,
      person: moved.personId,
      role: 'EDITOR',
      o: lead.town,
    });
    await leaveTown(moved);
    await insertMembership(scene.app, moved.personId, other.town);
    const now: Member = { ...moved, municipalityIds: [other.town], town: other.town };
    const seen = (await scene.read(now, project.id))!;
    expect(seen.viewer).toMatchObject({ role: null, canWork: false });
    expect(seen.viewer.organisations).toMatchObject([{ canTakePart: true }]);
    await scene.app.ok(now, TAKE_PART, { p: project.id, o: other.town });
    expect(await rolesOf(now)).toEqual([{ role: 'MEMBER', town: other.town }]);
    // A role that counts stays what it is.
    await scene.app.ok(lead, TAKE_PART, { p: project.id, o: lead.town });
    expect(await rolesOf(lead)).toEqual([{ role: 'LEAD', town: lead.town }]);
  });

  it('whoever is taken out is assigned nothing any more: what is open falls to their organisation', async () => {
    await scene.app.ok(lead, ADD_TASK, {
      input: {
        projectId: project.id,
        title: 'Satzung schreiben',
        organisationId: other.town,
        personId: other.personId,
        idempotencyKey: 'offen',
      },
    });
    const assigned = () =>
      scene.rows(
        'select t.person_id as person, pa.municipality_id as town from project_task t join project_partner pa on pa.id = t.partner_id where t.project_id = $1',
        project.id,
      );
    expect(await assigned()).toEqual([{ person: other.personId, town: other.town }]);
    await scene.app.ok(
      lead,
      `mutation { removeProjectPerson(projectId: "${project.id}", personId: "${other.personId}") }`,
    );
    expect(await assigned()).toEqual([{ person: null, town: other.town }]);
    await scene.app.ok(other, TAKE_PART, { p: project.id, o: other.town });
    await scene.execute(
      'update project_task set person_id = $1 where project_id = $2',
      other.personId,
      project.id,
    );
    // A guest speaks for no organisation.
    await scene.run(lead, scene.PERSON, { p: project.id, person: other.personId, role: 'GUEST', o: null });
    expect(await assigned()).toEqual([{ person: null, town: other.town }]);
  });

  it('lead no project: the last one whose role counts stays', async () => {
    const former = await scene.colleague(lead.town);
    await scene.run(lead, scene.PERSON, {
      p: project.id,
      person: former.personId,
      role: 'LEAD',
      o: lead.town,
    });
    await leaveTown(former);
    expect(
      await scene.app.refused(lead, scene.PERSON, {
        p: project.id,
        person: lead.personId,
        role: 'MEMBER',
        o: lead.town,
      }),
    ).toBe('PROJECT_LAST_LEAD');
    const { partners } = (await scene.read(lead, project.id))!;
    const partnerId = partners.find(({ organisation }) => organisation.id === other.town)!.id;
    await scene.app.ok(
      lead,
      `mutation { setProjectLead(projectId: "${project.id}", partnerId: "${partnerId}") { id } }`,
    );
    expect(await scene.app.refused(lead, scene.LEAVE, { p: project.id, o: lead.town })).toBe(
      'PROJECT_LAST_LEAD',
    );
  });
});
