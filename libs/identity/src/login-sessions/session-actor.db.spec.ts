import type { IncomingMessage } from 'node:http';
import { Config } from '@app/platform/config';
import { Listener } from '@app/platform/database';
import { RoomPolicies, SOCKET_IDENTITY, type SocketIdentity } from '@app/platform/live';
import {
  eventually,
  insertInstitution,
  insertInstitutionMembership,
  insertMembership,
  insertPerson,
  insertTown,
} from '@app/testing';
import type { Browser } from '../__fixtures__/browser.js';
import { SIGN_OUT, SessionStage } from '../__fixtures__/session-stage.js';
import { ActorChanges } from './actor-changes.js';
import { LoginSessionRecords } from './login-session.records.js';
import { RecordCache } from './record-cache.js';

describe('login sessions: who acts in them', () => {
  let stage: SessionStage;
  beforeAll(async () => {
    stage = await SessionStage.start();
  });
  afterAll(() => stage?.app.stop());
  beforeEach(() => stage.forget());

  describe('the actor', () => {
    const token = (anna: Browser) => decodeURIComponent(anna.cookie('session')!).slice(2).split('.')[0]!;

    it('has roles, towns and the permissions that follow from them', async () => {
      const person = await insertPerson(stage.app, {
        passwordHash: stage.passwordHash,
        instanceRoles: ['MODERATOR'],
        name: 'Mila Muster',
      });
      const [own, administered, left] = [
        await insertTown(stage.app, { name: 'Ahausen' }),
        await insertTown(stage.app, { name: 'Behausen' }),
        await insertTown(stage.app),
      ];
      await insertMembership(stage.app, person.personId, own);
      stage.app.clock.advance({ seconds: 1 });
      await insertMembership(stage.app, person.personId, administered, { role: 'ADMIN' });
      await insertMembership(stage.app, person.personId, left, { role: 'ADMIN', state: 'ENDED' });
      const institution = await insertInstitution(stage.app);
      await insertInstitutionMembership(stage.app, person.personId, institution, { role: 'ADMIN' });
      const { browser: mila } = await stage.signedIn({}, person);
      const record = (await stage.app.get(LoginSessionRecords).byToken(token(mila)))!;
      expect(record).toMatchObject({
        personName: 'Mila Muster',
        municipality: 'Ahausen',
        locale: 'de',
        method: 'PASSWORD',
      });
      expect(record.actor).toMatchObject({
        accountId: person.accountId,
        personId: person.personId,
        instanceRoles: new Set(['MODERATOR']),
        municipalityIds: new Set([own, administered]),
        adminOf: new Set([administered]),
        mandateFor: new Set(),
        institutionIds: new Set([institution]),
        institutionAdminOf: new Set([institution]),
      });
      const { permissions } = record.actor;
      expect([...permissions]).toEqual(
        expect.arrayContaining(['question.ask', 'content.moderate', 'membership.decide']),
      );
      expect(permissions.has('account.administer')).toBe(false);
    });

    it('costs one statement, then none, and one after five seconds', async () => {
      const { browser: anna } = await stage.signedIn();
      const records = stage.app.get(LoginSessionRecords);
      stage.app.get(RecordCache).forget('');
      const read = () => records.byToken(token(anna));
      expect(await stage.app.statements(() => Promise.all([read(), read(), read()]))).toBe(1);
      expect(await stage.app.statements(read)).toBe(0);
      stage.app.clock.advance({ seconds: 4 });
      expect(await stage.app.statements(read)).toBe(0);
      stage.app.clock.advance({ seconds: 1 });
      expect(await stage.app.statements(read)).toBe(1);
    });

    it('costs no statement over HTTP: a request only pays for what it asks', async () => {
      const { browser: anna } = await stage.signedIn();
      await anna.whoAmI();
      expect(await stage.app.statements(() => anna.ok('{ __typename }'))).toBe(0);
      expect(await stage.app.statements(() => anna.whoAmI())).toBe(1);
      expect(await stage.app.statements(() => stage.browser().ok('{ __typename }'))).toBe(0);
    });

    it('is read anew when a change happens while it is being read', async () => {
      const cache = stage.app.get(RecordCache);
      const { browser: anna, person } = await stage.signedIn();
      const records = stage.app.get(LoginSessionRecords);
      cache.forget('');
      const reading = records.byToken(token(anna));
      cache.forget(person.accountId);
      await reading;
      expect(await stage.app.statements(() => records.byToken(token(anna)))).toBe(1);
    });

    it('changes at once in every process when a membership does', async () => {
      const { browser: anna, person } = await stage.signedIn();
      const town = await insertTown(stage.app);
      const elsewhere = await anotherProcess();
      const holds = async (records: LoginSessionRecords) =>
        (await records.byToken(token(anna)))?.actor.municipalityIds.has(town);
      const here = stage.app.get(LoginSessionRecords);
      expect([await holds(here), await holds(elsewhere.records)]).toEqual([false, false]);
      await stage.app.db.run(stage.app.ctx(), async (ctx) => {
        await stage.app.db.execute(
          ctx,
          `insert into membership (person_id, municipality_id, state, requested_at) values ($1, $2, 'ACTIVE', $3)`,
          [person.personId, town, stage.app.clock.now()],
        );
        await stage.app.get(ActorChanges).actorChanged(ctx, person.personId);
        // Nothing is told before the commit.
        expect(await holds(here)).toBe(false);
      });
      expect(await holds(here)).toBe(true);
      await eventually(async () => expect(await holds(elsewhere.records)).toBe(true));
      await elsewhere.stop();
    });

    it('is gone at once in every process when the session ends', async () => {
      const { browser: anna } = await stage.signedIn();
      const elsewhere = await anotherProcess();
      const session = token(anna);
      expect(await elsewhere.records.byToken(session)).not.toBeNull();
      await anna.ok(SIGN_OUT);
      await eventually(async () => expect(await elsewhere.records.byToken(session)).toBeNull());
      await elsewhere.stop();
    });

    /**
     * Cache, listener and records of a second process on the same database. Its clock stands still as well, so that only
     * a word between the processes makes it forget, never the age limit of the cache.
     */
    async function anotherProcess() {
      const listener = new Listener(stage.app.get(Config));
      const cache = new RecordCache(stage.app.clock, listener);
      await cache.onApplicationBootstrap();
      return {
        records: new LoginSessionRecords(stage.app.db, stage.app.clock, cache),
        stop: async () => {
          cache.onModuleDestroy();
          await listener.onModuleDestroy();
        },
      };
    }
  });

  describe('sockets', () => {
    const handshake = (cookie?: string) =>
      ({
        headers: cookie === undefined ? {} : { cookie: `session=${cookie}` },
        url: '/socket.io/',
      }) as IncomingMessage;
    const identity = () => stage.app.get<SocketIdentity>(SOCKET_IDENTITY);

    it('are known by the cookie of their handshake', async () => {
      const person = await insertPerson(stage.app, {
        passwordHash: stage.passwordHash,
        name: 'Sina Muster',
        locale: 'en',
      });
      await insertMembership(
        stage.app,
        person.personId,
        await insertTown(stage.app, { name: 'Musterhausen' }),
      );
      const { browser: sina } = await stage.signedIn({}, person);
      const known = await identity().authenticate(handshake(sina.cookie('session')));
      expect(known?.person).toEqual({
        id: person.personId,
        name: 'Sina Muster',
        municipality: 'Musterhausen',
      });
      expect(known?.ctx).toMatchObject({ locale: 'en', actor: { accountId: person.accountId } });
      expect(await identity().authenticate(handshake())).toBeNull();
      expect(await identity().authenticate(handshake('s%3Ax.y'))).toBeNull();

      const session = known!.ctx.actor!.loginSessionId;
      expect((await identity().refresh(session))?.actor?.personId).toBe(person.personId);
      await sina.ok(SIGN_OUT);
      expect(await identity().refresh(session)).toBeNull();
    });

    it('may enter the room of their own person only', async () => {
      const [anna, berta] = [await insertPerson(stage.app), await insertPerson(stage.app)];
      const allowed = await stage.app
        .get(RoomPolicies)
        .allowed(stage.app.ctx(anna), [`person:${anna.personId}`, `person:${berta.personId}`]);
      expect([...allowed]).toEqual([`person:${anna.personId}`]);
      expect(
        (await stage.app.get(RoomPolicies).allowed(stage.app.ctx(), [`person:${anna.personId}`])).size,
      ).toBe(0);
    });
  });
});
