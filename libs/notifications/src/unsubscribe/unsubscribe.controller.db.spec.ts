import type { MiddlewareConsumer, NestModule } from '@nestjs/common';
import { Module } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { systemCtx } from '@app/platform/context';
import { JobHandlers } from '@app/platform/jobs';
import request from 'supertest';
import { Scene, type Somebody } from '../__fixtures__/scene.js';
import { UnsubscribeTokens, type UnsubscribeScope } from './unsubscribe.token.js';

/** Stands for the part of the api that says who sends a request: here always a stranger. */
@Module({})
class Strangers implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer
      .apply((req: Request, _res: Response, next: NextFunction) => {
        req.ctx = systemCtx('spec', req.acceptsLanguages('de', 'en') === 'en' ? 'en' : 'de');
        next();
      })
      .forRoutes('{*path}');
  }
}

describe('unsubscribing', () => {
  let scene: Scene;
  let person: Somebody;
  beforeAll(async () => {
    scene = await Scene.start([Strangers]);
  });
  afterAll(() => scene?.app.stop());
  beforeEach(async () => {
    person = await scene.person();
  });

  const http = () => request(scene.app.app.getHttpServer() as Parameters<typeof request>[0]);
  const path = (scope: UnsubscribeScope, who = person) =>
    scene.app.get(UnsubscribeTokens).path(who.personId, scope);
  const modes = async (who = person): Promise<Record<string, string>> => {
    const { notificationPreferences } = await scene.app.ok<{
      notificationPreferences: { kind: string; mail: string }[];
    }>(who, `{ notificationPreferences { kind mail } }`);
    return Object.fromEntries(notificationPreferences.map(({ kind, mail }) => [kind, mail]));
  };

  it('shows a page and changes nothing on GET and HEAD, however often a scanner opens it', async () => {
    const before = await modes();
    for (let call = 0; call < 3; call++) {
      const { status, text, headers } = await http().get(path('kind:question.in-topic'));
      expect(status).toBe(200);
      expect(headers['content-type']).toMatch(/^text\/html/);
      expect(headers['cache-control']).toBe('no-store');
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(headers['set-cookie']).toBeUndefined();
      expect(text).toContain('<html lang="de">');
      expect(text).toContain('Neue Fragen zu Ihren Themen');
      expect(text).toContain('<form method="post"');
    }
    await http().head(path('kind:question.in-topic')).expect(200);
    expect(await modes()).toEqual(before);
  });

  it('uses no script, and its style carries the nonce of its content policy', async () => {
    const { text, headers } = await http().get(path('digest:DAILY'));
    const nonce = /<style nonce="([^"]+)">/.exec(text)?.[1];
    expect(headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonce}'`);
    expect(headers['content-security-policy']).toContain(`form-action 'self'`);
    expect(text).not.toContain('<script');
    expect(text).not.toMatch(/https?:\/\//);
  });

  it.each([
    ['urlencoded', (address: string) => http().post(address).type('form').send('List-Unsubscribe=One-Click')],
    ['multipart', (address: string) => http().post(address).field('List-Unsubscribe', 'One-Click')],
    ['empty', (address: string) => http().post(address)],
  ])('switches exactly one kind off by a bare POST, %s, without a redirect', async (_, post) => {
    const before = await modes();
    const { status, headers } = await post(path('kind:question.in-topic'));
    expect(status).toBe(200);
    expect(headers['location']).toBeUndefined();
    expect(await modes()).toEqual({ ...before, 'question.in-topic': 'OFF' });
    const [preference] = await scene.rows(
      `select in_app from notification_preference where person_id = $1 and kind = 'question.in-topic'`,
      person.personId,
    );
    expect(preference).toEqual({ in_app: true });
  });

  it('switches exactly one overview off, and back on as it was', async () => {
    await scene.prefer(person, 'answer.accepted', true, 'WEEKLY');
    const before = await modes();
    await http().post(path('digest:DAILY')).expect(200);
    const off = await modes();
    for (const [kind, mode] of Object.entries(before))
      expect(off[kind]).toBe(mode === 'DAILY' ? 'OFF' : mode);
    const done = await http().get(path('digest:DAILY'));
    expect(done.text).toContain('Sie bekommen „Tagesübersicht“ nicht mehr.');
    const undo = await http().post(`${path('digest:DAILY')}/rueckgaengig`);
    expect(undo.status).toBe(200);
    expect(undo.text).toContain('Sie bekommen diese Mails wieder wie vorher.');
    expect(await modes()).toEqual(before);
  });

  it('does the same twice as once, and an undo brings back what was there before the first', async () => {
    const before = await modes();
    await http().post(path('digest:DAILY')).expect(200);
    await http().post(path('digest:DAILY')).expect(200);
    await http()
      .post(`${path('digest:DAILY')}/rueckgaengig`)
      .expect(200);
    await http()
      .post(`${path('digest:DAILY')}/rueckgaengig`)
      .expect(200);
    expect(await modes()).toEqual(before);
  });

  it('leaves alone on undo what was set otherwise meanwhile', async () => {
    await http().post(path('digest:DAILY')).expect(200);
    await scene.app.ok(
      person,
      `mutation { setNotificationPreferences(preferences: [{ kind: "question.in-topic", inApp: true, mail: NOW }]) { kind } }`,
    );
    await http()
      .post(`${path('digest:DAILY')}/rueckgaengig`)
      .expect(200);
    expect(await modes()).toMatchObject({ 'question.in-topic': 'NOW', 'answer.accepted': 'DAILY' });
  });

  it('moves kinds that cannot be switched off from the overview to mails of their own', async () => {
    await scene.prefer(person, 'moderation.decided', true, 'DAILY');
    await http().post(path('digest:DAILY')).expect(200);
    expect(await modes()).toMatchObject({ 'moderation.decided': 'NOW', 'question.in-topic': 'OFF' });
  });

  it('offers the button again when mails were switched on in the settings after unsubscribing', async () => {
    await http().post(path('kind:question.in-topic')).expect(200);
    await scene.prefer(person, 'question.in-topic', true, 'DAILY');
    const { text } = await http().get(path('kind:question.in-topic'));
    expect(text).toContain('>Abbestellen</button>');
  });

  it('keeps what waits out of the overview, and in it after an undo', async () => {
    const [off, on] = [person, await scene.person()];
    const asker = await scene.person({ town: scene.town });
    for (const follower of [off, on]) await scene.follow(follower, 'TOPIC', scene.topic);
    await scene.ask(asker);
    for (const follower of [off, on]) await http().post(path('kind:question.in-topic', follower)).expect(200);
    await http()
      .post(`${path('kind:question.in-topic', on)}/rueckgaengig`)
      .expect(200);
    scene.app.clock.advance({ days: 1 });
    await scene.app.get(JobHandlers).process({ name: 'digest.sweep.v1', data: {}, id: 'sweep' });
    await scene.app.settle();
    expect([(await scene.mails(off)).length, (await scene.mails(on)).length]).toEqual([0, 1]);
  });

  it('speaks the language of the person, not of whoever opens the link', async () => {
    const english = await scene.person({ locale: 'en' });
    const { text } = await http().get(path('digest:WEEKLY', english)).set('Accept-Language', 'de');
    expect(text).toContain('<html lang="en">');
    expect(text).toContain('Would you like to get the “Weekly overview” no more?');
  });

  it('is no longer possible when the account is gone', async () => {
    const gone = { ...person, personId: '01990000-0000-7000-8000-000000000001' };
    await http().get(path('digest:DAILY', gone)).expect(404);
  });

  it('answers links nobody gave out kindly, with 404, and slows down who tries many', async () => {
    const token = path('kind:question.in-topic').split('/').at(-1)!;
    const forged = `${token.slice(0, -3)}${token.endsWith('AAA') ? 'BBB' : 'AAA'}`;
    for (const wrong of [forged, 'x', token.slice(0, 20), `${token}AAAA`, '%00', 'a'.repeat(500)]) {
      const { status, text } = await http().post(`/abmelden/${wrong}`);
      expect(status).toBe(404);
      expect(text).toContain('Dieser Link gilt nicht mehr');
    }
    expect((await modes())['question.in-topic']).toBe('DAILY');
    let last = 404;
    for (let call = 0; call < 40 && last === 404; call++) last = (await http().get('/abmelden/x')).status;
    expect(last).toBe(429);
    // Rightful links still work from the same network.
    await http().post(path('kind:question.in-topic')).expect(200);
  });
});
