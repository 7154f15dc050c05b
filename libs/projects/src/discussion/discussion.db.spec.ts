import { randomUUID } from 'node:crypto';
import { insertPerson, type TestActor } from '@app/testing';
import {
  CLOSE,
  DELETE,
  Discussion,
  EDIT,
  LIST,
  OPEN,
  PAGE,
  PEOPLE,
  PIN,
  POSTS,
  READ,
  RENAME,
  WRITE,
  positions,
  type PostView,
  type ThreadView,
} from '../__fixtures__/discussion.js';

const at = (person: TestActor, name = 'Jemand'): string => `@[${name}](person:${person.personId})`;

describe('the discussion in a project', () => {
  let talk: Discussion;
  beforeAll(async () => {
    talk = await Discussion.start();
  });
  afterAll(() => talk?.app.stop());
  beforeEach(async () => {
    await talk.scene.execute('delete from rate_limit');
    await talk.fresh();
  });

  describe('writing', () => {
    it('opens a thread with its first post, and others answer in one order, naming what they answer', async () => {
      const thread = await talk.open();
      expect(thread).toMatchObject({
        title: 'Welche Schnittstellen?',
        postCount: 1,
        lastPosition: 1,
        follows: true,
        canPost: true,
        canRename: true,
        canManage: true,
        posts: {
          nodes: [
            {
              position: 1,
              bodyHtml: '<p>Was <strong>brauchen</strong> wir?</p>',
              isOwn: true,
              organisation: { id: talk.lead.town },
            },
          ],
        },
      });
      const [first] = thread.posts.nodes;
      const reply = await talk.write(talk.partner, thread.id, { replyToId: first!.id });
      expect(reply).toMatchObject({
        position: 2,
        replyTo: { id: first!.id, position: 1, excerpt: 'Was brauchen wir?' },
        author: { id: talk.partner.personId },
        organisation: { id: talk.partner.town },
      });
      const { posts, ...seen } = await talk.page(talk.guest, thread.id);
      expect(posts).toMatchObject({ hasEarlier: false, hasLater: false });
      expect(posts.nodes.map(({ id }) => id)).toEqual([first!.id, reply.id]);
      expect(seen).toMatchObject({
        postCount: 2,
        lastAuthor: { id: talk.partner.personId },
        canPost: false,
        canManage: false,
        follows: null,
      });
    });

    it('counts the same call once, and refuses the key for something else', async () => {
      const input = talk.opening();
      const [one, two] = await Promise.all([
        talk.one<ThreadView>(talk.lead, OPEN, { input }),
        talk.one<ThreadView>(talk.lead, OPEN, { input }),
      ]);
      expect(one.id).toBe(two.id);
      expect(await talk.list(talk.lead)).toHaveLength(1);
      const other = await talk.open();
      const post = talk.writing(one.id);
      const posted = await Promise.all(
        [1, 2, 3].map(() => talk.one<PostView>(talk.partner, WRITE, { input: post })),
      );
      expect(new Set(posted.map(({ id }) => id)).size).toBe(1);
      expect((await talk.page(talk.lead, one.id)).postCount).toBe(2);
      expect(await talk.refused(talk.partner, WRITE, { input: { ...post, threadId: other.id } })).toBe(
        'BAD_INPUT',
      );
    });

    it('is for those who work in the project: guests read, outsiders and visitors see nothing', async () => {
      const thread = await talk.open();
      const outsider = await talk.scene.member();
      const colleague = await talk.scene.colleague(talk.partner.town);
      const editor = { ...(await insertPerson(talk.app)), instanceRoles: ['EDITOR'] as const };
      const moderator = { ...(await insertPerson(talk.app)), instanceRoles: ['MODERATOR'] as const };
      for (const reader of [talk.guest, colleague]) {
        expect((await talk.page(reader, thread.id)).posts.nodes).toHaveLength(1);
        expect(await talk.list(reader)).toHaveLength(1);
        expect(await talk.refused(reader, WRITE, { input: talk.writing(thread.id) })).toBe('NOT_FOUND');
        expect(await talk.refused(reader, OPEN, { input: talk.opening() })).toBe('NOT_FOUND');
        expect(await talk.refused(reader, PIN, { id: thread.id, pinned: true })).toBe('NOT_FOUND');
      }
      // The project is public; what is said in it is not. The editors of the platform act as lead.
      expect((await talk.page(editor, thread.id)).canPost).toBe(true);
      const [first] = thread.posts.nodes;
      for (const other of [outsider, moderator]) {
        expect(await talk.page(other, thread.id)).toBeNull();
        expect(await talk.list(other)).toEqual([]);
        expect(await talk.one(other, POSTS, { ids: [first!.id] })).toEqual([]);
        expect(await talk.one(other, PEOPLE, { id: talk.project.id, search: '' })).toEqual([]);
        for (const [document, variables] of [
          [WRITE, { input: talk.writing(thread.id) }],
          [OPEN, { input: talk.opening() }],
          [EDIT, { id: first!.id, body: 'Anders' }],
          [DELETE, { id: first!.id }],
          [RENAME, { id: thread.id, title: 'Anders' }],
          [CLOSE, { id: thread.id, closed: true }],
          [READ, { id: thread.id, position: 1 }],
        ] as const)
          expect(await talk.refused(other, document, variables)).toBe('NOT_FOUND');
      }
      expect(await talk.refused(null, LIST, { id: talk.project.id })).toBe('NOT_SIGNED_IN');
      expect(await talk.refused(null, PAGE, { id: thread.id })).toBe('NOT_SIGNED_IN');
    });

    it('refuses what is empty, too long or nonsense', async () => {
      const thread = await talk.open();
      const other = await talk.open();
      const elsewhere = other.posts.nodes[0]!.id;
      for (const [document, input, code] of [
        [OPEN, talk.opening({ title: 'Ja' }), 'BAD_INPUT'],
        [OPEN, talk.opening({ title: 'x'.repeat(161) }), 'TOO_LONG'],
        [OPEN, talk.opening({ body: '  ' }), 'BAD_INPUT'],
        [OPEN, talk.opening({ projectId: 'x' }), 'NOT_FOUND'],
        [OPEN, talk.opening({ projectId: randomUUID() }), 'NOT_FOUND'],
        [OPEN, talk.opening({ idempotencyKey: '' }), 'BAD_INPUT'],
        [WRITE, talk.writing('x'), 'NOT_FOUND'],
        [WRITE, talk.writing(randomUUID()), 'NOT_FOUND'],
        [WRITE, talk.writing(thread.id, { body: 'x'.repeat(10_001) }), 'TOO_LONG'],
        [WRITE, talk.writing(thread.id, { replyToId: elsewhere }), 'BAD_INPUT'],
        [WRITE, talk.writing(thread.id, { replyToId: 'x' }), 'BAD_INPUT'],
      ] as const)
        expect([document, await talk.refused(talk.lead, document, { input })]).toEqual([document, code]);
      expect(
        await talk.refused(talk.lead, POSTS, { ids: Array.from({ length: 101 }, () => randomUUID()) }),
      ).toBe('BAD_INPUT');
    });

    it('50 posts at once stand in one order without gaps, counted rightly', async () => {
      const thread = await talk.open();
      const first = thread.posts.nodes[0]!.id;
      await Promise.all(
        Array.from({ length: 50 }, (_, n) =>
          talk.one(n % 2 ? talk.lead : talk.partner, WRITE, {
            input: talk.writing(thread.id, { body: `Beitrag ${n}`, replyToId: n % 3 ? null : first }),
          }),
        ),
      );
      const { posts, postCount, lastPosition } = await talk.page(talk.guest, thread.id, { first: 100 });
      expect({ postCount, lastPosition }).toEqual({ postCount: 51, lastPosition: 51 });
      expect(positions(posts.nodes)).toEqual(Array.from({ length: 51 }, (_, n) => n + 1));
      expect(new Set(posts.nodes.map(({ body }) => body)).size).toBe(51);
      const live = await talk.scene.rows<{ position: number }>(
        `select (payload->>'position')::int as position from live_event
         where room = $1 and kind = 'project.posted' order by seq`,
        `project-talk:${talk.project.id}`,
      );
      expect(live.map(({ position }) => position)).toEqual(positions(posts.nodes));
    });
  });

  describe('changing and taking back', () => {
    it('an edit is marked, what was said before is kept, and only the author can make it', async () => {
      const thread = await talk.open();
      const { id } = await talk.write(talk.partner, thread.id);
      const edited = await talk.one<PostView>(talk.partner, EDIT, { id, body: 'Wir haben zwei.' });
      expect(edited).toMatchObject({
        body: 'Wir haben zwei.',
        revisions: [{ bodyHtml: '<p>Wir haben eine.</p>' }],
      });
      expect(edited.editedAt).not.toBeNull();
      // The same words once more are no edit.
      await talk.one(talk.partner, EDIT, { id, body: 'Wir haben zwei.' });
      const [seen] = await talk.one<PostView[]>(talk.guest, POSTS, { ids: [id] });
      expect(seen).toMatchObject({ body: 'Wir haben zwei.', canEdit: false, canDelete: false });
      expect(seen!.revisions).toHaveLength(1);
      for (const other of [talk.lead, talk.guest])
        expect(await talk.refused(other, EDIT, { id, body: 'Nein.' })).toBe('NOT_FOUND');
      expect(await talk.refused(talk.partner, EDIT, { id, body: '' })).toBe('BAD_INPUT');
      expect(await talk.refused(talk.partner, EDIT, { id: 'x', body: 'Ja' })).toBe('NOT_FOUND');
    });

    it('a post others answer leaves a mark without its text; another one goes, and the last one takes the thread along', async () => {
      const thread = await talk.open();
      const answered = await talk.write(talk.partner, thread.id, { body: 'Geheimnis' });
      const reply = await talk.write(talk.lead, thread.id, { replyToId: answered.id });
      await talk.one(talk.partner, EDIT, { id: answered.id, body: 'Großes Geheimnis' });
      expect(await talk.refused(talk.lead, DELETE, { id: answered.id })).toBe('NOT_FOUND');
      expect(await talk.one(talk.partner, DELETE, { id: answered.id })).toMatchObject({
        deleted: true,
        body: '',
        bodyHtml: '',
        author: null,
        revisions: [],
      });
      expect(await talk.refused(talk.partner, DELETE, { id: answered.id })).toBe('NOT_FOUND');
      let { posts, postCount } = await talk.page(talk.guest, thread.id);
      expect(positions(posts.nodes)).toEqual([1, 2, 3]);
      expect(posts.nodes[2]!.replyTo).toMatchObject({ id: answered.id, excerpt: null, author: null });
      expect(postCount).toBe(2);
      expect(
        await talk.scene.rows(
          'select 1 from project_post_revision v join project_post m on m.id = v.post_id where m.thread_id = $1',
          thread.id,
        ),
      ).toEqual([]);
      // With the answer the mark goes too.
      expect(await talk.one(talk.lead, DELETE, { id: reply.id })).toBeNull();
      ({ posts, postCount } = await talk.page(talk.guest, thread.id));
      expect([positions(posts.nodes), postCount]).toEqual([[1], 1]);
      // Places stay: the next post comes behind those that are gone.
      expect((await talk.write(talk.partner, thread.id)).position).toBe(4);
      // The first post holds the thread together.
      await talk.one(talk.lead, DELETE, { id: thread.posts.nodes[0]!.id });
      ({ posts } = await talk.page(talk.guest, thread.id));
      expect(posts.nodes.map(({ deleted }) => deleted)).toEqual([true, false]);
      await talk.one(talk.partner, DELETE, { id: posts.nodes[1]!.id });
      expect(await talk.page(talk.guest, thread.id)).toBeNull();
      expect(await talk.list(talk.lead)).toEqual([]);
      expect(await talk.refused(talk.lead, WRITE, { input: talk.writing(thread.id) })).toBe('NOT_FOUND');
    });

    it('those who edit close, open, pin and rename; in a closed thread nobody writes or edits', async () => {
      const [older, newer] = [await talk.open(talk.partner), await talk.open(talk.lead)];
      talk.app.clock.advance({ minutes: 1 });
      const own = await talk.write(talk.partner, older.id);
      expect((await talk.list(talk.guest)).map(({ id }) => id)).toEqual([older.id, newer.id]);
      expect(await talk.one(talk.lead, PIN, { id: newer.id, pinned: true })).toMatchObject({ pinned: true });
      expect((await talk.list(talk.guest)).map(({ id }) => id)).toEqual([newer.id, older.id]);
      for (const [document, variables] of [
        [PIN, { pinned: true }],
        [CLOSE, { closed: true }],
      ] as const)
        expect(await talk.refused(talk.partner, document, { id: older.id, ...variables })).toBe('NOT_FOUND');
      expect(await talk.one(talk.lead, CLOSE, { id: older.id, closed: true })).toMatchObject({
        closed: true,
        canPost: false,
      });
      for (const actor of [talk.lead, talk.partner])
        expect(await talk.refused(actor, WRITE, { input: talk.writing(older.id) })).toBe(
          'PROJECT_THREAD_CLOSED',
        );
      expect(await talk.refused(talk.partner, EDIT, { id: own.id, body: 'Doch nicht' })).toBe(
        'PROJECT_THREAD_CLOSED',
      );
      expect((await talk.page(talk.partner, older.id)).posts.nodes[1]).toMatchObject({
        canEdit: false,
        canDelete: true,
      });
      await talk.one(talk.lead, CLOSE, { id: older.id, closed: false });
      await talk.write(talk.partner, older.id);
      // The author renames, and so do those who edit; others do not.
      for (const actor of [talk.partner, talk.lead])
        expect(await talk.one(actor, RENAME, { id: older.id, title: '  Neuer  Titel ' })).toMatchObject({
          title: 'Neuer Titel',
        });
      expect(await talk.refused(talk.partner, RENAME, { id: newer.id, title: 'Neuer Titel' })).toBe(
        'NOT_FOUND',
      );
      expect(await talk.refused(talk.lead, RENAME, { id: newer.id, title: 'N' })).toBe('BAD_INPUT');
    });
  });

  describe('mentions', () => {
    it('reach those who see the discussion, once, also when an edit adds them; others become plain text', async () => {
      const outsider = await talk.scene.member();
      const thread = await talk.open(talk.lead, {
        body: `Was meint ${at(talk.guest)}, was ${at(outsider, 'Fremd')}?`,
      });
      const [first] = thread.posts.nodes;
      expect(first!.body).toContain(`](person:${talk.guest.personId})`);
      expect(first!.body).toContain('@Fremd');
      expect(first!.body).not.toContain(outsider.personId);
      expect(await talk.told(talk.guest, 'mention')).toMatchObject([
        {
          title: expect.stringContaining('hat Sie in einem Projekt erwähnt') as string,
          text: 'Welche Schnittstellen?',
          reason: 'weil Sie erwähnt wurden',
          url: expect.stringContaining(
            `/projekte/${talk.project.id}/diskussion/${thread.id}?beitrag=${first!.id}`,
          ) as string,
        },
      ]);
      expect(await talk.told(outsider, 'mention')).toEqual([]);
      // One occasion, one notification: not also that there is a new thread.
      expect(await talk.told(talk.guest, 'project.thread-opened')).toEqual([]);
      await talk.one(talk.lead, EDIT, {
        id: first!.id,
        body: `Was meinen ${at(talk.guest)} und ${at(talk.partner)}?`,
      });
      expect(await talk.told(talk.partner, 'mention')).toHaveLength(1);
      expect(await talk.told(talk.guest, 'mention')).toHaveLength(1);
      // Taken out and put in again, nobody is told a second time.
      await talk.one(talk.lead, EDIT, { id: first!.id, body: 'Was meinen Sie?' });
      await talk.one(talk.lead, EDIT, { id: first!.id, body: `Was meint ${at(talk.partner)}?` });
      expect(await talk.told(talk.partner, 'mention')).toHaveLength(1);
      const rows = await talk.scene.rows(
        `select 1 from notification where person_id = $1 and occasion = 'project.posted' and cardinality(events) = 1`,
        talk.partner.personId,
      );
      expect(rows).toHaveLength(1);
      const many = Array.from({ length: 21 }, () => at({ personId: randomUUID() } as TestActor)).join(' ');
      expect(await talk.refused(talk.lead, WRITE, { input: talk.writing(thread.id, { body: many }) })).toBe(
        'BAD_INPUT',
      );
    });

    it('can be picked from the people of the project and the members of its partners, by the beginning of a name', async () => {
      const name = (actor: TestActor, to: string) =>
        talk.scene.execute('update person set name = $2 where id = $1', actor.personId, to);
      const colleague = await talk.scene.colleague(talk.partner.town);
      const outsider = await talk.scene.member();
      await name(talk.guest, 'Greta Gast');
      await name(talk.partner, 'Paula Partner');
      await name(colleague, 'Paul Pate');
      await name(outsider, 'Paul Fremd');
      const found = async (search: string) =>
        (await talk.one<{ name: string }[]>(talk.lead, PEOPLE, { id: talk.project.id, search })).map(
          (person) => person.name,
        );
      expect(await found('')).toEqual(['Greta Gast', 'Paula Partner']);
      expect(await found('pau')).toEqual(['Paula Partner', 'Paul Pate']);
      expect(await found('p')).toEqual(['Greta Gast', 'Paula Partner']);
      expect(await found('fremd')).toEqual([]);
    });
  });
});
