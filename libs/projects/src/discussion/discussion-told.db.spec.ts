import type { TestActor } from '@app/testing';
import {
  DELETE,
  Discussion,
  FOLLOW,
  OPEN,
  READ,
  WRITE,
  type PageView,
  type PostView,
} from '../__fixtures__/discussion.js';

const ALSO = ['mention', 'project.replied', 'project.posted', 'project.thread-opened'];

describe('what people are told of the discussion in a project', () => {
  let talk: Discussion;
  let thread: PageView;
  beforeAll(async () => {
    talk = await Discussion.start();
  });
  afterAll(() => talk?.app.stop());
  beforeEach(async () => {
    await talk.scene.execute('delete from rate_limit');
    await talk.fresh();
    thread = await talk.open();
    await talk.app.settle();
  });

  const kinds = async (actor: TestActor) => {
    await talk.app.settle();
    return (await talk.scene.told(actor)).map(({ kind }) => kind).filter((kind) => ALSO.includes(kind));
  };
  const unread = async (actor: TestActor): Promise<number> => {
    await talk.app.settle();
    return (
      await talk.app.ok<{ notifications: { nodes: { kind: string; readAt: string | null }[] } }>(
        actor,
        '{ notifications(first: 50) { nodes { kind readAt } } }',
      )
    ).notifications.nodes.filter(({ kind, readAt }) => ALSO.includes(kind) && readAt === null).length;
  };

  it('the people of the project hear of a new thread, whoever opens it does not', async () => {
    expect(await talk.told(talk.partner, 'project.thread-opened')).toMatchObject([
      {
        title: expect.stringContaining('hat ein Diskussionsthema eröffnet') as string,
        text: `Welche Schnittstellen? (Projekt: ${talk.project.title})`,
        reason: 'weil Sie in dem Projekt mitarbeiten',
      },
    ]);
    expect(await kinds(talk.guest)).toEqual(['project.thread-opened']);
    expect(await kinds(talk.lead)).toEqual([]);
    const outsider = await talk.scene.member();
    expect(await kinds(outsider)).toEqual([]);
  });

  it('whose post is answered hears of the answer, those who wrote of each post, as one notification until they look', async () => {
    const own = await talk.write(talk.partner, thread.id);
    expect(await kinds(talk.lead)).toEqual(['project.posted']);
    await talk.write(talk.lead, thread.id, { replyToId: own.id });
    expect(await talk.told(talk.partner, 'project.replied')).toMatchObject([
      {
        title: expect.stringContaining('hat auf Ihren Beitrag in einem Projekt geantwortet') as string,
        reason: 'weil es um Ihren Beitrag geht',
      },
    ]);
    await talk.write(talk.lead, thread.id);
    await talk.write(talk.lead, thread.id);
    expect(await kinds(talk.partner)).toEqual(['project.replied', 'project.thread-opened']);
    const [growing] = await talk.scene.rows<{ n: number }>(
      `select cardinality(events) as n from notification where person_id = $1 and occasion = 'project.posted'`,
      talk.partner.personId,
    );
    expect(growing!.n).toBe(3);
    // The guest has not written: new threads, but not each post.
    expect(await kinds(talk.guest)).toEqual(['project.thread-opened']);
  });

  it('muted, a thread is told of no more, save for mentions; followed, it is, also without writing', async () => {
    await talk.one(talk.partner, FOLLOW, { id: thread.id, follow: false });
    const own = await talk.write(talk.partner, thread.id);
    // Writing does not end the silence somebody has asked for.
    expect((await talk.page(talk.partner, thread.id)).follows).toBe(false);
    await talk.one(talk.guest, FOLLOW, { id: thread.id, follow: true });
    await talk.write(talk.lead, thread.id, { replyToId: own.id });
    expect(await kinds(talk.partner)).toEqual(['project.thread-opened']);
    expect(await kinds(talk.guest)).toEqual(['project.posted', 'project.thread-opened']);
    await talk.write(talk.lead, thread.id, { body: `@[x](person:${talk.partner.personId}) bitte prüfen` });
    expect(await kinds(talk.partner)).toEqual(['mention', 'project.thread-opened']);
    expect(await talk.refused(await talk.scene.member(), FOLLOW, { id: thread.id, follow: true })).toBe(
      'NOT_FOUND',
    );
  });

  it('whoever has read a thread to its end is told of it no more, and what stood there counts as read', async () => {
    expect(await unread(talk.partner)).toBe(1);
    await talk.one(talk.partner, FOLLOW, { id: thread.id, follow: true });
    for (let n = 0; n < 2; n++) await talk.write(talk.lead, thread.id);
    expect(await unread(talk.partner)).toBe(2);
    await talk.one(talk.partner, READ, { id: thread.id, position: 2 });
    expect(await unread(talk.partner)).toBe(2);
    await talk.one(talk.partner, READ, { id: thread.id, position: 3 });
    expect(await unread(talk.partner)).toBe(0);
    // Read on an open page before anybody could be told.
    const { position } = await talk.write(talk.lead, thread.id);
    await talk.one(talk.partner, READ, { id: thread.id, position });
    expect(await unread(talk.partner)).toBe(0);
  });

  it('whoever is put out hears nothing more, and what was told before says nothing any more', async () => {
    await talk.write(talk.partner, thread.id);
    await talk.write(talk.lead, thread.id);
    expect(await kinds(talk.partner)).toEqual(['project.posted', 'project.thread-opened']);
    const partnerId = talk.project.partners.find(
      ({ organisation }) => organisation.id === talk.partner.town,
    )!.id;
    await talk.app.ok(
      talk.lead,
      `mutation { removeProjectPartner(projectId: "${talk.project.id}", partnerId: "${partnerId}", reason: "Anders geplant") { id } }`,
    );
    await talk.write(talk.lead, thread.id);
    await talk.write(talk.lead, thread.id, { body: `@[x](person:${talk.partner.personId}) hallo` });
    await talk.app.settle();
    const told = (await talk.scene.told(talk.partner)).filter(({ kind }) => ALSO.includes(kind));
    for (const { title, text } of told) {
      expect(title).toBe('Nicht mehr verfügbar');
      expect(text).not.toContain('Schnittstellen');
    }
    const [row] = await talk.scene.rows<{ n: number }>(
      `select coalesce(max(cardinality(events)), 0) as n from notification where person_id = $1 and occasion = 'project.posted'`,
      talk.partner.personId,
    );
    expect(row!.n).toBe(1);
    expect(await talk.refused(talk.partner, WRITE, { input: talk.writing(thread.id) })).toBe('NOT_FOUND');
    expect(await talk.refused(talk.partner, OPEN, { input: talk.opening() })).toBe('NOT_FOUND');
  });

  it('what is deleted is told no more', async () => {
    await talk.one(talk.partner, FOLLOW, { id: thread.id, follow: true });
    const post: PostView = await talk.write(talk.lead, thread.id);
    expect(await unread(talk.partner)).toBe(2);
    await talk.one(talk.lead, DELETE, { id: post.id });
    expect(await unread(talk.partner)).toBe(1);
    expect(await kinds(talk.partner)).toEqual(['project.thread-opened']);
  });
});
