import { createServer } from 'node:http';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { runMigrations } from '@app/platform/database';
import { freshDatabase, type FreshDatabase } from '@app/testing';
import pg from 'pg';
import { Interrupted, type CliIo } from '../../apps/cli/src/cli-io.js';
import { runCli } from '../../apps/cli/src/program.js';
import { registerFile } from './register-file.js';

const EICHFELD = { ags: '12990001', name: 'Eichfeld, Stadt', population: 12_000 };
const KLEINAU = { ags: '12990003', name: 'Kleinau', kindCode: '64', population: 300, postalCode: '99996' };

describe('command line', () => {
  let database: FreshDatabase;
  let client: pg.Client;
  let folder: string;
  beforeAll(async () => {
    database = await freshDatabase();
    client = new pg.Client({ connectionString: database.url });
    await client.connect();
    folder = await mkdtemp(path.join(tmpdir(), 'kleinstadtnetz-cli-'));
  });
  afterAll(async () => {
    await client?.end();
    await database?.drop();
    await rm(folder, { recursive: true, force: true });
  });

  /** Runs a command as somebody in a terminal would and returns what the person sees. */
  const run = async (args: readonly string[], io: Partial<CliIo> = {}) => {
    const seen = { out: '', err: '' };
    const code = await runCli(args, {
      environment: { NODE_ENV: 'test', DATA_DIR: folder, DATABASE_URL: database.url },
      out: (text) => void (seen.out += `${text}\n`),
      err: (text) => void (seen.err += `${text}\n`),
      stdin: (async function* () {})(),
      signal: new AbortController().signal,
      ...io,
    });
    return { code, ...seen };
  };
  const file = async (name: string, content: Uint8Array | string): Promise<string> => {
    const at = path.join(folder, name);
    await writeFile(at, content);
    return at;
  };
  const count = async (table: string) =>
    Number((await client.query<{ n: string }>(`select count(*) as n from ${table}`)).rows[0]!.n);
  const roles = async (email: string) =>
    (
      await client.query<{ role: string }>(
        `select role from account_role r join account a on a.id = r.account_id where email = $1 order by 1`,
        [email],
      )
    ).rows.map(({ role }) => role);

  describe('register import', () => {
    beforeEach(() => client.query('truncate municipality, register_unit, register_import cascade'));

    it('prints the outcome as JSON alone, the same keys each time', async () => {
      const register = await file('GV100AD.txt', registerFile([EICHFELD, KLEINAU]));
      expect(await run(['register', 'import', register, '--json'])).toEqual({
        code: 0,
        out: '{"municipalities":17,"new":17,"changed":0,"gone":0,"conflicts":[]}\n',
        err: '',
      });
      expect((await run(['register', 'import', register, '--json'])).out).toBe(
        '{"municipalities":17,"new":0,"changed":0,"gone":0,"conflicts":[]}\n',
      );
      expect(await count('municipality')).toBe(17);
    });

    it('prints a table for people, with changes in a dry run', async () => {
      await run(['register', 'import', await file('a.txt', registerFile([EICHFELD, KLEINAU]))]);
      const later = await file(
        'b.txt',
        registerFile([{ ...EICHFELD, population: 11_000 }], { date: '20260930' }),
      );
      const { code, out, err } = await run(['register', 'import', later, '--dry-run']);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toMatch(/^Register of 2026-09-30, population of 2025-12-31\n {2}Municipalities {2}16\n/);
      expect(out).toContain('Dry run: nothing was changed.');
      expect(out).toContain('GONE        12990003  Kleinau');
      expect(out).toContain('CHANGED     12990001  Eichfeld, Stadt: population 12000 → 11000');
      expect(await count('municipality where gone_at is not null')).toBe(0);
    });

    it('takes all further files and options', async () => {
      const register = await file('part.txt', registerFile([EICHFELD], { everyLand: false }));
      const coordinates = await file(
        'c.csv',
        '60;63;12;9;90;;001;Eichfeld, Stadt;90,00;12 000;;;;99998;11,75;52,99;;;02;\n',
      );
      const domains = await file(
        'd.csv',
        'ags,website,mail_domains\n12990001,eichfeld.example,eichfeld.example\n',
      );
      const bbsr = await file('t.csv', 'ags,type\n12990001,30\n');
      const args = [
        '--coordinates',
        coordinates,
        '--domains',
        domains,
        '--bbsr',
        bbsr,
        '--partial',
        '--population-date',
        '2025-06-30',
      ];
      const { code, out } = await run(['register', 'import', register, ...args]);
      expect(code).toBe(0);
      expect(out).toContain('population of 2025-06-30');
      expect(out).toContain('1 new, 0 taken back');
      const { rows } = await client.query('select lat, bbsr_type, website from municipality');
      expect(rows).toEqual([{ lat: 52.99, bbsr_type: 30, website: 'eichfeld.example' }]);
    });

    it('names line and field of a damaged file and writes nothing', async () => {
      const lines = registerFile([EICHFELD]).split('\n');
      lines[2] = lines[2]!.slice(0, 100);
      const { code, out, err } = await run([
        'register',
        'import',
        await file('x.txt', lines.join('\n')),
        '--json',
      ]);
      expect(code).toBe(1);
      expect(JSON.parse(out)).toMatchObject({
        municipalities: 0,
        conflicts: [{ code: 'WRONG_LENGTH', line: 3, field: 'EF6 Sitz der Verwaltung' }],
      });
      expect(err).toContain(
        'The register file cannot be used. Nothing was changed.\n  Line 3, field EF6 “Sitz der Verwaltung”: The line has 100 instead of 220 characters.',
      );
      expect(await count('municipality')).toBe(0);
      expect(await count('register_import')).toBe(0);
    });

    it.each([
      ['', 'EMPTY_FILE', null, 'The file is empty.'],
      [
        'ags;website\n',
        'MISSING_COLUMN',
        'mail_domains',
        'Line 1, column “mail_domains”: This column is missing.',
      ],
    ])('says in a sentence that %j is no list of domains', async (content, code, field, sentence) => {
      const register = await file('a.txt', registerFile([EICHFELD]));
      const domains = await file('d.csv', content);
      const { out, err } = await run(['register', 'import', register, '--domains', domains, '--json']);
      expect(JSON.parse(out).conflicts).toContainEqual(
        expect.objectContaining({ code, field, name: 'domains', message: sentence }),
      );
      expect(err).toContain(`The domains file cannot be used. Nothing was changed.\n  `);
      expect(err).toContain(sentence);
      expect(await count('municipality')).toBe(0);
    });

    it('says what to do about conflicts, and does it', async () => {
      await run(['register', 'import', await file('a.txt', registerFile([EICHFELD, KLEINAU]))]);
      const twins = ['12990011', '12990012'].map((ags) => ({ ...EICHFELD, ags }));
      const later = await file('b.txt', registerFile([...twins, KLEINAU], { date: '20260930' }));
      const refused = await run(['register', 'import', later, '--json']);
      expect(refused.code).toBe(1);
      expect(JSON.parse(refused.out)).toMatchObject({
        municipalities: 18,
        conflicts: [{ code: 'SUCCESSOR_AMBIGUOUS', key: '12990001', line: null }],
      });
      expect(refused.err).toContain('To decide: --successor OLD=NEW');
      expect(await count('municipality')).toBe(17);
      const decided = await run(['register', 'import', later, '--successor', '12990001=12990012']);
      expect(decided).toMatchObject({ code: 0, err: '' });
      expect(decided.out).toContain('1 (1 with another key)');
    });

    it('shows its progress to whoever watches', async () => {
      const progress = Object.assign(new PassThrough(), {
        isTTY: true,
        columns: 100,
        cursorTo() {},
        clearLine() {},
        moveCursor() {},
      });
      let drawn = '';
      progress.on('data', (chunk: Buffer) => (drawn += chunk.toString()));
      await run(['register', 'import', await file('a.txt', registerFile([EICHFELD])), '--json'], {
        progress,
      });
      expect(drawn).toContain('Reading');
    });

    it('can be interrupted, and then nothing was changed', async () => {
      const stop = new AbortController();
      stop.abort(new Interrupted());
      const register = await file('a.txt', registerFile([EICHFELD]));
      expect(await run(['register', 'import', register], { signal: stop.signal })).toEqual({
        code: 130,
        out: '',
        err: 'Interrupted. Nothing was changed.\n',
      });
      expect(await count('municipality')).toBe(0);
    });

    it('fetches the newest edition from a configured address', async () => {
      const editions: Record<string, string> = {
        '/1.txt': registerFile([EICHFELD], { date: '20250331' }),
        '/3.txt': registerFile([EICHFELD], { date: '20250930' }),
      };
      const server = createServer((req, res) => {
        const body = editions[req.url ?? ''];
        if (body) res.end(body);
        else res.writeHead(404).end();
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      try {
        const environment = {
          NODE_ENV: 'test',
          DATA_DIR: folder,
          DATABASE_URL: database.url,
          REGISTER_URL: `${base}/{quarter}.txt`,
        };
        const newest = await run(['register', 'import', '--download'], { environment });
        expect(newest).toMatchObject({
          code: 0,
          err: expect.stringContaining(`The newest edition is ${base}/3.txt`),
        });
        expect(newest.out).toContain('Register of 2025-09-30');
        const named = await run(['register', 'import', '--download', `${base}/1.txt`, '--json']);
        expect(JSON.parse(named.out).conflicts).toMatchObject([{ code: 'OLDER_EDITION' }]);
        expect(await run(['register', 'import', '--download', `${base}/none.txt`])).toMatchObject({
          code: 1,
          err: expect.stringContaining('answers with status 404'),
        });
      } finally {
        server.close();
      }
    });

    it.each([
      [['register', 'import'], 1, 'Give either a file or --download.'],
      [['register', 'import', 'nowhere.txt'], 1, 'There is no file nowhere.txt.'],
      [['register', 'import', '.'], 1, '. is not a file.'],
      [['register', 'import', 'x', '--successor', 'Hanau'], 1, '--successor takes OLD=NEW'],
      [['register', 'import', 'x', '--population-date', 'today'], 2, 'It must be a day, YYYY-MM-DD.'],
      [['register', 'import', 'x', '--unknown'], 2, "unknown option '--unknown'"],
      [['unknown'], 2, "unknown command 'unknown'"],
    ])('refuses %j', async (args, code, words) => {
      const seen = await run(args);
      expect(seen).toMatchObject({ code, out: '' });
      expect(seen.err).toContain(words);
    });
  });

  describe('admin', () => {
    it('makes an administrator who signs in by code', async () => {
      const seen = await run(['admin', 'create', 'Ada@Verwaltung.example', 'Ada Beispiel']);
      expect(seen).toMatchObject({ code: 0, err: '' });
      expect(seen.out).toContain('A code for signing in comes by mail.');
      expect(await roles('ada@verwaltung.example')).toEqual(['ADMIN']);
      const { rows } = await client.query(
        `select password_hash from account where email = 'ada@verwaltung.example'`,
      );
      expect(rows).toEqual([{ password_hash: null }]);
      const again = await run(['admin', 'create', 'ada@verwaltung.example', 'Ada']);
      expect(again).toMatchObject({ code: 1, err: expect.stringContaining('admin grant') });
    });

    it('takes a password from standard input, under the rules for all', async () => {
      const stdin = (text: string) => ({
        stdin: (async function* () {
          yield text;
        })(),
      });
      const args = ['admin', 'create', 'bodo@verwaltung.example', 'Bodo Beispiel', '--password-stdin'];
      expect(await run(args, stdin('kurz\n'))).toMatchObject({
        code: 1,
        err: expect.stringContaining('12 characters'),
      });
      expect(await run(args)).toMatchObject({ code: 1, err: 'There was no password on standard input.\n' });
      expect(await count(`account where email = 'bodo@verwaltung.example'`)).toBe(0);
      expect(await run(args, stdin('ein satz mit viel wasser\n'))).toMatchObject({ code: 0, err: '' });
      const { rows } = await client.query<{ h: string }>(
        `select password_hash as h from account where email = 'bodo@verwaltung.example'`,
      );
      expect(rows[0]!.h).toMatch(/^\$argon2id\$/);
    });

    it('gives roles to accounts that exist', async () => {
      await run(['admin', 'create', 'cara@verwaltung.example', 'Cara Beispiel']);
      expect(await run(['admin', 'grant', 'cara@verwaltung.example', 'moderator'])).toMatchObject({
        code: 0,
        err: '',
      });
      expect(await roles('cara@verwaltung.example')).toEqual(['ADMIN', 'MODERATOR']);
      expect(await run(['admin', 'grant', 'nobody@verwaltung.example', 'EDITOR'])).toMatchObject({
        code: 1,
        err: expect.stringContaining('has no account'),
      });
      expect(await run(['admin', 'grant', 'cara@verwaltung.example', 'KING'])).toMatchObject({
        code: 1,
        err: expect.stringContaining('There is no role KING'),
      });
      const { rows } = await client.query(
        `select action, detail from audit_entry where action = 'identity.grant-role'`,
      );
      expect(rows).toEqual([{ action: 'identity.grant-role', detail: { role: 'MODERATOR' } }]);
    });

    it.each([
      ['nobody', 'Name'],
      ['a@b.example', ' '],
    ])('refuses the address "%s" with the name "%s"', async (email, name) => {
      const seen = await run(['admin', 'create', email, name]);
      expect(seen).toMatchObject({ code: 1, out: '', err: expect.stringContaining('not valid') });
    });
  });

  describe('programmes import', () => {
    const HEAD = 'name;foerdergeber;laender;frist;foerdersatz';
    beforeEach(() => client.query('delete from funding_programme'));

    it('first says what it would do, then does it, and the second time changes nothing', async () => {
      const csv = await file(
        'p.csv',
        `${HEAD}\nBeispiel Dorf;Beispielland;Bayern;31.03.2027;80\nBeispiel Stadt;Beispielland;;laufend;\n`,
      );
      expect(await run(['programmes', 'import', csv, '--dry-run'])).toEqual({
        code: 0,
        out: 'new      Beispiel Dorf\nnew      Beispiel Stadt\nWould be: 2 new, 0 changed, 0 unchanged. Nothing was written.\n',
        err: '',
      });
      expect(await count('funding_programme')).toBe(0);
      expect((await run(['programmes', 'import', csv])).out).toContain('Done: 2 new, 0 changed');
      expect((await run(['programmes', 'import', csv])).out).toBe('Done: 0 new, 0 changed, 2 unchanged.\n');
      expect(await count('funding_programme')).toBe(2);
      await client.query(`update funding_programme set is_archived = true where name = 'Beispiel Dorf'`);
      expect((await run(['programmes', 'import', csv])).out).toBe(
        'archived Beispiel Dorf (stays archived)\nDone: 0 new, 0 changed, 2 unchanged.\n',
      );
    });

    it('reads what spreadsheets write without UTF-8', async () => {
      const csv = await file(
        'latin.csv',
        Buffer.from(`${HEAD}\nFörderung;Beispielland;;laufend;\n`, 'latin1'),
      );
      expect((await run(['programmes', 'import', csv])).out).toContain('new      Förderung');
    });

    it('names line and field of what is damaged, and writes nothing', async () => {
      const csv = await file(
        'damaged.csv',
        `${HEAD}\nGut;Beispielland;;laufend;\nSchlecht;Beispielland;Atlantis;bald;\n`,
      );
      expect(await run(['programmes', 'import', csv])).toEqual({
        code: 1,
        out: '',
        err: 'Line 3, laender: There is no Land of this name or key.\nLine 3, frist: Please a date such as 31.03.2027, or “laufend” for none.\nNothing was written.\n',
      });
      expect(await count('funding_programme')).toBe(0);
      expect((await run(['programmes', 'import', 'gibt-es-nicht.csv'])).code).toBe(1);
      expect((await run(['programmes', 'import'])).code).toBe(2);
    });
  });

  describe('outbox relay', () => {
    const unsent = async () =>
      (await client.query<{ type: string }>(`select type from outbox where sent_at is null`)).rows.length;
    beforeEach(async () => {
      await client.query('delete from outbox');
      await client.query(
        `insert into outbox (type, payload, request_id, sent_at) values
           ('account.created.v1', '{}', 'spec', '2026-03-01T10:00:00Z'),
           ('account.created.v1', '{}', 'spec', '2026-03-02T10:00:00Z')`,
      );
    });
    afterAll(() => client.query('delete from outbox'));

    it('sends again what was sent since a moment', async () => {
      expect(await run(['outbox', 'relay', '--since', '2026-03-02T12:00+02:00'])).toEqual({
        code: 0,
        out: '1 message will be sent again by the worker.\n',
        err: '',
      });
      expect(await unsent()).toBe(1);
    });

    it('says so when there is nothing', async () => {
      const { code, out } = await run(['outbox', 'relay', '--since', '2026-03-03']);
      expect({ code, out }).toEqual({
        code: 0,
        out: 'No message was sent at 2026-03-03T00:00:00.000Z or later.\n',
      });
      expect(await unsent()).toBe(0);
    });

    it.each(['yesterday', '2026-03-02T12:00', '2026-13-02', ''])(
      'refuses a moment that is none or could be several: %j',
      async (since) => {
        const { code, err } = await run(['outbox', 'relay', '--since', since]);
        expect(code).toBe(1);
        expect(err).toContain('--since must be a day');
        expect(await unsent()).toBe(0);
      },
    );

    it('is used wrongly without a moment', async () => {
      expect((await run(['outbox', 'relay'])).code).toBe(2);
    });
  });

  describe('migrate and doctor', () => {
    it('bring an empty database up to date, and say so', async () => {
      const empty = await freshDatabase();
      const other = new pg.Client({ connectionString: empty.url });
      try {
        await other.connect();
        await other.query(
          'drop schema public cascade; drop schema if exists bullmq cascade; create schema public',
        );
        await other.end();
        const environment = { NODE_ENV: 'test', DATA_DIR: folder, DATABASE_URL: empty.url };
        const before = await run(['doctor'], { environment });
        expect(before.code).toBe(1);
        expect(before.out).toMatch(/FAIL {2}schema +\d+ migrations have not run/);
        const migrated = await run(['migrate'], { environment });
        expect(migrated).toMatchObject({ code: 0, out: expect.stringMatching(/^Done: Platform\d+, /) });
        expect(await run(['migrate'], { environment })).toMatchObject({
          code: 0,
          out: 'The database is current.\n',
        });
        expect(await runMigrations(empty.url)).toEqual([]);
        const after = await run(['doctor'], { environment });
        expect(after).toMatchObject({ code: 0, err: '' });
        expect(after.out).toContain('note  administrator');
      } finally {
        await empty.drop();
      }
    });

    it('tell what is amiss in one line each', async () => {
      const environment = {
        DATA_DIR: '/proc/nowhere',
        DATABASE_URL: database.url,
        NODE_ENV: 'production',
        SMTP_URL: 'smtp://127.0.0.1:1',
      };
      const { code, out } = await run(['doctor'], { environment });
      expect(code).toBe(1);
      expect(
        out
          .split('\n')
          .filter((line) => line.startsWith('FAIL'))
          .map((line) => line.split(/ {2,}/)[1]),
      ).toEqual(['data folder', 'mail', 'address']);
    });

    it.each([
      ['postgres://x:y@127.0.0.1:1/none', 'The database none at 127.0.0.1:1 cannot be reached:', 'database'],
      ['nonsense', 'DATABASE_URL must be an address like', 'configuration'],
    ])('say that there is no database at %s', async (url, words, subject) => {
      const environment = { NODE_ENV: 'test', DATA_DIR: folder, DATABASE_URL: url };
      expect(await run(['migrate'], { environment })).toMatchObject({
        code: 1,
        out: '',
        err: expect.stringContaining(words),
      });
      expect(await run(['doctor'], { environment })).toMatchObject({
        code: 1,
        out: expect.stringMatching(new RegExp(`FAIL {2}${subject}`)),
      });
    });
  });
});
