import { randomUUID } from 'node:crypto';
import { eventually } from '@app/testing';
import {
  AGENDA,
  ATTEND,
  CHECK,
  GUEST,
  LIST,
  MinutesStage,
  READ_SECTION,
  RESOLVE,
  REWORD,
  SEAL,
  TASK,
  UNATTEND,
  UNRESOLVE,
  agenda,
  type MeetingView,
  type SectionView,
} from '../__fixtures__/minutes-stage.js';
import type { Member, ProjectScene, ProjectView } from '../__fixtures__/scene.js';

describe('minutes of a meeting', () => {
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

  describe('S29', () => {
    it('three people edit minutes: presence shows three names, two edits to different sections both survive, same-section conflict shows both texts; after "abschließen" edits are refused and the content hash stays equal', async () => {
      const meeting = await stage.running(lead, project);
      const [first, second] = agenda(meeting) as [SectionView, SectionView];
      const room = `minutes:${meeting.id}`;
      const ears = [
        await stage.connect(lead),
        await stage.connect(freyung),
        await stage.connect(writer),
      ] as const;
      for (const ear of ears) expect(await stage.join(ear, meeting.id)).toMatchObject({ ok: true });
      const three = [lead, freyung, writer].map(({ personId }) => personId).sort();
      for (const ear of ears)
        await eventually(() => expect(ear.present.map(({ id }) => id).sort()).toEqual(three));
      expect(ears[0].present.every(({ name }) => name.length > 0)).toBe(true);
      ears[1].socket.emit('editing.renew', { room, section: first.id });
      ears[2].socket.emit('editing.renew', { room, section: second.id });
      await eventually(() =>
        expect(ears[0].editing.map(({ id, section }) => [id, section]).sort()).toEqual(
          [
            [freyung.personId, first.id],
            [writer.personId, second.id],
          ].sort(),
        ),
      );

      // Two edits to different sections, at once.
      await Promise.all([
        stage.save(freyung, first, 'Die Satzung liegt vor.'),
        stage.save(writer, second, 'Die Gebühren sind offen.'),
      ]);
      expect(agenda(await again(meeting)).map(({ body }) => body)).toEqual([
        'Die Satzung liegt vor.',
        'Die Gebühren sind offen.',
      ]);
      await eventually(() =>
        expect(
          ears[0].entries.map(({ kind, payload }) => [kind, payload['sectionId'], payload['version']]).sort(),
        ).toEqual(
          [
            ['minutes.saved', first.id, 2],
            ['minutes.saved', second.id, 2],
          ].sort(),
        ),
      );

      // The same section: other lines come together, the same line is left to the people.
      const [base] = agenda(await again(meeting)) as [SectionView];
      await stage.save(freyung, base, 'Die Satzung liegt vor.\n\nFreyung prüft sie.');
      expect(await stage.saveRefused(lead, base, 'Die Satzung liegt dem Rat vor.\n\nVrees prüft sie.')).toBe(
        'MINUTES_CONFLICT',
      );
      const { minutesSection: theirs } = await scene.app.ok<{ minutesSection: SectionView }>(
        lead,
        READ_SECTION,
        { id: base.id },
      );
      expect(theirs).toMatchObject({
        body: 'Die Satzung liegt vor.\n\nFreyung prüft sie.',
        savedBy: { id: freyung.personId },
      });
      const both = 'Die Satzung liegt dem Rat vor.\n\nFreyung und Vrees prüfen sie.';
      expect(await stage.save(lead, theirs, both)).toMatchObject({ merged: false, section: { body: both } });

      const sealed = await stage.run(lead, SEAL, { id: meeting.id });
      expect(sealed).toMatchObject({
        state: 'SEALED',
        contentHash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      });
      for (const actor of [lead, freyung, writer])
        expect(await stage.saveRefused(actor, agenda(await again(meeting))[0]!, 'Anders.')).toBe(
          'MINUTES_SEALED',
        );
      await expect(
        scene.execute('update project_meeting_section set body = $2 where id = $1', first.id, 'Anders.'),
      ).rejects.toThrow('Sealed minutes are not changed');
      expect((await again(meeting)).contentHash).toBe(sealed.contentHash);
      expect(await check(meeting)).toEqual({
        storedHash: sealed.contentHash,
        computedHash: sealed.contentHash,
        matches: true,
      });
    });
  });

  describe('live', () => {
    it('only those who may write are shown in a section, and nobody outside is let into the room', async () => {
      const meeting = await stage.running(lead, project);
      const [section] = agenda(meeting) as [SectionView];
      const room = `minutes:${meeting.id}`;
      const stranger = await scene.member();
      const [a, guest, outside] = [
        await stage.connect(lead),
        await stage.connect(reader),
        await stage.connect(stranger),
      ];
      expect(await stage.join(outside, meeting.id)).toEqual({ ok: false, code: 'ROOM_REFUSED' });
      await stage.join(a, meeting.id);
      expect(await stage.join(guest, meeting.id)).toMatchObject({ ok: true });
      guest.socket.emit('editing.renew', { room, section: section.id });
      outside.socket.emit('editing.renew', { room, section: section.id });
      a.socket.emit('editing.renew', { room, section: 'x' });
      a.socket.emit('editing.renew', { room, section: section.id });
      await eventually(() => expect(guest.editing.map(({ id }) => id)).toEqual([lead.personId]));
      // Another section takes the place of the first.
      a.socket.emit('editing.renew', { room, section: agenda(meeting)[1]!.id });
      await eventually(() =>
        expect(guest.editing.map(({ section: at }) => at)).toEqual([agenda(meeting)[1]!.id]),
      );
      a.socket.emit('editing.stop', { room });
      await eventually(() => expect(guest.editing).toEqual([]));
      a.socket.emit('editing.renew', { room, section: section.id });
      await eventually(() => expect(guest.editing).toHaveLength(1));
      a.socket.disconnect();
      await eventually(() => expect(guest.editing).toEqual([]));
      expect(outside.entries).toEqual([]);
    });

    it('whoever comes later sees who is in which section; whoever is put out of the project is out of the room', async () => {
      const meeting = await stage.running(lead, project);
      const [section] = agenda(meeting) as [SectionView];
      const gone = await scene.member('Verlstadt');
      await scene.partner(lead, gone, project);
      const [a, b] = [await stage.connect(lead), await stage.connect(gone)];
      await stage.join(a, meeting.id);
      a.socket.emit('editing.renew', { room: `minutes:${meeting.id}`, section: section.id });
      await eventually(() => expect(a.editing).toHaveLength(1));
      await stage.join(b, meeting.id);
      await eventually(() => expect(b.editing.map(({ section: at }) => at)).toEqual([section.id]));
      await scene.app.ok(gone, scene.LEAVE, { p: project.id, o: gone.town, reason: null });
      await eventually(() => expect(b.closed).toEqual([`minutes:${meeting.id}`]));
      const heard = b.entries.length;
      await stage.save(lead, section, 'Ohne Verlstadt.');
      await eventually(() => expect(a.entries.at(-1)).toMatchObject({ kind: 'minutes.saved' }));
      expect(b.entries).toHaveLength(heard);
      expect(await stage.saveRefused(gone, section, 'Doch noch.')).toBe('NOT_FOUND');
    });
  });

  describe('saving', () => {
    it('50 parallel saves of one text lose nothing: every one is in it, none twice', async () => {
      const meeting = await stage.running(lead, project);
      const [section] = agenda(meeting) as [SectionView];
      const lines = Array.from({ length: 50 }, (_, n) => `Zeile ${n}`);
      const base = (await stage.save(lead, section, lines.join('\n\n'))).section;
      const people = [lead, freyung, writer];
      const saved = await Promise.all(
        lines.map((line, n) =>
          stage.save(
            people[n % 3]!,
            base,
            lines.map((one) => (one === line ? `${line} von Person ${n}` : one)).join('\n\n'),
          ),
        ),
      );
      const end = agenda(await again(meeting))[0]!;
      expect(end.body).toBe(lines.map((line, n) => `${line} von Person ${n}`).join('\n\n'));
      expect(end.version).toBe(base.version + 50);
      expect(saved.filter(({ merged }) => merged)).toHaveLength(49);
    });

    it('50 parallel saves in two sections lose nothing either, whoever is refused keeps the text', async () => {
      const meeting = await stage.running(lead, project);
      const [one, two] = agenda(meeting) as [SectionView, SectionView];
      const results = await Promise.all(
        Array.from({ length: 50 }, async (_, n) => {
          const section = n % 2 === 0 ? one : two;
          // All begin on the empty section: exactly one can be first in each.
          const result = await scene.app.gql(
            lead,
            `mutation ($input: SaveSectionInput!) { saveMinutesSection(input: $input) { section { version } } }`,
            {
              input: { id: section.id, version: section.version, body: `Anfang ${n}` },
            },
          );
          return result.errors?.[0]?.extensions?.['code'] ?? `Anfang ${n}`;
        }),
      );
      const kept = results.filter((result) => result !== 'MINUTES_CONFLICT');
      expect(kept).toHaveLength(2);
      expect(
        agenda(await again(meeting))
          .map(({ body }) => body)
          .sort(),
      ).toEqual([...kept].sort());
    });

    it('saves nothing new for the same text, and counts no version for it', async () => {
      const meeting = await stage.running(lead, project);
      const [section] = agenda(meeting) as [SectionView];
      const { section: saved } = await stage.save(lead, section, 'Gleich.\n');
      expect(saved).toMatchObject({ body: 'Gleich.\n', version: 2 });
      expect(await stage.save(freyung, section, 'Gleich.\n')).toMatchObject({
        merged: false,
        section: { version: 2 },
      });
      expect(await stage.save(lead, saved, 'Gleich.\n')).toMatchObject({ section: { version: 2 } });
      expect(await stage.save(lead, saved, '')).toMatchObject({ section: { body: '', version: 3 } });
    });

    it('is refused before it begins, to those who only read, to strangers, for too much text and for what there has not been', async () => {
      const planned = await stage.plan(lead, project);
      expect(await stage.saveRefused(lead, agenda(planned)[0]!, 'Zu früh.')).toBe('MEETING_STATE');
      const meeting = await stage.running(lead, project);
      const [section] = agenda(meeting) as [SectionView];
      const stranger = await scene.member();
      expect(await stage.saveRefused(reader, section, 'x')).toBe('NOT_FOUND');
      expect(await stage.saveRefused(stranger, section, 'x')).toBe('NOT_FOUND');
      expect(await stage.saveRefused(null, section, 'x')).toBe('NOT_SIGNED_IN');
      expect(await stage.saveRefused(lead, section, 'x'.repeat(20_001))).toBe('TOO_LONG');
      expect(await stage.saveRefused(lead, { ...section, version: 7 }, 'x')).toBe('BAD_INPUT');
      expect(await stage.saveRefused(lead, { ...section, version: 0 }, 'x')).toBe('BAD_INPUT');
      expect(await stage.saveRefused(lead, { id: randomUUID(), version: 1 }, 'x')).toBe('NOT_FOUND');
      expect(agenda(await again(meeting))[0]!.body).toBe('');
    });

    it('forgets very old texts; who comes from there decides by hand', async () => {
      const meeting = await stage.running(lead, project);
      const [section] = agenda(meeting) as [SectionView];
      const old = (await stage.save(lead, section, 'Alt\n\nMitte')).section;
      await scene.execute('delete from project_meeting_revision where section_id = $1', section.id);
      await stage.save(lead, old, 'Alt\n\nMitte, neu');
      expect(await stage.saveRefused(freyung, old, 'Uralt\n\nMitte')).toBe('MINUTES_CONFLICT');
    });
  });

  describe('beside the text', () => {
    it('says who took part, of the project and from outside', async () => {
      const meeting = await stage.running(lead, project);
      const present = (person: Member, on = true) =>
        stage.run(writer, ATTEND, { id: meeting.id, person: person.personId, present: on });
      await present(lead);
      await present(freyung);
      await present(freyung);
      await stage.run(writer, GUEST, { id: meeting.id, name: 'Dr. Gast', of: 'Planungsbüro Muster' });
      const { attendees } = await again(meeting);
      expect(attendees.map(({ organisation }) => organisation)).toEqual([
        'Freyung',
        'Planungsbüro Muster',
        'Vrees',
      ]);
      expect(attendees.map(({ personId }) => personId)).toEqual([freyung.personId, null, lead.personId]);
      await present(freyung, false);
      await stage.run(writer, UNATTEND, { id: attendees[1]!.id });
      expect((await again(meeting)).attendees.map(({ personId }) => personId)).toEqual([lead.personId]);
      const stranger = await scene.member();
      expect(
        await stage.refused(writer, ATTEND, { id: meeting.id, person: stranger.personId, present: true }),
      ).toBe('BAD_INPUT');
      for (const actor of [reader, stranger]) {
        expect(
          await stage.refused(actor, ATTEND, { id: meeting.id, person: lead.personId, present: true }),
        ).toBe('NOT_FOUND');
        expect(await stage.refused(actor, GUEST, { id: meeting.id, name: 'Gast' })).toBe('NOT_FOUND');
      }
      expect(await stage.refused(writer, GUEST, { id: meeting.id, name: ' ' })).toBe('BAD_INPUT');
    });

    it('notes resolutions, each once, and words them anew', async () => {
      const meeting = await stage.running(lead, project);
      const [section] = agenda(meeting) as [SectionView];
      const input = {
        sectionId: section.id,
        body: 'Vrees schreibt die Satzung.',
        idempotencyKey: randomUUID(),
      };
      await Promise.all([stage.run(writer, RESOLVE, { input }), stage.run(writer, RESOLVE, { input })]);
      const [noted, ...more] = agenda(await again(meeting))[0]!.resolutions;
      expect([noted!.body, more]).toEqual([input.body, []]);
      await stage.run(freyung, REWORD, {
        id: noted!.id,
        version: 1,
        body: 'Vrees schreibt die Satzung bis Juni.',
      });
      expect(await stage.refused(writer, REWORD, { id: noted!.id, version: 1, body: 'Anders' })).toBe(
        'STALE_VERSION',
      );
      expect(await stage.refused(reader, UNRESOLVE, { id: noted!.id })).toBe('NOT_FOUND');
      expect(await stage.refused(lead, AGENDA, { id: meeting.id, version: meeting.version, items: [] })).toBe(
        'AGENDA_ITEM_USED',
      );
      await stage.run(lead, UNRESOLVE, { id: noted!.id });
      expect(agenda(await again(meeting))[0]!.resolutions).toEqual([]);
    });

    it('takes a task from a section; both sides show the other', async () => {
      const meeting = await stage.running(lead, project);
      const [section] = agenda(meeting) as [SectionView];
      const input = {
        sectionId: section.id,
        title: 'Satzung verschicken',
        organisationId: freyung.town,
        idempotencyKey: randomUUID(),
      };
      await stage.run(writer, TASK, { input });
      await stage.run(writer, TASK, { input });
      const [task, ...more] = agenda(await again(meeting))[0]!.tasks;
      expect([task, more]).toMatchObject([
        { title: 'Satzung verschicken', task: { title: 'Satzung verschicken' } },
        [],
      ]);
      const board = await scene.app.ok<{
        project: { tasks: { id: string; meeting: { id: string; title: string } | null }[] };
      }>(freyung, 'query ($slug: String!) { project(slug: $slug) { tasks { id meeting { id title } } } }', {
        slug: project.id,
      });
      expect(board.project.tasks.find(({ id }) => id === task!.task!.id)!.meeting).toEqual({
        id: meeting.id,
        title: 'Auftakt Wärmenetz',
      });
      expect(await stage.refused(reader, TASK, { input: { ...input, idempotencyKey: randomUUID() } })).toBe(
        'NOT_FOUND',
      );
      expect(
        await stage.refused(writer, TASK, {
          input: { ...input, organisationId: randomUUID(), idempotencyKey: randomUUID() },
        }),
      ).toBe('BAD_INPUT');
      // The reference stays when the task is taken out.
      await scene.app.ok(writer, 'mutation ($id: ID!) { removeTask(id: $id) }', { id: task!.task!.id });
      expect(agenda(await again(meeting))[0]!.tasks).toMatchObject([
        { title: 'Satzung verschicken', task: null },
      ]);
    });
  });

  describe('seen from outside', () => {
    it('guests of the project and colleagues of a partner read everything, strangers and visitors nothing', async () => {
      const meeting = await stage.running(lead, project);
      const [section] = agenda(meeting) as [SectionView];
      await stage.save(lead, section, 'Vertraulich.');
      const colleague = await scene.colleague(freyung.town);
      for (const actor of [reader, colleague])
        expect(await stage.read(actor, meeting.id)).toMatchObject({
          canWork: false,
          canEdit: false,
          id: meeting.id,
        });
      expect(await stage.read(writer, meeting.id)).toMatchObject({ canWork: true, canEdit: false });
      const stranger = await scene.member();
      expect(await stage.read(stranger, meeting.id)).toBeNull();
      expect(await stage.refused(null, `query { projectMeeting(id: "${meeting.id}") { id } }`, {})).toBe(
        'NOT_SIGNED_IN',
      );
      expect(await scene.app.ok(stranger, READ_SECTION, { id: section.id })).toEqual({
        minutesSection: null,
      });
      expect(await stage.refused(stranger, CHECK, { id: meeting.id })).toBe('NOT_FOUND');
      const list = (actor: Member) =>
        scene.app.ok<{ projectMeetings: { nodes: MeetingView[] } }>(actor, LIST, {
          id: project.id,
          time: 'UPCOMING',
        });
      expect((await list(stranger)).projectMeetings.nodes).toEqual([]);
      expect((await list(reader)).projectMeetings.nodes.map(({ id }) => id)).toContain(meeting.id);
    });
  });
});
