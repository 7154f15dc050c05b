import { calendarFile, type CalendarEntry } from './ics.js';

const ENTRY: CalendarEntry = {
  method: 'REQUEST',
  uid: '019c0000-0000-7000-8000-000000000001@netz.example',
  sequence: 2,
  startsAt: new Date('2026-05-04T12:00:00Z'),
  endsAt: new Date('2026-05-04T13:30:00Z'),
  writtenAt: new Date('2026-04-01T08:00:00Z'),
  title: 'Wärmenetz; Satzung, Gebühren und die Frage, wer im nächsten Jahr die Sprechstunde übernimmt',
  description: 'Tagesordnung:\n1. Begrüßung\n2. C:\\Ablage',
  place: 'Rathaus, Saal 1',
  url: 'https://netz.example/projekte/waerme/sitzungen/1',
  organizer: { name: 'Projekt "Wärme"', email: 'netz@netz.example' },
  attendee: 'jana@vrees.example',
};

/** The properties of a file, unfolded, with what stands before the colon split off. */
const parse = (file: string): Map<string, string> => {
  const lines = file.replaceAll('\r\n ', '').split('\r\n').filter(Boolean);
  return new Map(
    lines.map((line) => {
      const at = line.search(/[:;]/);
      return [line.slice(0, at), line.slice(at + 1)];
    }),
  );
};
const unescape = (text: string): string =>
  text.replace(/\\([\\;,nN])/g, (_all, mark: string) => (mark.toLowerCase() === 'n' ? '\n' : mark));

describe('a file for calendars', () => {
  it('ends every line with CRLF and folds lines at 75 octets', () => {
    const file = calendarFile(ENTRY);
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  it('says who, when and what, and comes back unharmed', () => {
    const file = calendarFile(ENTRY);
    const values = parse(file);
    expect(values.get('METHOD')).toBe('REQUEST');
    expect(values.get('UID')).toBe(ENTRY.uid);
    expect(values.get('SEQUENCE')).toBe('2');
    expect(values.get('DTSTART')).toBe('20260504T120000Z');
    expect(values.get('DTEND')).toBe('20260504T133000Z');
    expect(values.get('DTSTAMP')).toBe('20260401T080000Z');
    expect(values.get('STATUS')).toBe('CONFIRMED');
    expect(unescape(values.get('SUMMARY')!)).toBe(ENTRY.title);
    expect(unescape(values.get('DESCRIPTION')!)).toBe(ENTRY.description);
    expect(unescape(values.get('LOCATION')!)).toBe(ENTRY.place);
    expect(values.get('URL')).toBe(`VALUE=URI:${ENTRY.url}`);
    expect(values.get('ORGANIZER')).toBe('CN="Projekt Wärme":mailto:netz@netz.example');
    expect(values.get('ATTENDEE')).toMatch(/RSVP=FALSE:MAILTO:jana@vrees\.example$/);
  });

  it('cancels with the method and the state of a cancellation', () => {
    const values = parse(calendarFile({ ...ENTRY, method: 'CANCEL', sequence: 3 }));
    expect([values.get('METHOD'), values.get('STATUS'), values.get('SEQUENCE')]).toEqual([
      'CANCEL',
      'CANCELLED',
      '3',
    ]);
  });

  it('names nobody in a file that somebody fetches', () => {
    const file = calendarFile({ ...ENTRY, method: 'PUBLISH', attendee: null });
    expect(parse(file).get('METHOD')).toBe('PUBLISH');
    expect(file).not.toMatch(/ATTENDEE|ORGANIZER/);
  });

  it('lets no text break out of its property', () => {
    const file = calendarFile({
      ...ENTRY,
      title: 'Sitzung\r\nATTENDEE:mailto:x@y.example',
      organizer: { name: 'A\r\nB"', email: 'netz@netz.example' },
    });
    expect(file.match(/^ATTENDEE/gm)).toHaveLength(1);
    expect(parse(file).get('ORGANIZER')).toBe('CN="AB":mailto:netz@netz.example');
  });
});
