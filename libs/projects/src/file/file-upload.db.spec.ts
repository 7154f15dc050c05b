import { createHash, randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { Config } from '@app/platform/config';
import sharp from 'sharp';
import type { Member, ProjectView } from '../__fixtures__/scene.js';
import { FileScene } from './__fixtures__/file-scene.js';
import { PDF, office, openDocument, photo, picture, zip } from './__fixtures__/samples.js';

describe('upload of files', () => {
  let scene: FileScene;
  let lead: Member;
  let project: ProjectView;

  beforeAll(async () => {
    scene = await FileScene.start({ FILE_MAX_MB: '1', PROJECT_FILES_MAX_MB: '2' });
    lead = await scene.projects.member('Vrees');
  });
  afterAll(() => scene?.app.stop());
  beforeEach(async () => {
    await scene.projects.execute('delete from rate_limit');
    project = await scene.projects.create(lead);
  });
  afterEach(async () => {
    // Whatever came of an upload: nothing stays in the spool.
    const spool = path.join(scene.app.get(Config).dataDir, 'uploads');
    expect(await readdir(spool).catch(() => [])).toEqual([]);
  });

  const loose = async () =>
    (
      await scene.projects.rows<{ n: number }>(
        'select count(*)::int as n from stored_object where not is_kept',
      )
    )[0]!.n;

  describe('what a file is, is told by what is in it', () => {
    it.each<[string, Buffer | string, string, string]>([
      ['Bericht.pdf', PDF, 'Bericht.pdf', 'application/pdf'],
      [
        'Bericht.docx',
        office('docx'),
        'Bericht.docx',
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      ],
      [
        'Kosten.xlsx',
        office('xlsx'),
        'Kosten.xlsx',
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      ],
      [
        'Folien.pptx',
        office('pptx'),
        'Folien.pptx',
        'application/vnd.openxmlformats-officedocument.presentationml.presentation',
      ],
      ['Bericht.odt', openDocument('text'), 'Bericht.odt', 'application/vnd.oasis.opendocument.text'],
      [
        'Kosten.ods',
        openDocument('spreadsheet'),
        'Kosten.ods',
        'application/vnd.oasis.opendocument.spreadsheet',
      ],
      [
        'Folien.odp',
        openDocument('presentation'),
        'Folien.odp',
        'application/vnd.oasis.opendocument.presentation',
      ],
      ['Liste.csv', 'Ort;Einwohner\nVrees;1800\n', 'Liste.csv', 'text/csv'],
      ['Notiz.txt', 'Grüße aus Vrees\n', 'Notiz.txt', 'text/plain'],
      ['Notiz.TEXT', '\ufeffmit Marke', 'Notiz.txt', 'text/plain'],
      ['LIESMICH.md', '# Überschrift\n\n<!-- Hinweis -->\nText', 'LIESMICH.md', 'text/markdown'],
      ['Termin.ics', 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n', 'Termin.ics', 'text/calendar'],
      // A text whose first letters are those of a program or a picture.
      ['Fahrzeuge.csv', 'BMW;12\nMZ;3\n', 'Fahrzeuge.csv', 'text/csv'],
      ['MZ.txt', 'MZ ist ein Motorrad', 'MZ.txt', 'text/plain'],
      // The ending is wrong or missing: what is in it counts.
      ['Bericht.docx', PDF, 'Bericht.pdf', 'application/pdf'],
      ['Plan.txt', PDF, 'Plan.pdf', 'application/pdf'],
      ['Bericht', PDF, 'Bericht.pdf', 'application/pdf'],
      ['Version 1.2', PDF, 'Version 1.2.pdf', 'application/pdf'],
      ['Rechnung.pdf.exe', PDF, 'Rechnung.pdf.pdf', 'application/pdf'],
      ['Termin.txt', 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n', 'Termin.ics', 'text/calendar'],
      // Names nobody should have to handle.
      ['../../etc/passwd.pdf', PDF, 'passwd.pdf', 'application/pdf'],
      ['C:\\Users\\erika\\Bericht.pdf', PDF, 'Bericht.pdf', 'application/pdf'],
      ['..pdf', PDF, 'datei.pdf', 'application/pdf'],
      ['a\u202efdp.exe.pdf', PDF, 'afdp.exe.pdf', 'application/pdf'],
      [`${'ü'.repeat(300)}.pdf`, PDF, `${'ü'.repeat(116)}.pdf`, 'application/pdf'],
      ['Größe <1> "x".pdf', PDF, 'Größe 1 x.pdf', 'application/pdf'],
    ])('%s is taken', async (name, body, stored, mediaType) => {
      const file = await scene.added(lead, project.id, { name, body });
      expect(file).toMatchObject({ name: stored, mediaType, latest: 1 });
      expect(file.versions).toMatchObject([
        { number: 1, sha256: createHash('sha256').update(body).digest('hex') },
      ]);
      expect((await scene.bytes(scene.request(lead, 'get', file.url))).equals(Buffer.from(body))).toBe(true);
    });

    it.each<[string, Buffer | string, string]>([
      ['Seite.html', '<!doctype html><html><body>Hallo</body></html>', 'FILE_TYPE'],
      ['Seite.txt', '\n <!-- x --> <html><body>Hallo</body></html>', 'FILE_TYPE'],
      ['Bild.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', 'FILE_TYPE'],
      ['Bild.txt', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', 'FILE_TYPE'],
      ['Skript.txt', '#!/bin/sh\nrm -rf /\n', 'FILE_TYPE'],
      ['Skript.sh', 'echo Hallo\n', 'FILE_TYPE'],
      ['Skript.js', 'alert(1)\n', 'FILE_TYPE'],
      ['Brief.rtf', '{\\rtf1 Hallo}', 'FILE_TYPE'],
      ['Brief.txt', '{\\rtf1 Hallo}', 'FILE_TYPE'],
      ['Setup.exe', Buffer.concat([Buffer.from('MZ\u0090\u0000', 'latin1'), Buffer.alloc(300)]), 'FILE_TYPE'],
      ['Setup.pdf', Buffer.concat([Buffer.from('MZ\u0090\u0000', 'latin1'), Buffer.alloc(300)]), 'FILE_TYPE'],
      [
        'Programm',
        Buffer.concat([Buffer.from('\u007fELF\u0002\u0001\u0001', 'latin1'), Buffer.alloc(300)]),
        'FILE_TYPE',
      ],
      ['Archiv.zip', zip({ 'a.txt': 'a' }), 'FILE_TYPE'],
      ['Archiv.docx', zip({ 'a.txt': 'a' }), 'FILE_TYPE'],
      ['Bericht.pdf', 'Das ist kein PDF', 'FILE_TYPE'],
      ['Termin.ics', 'kein Kalender', 'FILE_TYPE'],
      ['Brief.docm', office('docm'), 'FILE_MACROS'],
      ['Brief.docx', office('docm'), 'FILE_MACROS'],
      ['Kosten.xlsx', office('xlsm'), 'FILE_MACROS'],
      ['Kosten.xlsx', office('xlsx', { 'xl/vbaProject.bin': 'x' }), 'FILE_MACROS'],
      ['Kosten.xlsx', office('xlsx', { 'xl/macrosheets/sheet1.xml': 'x' }), 'FILE_MACROS'],
      ['Brief.odt', openDocument('text', { 'Basic/Standard/Module1.xml': 'x' }), 'FILE_MACROS'],
      ['Brief.odt', openDocument('text', { 'Scripts/python/x.py': 'x' }), 'FILE_MACROS'],
      ['Liste.csv', Buffer.from('Größe;Länge\n', 'latin1'), 'FILE_ENCODING'],
      ['Liste.txt', Buffer.from('\ufeffGröße', 'utf16le'), 'FILE_ENCODING'],
      ['Leer.txt', '', 'FILE_INVALID'],
      ['Kaputt.docx', office('docx').subarray(0, 400), 'FILE_INVALID'],
    ])('%s is refused: %#', async (name, body, code) => {
      expect(await scene.refusal(scene.upload(lead, project.id, { name, body }))).toBe(code);
      expect(await scene.list(lead, project.id)).toEqual([]);
      expect(await loose()).toBe(0);
    });

    it('says in both languages what is possible', async () => {
      const text = async (locale: 'de' | 'en') =>
        (await scene.upload(lead, project.id, { name: 'x.html', body: '<html>', locale }).expect(415))
          .body as object;
      expect(await text('de')).toMatchObject({
        errors: [
          {
            message: expect.stringContaining('nehmen wir nicht an') as string,
            extensions: { field: 'file' },
          },
        ],
      });
      expect(await text('en')).toMatchObject({
        errors: [{ message: expect.stringContaining('We do not take') as string }],
      });
    });
  });

  describe('images', () => {
    const fields = { altText: 'Der Marktplatz von Vrees' };

    it('lose place, camera and names, are turned upright, and get a small picture', async () => {
      const body = await photo();
      const before = await sharp(body).metadata();
      expect(before).toMatchObject({ width: 600, height: 400, orientation: 6 });
      expect(before.exif!.includes('Erika Beispiel')).toBe(true);
      const file = await scene.added(lead, project.id, { name: 'IMG_2031.JPEG', body, fields });
      expect(file).toMatchObject({
        name: 'IMG_2031.jpg',
        kind: 'IMAGE',
        width: 400,
        height: 600,
        title: 'IMG 2031',
        ...fields,
      });
      const bytes = await scene.bytes(scene.request(lead, 'get', file.url));
      const after = await sharp(bytes).metadata();
      expect(after).toMatchObject({ width: 400, height: 600, format: 'jpeg' });
      expect([after.exif, after.xmp, after.iptc, after.orientation]).toEqual([
        undefined,
        undefined,
        undefined,
        undefined,
      ]);
      for (const word of ['Erika', 'Beispielkamera', 'GPS', 'Exif']) expect(bytes.includes(word)).toBe(false);
      const small = await scene.bytes(
        scene.request(lead, 'get', file.thumbnailUrl!).expect('Content-Type', 'image/webp'),
      );
      expect(await sharp(small).metadata()).toMatchObject({ width: 320, height: 480, format: 'webp' });
      expect(small.includes('Erika')).toBe(false);
    });

    it.each(['png', 'webp', 'gif', 'jpeg'] as const)(
      '%s is taken, also under another ending',
      async (format) => {
        const extension = format === 'jpeg' ? 'jpg' : format;
        const file = await scene.added(lead, project.id, {
          name: 'Plan.pdf',
          body: await picture(format),
          fields,
        });
        expect(file).toMatchObject({
          name: `Plan.${extension}`,
          width: 60,
          height: 40,
          mediaType: `image/${format}`,
        });
      },
    );

    it('an animation stays one', async () => {
      const frames = await Promise.all(
        ['#a00', '#0a0', '#00a'].map((background) =>
          sharp({ create: { width: 20, height: 20, channels: 3, background } })
            .png()
            .toBuffer(),
        ),
      );
      const body = await sharp(frames, { join: { animated: true } })
        .gif()
        .toBuffer();
      const file = await scene.added(lead, project.id, { name: 'Ablauf.gif', body, fields });
      const bytes = await scene.bytes(scene.request(lead, 'get', file.url));
      expect(await sharp(bytes, { animated: true }).metadata()).toMatchObject({ pages: 3 });
      expect(file).toMatchObject({ width: 20, height: 20 });
    });

    it('need a text that says what they show', async () => {
      for (const altText of ['', '   '])
        expect(
          await scene.refusal(
            scene.upload(lead, project.id, {
              name: 'x.png',
              body: await picture('png'),
              fields: { altText },
            }),
          ),
        ).toBe('ALT_TEXT_REQUIRED');
      const upload = { name: 'x.png', body: await picture('png') };
      expect(await scene.refusal(scene.upload(lead, project.id, upload), 400)).toBe('ALT_TEXT_REQUIRED');
    });

    it('that would fill the memory are refused by their head alone', async () => {
      const bomb = await sharp({ create: { width: 10_000, height: 5_001, channels: 3, background: '#000' } })
        .png({ compressionLevel: 9 })
        .toBuffer();
      expect(bomb.length).toBeLessThan(400_000);
      expect(await scene.refusal(scene.upload(lead, project.id, { name: 'x.png', body: bomb, fields }))).toBe(
        'FILE_PIXELS',
      );
    });

    it('that end in the middle are refused', async () => {
      const body = (await photo()).subarray(0, 700);
      expect(await scene.refusal(scene.upload(lead, project.id, { name: 'x.jpg', body, fields }))).toBe(
        'FILE_INVALID',
      );
      expect(await loose()).toBe(0);
    });
  });

  describe('limits', () => {
    const text = (bytes: number) => Buffer.alloc(bytes, 'a');

    it('a file may be as large as is set, and not a byte larger', async () => {
      const max = 1024 * 1024;
      expect((await scene.added(lead, project.id, { body: text(max) })).bytes).toBe(max);
      const answer = await scene.upload(lead, project.id, { body: text(max + 1) }).expect(413);
      expect(answer.body).toMatchObject({
        errors: [
          {
            message: expect.stringContaining('höchstens 1 MB') as string,
            extensions: { code: 'FILE_TOO_LARGE' },
          },
        ],
      });
      // Much larger ones are refused before they are read.
      expect(await scene.refusal(scene.upload(lead, project.id, { body: text(4 * max) }), 413)).toBe(
        'FILE_TOO_LARGE',
      );
    });

    it('fifty uploads at once never get more room than there is', async () => {
      const answers = await Promise.all(
        Array.from({ length: 50 }, (_, n) =>
          scene.upload(lead, project.id, { name: `Datei ${n}.txt`, body: text(200_000) }),
        ),
      );
      const statuses = answers.map(({ status }) => status);
      expect(statuses.filter((status) => status === 201)).toHaveLength(10);
      expect(statuses.filter((status) => status === 409)).toHaveLength(40);
      const refused = answers.find(({ status }) => status === 409)!;
      expect(refused.body).toMatchObject({
        errors: [
          {
            message: expect.stringContaining('Von 2 MB sind noch 0 MB frei') as string,
            extensions: { code: 'PROJECT_FILES_FULL' },
          },
        ],
      });
      const { project: read } = await scene.app.ok<{ project: { fileSpace: object } }>(
        lead,
        'query ($id: String!) { project(slug: $id) { fileSpace { usedBytes maxBytes files } } }',
        { id: project.id },
      );
      expect(read.fileSpace).toEqual({ usedBytes: 2_000_000, maxBytes: 2 * 1024 * 1024, files: 10 });
      expect(await loose()).toBe(0);
      // Older versions count too; another project has room of its own.
      const [file] = await scene.list(lead, project.id);
      const path = `/api/project-files/${file!.id}/versions`;
      expect(
        await scene.refusal(scene.post(lead, path, { body: text(200_000), fields: { latest: '1' } }), 409),
      ).toBe('PROJECT_FILES_FULL');
      await scene.added(lead, (await scene.projects.create(lead)).id, { body: text(200_000) });
    });

    it('the same upload sent ten times at once is one file', async () => {
      const fields = { idempotencyKey: randomUUID() };
      const answers = await Promise.all(
        Array.from({ length: 10 }, () => scene.upload(lead, project.id, { fields }).expect(201)),
      );
      expect(new Set(answers.map(({ body }) => (body as { fileId: string }).fileId)).size).toBe(1);
      expect(await scene.list(lead, project.id)).toHaveLength(1);
      expect(await loose()).toBe(0);
      const other = await scene.projects.create(lead);
      expect(await scene.refusal(scene.upload(lead, other.id, { fields }))).toBe('BAD_INPUT');
    });

    it('a form that is none is refused', async () => {
      const path = `/api/projects/${project.id}/files`;
      const key = randomUUID();
      const form = (test: ReturnType<FileScene['request']>) => scene.refusal(test, 400);
      expect(await form(scene.request(lead, 'post', path).send({ a: 1 }))).toBe('BAD_INPUT');
      expect(await form(scene.request(lead, 'post', path).field('idempotencyKey', key))).toBe('BAD_INPUT');
      expect(await form(scene.upload(lead, project.id, { fields: { idempotencyKey: 'with blanks' } }))).toBe(
        'BAD_INPUT',
      );
      expect(await form(scene.upload(lead, project.id, { fields: { isPublic: 'true' } }))).toBe('BAD_INPUT');
      expect(await form(scene.upload(lead, project.id, { fields: { language: 'Deutsch' } }))).toBe(
        'BAD_INPUT',
      );
      expect(await form(scene.upload(lead, project.id, { fields: { accessibility: 'PERHAPS' } }))).toBe(
        'BAD_INPUT',
      );
      expect(await form(scene.upload(lead, project.id, { fields: { title: 'x'.repeat(161) } }))).toBe(
        'TOO_LONG',
      );
      expect(await form(scene.upload(lead, project.id).attach('file', Buffer.from('x'), 'zwei.txt'))).toBe(
        'BAD_INPUT',
      );
      expect(
        await form(
          scene
            .request(lead, 'post', path)
            .field('idempotencyKey', key)
            .attach('other', Buffer.from('x'), 'x.txt'),
        ),
      ).toBe('BAD_INPUT');
      expect(await scene.list(lead, project.id)).toEqual([]);
    });
  });
});
