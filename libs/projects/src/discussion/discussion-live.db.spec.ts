import { LiveApiModule } from '@app/platform/live';
import { TestSockets, eventually, type Ear } from '@app/testing';
import { CLOSE, DELETE, Discussion, EDIT, type PostView } from '../__fixtures__/discussion.js';

describe('the discussion in a project live', () => {
  let talk: Discussion;
  let sockets: TestSockets;
  let room: string;

  beforeAll(async () => {
    talk = await Discussion.start([LiveApiModule]);
    sockets = await TestSockets.over(talk.app);
  });
  afterAll(async () => {
    sockets?.close();
    await talk?.app.stop();
  });
  beforeEach(async () => {
    await talk.scene.execute('delete from rate_limit');
    await talk.fresh();
    room = `project-talk:${talk.project.id}`;
  });

  const join = (ear: Ear, since?: number) => sockets.join(ear, room, since);

  it('tells open pages of a post, an edit, a deletion and a closed thread, by ids alone', async () => {
    const ear = await sockets.connect(talk.guest);
    expect(await join(ear)).toMatchObject({ ok: true });
    const thread = await talk.open(talk.lead, { title: 'Streng vertraulich' });
    const heard = (kind: string, payload: object) =>
      eventually(() => expect(ear.entries.at(-1)).toMatchObject({ room, kind, payload }));
    await heard('project.posted', {
      threadId: thread.id,
      postId: thread.posts.nodes[0]!.id,
      position: 1,
    });
    const post = await talk.write(talk.partner, thread.id, { body: 'Streng vertraulich' });
    await heard('project.posted', { threadId: thread.id, postId: post.id, position: 2 });
    await talk.one(talk.partner, EDIT, { id: post.id, body: 'Doch nicht' });
    await heard('project.post-changed', { threadId: thread.id, postId: post.id });
    await talk.one(talk.lead, CLOSE, { id: thread.id, closed: true });
    await heard('project.thread-changed', { threadId: thread.id });
    await talk.one(talk.partner, DELETE, { id: post.id });
    await heard('project.post-changed', { threadId: thread.id, postId: post.id });
    expect(ear.entries.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
    expect(JSON.stringify(ear.entries)).not.toContain('vertraulich');
  });

  it('a page that was away hears all it has missed, in order and none twice, also after a second time', async () => {
    const thread = await talk.open();
    let ear = await sockets.connect(talk.guest);
    const joined = await join(ear);
    let since = joined.ok ? joined.seq : NaN;
    expect(since).toBe(1);
    const seen: number[] = [];
    for (const round of [1, 2]) {
      ear.socket.disconnect();
      for (let n = 0; n < 5; n++) await talk.write(talk.partner, thread.id, { body: `Runde ${round}.${n}` });
      ear = await sockets.connect(talk.guest);
      const back = await join(ear, since);
      const missed = back.ok ? back.missed : [];
      await talk.write(talk.lead, thread.id, { body: `Runde ${round}, danach` });
      await eventually(() => expect(ear.entries.filter(({ seq }) => seq > since + 5)).toHaveLength(1));
      const all = [...missed, ...ear.entries.filter(({ seq }) => !missed.some((one) => one.seq === seq))];
      seen.push(...all.map(({ payload }) => payload['position'] as number));
      expect(all.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6].map((n) => since + n));
      since += 6;
    }
    expect(seen).toEqual(Array.from({ length: 12 }, (_, n) => n + 2));
    const { nodes } = (await talk.page(talk.guest, thread.id)).posts;
    expect(nodes.map(({ position }: PostView) => position)).toEqual([1, ...seen]);
  });

  it('shows in which thread somebody is writing, until they stop, go, or say no more; nothing of it is kept', async () => {
    const thread = await talk.open();
    const [guest, partner] = [await sockets.connect(talk.guest), await sockets.connect(talk.partner)];
    for (const ear of [guest, partner]) await join(ear);
    const write = () => partner.socket.emit('typing.renew', { room, section: thread.id });
    const writing = (people: readonly object[]) =>
      eventually(() => expect(guest.writing).toMatchObject(people));
    write();
    await writing([{ id: talk.partner.personId, section: thread.id }]);
    partner.socket.emit('typing.stop', { room });
    await writing([]);
    write();
    await writing([{ section: thread.id }]);
    // Whoever comes later learns it too.
    const late = await sockets.connect(talk.lead);
    await join(late);
    await eventually(() => expect(late.writing).toHaveLength(1));
    talk.app.clock.advance({ seconds: 7 });
    await writing([]);
    write();
    await writing([{ section: thread.id }]);
    partner.socket.disconnect();
    await writing([]);
    expect(await talk.scene.rows('select kind from live_event where room = $1', room)).toEqual([
      { kind: 'project.posted' },
    ]);
  });

  it('does not show as writing who only reads along, who is not in it, or who writes nowhere', async () => {
    const thread = await talk.open();
    const ear = await sockets.connect(talk.lead);
    await join(ear);
    const heard: unknown[] = [];
    ear.socket.on('typing', ({ people }) => heard.push(...people));
    const [guest, outsider] = [
      await sockets.connect(talk.guest),
      await sockets.connect(await talk.scene.member()),
    ];
    await join(guest);
    for (const { socket } of [guest, outsider]) socket.emit('typing.renew', { room, section: thread.id });
    // A section of minutes is no thread, and a thread no section of minutes.
    ear.socket.emit('editing.renew', { room, section: thread.id });
    ear.socket.emit('typing.renew', { room });
    const partner = await sockets.connect(talk.partner);
    await join(partner);
    partner.socket.emit('typing.renew', { room, section: thread.id });
    await eventually(() => expect(heard.length).toBeGreaterThan(0));
    expect(heard).toMatchObject([{ id: talk.partner.personId }]);
    expect(ear.editing).toEqual([]);
  });

  it('is closed to whoever does not see the discussion, and closes for whoever is put out', async () => {
    const [outsider, partner, stays] = [
      await sockets.connect(await talk.scene.member()),
      await sockets.connect(talk.partner),
      await sockets.connect(talk.lead),
    ];
    expect(await join(outsider)).toEqual({ ok: false, code: 'ROOM_REFUSED' });
    for (const ear of [partner, stays]) expect(await join(ear)).toMatchObject({ ok: true });
    const partnerId = talk.project.partners.find(
      ({ organisation }) => organisation.id === talk.partner.town,
    )!.id;
    await talk.app.ok(
      talk.lead,
      `mutation { removeProjectPartner(projectId: "${talk.project.id}", partnerId: "${partnerId}", reason: "Anders geplant") { id } }`,
    );
    await eventually(() => expect(partner.closed).toEqual([room]));
    const heard = partner.entries.length;
    await talk.open();
    await eventually(() => expect(stays.entries.at(-1)).toMatchObject({ kind: 'project.posted' }));
    // Answers come in order: what was pushed to it would have arrived before this.
    expect(await join(partner)).toEqual({ ok: false, code: 'ROOM_REFUSED' });
    expect(partner.entries).toHaveLength(heard);
  });
});
