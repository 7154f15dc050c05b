import { randomUUID } from 'node:crypto';
import { JobHandlers } from '@app/platform/jobs';
import {
  AGENDA,
  CANCEL,
  CHANGE,
  LIST,
  MinutesStage,
  PLAN,
  SEAL,
  START,
  type MeetingView,
} from '../__fixtures__/minutes-stage.js';
import type { Member, ProjectScene, ProjectView } from '../__fixtures__/scene.js';
import { MeetingSweep } from './meeting.sweep.js';

/** The properties of a file for calendars, unfolded. */
const parse = (file: string): Record<string, string> =>
  Object.fromEntries(
    file
      .replaceAll('\r\n ', '')
      .split('\r\n')
      .filter(Boolean)
      .map((line): [string, string] => {
        const at = line.search(/[:;]/);
        return [line.slice(0, at), line.slice(at + 1)];
      }),
  );

describe('meetings of a project', () => {
  let stage: MinutesStage;
  let scene: ProjectScene;
  let lead: Member;
  let freyung: Member;
  let guest: Member;
  let project: ProjectView;
  beforeAll(async () => {
    stage = await MinutesStage.start();
    scene = stage.scene;
  });
  afterAll(() => stage?.stop());
  beforeEach(async () => {
    // A Monday.
    scene.app.clock.set('2026-04-13T08:00:00Z');
    await scene.execute('delete from rate_limit');
    await scene.execute('delete from outgoing_mail');
    lead = await scene.member('Vrees');
    freyung = await scene.member('Freyung');
    project = await scene.partner(lead, freyung, await scene.seeking(lead));
    guest = await stage.colleague(lead, project, lead.town, 'GUEST');
    await scene.app.settle();
    await scene.execute('delete from outgoing_mail');
  });

  const told = async (actor: Member, kind: string) =>
    (await scene.told(actor)).filter((one) => one.kind === `project.meeting-${kind}`);
  const change = (meeting: MeetingView, values: object = {}) => {
    const {
      agenda: _agenda,
      projectId: _project,
      idempotencyKey: _key,
      ...words
    } = stage.input(project, values);
    return { input: { ...words, id: meeting.id, version: meeting.version } };
  };
  /** The calendar that waits with a mail for somebody. */
  const mailed = async (actor: Member, kind: string) =>
    (
      await scene.rows<{ calendar: { method: string; content: string } | null; to: string }>(
        `select m.data->'calendar' as calendar, m.recipient as to from outgoing_mail m join account a on a.email = m.recipient
         where a.person_id = $1 and m.kind = $2 order by m.id`,
        actor.personId,
        `notification.project.meeting-${kind}`,
      )
    ).map(
      ({ calendar, to }) =>
        ({ method: calendar?.method, to, ...parse(calendar?.content ?? '') }) as Record<string, string>,
    );
  const list = async (actor: Member, time: string, first = 20, after: string | null = null) =>
    (
      await scene.app.ok<{
        projectMeetings: {
          nodes: { id: string; title: string }[];
          pageInfo: { hasNextPage: boolean; endCursor: string };
        };
      }>(actor, LIST, { id: project.id, time, first, after })
    ).projectMeetings;

  describe('planning', () => {
    it('invites everybody in the project, with an appointment in the mail, in German time', async () => {
      const meeting = await stage.plan(lead, project);
      expect(meeting).toMatchObject({
        state: 'PLANNED',
        sequence: 0,
        startsAt: '2026-05-04T12:00:00.000Z',
        endsAt: '2026-05-04T13:30:00.000Z',
        day: '2026-05-04',
        from: '14:00',
        to: '15:30',
        canEdit: true,
        isInvited: true,
      });
      expect(meeting.sections.map(({ kind, title }) => [kind, title])).toEqual([
        ['OPENING', null],
        ['AGENDA', 'Stand der Satzung'],
        ['AGENDA', 'Gebühren'],
        ['OTHER', null],
      ]);
      expect(meeting.invitees.map(({ id }) => id).sort()).toEqual(
        [lead, freyung, guest].map(({ personId }) => personId).sort(),
      );
      await scene.app.settle();
      expect(await told(freyung, 'invited')).toMatchObject([
        {
          title: 'Einladung zu einer Sitzung',
          text: expect.stringMatching(
            /^Auftakt Wärmenetz, Montag, 4\. Mai 2026, 14:00 bis 15:30 Uhr, Rathaus, Saal 1 \(Projekt: /,
          ) as string,
          url: expect.stringContaining(`/projekte/${project.id}/sitzungen/${meeting.id}`) as string,
        },
      ]);
      expect(await told(lead, 'invited')).toEqual([]);
      const [file, ...more] = await mailed(freyung, 'invited');
      expect(more).toEqual([]);
      expect(file).toMatchObject({
        method: 'REQUEST',
        METHOD: 'REQUEST',
        UID: `${meeting.id}@localhost`,
        SEQUENCE: '0',
        DTSTART: '20260504T120000Z',
        DTEND: '20260504T133000Z',
        SUMMARY: 'Auftakt Wärmenetz',
        LOCATION: 'Rathaus\\, Saal 1',
        STATUS: 'CONFIRMED',
      });
      expect(file!['ATTENDEE']).toMatch(new RegExp(`MAILTO:${file!['to']!.replace('.', '\\.')}$`));
    });

    it('in winter time too, named people only, and not twice for one key', async () => {
      const input = stage.input(project, { day: '2026-12-07', invitedIds: [freyung.personId] });
      const [one, two] = await Promise.all([
        stage.run(lead, PLAN, { input }),
        stage.run(lead, PLAN, { input }),
      ]);
      expect(two.id).toBe(one.id);
      expect(one.startsAt).toBe('2026-12-07T13:00:00.000Z');
      expect(one.invitees).toEqual([{ id: freyung.personId }]);
      expect(one.isInvited).toBe(false);
      await scene.app.settle();
      expect([await told(freyung, 'invited'), await told(guest, 'invited')]).toMatchObject([[{}], []]);
    });

    it.each([
      [{ day: '2026-02-30' }],
      [{ from: '25:00' }],
      [{ from: '15:30', to: '15:30' }],
      [{ from: '23:00', to: '01:00' }],
      // The clock jumps from 2 to 3.
      [{ day: '2027-03-28', from: '02:30', to: '04:00' }],
      [{ place: ' ', link: null }],
      [{ link: 'http://meet.example/1' }],
      [{ link: 'javascript:alert(1)' }],
      [{ link: 'https://jana:geheim@meet.example/1' }],
      [{ title: '' }],
      [{ agenda: [{ title: 'x', minutesPlanned: 0 }] }],
      [{ agenda: [{ title: ' ' }] }],
      [{ agenda: Array.from({ length: 41 }, () => ({ title: 'x' })) }],
      [{ agenda: [{ title: 'x', presenterId: randomUUID() }] }],
      [{ invitedIds: [randomUUID()] }],
      [{ invitedIds: ['x'] }],
      [{ idempotencyKey: 'ü' }],
    ])('refuses %j', async (values) => {
      expect(await stage.refused(lead, PLAN, { input: stage.input(project, values) })).toBe('BAD_INPUT');
      expect(
        await stage.refused(lead, PLAN, { input: stage.input(project, { title: 'x'.repeat(161) }) }),
      ).toBe('TOO_LONG');
    });

    it('is for those who edit the project', async () => {
      const member = await stage.colleague(lead, project, lead.town, 'MEMBER');
      const editor = await stage.colleague(lead, project, freyung.town, 'EDITOR');
      const stranger = await scene.member();
      for (const actor of [member, guest, stranger])
        expect(await stage.refused(actor, PLAN, { input: stage.input(project) })).toBe('NOT_FOUND');
      expect(await stage.refused(null, PLAN, { input: stage.input(project) })).toBe('NOT_SIGNED_IN');
      const meeting = await stage.plan(editor, project);
      const calls = [
        [CHANGE, change(meeting, { from: '10:00' })],
        [AGENDA, { id: meeting.id, version: 1, items: [] }],
        [CANCEL, { id: meeting.id, reason: 'Nein' }],
        [START, { id: meeting.id }],
      ] as const;
      for (const actor of [member, guest, stranger])
        for (const [document, variables] of calls)
          expect(await stage.refused(actor, document, variables)).toBe('NOT_FOUND');
      for (const [document, variables] of calls)
        expect(await stage.refused(null, document, variables)).toBe('NOT_SIGNED_IN');
      // One key, two projects: neither is mistaken for the other.
      const other = await scene.seeking(lead);
      const input = stage.input(project);
      await stage.run(lead, PLAN, { input });
      expect(await stage.refused(lead, PLAN, { input: { ...input, projectId: other.id } })).toBe('BAD_INPUT');
    });

    it('enters a meeting that is over without inviting to it', async () => {
      const meeting = await stage.plan(lead, project, { day: '2026-04-01' });
      await scene.app.settle();
      expect(await told(freyung, 'invited')).toEqual([]);
      expect(await stage.run(lead, START, { id: meeting.id })).toMatchObject({ state: 'RUNNING' });
    });
  });

  describe('changing', () => {
    it('moving raises the sequence and tells those who were invited; the UID stays', async () => {
      const meeting = await stage.plan(lead, project);
      await scene.app.settle();
      const moved = await stage.run(lead, CHANGE, change(meeting, { from: '16:00', to: '17:00' }));
      expect(moved).toMatchObject({ sequence: 1, version: 2, from: '16:00' });
      await scene.app.settle();
      expect(await told(freyung, 'changed')).toMatchObject([
        { text: expect.stringContaining('16:00 bis 17:00 Uhr') as string },
      ]);
      expect(await mailed(freyung, 'changed')).toMatchObject([
        { METHOD: 'REQUEST', SEQUENCE: '1', UID: `${meeting.id}@localhost`, DTSTART: '20260504T140000Z' },
      ]);
      // Nothing a calendar shows has changed: nobody is told.
      const same = await stage.run(lead, CHANGE, change(moved, { from: '16:00', to: '17:00' }));
      expect(same).toMatchObject({ sequence: 1, version: 3 });
      const agenda = await stage.run(lead, AGENDA, { id: meeting.id, version: 3, items: [{ title: 'Neu' }] });
      expect(agenda).toMatchObject({ sequence: 1, version: 4 });
      await scene.app.settle();
      expect(await mailed(freyung, 'changed')).toHaveLength(1);
      // Moved once more, it is told once more.
      await stage.run(lead, CHANGE, change(agenda, { place: null, link: 'https://meet.example/waerme' }));
      await scene.app.settle();
      expect((await mailed(freyung, 'changed')).at(-1)).toMatchObject({
        SEQUENCE: '2',
        LOCATION: 'https://meet.example/waerme',
      });
      expect(await stage.refused(lead, CHANGE, change(meeting))).toBe('STALE_VERSION');
    });

    it('whoever is invited later gets the invitation with the sequence of that day, and no change beside it', async () => {
      const meeting = await stage.plan(lead, project, { invitedIds: [freyung.personId] });
      await scene.app.settle();
      await stage.run(
        lead,
        CHANGE,
        change(meeting, { from: '16:00', to: '17:00', invitedIds: [guest.personId] }),
      );
      await scene.app.settle();
      expect([await mailed(guest, 'invited'), await mailed(guest, 'changed')]).toMatchObject([
        [{ SEQUENCE: '1' }],
        [],
      ]);
      expect([await mailed(freyung, 'invited'), await mailed(freyung, 'changed')]).toMatchObject([
        [{ SEQUENCE: '0' }],
        [{ SEQUENCE: '1' }],
      ]);
    });

    it('cancelling tells why and takes the appointment out; afterwards nothing changes any more', async () => {
      const meeting = await stage.plan(lead, project);
      await scene.app.settle();
      expect(await stage.refused(lead, CANCEL, { id: meeting.id, reason: ' ' })).toBe('REASON_REQUIRED');
      const cancelled = await stage.run(lead, CANCEL, { id: meeting.id, reason: 'Der Saal ist gesperrt.' });
      expect(cancelled).toMatchObject({
        state: 'CANCELLED',
        sequence: 1,
        cancelReason: 'Der Saal ist gesperrt.',
      });
      await scene.app.settle();
      expect(await told(freyung, 'cancelled')).toMatchObject([
        {
          title: 'Eine Sitzung ist abgesagt',
          text: expect.stringContaining('Begründung: Der Saal ist gesperrt.') as string,
        },
      ]);
      expect(await mailed(freyung, 'cancelled')).toMatchObject([
        {
          method: 'CANCEL',
          METHOD: 'CANCEL',
          STATUS: 'CANCELLED',
          SEQUENCE: '1',
          UID: `${meeting.id}@localhost`,
        },
      ]);
      // The invitation in the list says so too.
      expect((await told(freyung, 'invited'))[0]!.text).toContain('Die Sitzung ist inzwischen abgesagt.');
      for (const [document, variables] of [
        [CHANGE, change(cancelled)],
        [AGENDA, { id: meeting.id, version: cancelled.version, items: [] }],
        [CANCEL, { id: meeting.id, reason: 'Nochmals' }],
        [START, { id: meeting.id }],
        [SEAL, { id: meeting.id }],
      ] as const)
        expect(await stage.refused(lead, document, variables)).toBe('MEETING_STATE');
    });

    it('once it runs, plan and cancellation are over, the agenda is not; beginning twice is beginning once', async () => {
      const meeting = await stage.running(lead, project);
      expect(await stage.run(lead, START, { id: meeting.id })).toMatchObject({ version: meeting.version });
      expect(await stage.refused(lead, CHANGE, change(meeting))).toBe('MEETING_STATE');
      expect(await stage.refused(lead, CANCEL, { id: meeting.id, reason: 'Nein' })).toBe('MEETING_STATE');
      const items = meeting.sections
        .filter(({ kind }) => kind === 'AGENDA')
        .map(({ id, title }) => ({ id, title }));
      const turned = await stage.run(lead, AGENDA, {
        id: meeting.id,
        version: meeting.version,
        items: [
          items[1]!,
          { title: 'Dazwischen', presenterId: freyung.personId, minutesPlanned: 5 },
          items[0]!,
        ],
      });
      expect(
        turned.sections
          .filter(({ kind }) => kind === 'AGENDA')
          .map(({ id, title, presenter }) => [title, items.some((item) => item.id === id), presenter?.id]),
      ).toEqual([
        ['Gebühren', true, undefined],
        ['Dazwischen', false, freyung.personId],
        ['Stand der Satzung', true, undefined],
      ]);
      const set = (list: unknown[], version = turned.version) => ({ id: meeting.id, version, items: list });
      expect(await stage.refused(lead, AGENDA, set(items, meeting.version))).toBe('STALE_VERSION');
      expect(await stage.refused(lead, AGENDA, set([items[0], items[0]]))).toBe('BAD_INPUT');
      expect(await stage.refused(lead, AGENDA, set([{ id: randomUUID(), title: 'Fremd' }]))).toBe(
        'BAD_INPUT',
      );
      expect(await stage.refused(lead, AGENDA, set([{ id: turned.sections[0]!.id, title: 'Frei' }]))).toBe(
        'BAD_INPUT',
      );
    });

    it('20 parallel changes of one plan: one wins, the others are told to look again', async () => {
      const meeting = await stage.plan(lead, project);
      const results = await Promise.all(
        Array.from({ length: 20 }, async (_, n) => {
          const { errors } = await scene.app.gql(
            lead,
            'mutation ($input: ChangeMeetingInput!) { changeMeeting(input: $input) { id } }',
            change(meeting, { title: `Titel ${n}` }),
          );
          return errors?.[0]?.extensions?.['code'] ?? 'done';
        }),
      );
      expect(results.sort()).toEqual([...Array<string>(19).fill('STALE_VERSION'), 'done']);
    });
  });

  describe('reminding', () => {
    beforeEach(() => scene.execute(`delete from project_meeting where state <> 'SEALED'`));

    const remind = async () => {
      const count = await scene.app.get(MeetingSweep).remindDue(scene.app.ctx());
      await scene.app.settle();
      return count;
    };

    it('reminds on the working day before, once, over a holiday too', async () => {
      // 1 May is a holiday, then comes a weekend: the working day before Monday is Thursday.
      await stage.plan(lead, project);
      scene.app.clock.set('2026-04-29T12:00:00Z');
      expect(await remind()).toBe(0);
      scene.app.clock.set('2026-04-30T04:30:00Z');
      expect(await remind()).toBe(0);
      scene.app.clock.set('2026-04-30T05:30:00Z');
      expect(await Promise.all([remind(), remind()])).toEqual(expect.arrayContaining([1, 0]));
      expect(await remind()).toBe(0);
      for (const actor of [lead, freyung, guest])
        expect(await told(actor, 'due')).toMatchObject([{ title: 'Erinnerung an eine Sitzung' }]);
      expect((await mailed(freyung, 'due'))[0]).toMatchObject({ method: undefined });
    });

    it('reminds again of another time, and not of one that was set today, is cancelled, running or over', async () => {
      const meeting = await stage.plan(lead, project);
      await stage.running(lead, project);
      const gone = await stage.plan(lead, project);
      await stage.run(lead, CANCEL, { id: gone.id, reason: 'Nein' });
      scene.app.clock.set('2026-04-30T08:00:00Z');
      expect(await remind()).toBe(1);
      await stage.run(lead, CHANGE, change(meeting, { day: '2026-05-06' }));
      scene.app.clock.set('2026-05-05T08:00:00Z');
      expect(await remind()).toBe(1);
      // Planned today for tomorrow: the invitation is enough.
      await stage.plan(lead, project, { day: '2026-05-06' });
      expect(await remind()).toBe(0);
      scene.app.clock.set('2026-05-07T08:00:00Z');
      expect(await remind()).toBe(0);
      expect((await told(freyung, 'due')).length).toBe(1);
      expect((await mailed(freyung, 'due')).length).toBe(2);
    });

    it('the job does the same', async () => {
      await stage.plan(lead, project);
      scene.app.clock.set('2026-04-30T08:00:00Z');
      for (const id of ['one', 'two'])
        await scene.app.get(JobHandlers).process({ name: 'project-meeting.sweep.v1', data: {}, id });
      await scene.app.settle();
      expect(await told(freyung, 'due')).toHaveLength(1);
    });
  });

  describe('lists and files', () => {
    it('the next comes first, of those that are over the latest; page by page', async () => {
      const days = ['2026-05-11', '2026-05-04', '2026-05-18'];
      for (const day of days) await stage.plan(lead, project, { day, title: `Am ${day}` });
      const over = await stage.running(lead, project, { day: '2026-04-07', title: 'Am 2026-04-07' });
      await stage.run(lead, SEAL, { id: over.id });
      const gone = await stage.plan(lead, project, { day: '2026-05-05', title: 'Am 2026-05-05' });
      await stage.run(lead, CANCEL, { id: gone.id, reason: 'Nein' });
      const seen: string[] = [];
      for (let after: string | null = null, more = true; more;) {
        const page: Awaited<ReturnType<typeof list>> = await list(freyung, 'UPCOMING', 2, after);
        seen.push(...page.nodes.map(({ title }) => title));
        ({ hasNextPage: more, endCursor: after } = page.pageInfo);
      }
      expect(seen).toEqual(['Am 2026-05-04', 'Am 2026-05-11', 'Am 2026-05-18']);
      expect((await list(freyung, 'PAST')).nodes.map(({ title }) => title)).toEqual([
        'Am 2026-05-05',
        'Am 2026-04-07',
      ]);
    });

    it('a meeting costs the same however long its agenda is', async () => {
      const cost = async (n: number): Promise<number> => {
        const { id } = await stage.plan(lead, project, {
          agenda: Array.from({ length: n }, (_, i) => ({ title: `TOP ${i}`, presenterId: freyung.personId })),
        });
        return scene.app.statements(() => stage.read(freyung, id));
      };
      // Reads that end in the same moment share a query for names, others do not: a few either way say nothing.
      expect(Math.abs((await cost(40)) - (await cost(2)))).toBeLessThan(5);
    });

    it('gives the appointment as a file to those who see the meeting, without names of others', async () => {
      const meeting = await stage.plan(lead, project);
      const path = `/api/project-meetings/${meeting.id}/termin.ics`;
      const answer = await stage.get(guest, path).expect(200);
      expect(answer.headers).toMatchObject({
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition': 'attachment; filename="sitzung-2026-05-04.ics"',
        'cache-control': 'private, no-store',
      });
      const text = answer.text;
      expect(parse(text)).toMatchObject({
        METHOD: 'PUBLISH',
        UID: `${meeting.id}@localhost`,
        SEQUENCE: '0',
        DTSTART: '20260504T120000Z',
      });
      expect(text).not.toMatch(/ATTENDEE|ORGANIZER/);
      await stage.run(lead, CANCEL, { id: meeting.id, reason: 'Nein' });
      expect(parse((await stage.get(guest, path).expect(200)).text)).toMatchObject({
        METHOD: 'CANCEL',
        SEQUENCE: '1',
      });
      await stage.get(await scene.member(), path).expect(404);
      await stage.get(null, path).expect(401);
      await stage.get(lead, '/api/project-meetings/x/termin.ics').expect(404);
    });

    it('gives sealed minutes as Markdown with the hash, and nothing before', async () => {
      const meeting = await stage.running(lead, project);
      const path = `/api/project-meetings/${meeting.id}/protokoll.md`;
      await stage.save(lead, meeting.sections[1]!, 'Die **Satzung** liegt vor.');
      expect((await stage.get(lead, path)).body.errors[0].extensions.code).toBe('MEETING_STATE');
      const { contentHash } = await stage.run(lead, SEAL, { id: meeting.id });
      const { text, headers } = await stage.get(guest, path).expect(200);
      expect(headers['content-type']).toBe('text/markdown; charset=utf-8');
      expect(text).toContain('# Protokoll: Auftakt Wärmenetz');
      expect(text).toContain('## TOP 1: Stand der Satzung\n\nDie **Satzung** liegt vor.');
      expect(text).toContain(contentHash!);
      await stage.get(await scene.member(), path).expect(404);
    });
  });

  it('the database refuses what the rules forbid', async () => {
    const { id } = await stage.plan(lead, project);
    const set = (what: string) => scene.execute(`update project_meeting set ${what} where id = $1`, id);
    await expect(set('ends_at = starts_at')).rejects.toThrow('project_meeting_time_check');
    await expect(set('place = null')).rejects.toThrow('project_meeting_where_check');
    await expect(set(`link = 'http://x.example'`)).rejects.toThrow('project_meeting_link_check');
    await expect(set(`state = 'RUNNING'`)).rejects.toThrow('project_meeting_started_check');
    await expect(set(`state = 'CANCELLED'`)).rejects.toThrow('project_meeting_cancel_check');
    await expect(set(`state = 'SEALED', started_at = now(), sealed_at = now()`)).rejects.toThrow(
      'project_meeting_sealed_check',
    );
    await expect(
      set(`state = 'SEALED', started_at = now(), sealed_at = now(), content_hash = 'x'`),
    ).rejects.toThrow('project_meeting_hash_check');
    await expect(
      scene.execute(
        `insert into project_meeting_addendum (meeting_id, body, created_at, idempotency_key) values ($1, 'x', now(), 'x')`,
        id,
      ),
    ).rejects.toThrow('Only sealed minutes have an addendum');
    await expect(
      scene.execute(
        `insert into project_meeting_section (project_id, meeting_id, kind, position, title) values ($2, $1, 'AGENDA', 1, 'x')`,
        id,
        project.id,
      ),
    ).rejects.toThrow('project_meeting_section_place');
    const stranger = await scene.member();
    await expect(
      scene.execute(
        `insert into project_meeting_invitee (meeting_id, person_id, project_id, sequence, invited_at) values ($1, $2, $3, 0, now())`,
        id,
        stranger.personId,
        project.id,
      ),
    ).rejects.toThrow('project_meeting_invitee_person_id_fkey');
  });
});
