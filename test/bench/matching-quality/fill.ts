import pg from 'pg';
import type { Town } from './world.js';

const DAY = 86_400_000;

/** The id of the town at a place in the world. */
export const townId = (n: number): string => `01a10000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
export const personId = (n: number): string => `01a20000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;

const sizeClass = (population: number): string =>
  population < 5_000
    ? 'LANDGEMEINDE'
    : population < 10_000
      ? 'KLEINE_KLEINSTADT'
      : population < 20_000
        ? 'GROESSERE_KLEINSTADT'
        : population < 50_000
          ? 'KLEINE_MITTELSTADT'
          : 'GROESSERE_MITTELSTADT';

/** Writes what the towns say, and only that, into the tables people fill by hand. */
export async function fill(
  url: string,
  towns: readonly Town[],
  topicIds: readonly string[],
  now: Date,
): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  const at = (years: number): string =>
    new Date(now.getTime() - Math.round(years * 365.25) * DAY).toISOString();
  const insert = (sql: string, rows: readonly object[]) => client.query(sql, [JSON.stringify(rows)]);
  try {
    await client.query('set synchronous_commit = off');
    await insert(
      `insert into municipality (id, ags, ars, slug, name, official_name, kind, land_key, district_key, district_name,
         population, population_date, area_ha, postal_code, register_date, lat, lon, size_class, participation)
       select id, ags, left(ags, 5) || '0000' || substr(ags, 6), 'ort-' || n, 'Ort ' || n, 'Ort ' || n, 'TOWN', land,
         left(ags, 5), 'Kreis', population, '2024-12-31', 5000, '19322', '2026-02-28', lat, lon, size, 'MEMBER'
       from json_to_recordset($1) as r
         (n int, id uuid, ags text, land text, population int, lat float8, lon float8, size text)`,
      towns.map(({ land, population, lat, lon }, n) => ({
        n,
        id: townId(n),
        ags: `${land}${String(n).padStart(6, '0')}`,
        land,
        population,
        lat,
        lon,
        size: sizeClass(population),
      })),
    );
    await insert(
      `insert into person (id, name, created_at) select id, 'Person', '2020-01-01' from json_to_recordset($1) as r (id uuid)`,
      towns.map((_, n) => ({ id: personId(n) })),
    );
    await insert(
      `insert into need (municipality_id, topic_id, created_at, updated_at)
       select town, topic, at, at from json_to_recordset($1) as r (town uuid, topic uuid, at timestamptz)`,
      towns.flatMap((town, n) =>
        town.saidNeeds.map((topic) => ({ town: townId(n), topic: topicIds[topic], at: at(0.1) })),
      ),
    );
    await insert(
      `with r as (select * from json_to_recordset($1) as r (town uuid, topic uuid, level text, at timestamptz, kind text, held date)),
       made as (
         insert into offer (municipality_id, topic_id, level, created_at, updated_at)
         select town, topic, level, at, at from r returning id, municipality_id, topic_id)
       insert into offer_evidence (offer_id, kind, title, url, held_on, position)
       select made.id, r.kind, 'Beleg', 'https://beleg.example/', r.held, 0
       from made join r on r.town = made.municipality_id and r.topic = made.topic_id where r.kind is not null`,
      towns.flatMap((town, n) =>
        town.offers.map(({ topic, level, age, proof }) => ({
          town: townId(n),
          topic: topicIds[topic],
          level,
          at: at(age),
          kind: proof?.kind ?? null,
          held: proof && at(proof.age).slice(0, 10),
        })),
      ),
    );
    const solved = towns.flatMap((town, n) =>
      town.solutions.map(({ topic, age }) => ({
        topic: topicIds[topic],
        helper: n,
        // Whoever it was: another town.
        asker:
          (n * 31 + topic * 17 + 1) % towns.length === n
            ? (n + 1) % towns.length
            : (n * 31 + topic * 17 + 1) % towns.length,
        at: at(age),
      })),
    );
    await insert(
      `insert into question (id, author_id, municipality_id, title, slug, body, body_html, excerpt, topic_ids, visibility,
         created_at, last_activity_at, idempotency_key)
       select id, person, town, 'Wie geht das hier?', 'frage', 'Text', '<p>Text</p>', 'Text', array[topic], 'PUBLIC', at, at, 'q' || n
       from json_to_recordset($1) as r (n int, id uuid, person uuid, town uuid, topic uuid, at timestamptz)`,
      solved.map(({ topic, asker, at: when }, n) => ({
        n,
        id: `01a30000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`,
        person: personId(asker),
        town: townId(asker),
        topic,
        at: when,
      })),
    );
    await insert(
      `with made as (
         insert into answer (question_id, author_id, municipality_id, body, body_html, created_at, idempotency_key)
         select question, person, town, 'Text', '<p>Text</p>', at, 'a' || n
         from json_to_recordset($1) as r (n int, question uuid, person uuid, town uuid, at timestamptz)
         returning id, question_id)
       update question q set accepted_answer_id = made.id from made where q.id = made.question_id`,
      solved.map(({ helper, at: when }, n) => ({
        n,
        question: `01a30000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`,
        person: personId(helper),
        town: townId(helper),
        at: when,
      })),
    );
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
}
