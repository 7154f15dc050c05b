import { canonicalMinutes, hashOf, type MinutesRecord } from './minutes.canonical.js';
import { minutesMarkdown } from './minutes.export.js';

const RECORD: MinutesRecord = {
  meetingId: '019c0000-0000-7000-8000-000000000001',
  projectId: '019c0000-0000-7000-8000-000000000002',
  title: 'Auftakt *Wärmenetz*',
  startsAt: new Date('2026-05-04T12:00:00Z'),
  endsAt: new Date('2026-05-04T13:30:00Z'),
  place: 'Rathaus',
  link: null,
  attendees: [
    { name: 'Zoe Beispiel', organisation: 'Vrees' },
    { name: 'Anna Beispiel', organisation: null },
  ],
  sections: [
    { kind: 'OPENING', title: null, body: '', resolutions: [], tasks: [] },
    { kind: 'AGENDA', title: 'Satzung', body: 'Text.', resolutions: ['Ja.', 'Nein.'], tasks: ['Schreiben'] },
    { kind: 'OTHER', title: null, body: '', resolutions: [], tasks: [] },
  ],
};

describe('the canonical form of minutes', () => {
  it('is written the same for ever: another form needs another name', () => {
    expect(canonicalMinutes(RECORD)).toBe(
      '{"form":"kleinstadtnetz-minutes/1","meetingId":"019c0000-0000-7000-8000-000000000001","projectId":"019c0000-0000-7000-8000-000000000002","title":"Auftakt *Wärmenetz*","startsAt":"2026-05-04T12:00:00.000Z","endsAt":"2026-05-04T13:30:00.000Z","place":"Rathaus","link":null,"attendees":[{"name":"Anna Beispiel","organisation":null},{"name":"Zoe Beispiel","organisation":"Vrees"}],"sections":[{"kind":"OPENING","title":null,"body":"","resolutions":[],"tasks":[]},{"kind":"AGENDA","title":"Satzung","body":"Text.","resolutions":["Ja.","Nein."],"tasks":["Schreiben"]},{"kind":"OTHER","title":null,"body":"","resolutions":[],"tasks":[]}]}',
    );
    expect(hashOf(RECORD)).toBe('cbc19855ee6a0d0a0a5a6e8f2286b60279886d9a4f9e73b2dfcfc4628336b331');
  });

  it('does not depend on the order in which people were noted, nor on what is read beside', () => {
    const turned = { ...RECORD, attendees: [...RECORD.attendees].reverse(), more: 'x' };
    expect(hashOf(turned)).toBe(hashOf(RECORD));
  });

  it.each<[string, Partial<MinutesRecord>]>([
    ['title', { title: 'Auftakt' }],
    ['time', { endsAt: new Date('2026-05-04T13:30:00.001Z') }],
    ['place', { place: null }],
    ['attendance', { attendees: RECORD.attendees.slice(1) }],
    ['text', { sections: RECORD.sections.map((one) => ({ ...one, body: `${one.body} ` })) }],
    [
      'resolutions',
      { sections: RECORD.sections.map((one) => ({ ...one, resolutions: [...one.resolutions].reverse() })) },
    ],
    ['tasks', { sections: RECORD.sections.map((one) => ({ ...one, tasks: [] })) }],
    ['order', { sections: [...RECORD.sections].reverse() }],
  ])('has another hash with another %s', (_what, values) => {
    expect(hashOf({ ...RECORD, ...values })).not.toBe(hashOf(RECORD));
  });
});

describe('sealed minutes as a file', () => {
  const file = {
    record: RECORD,
    project: 'Wärme [gemeinsam]',
    sealedAt: new Date('2026-05-05T08:00:00Z'),
    sealedBy: 'Zoe Beispiel',
    hash: hashOf(RECORD),
    addenda: [{ body: 'Die Anlage *fehlte*.', at: new Date('2026-05-06T08:00:00Z'), by: null }],
  };

  it('says everything in German', () => {
    expect(minutesMarkdown('de', file)).toMatchInlineSnapshot(`
      "# Protokoll: Auftakt \\*Wärmenetz\\*

      - **Projekt:** Wärme \\[gemeinsam\\]
      - **Zeit:** Montag, 4. Mai 2026, 14:00 bis 15:30 Uhr
      - **Ort:** Rathaus

      ## Teilgenommen haben

      - Zoe Beispiel, Vrees
      - Anna Beispiel

      ## Begrüßung und Anwesenheit

      Kein Eintrag.

      ## TOP 1: Satzung

      Text.

      > **Beschluss:** Ja.

      > **Beschluss:** Nein.

      - **Aufgabe:** Schreiben

      ## Sonstiges

      Kein Eintrag.

      ---

      - **Abgeschlossen:** Dienstag, 5. Mai 2026, 10:00 Uhr, Zoe Beispiel
      - **Prüfsumme (SHA-256):** \`cbc19855ee6a0d0a0a5a6e8f2286b60279886d9a4f9e73b2dfcfc4628336b331\`

      ## Nachtrag vom Mittwoch, 6. Mai 2026

      Die Anlage \\*fehlte\\*.
      "
    `);
  });

  it('says it in English', () => {
    const text = minutesMarkdown('en', file);
    expect(text).toContain('## Welcome and attendance\n\nNo entry.');
    expect(text).toMatch(/- \*\*Time:\*\* Monday,? 4 May 2026, 14:00 to 15:30 \(German time\)/);
    expect(text).toContain('> **Resolution:** Ja.');
  });
});
