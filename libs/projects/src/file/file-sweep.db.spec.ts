import { ObjectStore, StoredObjects } from '@app/platform/storage';
import { jest } from '@jest/globals';
import type { Member, ProjectView } from '../__fixtures__/scene.js';
import { FileScene } from './__fixtures__/file-scene.js';

describe('the sweep of files', () => {
  let scene: FileScene;
  let lead: Member;
  let project: ProjectView;
  beforeAll(async () => {
    scene = await FileScene.start();
    lead = await scene.projects.member('Vrees');
  });
  afterAll(() => scene?.app.stop());
  beforeEach(async () => {
    scene.app.clock.set('2026-05-04T08:00:00Z');
    await scene.projects.execute('delete from rate_limit');
    project = await scene.projects.create(lead);
  });

  const sweep = () => scene.app.get(StoredObjects).sweep(scene.app.ctx());

  it('removes what a crash between object and row left, after a day, and nothing else', async () => {
    const file = await scene.added(lead, project.id);
    const keys = await scene.keysOf(file.id);
    await sweep();
    const objects = scene.app.get(StoredObjects);
    // As if the process had been killed before its transaction.
    const orphan = await objects.add(scene.app.ctx(), 'project-files', import.meta.filename);
    scene.app.clock.advance({ hours: 23 });
    expect(await sweep()).toBe(0);
    scene.app.clock.advance({ hours: 2 });
    const store = scene.app.get(ObjectStore);
    expect(await store.exists(orphan)).toBe(true);
    // Two workers at once.
    expect((await Promise.all([sweep(), sweep()])).reduce((a, b) => a + b)).toBe(1);
    expect(await store.exists(orphan)).toBe(false);
    for (const key of keys) expect(await store.exists(key)).toBe(true);
    await scene.request(lead, 'get', file.url).expect(200);
  });

  it('goes on past an object that cannot be taken away', async () => {
    await sweep();
    const objects = scene.app.get(StoredObjects);
    const add = () => objects.add(scene.app.ctx(), 'project-files', import.meta.filename);
    const [stuck, loose] = [await add(), await add()];
    scene.app.clock.advance({ hours: 25 });
    const store = scene.app.get(ObjectStore);
    const rm = store.remove;
    const remove = jest.spyOn(store, 'remove').mockImplementation((key) => {
      if (key === stuck) throw new Error('the store is out of order');
      return rm.call(store, key);
    });
    expect(await sweep()).toBe(1);
    remove.mockRestore();
    expect([await store.exists(stuck), await store.exists(loose)]).toEqual([true, false]);
    expect(await sweep()).toBe(1);
    expect(await store.exists(stuck)).toBe(false);
  });

  it('removes the objects of a project that is gone', async () => {
    const file = await scene.added(lead, project.id);
    const keys = await scene.keysOf(file.id);
    await scene.projects.execute('delete from project where id = $1', project.id);
    expect((await scene.stored()).filter(({ key }) => keys.includes(key))).toEqual(
      keys.map((key) => ({ key, kept: false })),
    );
    // The time an object was let go is that of the database.
    scene.app.clock.set(new Date(Date.now() + 25 * 3_600_000));
    expect(await sweep()).toBe(keys.length);
    expect(await scene.app.get(ObjectStore).exists(keys[0]!)).toBe(false);
  });

  it('an object that is kept cannot be lost from the records, nor kept twice', async () => {
    const file = await scene.added(lead, project.id);
    const [key] = await scene.keysOf(file.id);
    await expect(scene.projects.execute('delete from stored_object where key = $1', key)).rejects.toThrow(
      'foreign key',
    );
    const objects = scene.app.get(StoredObjects);
    const again = scene.app.db.run(scene.app.ctx(), (tx) => objects.keep(tx, [key!]));
    await expect(again).rejects.toThrow('gone or belong to something else');
    await objects.discard(scene.app.ctx(), [key!]);
    await scene.request(lead, 'get', file.url).expect(200);
  });

  it('a row whose object is gone answers not found', async () => {
    const file = await scene.added(lead, project.id);
    await scene.app.get(ObjectStore).remove((await scene.keysOf(file.id))[0]!);
    expect(await scene.refusal(scene.request(lead, 'get', file.url), 404)).toBe('NOT_FOUND');
  });
});
