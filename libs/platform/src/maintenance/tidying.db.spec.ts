import { Public } from '@app/platform/access';
import { TestApp } from '@app/testing';
import { Query, Resolver } from '@nestjs/graphql';
import { randomUUID } from 'node:crypto';
import { MaintenanceModule } from './maintenance.module.js';
import { Tidying } from './tidying.js';

@Resolver()
class Ping {
  @Public('a spec')
  @Query(() => String)
  ping(): string {
    return 'pong';
  }
}

describe('tidying', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start({ imports: [MaintenanceModule], providers: [Ping] });
  });
  afterAll(() => app?.stop());

  it('removes what is old and done, and nothing else', async () => {
    const insert = `insert into outbox (type, payload, request_id, sent_at) values ('question.asked.v1', '{}', 'spec', now() - $1::interval)`;
    await app.db.execute(app.ctx(), insert, ['8 days']);
    await app.db.execute(app.ctx(), insert, ['6 days']);
    await app.db.execute(app.ctx(), insert, [null]);
    await app.get(Tidying).tidy(app.ctx());
    const left = await app.db.rows(app.ctx(), 'select sent_at is null as waiting from outbox order by 1');
    expect(left).toEqual([{ waiting: false }, { waiting: true }]);
  });

  it('runs all tidiers even when one fails, and then fails', async () => {
    const ran: string[] = [];
    app.get(Tidying).register(`broken ${randomUUID()}`, () => Promise.reject(new Error('no')));
    app.get(Tidying).register('after', async () => ran.push('after'));
    await expect(app.get(Tidying).tidy(app.ctx())).rejects.toThrow('broken');
    expect(ran).toEqual(['after']);
  });
});
