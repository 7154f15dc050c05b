import { randomUUID } from 'node:crypto';
import { permissionsOf, type InstanceRole, type PermissionHolder } from '@app/contracts';
import { systemCtx, type Actor, type Ctx } from '@app/platform/context';
import { GraphqlRunner } from '@app/platform/graphql';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
} from 'graphql';
import pg from 'pg';
import { wholeApi, type WholeApi } from '../support/whole-api.js';

/** Operations to try; whatever they are, none may end in an internal error. */
const RUNS = 20_000;
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_123);

/** A small generator with a seed (mulberry32), so that a failure can be repeated. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const NASTY_TEXTS = [
  '',
  ' ',
  'x',
  'Leerstand',
  'Wärmeplanung für kleine Städte',
  'ä'.repeat(3_000),
  '\u0000',
  'a\u0000b',
  '\ud800',
  '🏘️',
  '%',
  '_',
  "'; drop table person; --",
  '<script>alert(1)</script>',
  '[x](javascript:alert(1))',
  '{"a":1}',
  'null',
  '-1',
  '2026-02-30',
  '2026-13-01',
  '9999-12-31',
  '0001-01-01',
  'NaN',
  'jana@brunsbuettel.example',
  'JANA@BRUNSBUETTEL.EXAMPLE',
  'nicht@',
  '000000',
  '123456',
  '../../etc/passwd',
  'de',
  'en',
  'xx',
  '12',
  '09',
  'leerstand',
  'wittenberge',
  '\r\nBcc: a@b.example',
  '٣',
  'ﬀ',
  '\u202e',
  'x'.repeat(30_000),
] as const;
const NASTY_IDS = [
  '',
  'x',
  '1',
  '00000000-0000-0000-0000-000000000000',
  '019c0000-0000-7000-8000-000000000001',
  '019C0000-0000-7000-8000-00000000000G',
  '\u0000',
  "' or 1=1",
] as const;
const NASTY_INTS = [0, 1, 2, 20, 100, 101, -1, 2_147_483_647, -2_147_483_648] as const;
const NASTY_FLOATS = [0, 1, -1, 0.1, 5, 1e308, -1e308, 1e-300] as const;

/** People who exist, with every combination of rights that matters; one town for those who have one. */
async function people(url: string): Promise<Actor[]> {
  const client = new pg.Client(url);
  await client.connect();
  const actors: Actor[] = [];
  const kinds: readonly (readonly [InstanceRole[], boolean])[] = [
    [[], false],
    [[], true],
    [['EDITOR'], false],
    [['MODERATOR'], true],
    [['ADMIN'], true],
  ];
  for (const [index, [roles, hasTown]] of kinds.entries()) {
    const person = await insert(
      client,
      `insert into person (name, created_at) values ('Beispiel', now()) returning id`,
    );
    const account = await insert(
      client,
      `insert into account (person_id, email, locale, created_at) values ($1, $2, 'de', now()) returning id`,
      [person, `fuzz${index}@musterstadt.example`],
    );
    const town = await insert(
      client,
      `insert into municipality (ags, ars, slug, name, official_name, kind, land_key, size_class, participation, lat, lon)
       values ($1::text, $1, $1, 'Musterstadt', 'Musterstadt, Stadt', 'TOWN', '12', 'KLEINE_KLEINSTADT', 'MEMBER', 52, 11) returning id`,
      [`1200000${index}`],
    );
    if (hasTown) {
      await client.query(
        `insert into membership (person_id, municipality_id, role, state) values ($1, $2, 'ADMIN', 'ACTIVE')`,
        [person, town],
      );
    }
    for (const role of roles)
      await client.query(`insert into account_role (account_id, role) values ($1, $2)`, [account, role]);
    const holders: PermissionHolder[] = [
      'account',
      ...roles,
      ...(hasTown ? (['member', 'town-admin'] as const) : []),
    ];
    const municipalityIds = new Set(hasTown ? [town] : []);
    actors.push({
      accountId: account,
      personId: person,
      loginSessionId: randomUUID(),
      instanceRoles: new Set(roles),
      permissions: new Set(permissionsOf(holders)),
      municipalityIds,
      adminOf: municipalityIds,
      mandateFor: municipalityIds,
      institutionIds: new Set<string>(),
      institutionAdminOf: new Set<string>(),
    });
  }
  await client.end();
  return actors;
}

/** Ids of rows that exist, so that operations also get past the first check. */
async function contentIds(url: string): Promise<string[]> {
  const client = new pg.Client(url);
  await client.connect();
  const topic = await insert(
    client,
    `insert into topic (slug, name_de, name_en, position) values ('leerstand', 'Leerstand', 'Vacancy', 1) returning id`,
  );
  const { rows } = await client.query<{ person: string; town: string }>(
    `select person_id as person, municipality_id as town from membership order by id`,
  );
  const made = [topic];
  for (const { person, town } of rows) {
    const question = await insert(
      client,
      `insert into question (author_id, municipality_id, title, slug, body, body_html, excerpt, topic_ids, visibility, created_at, last_activity_at, idempotency_key)
       values ($1, $2, 'Wer nutzt leere Läden?', 'wer', 'Text', '<p>Text</p>', 'Text', array[$3::uuid], 'PUBLIC', now(), now(), $1::uuid::text) returning id`,
      [person, town, topic],
    );
    const answer = await insert(
      client,
      `insert into answer (question_id, author_id, municipality_id, body, body_html, created_at, idempotency_key)
       values ($1, $2, $3, 'Wir', '<p>Wir</p>', now(), $1::uuid::text) returning id`,
      [question, rows[0]!.person, rows[0]!.town],
    );
    made.push(person, town, question, answer);
  }
  await client.end();
  return made;
}

