import { randomUUID } from 'node:crypto';
import { berlinDayAfter } from '@app/platform/clock';
import { FileContents } from '../file/file-contents.js';
import { ProjectScene, type Member, type ProjectView } from '../__fixtures__/scene.js';

const DELETE = `mutation ($p: ID!, $v: Int!) { deleteProject(projectId: $p, version: $v) }`;

describe('an idea that is taken back', () => {
  let scene: ProjectScene;
  let lead: Member;
  beforeAll(async () => {
    scene = await ProjectScene.start();
  });
  afterAll(() => scene?.app.stop());
  beforeEach(async () => {
    await scene.execute('delete from rate_limit');
    lead = await scene.member();
  });

  const remove = (actor: Member, { id, version }: ProjectView) =>
    scene.app.ok(actor, DELETE, { p: id, v: version });
  const refused = (actor: Member | null, { id, version }: ProjectView) =>
    scene.app.refused(actor, DELETE, { p: id, v: version });

  it('is gone with everything in it', async () => {
    const project = await scene.milestone(lead, await scene.create(lead));
    await remove(lead, project);
    expect(await scene.read(lead, project.id)).toBeNull();
    for (const table of ['project_milestone', 'project_partner', 'project_person', 'project_history'])
      expect(await scene.rows(`select 1 as x from ${table} where project_id = $1`, project.id)).toEqual([]);
    expect(await refused(lead, project)).toBe('NOT_FOUND');
  });

  it('is gone with what was written, sealed, stored and asked for in it', async () => {
    const project = await scene.milestone(lead, await scene.create(lead));
    const ids = { projectId: project.id, idempotencyKey: 'weg' };
    const run = <Result>(call: string, type: string, fields: string, input: object): Promise<Result> =>
      scene.app
        .ok<Record<string, Result>>(
          lead,
          `mutation ($input: ${type}!) { ${call}(input: $input) { ${fields} } }`,
          { input },
        )
        .then((data) => data[call]!);
    await run('addTask', 'AddTaskInput', 'id', { ...ids, title: 'Anfangen', organisationId: lead.town });
    await run('postProjectUpdate', 'PostUpdateInput', 'id', {
      ...ids,
      title: 'Los geht es',
      body: 'Heute.',
      audience: 'PROJECT',
    });
    await run('openProjectThread', 'OpenProjectThreadInput', 'id', {
      ...ids,
      title: 'Ein Thema',
      body: 'Ein Beitrag',
    });
    await run('proposeDecision', 'ProposeDecisionInput', 'id', {
      ...ids,
      title: 'Ein Vorschlag',
      body: 'Wir tun es.',
      method: 'CHOICE',
      options: ['So', 'Anders'],
      quorumKind: 'SHARE',
      quorumValue: 50,
      deadlineOn: berlinDayAfter(scene.app.clock.now(), 10),
    });
    const meeting = await run<{ id: string; sections: { id: string }[] }>(
      'planMeeting',
      'PlanMeetingInput',
      'id sections { id }',
      {
        ...ids,
        title: 'Auftakt',
        day: berlinDayAfter(scene.app.clock.now(), 3),
        from: '10:00',
        to: '11:00',
        place: 'Rathaus',
        agenda: [{ title: 'Begrüßung' }],
      },
    );
    const section = meeting.sections[1]!.id;
    await scene.app.ok(lead, `mutation { startMeeting(id: "${meeting.id}") { id } }`);
    await scene.app.ok(lead, `mutation { addMeetingGuest(meetingId: "${meeting.id}", name: "Gast") { id } }`);
    await run('addMinutesResolution', 'AddResolutionInput', 'id', {
      sectionId: section,
      body: 'So sei es',
      idempotencyKey: 'b',
    });
    await run('addMinutesTask', 'AddMinutesTaskInput', 'id', {
      sectionId: section,
      title: 'Nachfassen',
      idempotencyKey: 't',
    });
    await scene.app.ok(lead, `mutation { sealMinutes(meetingId: "${meeting.id}") { id } }`);
    await scene.app.ok(
      lead,
      `mutation { addMinutesAddendum(meetingId: "${meeting.id}", body: "Nachtrag", idempotencyKey: "n") { id } }`,
    );
    await scene.app.get(FileContents).add(scene.app.ctx(lead), project.id, 'notiz.txt', 'Ein Text.', {
      title: 'Notiz',
      idempotencyKey: randomUUID(),
    });
    const version = (await scene.read(lead, project.id))!.version;
    await remove(lead, { ...project, version });
    for (const table of [
      'project_task',
      'project_update',
      'project_thread',
      'project_decision',
      'project_meeting',
      'project_file',
    ])
      expect(await scene.rows(`select 1 as x from ${table} where project_id = $1`, project.id)).toEqual([]);
    // What lies in the store is let go, for the sweep to remove.
    expect(await scene.rows('select 1 as x from stored_object where is_kept')).toEqual([]);
  });

  it('what waited for the mandate of the leading town waits no longer', async () => {
    const author = await scene.colleague(lead.town);
    const project = await scene.create(author);
    await scene.run(author, scene.CONFIRM, { p: project.id, o: lead.town });
    await remove(author, project);
    const rows = await scene.rows<{ state: string }>(
      'select state from mandate_request where subject_id = $1',
      project.id,
    );
    expect(rows).toEqual([{ state: 'LAPSED' }]);
  });

  it('stays when it has gone on, or another organisation has been in it, be it only invited', async () => {
    expect(await refused(lead, await scene.seeking(lead))).toBe('PROJECT_STAYS');
    const project = await scene.create(lead);
    const other = await scene.member();
    const invited = await scene.run(lead, scene.INVITE, {
      input: { projectId: project.id, organisationId: other.town },
    });
    expect(await refused(lead, invited)).toBe('PROJECT_STAYS');
    await scene.app.ok(other, scene.LEAVE, { p: project.id, o: other.town });
    expect(await refused(lead, (await scene.read(lead, project.id))!)).toBe('PROJECT_STAYS');
  });

  it('only for those who lead it, and on what they have seen', async () => {
    const project = await scene.create(lead);
    const colleague = await scene.colleague(lead.town);
    await scene.run(lead, scene.PERSON, {
      p: project.id,
      person: colleague.personId,
      role: 'EDITOR',
      o: lead.town,
    });
    for (const actor of [colleague, await scene.member()])
      expect(await refused(actor, project)).toBe('NOT_FOUND');
    expect(await refused(null, project)).toBe('NOT_SIGNED_IN');
    await scene.run(lead, scene.EDIT, {
      input: { id: project.id, version: project.version, summary: 'Neu' },
    });
    expect(await refused(lead, project)).toBe('STALE_VERSION');
  });
});
