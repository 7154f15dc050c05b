import { randomUUID } from 'node:crypto';
import { Jobs } from '@app/platform/jobs';
import { MailRegistry } from '@app/platform/mail';
import { MinutesStage } from '../__fixtures__/minutes-stage.js';
import type { Member, ProjectScene, ProjectView } from '../__fixtures__/scene.js';

const QUIET = `mutation ($input: QuietTimesInput!) { setQuietTimes(input: $input) { active } }`;

describe('an invitation to a meeting that does not leave at once', () => {
  let stage: MinutesStage;
  let scene: ProjectScene;
  let lead: Member;
  let partner: Member;
  let project: ProjectView;
  beforeAll(async () => {
    stage = await MinutesStage.start();
    scene = stage.scene;
  });
  afterAll(() => stage?.stop());
  beforeEach(async () => {
    // Monday, after the end of work.
    scene.app.clock.set('2026-04-20T19:00:00Z');
    await scene.execute('delete from rate_limit');
    [lead, partner] = [await scene.member(), await scene.member()];
    project = await scene.partner(lead, partner, await scene.seeking(lead));
    await scene.app.settle();
    await scene.execute('delete from outgoing_mail');
    await scene.execute(`update notification set mail_since = null, mail_events = '{}'`);
  });

  /** Kinds of mails that wait for somebody, with the files that go with each. */
  async function mails(actor: Member): Promise<[string, string[]][]> {
    const rows = await scene.rows<{ kind: string; data: Record<string, unknown> }>(
      `select m.kind, m.data from outgoing_mail m join account a on a.email = m.recipient where a.person_id = $1 order by m.id`,
      actor.personId,
    );
    const env = {
      instanceName: 'Netz',
      publicUrl: 'https://netz.example',
      mailFrom: 'netz@netz.example',
      operatorName: '',
      operatorAddress: '',
    };
    return rows.map(({ kind, data }) => [
      kind,
      (scene.app.get(MailRegistry).get(kind)!.render('de', data, env).files ?? []).map(
        ({ content }) => content,
      ),
    ]);
  }
  const sweepAt = async (at: string): Promise<void> => {
    scene.app.clock.set(at);
    await scene.app.get(Jobs).add('digest.sweep.v1', {}, { id: `sweep-${randomUUID()}` });
    await scene.app.settle();
  };

  it('S29 brings its appointment along after quiet times', async () => {
    await scene.app.ok(partner, QUIET, {
      input: { active: true, fromHour: 18, toHour: 7, weekends: false, holidays: false, landKey: null },
    });
    const meeting = await stage.plan(lead, project);
    await scene.app.settle();
    expect(await mails(partner)).toEqual([]);
    await sweepAt('2026-04-21T06:00:00Z');
    expect(await mails(partner)).toEqual([
      ['digest.bundle', [expect.stringContaining(`UID:${meeting.id}@netz.example`)]],
    ]);
  });

  it('S29 brings its appointment along in an overview, as it stands by then', async () => {
    await scene.execute(
      `insert into notification_preference (person_id, kind, in_app, mail) values ($1, 'project.meeting-invited', true, 'DAILY')`,
      partner.personId,
    );
    const meeting = await stage.plan(lead, project);
    await scene.app.settle();
    expect(await mails(partner)).toEqual([]);
    await scene.execute(
      `update project_meeting set place = 'Saal 2', sequence = 1 where id = $1`,
      meeting.id,
    );
    await sweepAt('2026-04-21T06:00:00Z');
    const [[kind, files]] = (await mails(partner)) as [[string, string[]]];
    expect([kind, files.length]).toEqual(['digest.daily', 1]);
    expect(files[0]).toContain('LOCATION:Saal 2');
  });

  it('S29 brings none along for who may no longer see the meeting', async () => {
    await scene.execute(
      `insert into notification_preference (person_id, kind, in_app, mail) values ($1, 'project.meeting-invited', true, 'DAILY')`,
      partner.personId,
    );
    await stage.plan(lead, project);
    await scene.app.settle();
    await scene.app.ok(partner, scene.LEAVE, { p: project.id, o: partner.town, reason: null });
    await sweepAt('2026-04-21T06:00:00Z');
    expect((await mails(partner)).flatMap(([, files]) => files)).toEqual([]);
    // It was taken, and nothing was left to tell.
    expect(
      await scene.rows('select state, skip_reason from digest_run where person_id = $1', partner.personId),
    ).toEqual([{ state: 'SKIPPED', skip_reason: 'NOTHING_TO_TELL' }]);
  });
});