async function insert(client: pg.Client, text: string, values: unknown[] = []): Promise<string> {
  return (await client.query<{ id: string }>(text, values)).rows[0]!.id;
}

describe('fuzzing the whole API', () => {
  let api: WholeApi;
  let actors: (Actor | null)[];
  let ids: readonly string[];
  const next = random(SEED);
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(next() * values.length)]!;

  beforeAll(async () => {
    api = await wholeApi();
    actors = [null, ...(await people(api.databaseUrl))];
    ids = [...NASTY_IDS, ...(await contentIds(api.databaseUrl))];
  });
  afterAll(() => api?.stop());

  function value(type: GraphQLInputType, depth = 0): unknown {
    if (isNonNullType(type)) return value(type.ofType, depth);
    if (next() < 0.1) return null;
    if (isListType(type))
      return Array.from({ length: pick([0, 1, 2, 3, 60]) }, () => value(type.ofType, depth + 1));
    if (isEnumType(type)) return next() < 0.02 ? 'NOPE' : pick(type.getValues()).name;
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter(
        (field) => isNonNullType(field.type) || next() < 0.6,
      );
      return Object.fromEntries(fields.map((field) => [field.name, value(field.type, depth + 1)]));
    }
    switch (type.name) {
      case 'ID':
        return pick(ids);
      case 'Int':
        return pick(NASTY_INTS);
      case 'Float':
        return pick(NASTY_FLOATS);
      case 'Boolean':
        return next() < 0.5;
      default:
        return pick(NASTY_TEXTS);
    }
  }

  function selection(
    type: GraphQLObjectType,
    depth: number,
    variables: Map<string, { type: string; value: unknown }>,
  ): string {
    const fields = Object.values(type.getFields());
    const chosen = fields.filter(() => next() < 0.4).slice(0, 8);
    const parts = (chosen.length > 0 ? chosen : [fields[0]!])
      .map((field) => fieldText(field, depth, variables))
      .filter((part) => part !== '');
    return parts.length > 0 ? `{ ${parts.join(' ')} }` : '{ __typename }';
  }

  function fieldText(
    field: GraphQLField<unknown, unknown>,
    depth: number,
    variables: Map<string, { type: string; value: unknown }>,
  ): string {
    const type = getNamedType(field.type);
    const args = argumentsText(field.args, variables);
    if (isLeafType(type)) return `${field.name}${args}`;
    if (!isObjectType(type) || depth <= 0) return '';
    return `${field.name}${args} ${selection(type, depth - 1, variables)}`;
  }

  function argumentsText(
    args: readonly GraphQLArgument[],
    variables: Map<string, { type: string; value: unknown }>,
  ): string {
    const given = args.filter((argument) => isNonNullType(argument.type) || next() < 0.5);
    if (given.length === 0) return '';
    const parts = given.map((argument) => {
      const name = `v${variables.size}`;
      variables.set(name, { type: String(argument.type), value: value(argument.type) });
      return `${argument.name}: $${name}`;
    });
    return `(${parts.join(', ')})`;
  }

  it(`finds no internal error in ${RUNS} operations`, async () => {
    const schema = api.app.get(GraphQLSchemaHost, { strict: false }).schema;
    const runner = api.app.get(GraphqlRunner, { strict: false });
    const roots = [
      ...Object.values(schema.getQueryType()!.getFields()).map((field) => ({ kind: 'query', field })),
      ...Object.values(schema.getMutationType()!.getFields()).map((field) => ({ kind: 'mutation', field })),
    ];
    const internal: unknown[] = [];
    const codes = new Map<string, number>();
    let succeeded = 0;

    async function one(): Promise<void> {
      const { kind, field } = pick(roots);
      const variables = new Map<string, { type: string; value: unknown }>();
      let body = fieldText(field, Math.floor(next() * 5), variables);
      if (body === '') body = `${field.name}${argumentsText(field.args, variables)} { __typename }`;
      const header = [...variables].map(([name, variable]) => `$${name}: ${variable.type}`).join(', ');
      const document = `${kind}${header ? ` (${header})` : ''} { ${body} }`;
      const values = Object.fromEntries([...variables].map(([name, variable]) => [name, variable.value]));
      const ctx: Ctx = { ...systemCtx(), actor: pick(actors) };
      try {
        const { errors } = await runner.run(ctx, document, values);
        if (!errors) succeeded++;
        for (const error of errors ?? []) {
          const code = String(error.extensions?.['code']);
          codes.set(code, (codes.get(code) ?? 0) + 1);
          if (code === 'INTERNAL' && internal.length < 10)
            internal.push({ document, values: JSON.stringify(values).slice(0, 500), error });
        }
      } catch (error) {
        internal.push({ document, values: JSON.stringify(values).slice(0, 500), error: String(error) });
      }
    }

    for (let run = 0; run < RUNS; run += 20) await Promise.all(Array.from({ length: 20 }, one));
    process.stdout.write(
      `fuzz: ${succeeded} of ${RUNS} operations succeeded; refusals ${JSON.stringify(Object.fromEntries(codes))}\n`,
    );
    expect(internal).toEqual([]);
    // A generator whose operations are all refused would find nothing.
    expect(succeeded).toBeGreaterThan(RUNS / 20);
  }, 600_000);
});
