import { randomUUID } from 'node:crypto';
import { ObjectStore } from '@app/platform/storage';
import { insertPerson, type TestActor } from '@app/testing';
import type { Member, ProjectView } from '../__fixtures__/scene.js';
import { EDIT, FileScene, type FileView } from './__fixtures__/file-scene.js';
import { picture } from './__fixtures__/samples.js';

const REMOVE = 'mutation ($id: ID!) { removeProjectFile(id: $id) }';

describe('files of a project', () => {
  let scene: FileScene;
  let lead: Member;
  let freyung: Member;
  let guest: TestActor;
  let other: Member;
  let editor: TestActor;
  let project: ProjectView;

  beforeAll(async () => {
    scene = await FileScene.start();
    lead = await scene.projects.member('Vrees');
    freyung = await scene.projects.member('Freyung');
    other = await scene.projects.member('Anderswo');
    guest = await insertPerson(scene.app);
    editor = { ...(await insertPerson(scene.app)), instanceRoles: ['EDITOR'] };
  });
  afterAll(() => scene?.app.stop());
  beforeEach(async () => {
    scene.app.clock.set('2026-05-04T08:00:00Z');
    await scene.projects.execute('delete from rate_limit');
    project = await made('PUBLIC');
  });

  /** A project of Vrees with Freyung as partner, whose person works in it, and a guest. */
  async function made(visibility: string): Promise<ProjectView> {
    const one = await scene.projects.create(lead, { visibility });
    await scene.projects.run(lead, scene.projects.INVITE, {
      input: { projectId: one.id, organisationId: freyung.town, message: 'Kommt!' },
    });
    await scene.projects.run(freyung, scene.projects.CONFIRM, { p: one.id, o: freyung.town });
    for (const [person, role, o] of [
      [freyung, 'MEMBER', freyung.town],
      [guest, 'GUEST', null],
    ] as const)
      await scene.projects.run(lead, scene.projects.PERSON, { p: one.id, person: person.personId, role, o });
    return (await scene.projects.read(lead, one.id))!;
  }

  const refused = (actor: TestActor | null, document: string, variables: Record<string, unknown>) =>
    scene.app.refused(actor, document, variables);
  const replace = (actor: TestActor | null, file: FileView, latest = file.latest, body = 'Anders') =>
    scene.post(actor, `/api/project-files/${file.id}/versions`, { body, fields: { latest: `${latest}` } });
  const newVersion = async (actor: TestActor, file: FileView, body: string) => {
    await replace(actor, file, file.latest, body).expect(201);
    return scene.file(actor, file.id);
  };

  describe('who may what', () => {
    it('those who work in it upload; the staff does as the lead; guests read; others get nothing', async () => {
      for (const actor of [lead, freyung, editor])
        expect(await scene.added(actor, project.id)).toMatchObject({ uploader: { id: actor.personId } });
      expect(await scene.list(guest, project.id)).toHaveLength(3);
      for (const actor of [guest, other])
        expect(await scene.refusal(scene.upload(actor, project.id), 404)).toBe('NOT_FOUND');
      expect(await scene.refusal(scene.upload(null, project.id), 401)).toBe('NOT_SIGNED_IN');
      expect(await scene.refusal(scene.upload(lead, randomUUID()), 404)).toBe('NOT_FOUND');
      expect(await scene.refusal(scene.upload(lead, 'x'), 404)).toBe('NOT_FOUND');
    });

    it('outside nobody learns of a file, by whatever way', async () => {
      for (const visibility of ['PUBLIC', 'MEMBERS', 'PRIVATE']) {
        const closed = await made(visibility);
        let file = await scene.added(lead, closed.id, {
          name: 'Geheimplan.png',
          body: await picture('png'),
          fields: { altText: 'Geheim', title: 'Geheimplan' },
        });
        file = await newVersion(lead, file, 'Geheim auch jetzt');
        const outsiders: (TestActor | null)[] = [other, null];
        if (visibility === 'PRIVATE') outsiders.push(editor);
        for (const actor of outsiders) {
          const list = await scene.app.gql(
            actor,
            `query ($id: ID!) { projectFiles(projectId: $id) { nodes { title } } }`,
            { id: closed.id },
          );
          expect(JSON.stringify(list)).not.toContain('Geheim');
          expect(await scene.file(actor, file.id)).toBeNull();
          for (const path of [file.url, `${file.url}/thumbnail`, ...file.versions.map(({ url }) => url)]) {
            expect(await scene.refusal(scene.request(actor, 'get', path), 404)).toBe('NOT_FOUND');
            await scene.request(actor, 'head', path).expect(404);
          }
          expect(await scene.refusal(replace(actor, file))).toBe(actor ? 'NOT_FOUND' : 'NOT_SIGNED_IN');
          const input = { id: file.id, version: file.version, title: 'Neu' };
          expect(await refused(actor, EDIT, { input })).toBe(actor ? 'NOT_FOUND' : 'NOT_SIGNED_IN');
          expect(await refused(actor, REMOVE, { id: file.id })).toBe(actor ? 'NOT_FOUND' : 'NOT_SIGNED_IN');
          const history = await scene.app.gql(
            actor,
            `query ($id: ID!) { projectHistory(projectId: $id) { nodes { kind to } } }`,
            { id: closed.id },
          );
          expect(JSON.stringify(history)).not.toMatch(/Geheim|FILE_/);
        }
        for (const actor of [lead, freyung, guest]) {
          await scene.request(actor, 'get', file.url).expect(200);
          const { projectHistory } = await scene.app.ok<{ projectHistory: { nodes: object[] } }>(
            actor,
            `query ($id: ID!) { projectHistory(projectId: $id, first: 2) { nodes { kind to } } }`,
            { id: closed.id },
          );
          expect(projectHistory.nodes).toEqual([
            { kind: 'FILE_REPLACED', to: 'Geheimplan' },
            { kind: 'FILE_ADDED', to: 'Geheimplan' },
          ]);
        }
      }
    });

    it('whoever leaves the town that is partner reads nothing any more', async () => {
      const leaver = await scene.projects.colleague(freyung.town);
      const file = await scene.added(lead, project.id);
      await scene.request(leaver, 'get', file.url).expect(200);
      await scene.request({ ...leaver, municipalityIds: [] }, 'get', file.url).expect(404);
    });

    it('what is shown openly is for all who see the project, its older versions are not', async () => {
      let file = await scene.added(freyung, project.id, { body: 'Entwurf' });
      expect(file).toMatchObject({ isPublic: false, canPublish: false, canEdit: true });
      const input = { id: file.id, version: file.version, title: file.title, isPublic: true };
      expect(await refused(freyung, EDIT, { input })).toBe('NOT_FOUND');
      file = await newVersion(freyung, file, 'Fertig');
      file = await scene.edit(lead, file, { isPublic: true });
      expect(file).toMatchObject({ isPublic: true, canPublish: true });
      for (const actor of [null, other, guest]) {
        expect((await scene.request(actor, 'get', file.url).expect(200)).text).toBe('Fertig');
        expect(await scene.list(actor, project.id)).toMatchObject([
          { id: file.id, canReplace: false, canEdit: false },
        ]);
      }
      for (const actor of [null, other]) {
        expect(await scene.file(actor, file.id)).toMatchObject({ uploader: null, versions: [] });
        await scene.request(actor, 'get', `${file.url}/versions/1`).expect(404);
        await scene.request(actor, 'get', `${file.url}/versions/2`).expect(200);
      }
      // What everybody reads is changed by those who may show it, also by nobody who once uploaded it.
      expect(await scene.refusal(replace(freyung, file), 404)).toBe('NOT_FOUND');
      expect(await refused(freyung, REMOVE, { id: file.id })).toBe('NOT_FOUND');
      file = await scene.edit(lead, file, { isPublic: false });
      await scene.request(null, 'get', file.url).expect(404);
      await scene.request(freyung, 'get', file.url).expect(200);
    });

    it('a file that is shown openly in a closed project is for those who see that project', async () => {
      const closed = await made('MEMBERS');
      const file = await scene.added(lead, closed.id);
      await scene.edit(lead, file, { isPublic: true });
      await scene.request(other, 'get', file.url).expect(200);
      await scene.request(null, 'get', file.url).expect(404);
    });
  });

  describe('download', () => {
    it('is saved and never run, is kept by nobody else, and asks again who may', async () => {
      const file = await scene.added(lead, project.id, { name: 'Größe & Co.txt', body: 'Ein Text.' });
      const answer = await scene.request(lead, 'get', file.url).expect(200);
      expect(answer.text).toBe('Ein Text.');
      expect(answer.headers).toMatchObject({
        'content-type': 'text/plain; charset=utf-8',
        'content-length': '9',
        'content-disposition': `attachment; filename="Gr??e & Co.txt"; filename*=UTF-8''Gr%C3%B6%C3%9Fe%20%26%20Co.txt`,
        'x-content-type-options': 'nosniff',
        'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
        'cache-control': 'private, no-cache',
        'cross-origin-resource-policy': 'same-origin',
        'accept-ranges': 'bytes',
        vary: 'Cookie',
        etag: `"${file.versions[0]!.sha256}"`,
      });
      const head = await scene.request(lead, 'head', file.url).expect(200);
      expect(head.headers['content-length']).toBe('9');
    });

    it('is not sent again when it is still there, unless the right to it is gone', async () => {
      const file = await scene.added(lead, project.id);
      const etag = `"${file.versions[0]!.sha256}"`;
      await scene.request(lead, 'get', file.url).set('If-None-Match', etag).expect(304);
      await scene.request(lead, 'get', file.url).set('If-None-Match', '"other"').expect(200);
      await scene.request(other, 'get', file.url).set('If-None-Match', etag).expect(404);
    });

    it('goes on where it broke off', async () => {
      const file = await scene.added(lead, project.id, { body: '0123456789' });
      const part = (range: string, condition?: string) => {
        const request = scene.request(lead, 'get', file.url).set('Range', range);
        return condition === undefined ? request : request.set('If-Range', condition);
      };
      const some = await part('bytes=2-4').expect(206);
      expect(some.text).toBe('234');
      expect(some.headers).toMatchObject({ 'content-range': 'bytes 2-4/10', 'content-length': '3' });
      expect((await part('bytes=7-').expect(206)).text).toBe('789');
      expect((await part('bytes=-2').expect(206)).text).toBe('89');
      expect((await part('bytes=5-99').expect(206)).text).toBe('56789');
      expect((await part('bytes=10-').expect(416)).headers['content-range']).toBe('bytes */10');
      // Several parts, or nonsense: all of it.
      for (const range of ['bytes=0-1,4-5', 'lines=1-2', 'bytes=x'])
        expect((await part(range).expect(200)).text).toBe('0123456789');
      expect((await part('bytes=2-4', `"${file.versions[0]!.sha256}"`).expect(206)).text).toBe('234');
      expect((await part('bytes=2-4', '"before"').expect(200)).text).toBe('0123456789');
    });

    it.each([
      '/api/project-files/x',
      '/api/project-files/x/thumbnail',
      `/api/project-files/${randomUUID()}/versions/1`,
    ])('of what is not there is not found: %s', async (path) => {
      expect(await scene.refusal(scene.request(lead, 'get', path), 404)).toBe('NOT_FOUND');
    });

    it.each(['0', '-1', '1e3', '99', 'x', '1%00'])('of version %s is not found', async (number) => {
      const file = await scene.added(lead, project.id);
      await scene.request(lead, 'get', `${file.url}/versions/${number}`).expect(404);
    });
  });

  it('other sites cannot upload with the cookie of a visitor', async () => {
    const origin = (value: string) => scene.upload(lead, project.id, { origin: value });
    expect(await scene.refusal(origin('https://boese.example'), 403)).toBe('ORIGIN_REFUSED');
    expect(await scene.refusal(origin('null'), 403)).toBe('ORIGIN_REFUSED');
    await origin('http://localhost:3000').expect(201);
  });

  it('whoever uploads without end is stopped for a while', async () => {
    const busy = await scene.projects.member();
    const own = await scene.projects.create(busy);
    await scene.added(busy, own.id);
    await scene.projects.execute(`update rate_limit set points = 300 where key like 'project.upload:%'`);
    expect(await scene.refusal(scene.upload(busy, own.id), 429)).toBe('TOO_MANY_REQUESTS');
    await scene.projects.execute('delete from rate_limit');
    await scene.upload(lead, project.id).expect(201);
  });

  describe('versions', () => {
    it('replace one another, and the older ones stay', async () => {
      let file = await scene.added(freyung, project.id, {
        name: 'Satzung.txt',
        body: 'Erste',
        fields: { accessibility: 'YES', title: 'Satzung' },
      });
      scene.app.clock.advance({ hours: 1 });
      file = await newVersion(lead, file, 'Zweite');
      expect(file).toMatchObject({ title: 'Satzung', latest: 2, accessibility: 'UNKNOWN', version: 2 });
      expect(file.versions.map(({ number }) => number)).toEqual([2, 1]);
      for (const [url, text] of [
        [file.url, 'Zweite'],
        [`${file.url}/versions/2`, 'Zweite'],
        [`${file.url}/versions/1`, 'Erste'],
      ] as const)
        expect((await scene.request(guest, 'get', url).expect(200)).text).toBe(text);
    });

    it('of two that come at once one is too late and has to look first', async () => {
      const file = await scene.added(lead, project.id);
      const answers = await Promise.all([lead, freyung, lead, freyung].map((actor) => replace(actor, file)));
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
      expect((await scene.file(lead, file.id)).versions).toHaveLength(2);
      expect(await scene.refusal(replace(lead, file, 1), 409)).toBe('STALE_VERSION');
      expect((await scene.stored()).every(({ kept }) => kept)).toBe(true);
      const path = `/api/project-files/${file.id}/versions`;
      expect(await scene.refusal(scene.post(lead, path, { fields: { latest: 'x' } }), 400)).toBe('BAD_INPUT');
    });

    it('an image keeps its text; a text that becomes an image needs one', async () => {
      const path = ({ id }: FileView) => `/api/project-files/${id}/versions`;
      const image = { name: 'x.png', body: await picture('png') };
      let file = await scene.added(lead, project.id, { ...image, fields: { altText: 'Der Platz' } });
      await scene.post(lead, path(file), { ...image, fields: { latest: '1' } }).expect(201);
      file = await scene.file(lead, file.id);
      expect(file).toMatchObject({ latest: 2, altText: 'Der Platz' });
      const text = await scene.added(lead, project.id);
      expect(await scene.refusal(scene.post(lead, path(text), { ...image, fields: { latest: '1' } }))).toBe(
        'ALT_TEXT_REQUIRED',
      );
      await scene.post(lead, path(text), { ...image, fields: { latest: '1', altText: 'Neu' } }).expect(201);
      expect(await scene.file(lead, text.id)).toMatchObject({ altText: 'Neu', kind: 'IMAGE' });
    });
  });

  describe('what is said about a file', () => {
    it('is changed by who uploaded it and by those who edit the project', async () => {
      let file = await scene.added(freyung, project.id);
      file = await scene.edit(freyung, file, {
        title: ' Neuer  Titel ',
        description: 'Wozu',
        folder: 'Sitzungen',
        language: 'EN',
        accessibility: 'NO',
        accessibleText: 'Der Inhalt in Worten.',
      });
      expect(file).toMatchObject({
        title: 'Neuer Titel',
        description: 'Wozu',
        folder: 'Sitzungen',
        language: 'en',
        accessibility: 'NO',
        accessibleText: 'Der Inhalt in Worten.',
        version: 2,
      });
      file = await scene.edit(lead, file, { title: 'Vom Lead' });
      expect(file).toMatchObject({ title: 'Vom Lead', folder: null, accessibility: 'UNKNOWN' });
      const input = { id: file.id, version: 2, title: 'Zu spät' };
      expect(await refused(lead, EDIT, { input })).toBe('STALE_VERSION');
      const [member, stranger] = [await scene.projects.colleague(freyung.town), other];
      for (const actor of [member, guest, stranger])
        expect(await refused(actor, EDIT, { input: { ...input, version: 3 } })).toBe('NOT_FOUND');
      expect(await refused(lead, EDIT, { input: { ...input, version: 3, title: 'x'.repeat(161) } })).toBe(
        'TOO_LONG',
      );
      expect(await refused(lead, EDIT, { input: { ...input, version: 3, language: 'Deutsch' } })).toBe(
        'BAD_INPUT',
      );
    });

    it('names another file of the project as the accessible copy', async () => {
      const [scan, copy] = [await scene.added(lead, project.id), await scene.added(lead, project.id)];
      const linked = await scene.edit(lead, scan, { accessibility: 'NO', accessibleCopyId: copy.id });
      expect(linked.accessibleCopy).toEqual({ id: copy.id });
      const elsewhere = await scene.added(lead, (await scene.projects.create(lead)).id);
      for (const accessibleCopyId of [scan.id, elsewhere.id, randomUUID(), 'x'])
        expect(
          await refused(lead, EDIT, { input: { id: scan.id, version: 2, title: 'x', accessibleCopyId } }),
        ).toBe('BAD_INPUT');
      // Openly only as far as the copy is open too.
      await scene.edit(lead, linked, { accessibleCopyId: copy.id, isPublic: true });
      expect(await scene.file(null, scan.id)).toMatchObject({ accessibleCopy: null });
      await scene.app.ok(lead, REMOVE, { id: copy.id });
      expect(await scene.file(lead, scan.id)).toMatchObject({
        accessibleCopy: null,
        accessibility: 'UNKNOWN',
      });
    });

    it('an image cannot lose its text', async () => {
      const file = await scene.added(lead, project.id, {
        name: 'x.png',
        body: await picture('png'),
        fields: { altText: 'Platz' },
      });
      expect(await refused(lead, EDIT, { input: { id: file.id, version: 1, title: 'x' } })).toBe(
        'ALT_TEXT_REQUIRED',
      );
    });
  });

  describe('deleting', () => {
    it('takes the rows and every object', async () => {
      let file = await scene.added(freyung, project.id, {
        name: 'x.png',
        body: await picture('png'),
        fields: { altText: 'Platz' },
      });
      file = await newVersion(freyung, file, 'Zweite');
      const keys = await scene.keysOf(file.id);
      expect(keys).toHaveLength(3);
      const store = scene.app.get(ObjectStore);
      for (const key of keys) expect(await store.exists(key)).toBe(true);
      const colleague = await scene.projects.colleague(freyung.town);
      for (const actor of [guest, other, colleague])
        expect(await refused(actor, REMOVE, { id: file.id })).toBe('NOT_FOUND');
      await scene.app.ok(freyung, REMOVE, { id: file.id });
      expect(await refused(freyung, REMOVE, { id: file.id })).toBe('NOT_FOUND');
      for (const key of keys) expect(await store.exists(key)).toBe(false);
      expect((await scene.stored()).filter(({ key }) => keys.includes(key))).toEqual([]);
      await scene.request(lead, 'get', file.url).expect(404);
    });

    it('the lead deletes what others uploaded', async () => {
      const file = await scene.added(freyung, project.id);
      await scene.app.ok(lead, REMOVE, { id: file.id });
      expect(await scene.list(lead, project.id)).toEqual([]);
    });
  });

  it('the list is paged, filtered by label, and costs the same however long it is', async () => {
    const names: string[] = [];
    for (let n = 1; n <= 12; n++) {
      scene.app.clock.advance({ minutes: 1 });
      const folder = n % 2 ? 'Sitzungen' : 'Anträge';
      names.unshift((await scene.added(lead, project.id, { fields: { title: `Datei ${n}`, folder } })).title);
    }
    const page = (first: number, after: string | null = null, folder: string | null = null) =>
      scene.app.ok<{
        projectFiles: { nodes: FileView[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
      }>(
        lead,
        `query ($id: ID!, $first: Int, $after: String, $folder: String) { projectFiles(projectId: $id, first: $first, after: $after, folder: $folder) {
           nodes { title uploader { id } accessibleCopy { id } } pageInfo { hasNextPage endCursor } } }`,
        { id: project.id, first, after, folder },
      );
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { projectFiles } = await page(5, after);
      seen.push(...projectFiles.nodes.map(({ title }) => title));
      ({ hasNextPage: more, endCursor: after } = projectFiles.pageInfo);
    }
    expect(seen).toEqual(names);
    expect((await page(50, null, 'Anträge')).projectFiles.nodes).toHaveLength(6);
    expect(await scene.app.statements(() => page(2))).toBe(await scene.app.statements(() => page(12)));
    const { project: read } = await scene.app.ok<{ project: { fileSpace: object } }>(
      guest,
      'query ($id: String!) { project(slug: $id) { fileSpace { files folders extensions } } }',
      { id: project.id },
    );
    expect(read.fileSpace).toMatchObject({ files: 12, folders: ['Anträge', 'Sitzungen'] });
    expect(
      await scene.app.ok(other, 'query ($id: String!) { project(slug: $id) { fileSpace { files } } }', {
        id: project.id,
      }),
    ).toEqual({ project: { fileSpace: null } });
  });

  it('open pages of the project hear that its files have changed, without a word about them', async () => {
    await scene.projects.execute('delete from live_event');
    const file = await scene.added(lead, project.id, { fields: { title: 'Geheim' } });
    await scene.edit(lead, file, {});
    await scene.app.ok(lead, REMOVE, { id: file.id });
    expect(await scene.projects.rows('select room, kind, payload from live_event')).toEqual(
      Array.from({ length: 3 }, () => ({
        room: `project:${project.id}`,
        kind: 'project.changed',
        payload: { projectId: project.id, part: 'FILES' },
      })),
    );
  });
});
