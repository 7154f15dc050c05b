import { DIGEST_MAILS, stored } from '../digest/digest.mail.js';
import type { Facts, MeetingFacts } from '../facts/facts.js';
import { previewFacts } from '../preview-facts.js';
import { meetingCalendar, meetingFiles } from './meeting.calendar.js';

const SITE = {
  instanceName: 'Kleinstadtnetz',
  publicUrl: 'https://netz.example',
  mailFrom: 'Kleinstadtnetz <netz@netz.example>',
};

describe('appointments that go with mails about meetings', () => {
  const invited = previewFacts('project.meeting-invited');
  const at = (values: Partial<MeetingFacts>, kind: Facts['kind'] = 'project.meeting-invited'): Facts => ({
    ...previewFacts(kind),
    meeting: { ...invited.meeting!, ...values },
  });
  const other = '01990000-0000-7000-8000-0000000000ff';

  it('are one invitation in a mail of their own, and a file in an overview', () => {
    const own = meetingCalendar('de', invited, SITE, 'anna@stadt.example')!;
    expect(own.method).toBe('REQUEST');
    expect(own.content).toContain('ATTENDEE');
    const [file] = meetingFiles('de', [invited], SITE);
    expect(file).toMatchObject({ name: 'sitzung-2026-05-04.ics', type: 'text/calendar; charset=utf-8' });
    expect(file!.content).toContain('METHOD:PUBLISH');
    expect(file!.content).not.toContain('anna@stadt.example');
    const uid = /UID:\S+/.exec(own.content)![0];
    expect(file!.content).toContain(uid);
  });

  it('are one file per meeting, as the latest says, each with a name of its own', () => {
    const files = meetingFiles(
      'de',
      [
        at({ sequence: 2, place: 'Saal 2' }, 'project.meeting-changed'),
        at({ id: other }),
        at({ sequence: 1 }),
        previewFacts('project.task-assigned'),
      ],
      SITE,
    );
    expect(files.map(({ name }) => name)).toEqual(['sitzung-2026-05-04.ics', 'sitzung-2026-05-04-2.ics']);
    expect(files[0]!.content).toContain('LOCATION:Saal 2');
    expect(files[0]!.content).toContain('SEQUENCE:2');
  });

  it('take out what is cancelled by now, also for who was only told of the invitation', () => {
    const cancelled = { ...invited, outcome: 'CANCELLED' };
    expect(meetingCalendar('de', cancelled, SITE, 'anna@stadt.example')!.method).toBe('CANCEL');
    expect(meetingFiles('de', [cancelled], SITE)[0]!.content).toContain('METHOD:CANCEL');
  });

  it('are none where nothing of it may be read, nor with reminders, nor in overviews of other things', () => {
    const gone = { ...invited, meeting: null, title: null, events: [] };
    for (const facts of [gone, previewFacts('project.meeting-due'), previewFacts('project.update-posted')]) {
      expect(meetingCalendar('de', facts, SITE, 'anna@stadt.example')).toBeNull();
      expect(meetingFiles('de', [facts], SITE)).toEqual([]);
    }
  });

  it.each(['DAILY', 'WEEKLY', 'BUNDLE'] as const)('go with the mail %s, in its language', (period) => {
    const { preview, render } = DIGEST_MAILS[period];
    const env = { ...SITE, operatorName: '', operatorAddress: '' };
    expect(render('de', preview, env).files).toBeUndefined();
    const items = [...preview.items, stored({ ...invited, read: false })];
    expect(render('de', { ...preview, items }, env).files).toHaveLength(1);
    expect(render('en', { ...preview, items }, env).files![0]!.name).toBe('meeting-2026-05-04.ics');
  });
});
