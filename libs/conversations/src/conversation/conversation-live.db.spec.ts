import { GroupService } from './group.service.js';
import { eventually } from '@app/testing';
import { BLOCK, READ, Talk } from '../__fixtures__/talk.js';

describe('S81 a conversation live', () => {
  let talk: Talk;
  beforeAll(async () => {
    talk = await Talk.start();
  });
  afterAll(() => talk?.stop());

  it('S81 lets nobody into the room of a request: no presence, no typing, no read receipt before it is accepted', async () => {
    const { id } = await talk.write(talk.anna, { personId: talk.frieda.personId });
    const [anna, frieda] = [await talk.connect(talk.anna), await talk.connect(talk.frieda)];
    expect(await talk.join(anna, id)).toEqual({ ok: false, code: 'ROOM_REFUSED' });
    expect(await talk.join(frieda, id)).toEqual({ ok: false, code: 'ROOM_REFUSED' });
    anna.socket.emit('typing.renew', { room: `conversation:${id}` });
    const [message] = (await talk.page(talk.frieda, id))!.messages.nodes;
    await talk.app.ok(talk.frieda, READ, { id, messageId: message!.id });
    expect((await talk.page(talk.anna, id))!.readPositions).toEqual([]);
    expect(await talk.rows(`select 1 from live_event where room = $1`, `conversation:${id}`)).toHaveLength(1);
    expect([frieda.writing, frieda.present, anna.entries]).toEqual([[], [], []]);
  });

  it('S81 shows messages, presence and typing to both sides once it is open', async () => {
    const id = await talk.open(talk.anna, talk.fritz);
    const room = `conversation:${id}`;
    const [anna, fritz] = [await talk.connect(talk.anna), await talk.connect(talk.fritz)];
    expect(await talk.join(anna, id)).toMatchObject({ ok: true });
    expect(await talk.join(fritz, id)).toMatchObject({ ok: true });
    await eventually(() =>
      expect(anna.present.map((who) => who.id).sort()).toEqual(
        [talk.anna.personId, talk.fritz.personId].sort(),
      ),
    );
    fritz.socket.emit('typing.renew', { room });
    await eventually(() => expect(anna.writing.map((who) => who.id)).toEqual([talk.fritz.personId]));
    fritz.socket.emit('typing.stop', { room });
    await eventually(() => expect(anna.writing).toEqual([]));
    const { id: messageId } = await talk.send(talk.fritz, id);
    await eventually(() =>
      expect(anna.entries).toMatchObject([{ room, kind: 'message.posted', payload: { messageId } }]),
    );
    await talk.app.ok(talk.anna, READ, { id, messageId });
    await eventually(() =>
      expect(fritz.entries.at(-1)).toMatchObject({
        kind: 'conversation.read',
        payload: { personId: talk.anna.personId, messageId },
      }),
    );
  });

  it('ends typing that is not renewed, and typing of a tab that goes', async () => {
    const id = await talk.open(talk.arne, talk.frieda);
    const room = `conversation:${id}`;
    const [arne, frieda] = [await talk.connect(talk.arne), await talk.connect(talk.frieda)];
    await talk.join(arne, id);
    await talk.join(frieda, id);
    frieda.socket.emit('typing.renew', { room });
    await eventually(() => expect(arne.writing).toHaveLength(1));
    talk.app.clock.advance({ seconds: 7 });
    await eventually(() => expect(arne.writing).toEqual([]));
    frieda.socket.emit('typing.renew', { room });
    await eventually(() => expect(arne.writing).toHaveLength(1));
    frieda.socket.disconnect();
    await eventually(() => expect(arne.writing).toEqual([]));
  });

  it('ends presence, typing and messages of a group for a town that leaves it, within five seconds', async () => {
    const groups = talk.app.get(GroupService);
    const id = await talk.app.db.run(talk.app.ctx(talk.anna), (tx) =>
      groups.create(tx, 'Kooperationskreis Leerstand', [talk.moelln, talk.freyung]),
    );
    const room = `conversation:${id}`;
    const [anna, frieda] = [await talk.connect(talk.anna), await talk.connect(talk.frieda)];
    expect(await talk.join(anna, id)).toMatchObject({ ok: true });
    expect(await talk.join(frieda, id)).toMatchObject({ ok: true });
    frieda.socket.emit('typing.renew', { room });
    await eventually(() => expect(anna.writing.map((who) => who.id)).toEqual([talk.frieda.personId]));
    await talk.app.db.run(talk.app.ctx(talk.anna), (tx) => groups.leave(tx, id, talk.freyung));
    await eventually(() => expect(frieda.closed).toEqual([room]));
    await eventually(() => expect(anna.writing).toEqual([]));
    await eventually(() => expect(anna.present.map((who) => who.id)).toEqual([talk.anna.personId]));
    expect(anna.closed).toEqual([]);
    expect(await talk.join(frieda, id)).toEqual({ ok: false, code: 'ROOM_REFUSED' });
    const heard = frieda.entries.length;
    await talk.send(talk.arne, id, 'Nun sind wir zu zweit.');
    await eventually(() => expect(anna.entries.at(-1)).toMatchObject({ kind: 'message.posted' }));
    expect(frieda.entries).toHaveLength(heard);
    expect(await talk.sendRefused(talk.frieda, id)).toBe('NOT_FOUND');
    await talk.app.db.run(talk.app.ctx(talk.anna), (tx) => groups.join(tx, id, talk.freyung));
    expect(await talk.join(frieda, id)).toMatchObject({ ok: true });
  });

  it('S81 ends typing, presence and messages both ways at once when one side blocks, within five seconds', async () => {
    const id = await talk.open(talk.arne, talk.fritz);
    const room = `conversation:${id}`;
    const [arne, fritz] = [await talk.connect(talk.arne), await talk.connect(talk.fritz)];
    await talk.join(arne, id);
    await talk.join(fritz, id);
    fritz.socket.emit('typing.renew', { room });
    await eventually(() => expect(arne.writing).toHaveLength(1));
    await talk.app.ok(talk.arne, BLOCK, { id, blocked: true });
    await eventually(() => expect([arne.closed, fritz.closed]).toEqual([[room], [room]]));
    const heard = [arne.entries.length, fritz.entries.length];
    fritz.socket.emit('typing.renew', { room });
    fritz.socket.emit('presence.renew', { room });
    expect(await talk.join(fritz, id)).toEqual({ ok: false, code: 'ROOM_REFUSED' });
    expect(await talk.join(arne, id)).toEqual({ ok: false, code: 'ROOM_REFUSED' });
    expect(await talk.sendRefused(talk.fritz, id)).toBe('UNDELIVERABLE');
    expect(await talk.sendRefused(talk.arne, id)).toBe('UNDELIVERABLE');
    expect([arne.entries.length, fritz.entries.length]).toEqual(heard);
    await talk.app.ok(talk.arne, BLOCK, { id, blocked: false });
    expect(await talk.join(fritz, id)).toMatchObject({ ok: true });
  });

  it('is closed to everybody who does not sit in it', async () => {
    const id = await talk.open(talk.anna, talk.frieda).catch(() => '');
    const conversation = id || (await talk.list(talk.anna)).find(({ kind }) => kind === 'PERSON')!.id;
    const other = await talk.connect(talk.arne);
    expect(await talk.join(other, conversation)).toEqual({ ok: false, code: 'ROOM_REFUSED' });
    expect(
      await other.socket.emitWithAck('room.join', {
        room: 'conversation:019c0000-0000-7000-8000-000000000001',
      }),
    ).toEqual({ ok: false, code: 'ROOM_REFUSED' });
  });

  it('tells people wherever they are how much is unread', async () => {
    const stranger = await talk.stranger();
    const { id } = await talk.write(stranger, { municipalityId: talk.moelln });
    for (const { personId } of [talk.anna, talk.arne]) {
      const [latest] = await talk.rows<{ kind: string; payload: Record<string, unknown> }>(
        `select kind, payload from live_event where room = $1 order by seq desc limit 1`,
        `person:${personId}`,
      );
      expect(latest).toMatchObject({ kind: 'conversation.changed', payload: { conversationId: id } });
      expect(latest!.payload['unreadCount']).toBeGreaterThan(0);
    }
  });
});
