import { randomUUID } from 'node:crypto';
import {
  ADDENDUM,
  AGENDA,
  ATTEND,
  CANCEL,
  CHECK,
  GUEST,
  MinutesStage,
  RESOLVE,
  REWORD,
  SEAL,
  START,
  TASK,
  UNATTEND,
  UNRESOLVE,
  agenda,
  type MeetingView,
  type SectionView,
} from '../__fixtures__/minutes-stage.js';
import type { Member, ProjectScene, ProjectView } from '../__fixtures__/scene.js';

describe('sealed minutes of a meeting', () => {
  let stage: MinutesStage;
  let scene: ProjectScene;
  let lead: Member;
  let freyung: Member;
  let writer: Member;
  let reader: Member;
  let project: ProjectView;
  beforeAll(async () => {
    stage = await MinutesStage.start();
    scene = stage.scene;
    ({ lead, freyung, writer, reader, project } = await stage.cast());
  });
  afterAll(() => stage?.stop());
  beforeEach(async () => {
    await scene.execute('delete from rate_limit');
  });

  const again = async (meeting: { id: string }): Promise<MeetingView> =>
    (await stage.read(lead, meeting.id))!;
  const check = (meeting: { id: string }) => stage.check(reader, meeting);
  const row = (meeting: { id: string }) =>
    scene.rows<{ state: string; content_hash: string | null }>(
      'select state, content_hash from project_meeting where id = $1',
      meeting.id,
    );

  it('parallel seals are one seal', async () => {
    const meeting = await stage.running(lead, project);
    await stage.save(lead, agenda(meeting)[0]!, 'Einmal.');
    const results = await Promise.all(
      Array.from(
        { length: 10 },
        async () =>
          (await scene.app.gql(lead, `mutation { sealMinutes(meetingId: "${meeting.id}") { contentHash } }`))
            .errors?.[0]?.extensions?.['code'] ?? 'done',
      ),
    );
    expect(results.sort()).toEqual([...Array<string>(9).fill('MINUTES_SEALED'), 'done']);
    await scene.app.settle();
    const told = (await scene.told(freyung)).filter(
      ({ kind, url }) => kind === 'project.minutes-sealed' && url.includes(meeting.id),
    );
    expect(told).toHaveLength(1);
  });

  it('saves beside a seal are in it or refused, and the hash is of what is there', async () => {
    const meeting = await stage.running(lead, project);
    const sections = agenda(meeting);
    const saves = sections.flatMap((section) =>
      Array.from({ length: 5 }, (_, n) =>
        scene.app.gql(
          writer,
          `mutation ($input: SaveSectionInput!) { saveMinutesSection(input: $input) { section { version } } }`,
          {
            input: { id: section.id, version: 1, body: `Stand ${n}` },
          },
        ),
      ),
    );
    const [seal, ...saved] = await Promise.all([stage.run(lead, SEAL, { id: meeting.id }), ...saves]);
    for (const { errors } of saved)
      expect(['MINUTES_SEALED', 'MINUTES_CONFLICT', undefined]).toContain(errors?.[0]?.extensions?.['code']);
    expect(await check(meeting)).toMatchObject({ storedHash: seal.contentHash, matches: true });
  });

  it('keeps names and titles as they were, whatever becomes of people and tasks; an addendum changes no hash', async () => {
    const meeting = await stage.running(lead, project);
    const [section] = agenda(meeting) as [SectionView];
    const colleague = await stage.colleague(lead, project, lead.town, 'MEMBER');
    await stage.run(lead, ATTEND, { id: meeting.id, person: colleague.personId, present: true });
    await stage.run(lead, TASK, {
      input: { sectionId: section.id, title: 'Erster Titel', idempotencyKey: randomUUID() },
    });
    await stage.run(lead, RESOLVE, {
      input: { sectionId: section.id, body: 'Beschlossen.', idempotencyKey: randomUUID() },
    });
    const { task } = agenda(await again(meeting))[0]!.tasks[0]!;
    await scene.app.ok(lead, 'mutation ($input: EditTaskInput!) { editTask(input: $input) { id } }', {
      input: { id: task!.id, version: 1, title: 'Zweiter Titel' },
    });
    const sealed = await stage.run(lead, SEAL, { id: meeting.id });
    expect(agenda(sealed)[0]!.tasks).toMatchObject([{ title: 'Zweiter Titel' }]);
    await scene.app.ok(lead, 'mutation ($input: EditTaskInput!) { editTask(input: $input) { id } }', {
      input: { id: task!.id, version: 2, title: 'Dritter Titel' },
    });
    await scene.execute(`update person set name = 'Anders Genannt' where id = $1`, colleague.personId);
    await scene.app.ok(
      lead,
      `mutation ($p: ID!, $person: ID!) { removeProjectPerson(projectId: $p, personId: $person) }`,
      { p: project.id, person: colleague.personId },
    );
    await scene.app.ok(lead, 'mutation ($id: ID!) { removeTask(id: $id) }', { id: task!.id });
    await stage.run(lead, ADDENDUM, { id: meeting.id, body: 'Die Anlage fehlte.', key: 'nachtrag-1' });
    await stage.run(lead, ADDENDUM, { id: meeting.id, body: 'Die Anlage fehlte.', key: 'nachtrag-1' });
    const now = await again(meeting);
    expect(now.addenda).toMatchObject([{ body: 'Die Anlage fehlte.', author: { id: lead.personId } }]);
    expect(now.attendees.map(({ name }) => name)).toEqual(sealed.attendees.map(({ name }) => name));
    expect(agenda(now)[0]!.tasks).toMatchObject([{ title: 'Zweiter Titel', task: null }]);
    expect(await check(meeting)).toEqual({
      storedHash: sealed.contentHash,
      computedHash: sealed.contentHash,
      matches: true,
    });
    // Drafts are gone with the seal.
    expect(
      await scene.rows('select 1 from project_meeting_revision where section_id = $1', section.id),
    ).toEqual([]);
  });

  it('everything is refused afterwards, by the service and by the database', async () => {
    const meeting = await stage.running(lead, project);
    const [section] = agenda(meeting) as [SectionView];
    await stage.run(lead, ATTEND, { id: meeting.id, person: lead.personId, present: true });
    await stage.run(lead, RESOLVE, {
      input: { sectionId: section.id, body: 'Beschlossen.', idempotencyKey: randomUUID() },
    });
    await stage.run(lead, TASK, {
      input: { sectionId: section.id, title: 'Aufgabe', idempotencyKey: randomUUID() },
    });
    expect(await stage.refused(lead, ADDENDUM, { id: meeting.id, body: 'Zu früh.', key: 'x' })).toBe(
      'MEETING_STATE',
    );
    expect(await stage.refused(lead, CHECK, { id: meeting.id })).toBe('MEETING_STATE');
    for (const actor of [writer, reader])
      expect(await stage.refused(actor, SEAL, { id: meeting.id })).toBe('NOT_FOUND');
    const sealed = await stage.run(lead, SEAL, { id: meeting.id });
    await stage.run(lead, ADDENDUM, { id: meeting.id, body: 'Nachtrag.', key: 'nachtrag-2' });
    const [resolution] = agenda(sealed)[0]!.resolutions;
    const { id } = meeting;
    for (const [document, variables] of [
      [AGENDA, { id, version: sealed.version, items: [] }],
      [CANCEL, { id, reason: 'Doch nicht' }],
      [START, { id }],
      [SEAL, { id }],
      [ATTEND, { id, person: freyung.personId, present: true }],
      [GUEST, { id, name: 'Gast' }],
      [UNATTEND, { id: sealed.attendees[0]!.id }],
      [RESOLVE, { input: { sectionId: section.id, body: 'Noch etwas.', idempotencyKey: randomUUID() } }],
      [REWORD, { id: resolution!.id, version: 1, body: 'Anders.' }],
      [UNRESOLVE, { id: resolution!.id }],
      [TASK, { input: { sectionId: section.id, title: 'Noch eine', idempotencyKey: randomUUID() } }],
    ] as const)
      expect([document, await stage.refused(lead, document, variables)]).toEqual([
        document,
        'MINUTES_SEALED',
      ]);
    expect(await stage.refused(writer, ADDENDUM, { id, body: 'x', key: 'y' })).toBe('NOT_FOUND');
    for (const [statement, values] of [
      [`update project_meeting set title = 'x' where id = $1`, [id]],
      [`update project_meeting set content_hash = repeat('0', 64) where id = $1`, [id]],
      [
        `update project_meeting set state = 'RUNNING', sealed_at = null, sealed_by = null, content_hash = null where id = $1`,
        [id],
      ],
      [`delete from project_meeting where id = $1`, [id]],
      [`delete from project_meeting_section where meeting_id = $1 and kind = 'OTHER'`, [id]],
      [
        `insert into project_meeting_section (project_id, meeting_id, kind, position, title) values ($2, $1, 'AGENDA', 9, 'x')`,
        [id, project.id],
      ],
      [`update project_meeting_attendee set name = 'x' where meeting_id = $1`, [id]],
      [`insert into project_meeting_attendee (meeting_id, name, added_at) values ($1, 'x', now())`, [id]],
      [`delete from project_meeting_resolution where meeting_id = $1`, [id]],
      [`update project_meeting_task set title = 'x' where meeting_id = $1`, [id]],
    ] as const)
      await expect(scene.execute(statement, ...values)).rejects.toThrow('Sealed minutes are not changed');
    await expect(
      scene.execute(`update project_meeting_addendum set body = 'x' where meeting_id = $1`, id),
    ).rejects.toThrow('An addendum is not changed');
    await expect(
      scene.execute(`delete from project_meeting_addendum where meeting_id = $1`, id),
    ).rejects.toThrow('An addendum is not changed');
    expect(await row(meeting)).toEqual([{ state: 'SEALED', content_hash: sealed.contentHash }]);
    expect(await check(meeting)).toMatchObject({ matches: true });
  });

  it('a change behind the back of the triggers is found by the check', async () => {
    const meeting = await stage.running(lead, project);
    await stage.save(lead, agenda(meeting)[0]!, 'Wahr.');
    const { contentHash } = await stage.run(lead, SEAL, { id: meeting.id });
    await scene.execute('alter table project_meeting_section disable trigger project_meeting_section_sealed');
    await scene.execute(
      `update project_meeting_section set body = 'Falsch.' where id = $1`,
      agenda(meeting)[0]!.id,
    );
    await scene.execute('alter table project_meeting_section enable trigger project_meeting_section_sealed');
    const found = await check(meeting);
    expect(found).toMatchObject({ storedHash: contentHash, matches: false });
    expect(found.computedHash).not.toBe(contentHash);
  });

  it('a removed project takes its sealed minutes along', async () => {
    const other = await scene.seeking(lead);
    const meeting = await stage.running(lead, other);
    const [section] = agenda(meeting) as [SectionView];
    await stage.run(lead, ATTEND, { id: meeting.id, person: lead.personId, present: true });
    await stage.run(lead, RESOLVE, {
      input: { sectionId: section.id, body: 'Beschlossen.', idempotencyKey: randomUUID() },
    });
    await stage.run(lead, TASK, {
      input: { sectionId: section.id, title: 'Aufgabe', idempotencyKey: randomUUID() },
    });
    await stage.run(lead, SEAL, { id: meeting.id });
    await stage.run(lead, ADDENDUM, { id: meeting.id, body: 'Nachtrag.', key: 'nachtrag-3' });
    await scene.execute('delete from project where id = $1', other.id);
    expect(await row(meeting)).toEqual([]);
  });
});
