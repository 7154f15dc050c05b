import { gv100adFile } from '../register/__fixtures__/gv100ad.fixture.js';
import { EICHFELD, ImportStage, KLEINAU, LATER, TOWNS, UEBERLINDE } from './__fixtures__/import-stage.js';
import type { RegisterImportRequest } from './register-import.service.js';

describe('mail domains and websites a register import brings', () => {
  let stage: ImportStage;
  beforeAll(async () => {
    stage = await ImportStage.start();
  });
  afterAll(() => stage?.app.stop());
  beforeEach(() => stage.clear());

  const csv = (...rows: string[]) => Buffer.from(['ags,website,mail_domains', ...rows].join('\n') + '\n');
  const domains = async () =>
    (
      await stage.app.db.rows<{ line: string }>(
        stage.app.ctx(),
        `select concat_ws(' ', domain, d.state, m.ags, dm.source) as line from mail_domain d
         left join mail_domain_municipality dm using (domain) left join municipality m on m.id = dm.municipality_id
         order by 1`,
      )
    ).map(({ line }) => line);
  const bring = (file: Buffer, request: Partial<RegisterImportRequest> = {}) =>
    stage.run(gv100adFile(TOWNS), { ...request, files: { register: gv100adFile(TOWNS), domains: file } });

  it('come as proposals; public providers are passed over', async () => {
    const file = csv(
      '12990001,www.eichfeld.example,eichfeld.example gmx.de',
      '12990002,,lindenland.example',
      '12990003,,lindenland.example',
      '12990099,,nirgends.example',
    );
    const counts = { added: 3, removed: 0, websites: 1, publicProviders: 1, unmatched: 1 };
    expect((await bring(file, { dryRun: true })).record.mailDomains).toEqual(counts);
    expect((await bring(file)).record.mailDomains).toEqual(counts);
    expect(await domains()).toEqual([
      'eichfeld.example CLAIMED 12990001 IMPORT',
      'lindenland.example CLAIMED 12990002 IMPORT',
      'lindenland.example CLAIMED 12990003 IMPORT',
    ]);
    expect((await stage.town('12990001'))!['website']).toBe('www.eichfeld.example');
    expect((await bring(file)).record.mailDomains).toMatchObject({ added: 0, removed: 0, websites: 0 });
  });

  it('are taken back only where a file proposed them, for the places it lists', async () => {
    await bring(csv('12990001,,alt.example', '12990002,,lindenland.example'));
    const id = (await stage.town('12990001'))!['id'];
    await stage.app.db.execute(stage.app.ctx(), `insert into mail_domain (domain) values ('gesagt.example')`);
    await stage.app.db.execute(
      stage.app.ctx(),
      `insert into mail_domain_municipality (domain, municipality_id) values ('gesagt.example', $1)`,
      [id],
    );
    const { record } = await bring(csv('12990001,,neu.example'));
    expect(record.mailDomains).toMatchObject({ added: 1, removed: 1 });
    expect(await domains()).toEqual([
      'gesagt.example CLAIMED 12990001 STAFF',
      'lindenland.example CLAIMED 12990002 IMPORT',
      'neu.example CLAIMED 12990001 IMPORT',
    ]);
  });

  it('never touch a domain that people have confirmed', async () => {
    await bring(csv('12990001,,stadt.example'));
    await stage.app.db.execute(stage.app.ctx(), `update mail_domain set state = 'CONFIRMED'`);
    await stage.app.db.execute(
      stage.app.ctx(),
      `insert into mail_domain (domain, state) values ('leer.example', 'CONFIRMED')`,
    );
    const { record } = await bring(csv('12990001,,anders.example', '12990002,,stadt.example leer.example'));
    expect(record.mailDomains).toMatchObject({ added: 1, removed: 0 });
    expect(await domains()).toEqual([
      'anders.example CLAIMED 12990001 IMPORT',
      'leer.example CONFIRMED',
      'stadt.example CONFIRMED 12990001 IMPORT',
    ]);
  });

  it('leave the website of a town that takes part alone', async () => {
    await stage.run(gv100adFile(TOWNS));
    await stage.app.db.execute(
      stage.app.ctx(),
      `update municipality set website = 'eigene.example', participation = 'MEMBER' where ags = '12990001'`,
    );
    const { record } = await bring(csv('12990001,www.eichfeld.example,'));
    expect(record.mailDomains).toMatchObject({ websites: 0 });
    expect((await stage.town('12990001'))!['website']).toBe('eigene.example');
  });

  it('find a place by a key it had before', async () => {
    await stage.run(gv100adFile(TOWNS));
    const later = gv100adFile([{ ...EICHFELD, ags: '12991001' }, UEBERLINDE, KLEINAU], { date: LATER });
    const files = { register: later, domains: csv('12990001,,eichfeld.example') };
    expect((await stage.run(later, { dryRun: true, files })).record.mailDomains).toMatchObject({
      added: 1,
      unmatched: 0,
    });
    await stage.run(later, { files });
    expect(await domains()).toEqual(['eichfeld.example CLAIMED 12991001 IMPORT']);
  });
});
