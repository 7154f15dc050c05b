import type { Server } from 'node:http';
import { IdentityApiModule } from '@app/identity';
import type { Ctx } from '@app/platform/context';
import { TestApp, insertPerson, type TestActor } from '@app/testing';
import { Module, type MiddlewareConsumer, type NestModule } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import supertest from 'supertest';
import { DirectoryApiModule } from '../directory-api.module.js';
import { gv100adFile } from '../register/__fixtures__/gv100ad.fixture.js';

/** Stands in for the login session: who sends the next request. */
let sender: Ctx;

@Module({})
class SenderModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer
      .apply((req: Request, _: Response, next: NextFunction) => {
        req.ctx = sender;
        next();
      })
      .forRoutes('{*any}');
  }
}

const FILE = gv100adFile([{ ags: '12990001', name: 'Eichfeld, Stadt' }]);
const DRY = '/api/register/imports?dryRun=1';
const REAL = '/api/register/imports';

describe('POST /api/register/imports', () => {
  let app: TestApp;
  let admin: TestActor;
  beforeAll(async () => {
    app = await TestApp.start({
      imports: [SenderModule, IdentityApiModule, DirectoryApiModule],
      now: new Date('2026-11-02T08:00:00Z'),
    });
    admin = { ...(await insertPerson(app, { name: 'Ada Beispiel' })), instanceRoles: ['ADMIN'] };
  });
  afterAll(() => app?.stop());
  beforeEach(() => {
    sender = app.ctx(admin);
  });

  const post = (path: string) => supertest(app.app.getHttpServer() as Server).post(path);
  const towns = async () =>
    (await app.db.row<{ n: number }>(app.ctx(), 'select count(*)::int as n from municipality'))!.n;

  it('shows in a dry run what an import would change', async () => {
    const answer = await post(DRY).attach('file', FILE, 'Gemeinden für März.txt').expect(200);
    expect(answer.body).toMatchObject({
      dryRun: true,
      carriedOut: false,
      fileName: 'Gemeinden für März.txt',
      edition: '2026-02-28',
      municipalities: 16,
      created: 16,
      changed: 0,
      gone: 0,
      conflicts: [],
      mailDomains: null,
      startedBy: { id: admin.personId, name: 'Ada Beispiel' },
    });
    expect(answer.body.sampleChanges).toHaveLength(16);
    expect(answer.body.startedById).toBeUndefined();
    expect(await towns()).toBe(0);
  });

  it('imports with all files and fields', async () => {
    const answer = await post(REAL)
      .attach(
        'file',
        gv100adFile([{ ags: '12990001', name: 'Eichfeld, Stadt' }], { everyLand: false }),
        'x.txt',
      )
      .attach(
        'coordinates',
        Buffer.from('60;63;12;9;90;;001;Eichfeld, Stadt;90,00;12 000;;;;99998;11,75;52,99;;;02;\n'),
        'c.csv',
      )
      .attach(
        'domains',
        Buffer.from('ags,website,mail_domains\n12990001,eichfeld.example,eichfeld.example\n'),
        'd.csv',
      )
      .attach('bbsr', Buffer.from('ags,type\n12990001,30\n'), 'b.csv')
      .field('partial', '1')
      .field('populationDate', '2025-06-30')
      .field('successors', '12990055=12990001, 12990056=')
      .expect(200);
    expect(answer.body).toMatchObject({
      carriedOut: true,
      created: 1,
      populationDate: '2025-06-30',
      mailDomains: { added: 1, websites: 1 },
    });
    expect(await towns()).toBe(1);
  });

  it('answers conflicts in the language of the request and imports nothing', async () => {
    sender = app.ctx(admin, 'en');
    const before = await towns();
    const answer = await post(REAL)
      .attach(
        'file',
        gv100adFile([{ ags: '12990001', name: 'Eichfeld, Stadt' }], { date: '20261231' }),
        'x.txt',
      )
      .expect(200);
    expect(answer.body).toMatchObject({
      dryRun: false,
      carriedOut: false,
      conflicts: [
        { code: 'EDITION_IN_FUTURE', message: 'The territorial status 2026-12-31 lies in the future.' },
      ],
    });
    expect(await towns()).toBe(before);
  });

  it('names every damaged line in a dry run', async () => {
    const lines = FILE.toString('utf8').split('\n');
    lines[1] += 'x';
    lines[3] = '7' + lines[3]!.slice(1);
    const answer = await post(DRY)
      .attach('file', Buffer.from(lines.join('\n')), 'x.txt')
      .expect(400);
    expect(answer.body.errors[0]).toMatchObject({
      message:
        'Die Datei kann nicht gelesen werden. Zeile 2: Die Zeile hat 221 statt 220 Zeichen.\nZeile 4, Feld EF1 „Satzart“: Die Satzart „70“ gibt es nicht. Möglich sind 10, 20, 30, 40, 50 und 60.',
      extensions: { code: 'FILE_INVALID', field: 'file' },
    });
  });

  it('refuses files that are too large', async () => {
    const answer = await post(DRY)
      .attach('file', Buffer.alloc(20 * 1024 * 1024 + 1, ' '), 'x.txt')
      .expect(413);
    expect(answer.body.errors[0]).toMatchObject({
      message: 'Die Datei ist zu groß. Erlaubt sind höchstens 20 MB.',
      extensions: { code: 'FILE_TOO_LARGE', field: 'file' },
    });
  });

  it.each([
    ['no file', (request: supertest.Test) => request.field('partial', '1'), 'file'],
    [
      'a file in an unknown field',
      (request: supertest.Test) => request.attach('other', FILE, 'x.txt'),
      'other',
    ],
    [
      'two register files',
      (request: supertest.Test) => request.attach('file', FILE, 'a').attach('file', FILE, 'b'),
      'file',
    ],
    [
      'a day that no calendar has',
      (request: supertest.Test) => request.attach('file', FILE, 'x').field('populationDate', '2025-02-30'),
      'populationDate',
    ],
    [
      'decisions that are none',
      (request: supertest.Test) => request.attach('file', FILE, 'x').field('successors', 'Hanau'),
      'successors',
    ],
    [
      'a switch that is neither on nor off',
      (request: supertest.Test) => request.attach('file', FILE, 'x').field('partial', 'maybe'),
      'partial',
    ],
    [
      'a field that comes twice',
      (request: supertest.Test) =>
        request.attach('file', FILE, 'x').field('populationDate', ['2025-01-01', '2025-01-02']),
      'populationDate',
    ],
  ])('refuses %s', async (_, fill, field) => {
    const before = await towns();
    const answer = await fill(post(REAL)).expect(400);
    expect(answer.body.errors[0].extensions).toMatchObject({ code: 'BAD_INPUT', field });
    expect(await towns()).toBe(before);
  });

  it.each(['?dryRun', '?dryRun=', '?dryRun=yes', '?dryRun=1&dryRun=1', '?dryRun[]=1', '?dryrun=1'])(
    'does not take %s for a real import',
    async (query) => {
      const answer = await post(REAL + query).attach('file', FILE, 'x.txt');
      expect(answer.body.carriedOut ?? false).toBe(false);
      expect(answer.status).toBe(400);
    },
  );

  it('refuses a dry run that is asked for in the wrong place', async () => {
    const before = await towns();
    await post(REAL).attach('file', FILE, 'x.txt').field('dryRun', '1').expect(400);
    expect(await towns()).toBe(before);
  });

  it('refuses what is no multipart request', async () => {
    const json = await post(REAL).send({ file: 'x' }).expect(400);
    expect(json.body.errors[0].extensions).toMatchObject({ code: 'BAD_INPUT', field: 'file' });
    const broken = await post(REAL).set('content-type', 'multipart/form-data').send('nothing').expect(400);
    expect(broken.body.errors[0].extensions.code).toBe('BAD_INPUT');
  });

  it('is for those who may import, and says no before it reads the files', async () => {
    sender = app.ctx(null);
    const visitor = await post(REAL).attach('file', FILE, 'x.txt').expect(401);
    expect(visitor.body.errors[0].extensions.code).toBe('NOT_SIGNED_IN');
    sender = app.ctx({ ...admin, instanceRoles: ['EDITOR'] });
    const editor = await post(REAL).attach('other', FILE, 'x.txt').expect(404);
    expect(editor.body.errors[0].extensions.code).toBe('NOT_FOUND');
  });
});
