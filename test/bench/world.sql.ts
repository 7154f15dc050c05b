import type { Scale } from './scale.js';

export interface Fill {
  readonly what: string;
  /** A large table whose indexes are made again afterwards, which is faster than to fill them row by row. */
  readonly table?: string;
  sql(scale: Scale): string;
}

/**
 * Deterministic "random" numbers: the same n and salt give the same number in every run, whatever the order.
 * `pick` is uniform in [0, size); `skewed` prefers small numbers, as attention does.
 */
export const pick = (n: string, salt: number, size: string | number): string =>
  `(abs(hashint8extended(${n}, ${salt})) % (${size}))`;
const skewed = (n: string, salt: number, size: string | number): string =>
  `(floor((${size}) * power((abs(hashint8extended(${n}, ${salt})) % 1000000) / 1000000.0, 2)))::bigint`;

/** Deterministic ids that look like the product's. */
export const id = (kind: string, n: string): string =>
  `overlay(overlay(md5('${kind}' || ${n}) placing '7' from 13) placing '8' from 17)::uuid`;

/** Ids in the order of time, as uuidv7 makes them: the newest have the greatest. */
const timeId = (kind: string, n: string, at: string): string =>
  `overlay(overlay(lpad(to_hex((extract(epoch from ${at}) * 1000)::bigint), 12, '0') || substr(md5('${kind}' || ${n}), 13) placing '7' from 13) placing '8' from 17)::uuid`;

/** Towns that take part; each has about five needs and offers. */
const members = (s: Scale): number => Math.min(s.towns, Math.max(2_100, s.stances / 5));

/** The present of the world: one moment for all statements of a run, so that they agree on the ids made of time. */
export const NOW = `timestamptz '${new Date(Math.floor(Date.now() / 3_600_000) * 3_600_000).toISOString()}'`;

const WORDS = `array['Leerstand','Wärmeplanung','Stadtbibliothek','Kita','Hallenbad','Ganztag','Rufbus','Radweg','Glasfaser','Marktplatz','Feuerwehrhaus','Dorfladen','Hausarzt','Pflegedienst','Vergabe','Haushalt','Förderantrag','Bebauungsplan','Sanierungsgebiet','Städtebauförderung','Ehrenamt','Jugendzentrum','Denkmal','Gewerbefläche','Fachkräfte','Homepage','Serviceportal','Archiv','Standesamt','Bauhof','Friedhof','Spielplatz','Schulweg','Solarpark','Windrad','Nahwärme','Regenwasser','Hochwasser','Baumkataster','Parkraum','Ortskern','Wochenmarkt','Stadtfest','Museum','Tourismus','Campingplatz','Wohnraum','Bauland','Quartier','Mietspiegel','Seniorenbeirat','Bürgerrat','Ratsinformation','Doppik','Grundsteuer','Zweckverband','Amt','Umlage','Personal','Ausbildung']`;
const VERBS = `array['einführen','vergeben','finanzieren','betreiben','sanieren','organisieren','fördern','abrechnen','beteiligen','ausschreiben','umnutzen','digitalisieren','übernehmen','erweitern','prüfen','planen']`;
export const word = (n: string, salt: number): string => `(${WORDS})[1 + ${skewed(n, salt, 60)}]`;
export const verb = (n: string, salt: number): string => `(${VERBS})[1 + ${pick(n, salt, 16)}]`;

export const body = (n: string, salt: number): string =>
  `'Wir wollen das Thema ' || ${word(n, salt)} || ' neu ordnen und ' || ${word(n, salt + 1)} || ' ' || ${verb(n, salt + 2)} || '. Bisher haben wir vor allem auf ' || ${word(n, salt + 3)} || ' gesetzt. Offen ist, wie sich ' || ${word(n, salt + 4)} || ' und ' || ${word(n, salt + 5)} || ' ' || ${verb(n, salt + 6)} || ' lassen, ohne dass ' || ${word(n, salt + 7)} || ' leidet. Wer hat Erfahrungen mit einem ähnlichen Fall ' || ${n} || '?'`;

const LAENDER = `array['01','03','05','06','07','08','09','10','12','13','14','15','16']`;

/**
 * Everything in the order it builds on each other. Triggers do not run: counters are written as they would be.
 * Ids that are used often stand in temporary tables of the filling session.
 */
export const FILL: readonly Fill[] = [
  {
    what: 'municipalities',
    sql: (s) => `
      insert into municipality (id, ags, ars, slug, name, official_name, kind, land_key, district_key, district_name, population,
        population_date, area_ha, postal_code, register_date, lat, lon, size_class, participation)
      select ${id('m', 'n')}, land || lpad(n::text, 6, '0'), land || lpad(n::text, 10, '0'), 'ort-' || n, 'Musterort ' || n, 'Musterort ' || n,
        'TOWN', land, land || lpad((n % 400)::text, 3, '0'), 'Musterkreis ' || (n % 400), population, '2024-12-31', 1000 + n % 9000,
        lpad((n % 99999)::text, 5, '0'), '2026-02-28', 47.5 + ${pick('n', 2, 7000)} / 1000.0, 6.2 + ${pick('n', 3, 8500)} / 1000.0,
        case when population < 5000 then 'LANDGEMEINDE' when population < 10000 then 'KLEINE_KLEINSTADT'
          when population < 20000 then 'GROESSERE_KLEINSTADT' else 'KLEINE_MITTELSTADT' end,
        case when n <= ${members(s)} then 'MEMBER' else 'NOT_YET' end
      from (select n, (${LAENDER})[1 + n % 13] as land, 500 + ${pick('n', 1, 24_000)} as population from generate_series(1::bigint, ${s.towns}) n) t`,
  },
  {
    what: 'people, accounts, memberships',
    sql: (s) => `
      create temp table resident as
        select n, ${id('p', 'n')} as person_id, ${id('m', '(1 + n % 2100)')} as municipality_id from generate_series(1::bigint, ${s.people}) n;
      alter table resident add primary key (n);
      insert into person (id, name, position, created_at)
        select person_id, 'Person ' || n, 'Sachgebiet ' || n % 20, ${NOW} - interval '800 days' from resident;
      insert into account (id, person_id, email, locale, created_at)
        select ${id('a', 'n')}, person_id, 'p' || n || '@bench.example', 'de', ${NOW} - interval '800 days' from resident;
      insert into membership (person_id, municipality_id, role, state, requested_at, decided_at)
        select person_id, municipality_id, case when n <= 2100 then 'ADMIN' else 'MEMBER' end, 'ACTIVE', ${NOW} - interval '800 days', ${NOW} - interval '800 days' from resident`,
  },
  {
    what: 'needs and offers',
    sql: (s) => `
      create temp table leaf as select id, row_number() over (order by slug) - 1 as place from topic where parent_id is not null;
      insert into offer (municipality_id, topic_id, note, level, monthly_capacity, valid_until, created_at, updated_at)
      select ${id('m', `(1 + n % ${members(s)})`)}, l.id, 'Beispiel', (array['STARTER','EXPERIENCED','CAN_ADVISE'])[1 + n % 3], 1 + n % 6, (${NOW})::date + 200, ${NOW}, ${NOW}
      from generate_series(1::bigint, ${s.stances} / 2) n join leaf l on l.place = ${pick('n', 11, '(select count(*) from leaf)')} on conflict do nothing;
      insert into need (municipality_id, topic_id, note, valid_until, created_at, updated_at)
      select ${id('m', `(1 + n % ${members(s)})`)}, l.id, 'Beispiel', (${NOW})::date + 200, ${NOW}, ${NOW}
      from generate_series(1::bigint, ${s.stances} / 2) n join leaf l on l.place = ${pick('n', 12, '(select count(*) from leaf)')} on conflict do nothing`,
  },
  {
    // Two years of them, evenly spread, the last one a moment ago.
    what: 'questions',
    table: 'question',
    sql: (s) => `
      create temp table asked as select n, ${timeId('q', 'n', 'at')} as id, at
        from (select n, ${NOW} - (${s.questions} - n) * interval '730 days' / ${s.questions} as at from generate_series(1::bigint, ${s.questions}) n) x;
      alter table asked add primary key (n);
      insert into question (id, author_id, municipality_id, title, slug, body, body_html, excerpt, topic_ids, visibility, created_at,
        last_activity_at, answer_count, helpful_count, land_key, size_class, idempotency_key)
      select k.id, r.person_id, m.id, title, 'frage-' || q.n, text, '<p>' || text || '</p>', left(text, 240),
        array[l.id], case when q.n % 5 < 3 then 'PUBLIC' else 'MEMBERS' end, k.at, k.at + interval '2 hours',
        0, ${pick('q.n', 22, 9)}, m.land_key, m.size_class, 'bench-' || q.n
      from (select n, 'Wie lässt sich ' || ${word('n', 51)} || ' ' || ${verb('n', 52)} || ' und ' || ${word('n', 53)} || ' ' || ${verb('n', 54)} || '?' as title, ${body('n', 60)} as text
            from generate_series(1::bigint, ${s.questions}) n) q
      join asked k using (n)
      join resident r on r.n = 1 + ${pick('q.n', 21, s.people)}
      join municipality m on m.id = r.municipality_id
      join leaf l on l.place = ${skewed('q.n', 23, '(select count(*) from leaf)')}`,
  },
  {
    what: 'answers',
    table: 'answer',
    sql: (s) => `
      insert into answer (id, question_id, author_id, municipality_id, body, body_html, created_at, helpful_count, idempotency_key)
      select ${timeId('w', 'a.n', 'a.at')}, a.question_id, r.person_id, r.municipality_id, text, '<p>' || text || '</p>', a.at, ${pick('a.n', 42, 12)}, 'bench-' || a.n
      from (select i.n, k.id as question_id, least(${NOW}, k.at + interval '1 hour' * (1 + ${pick('i.n', 31, 200)})) as at, ${body('i.n', 80)} as text
            from generate_series(1::bigint, ${s.answers}) i (n) join asked k on k.n = 1 + (i.n - 1) * ${s.questions} / ${s.answers}
            where ${pick('i.n', 43, 10)} > 0) a
      join resident r on r.n = 1 + ${pick('a.n', 41, s.people)}`,
  },
  {
    // A third of the answered ones have accepted an answer.
    what: 'what answers change in questions',
    table: 'question',
    sql: () => `
      create temp table answered as
        select question_id, count(*)::int as n, max(created_at) as last, min(id::text)::uuid as first from answer group by 1;
      analyze answered;
      update question q set answer_count = a.n, last_activity_at = greatest(q.last_activity_at, a.last),
        accepted_answer_id = case when hashtext(a.question_id::text) % 3 = 0 then a.first end
      from answered a where a.question_id = q.id`,
  },
  {
    what: 'lists and counts of questions',
    table: 'question_topic',
    sql: () => `
      insert into question_topic (question_id, topic_id, position, listed, public, unanswered, last_activity_at)
      select id, topic_ids[1], 1, true, visibility = 'PUBLIC', answer_count = 0, last_activity_at from question;
      insert into topic_question_count (topic_id, questions, public_questions)
      select k.topic_id, count(*), count(*) filter (where q.public)
      from question_topic q join topic t on t.id = q.topic_id
      cross join lateral (select t.id as topic_id union select t.parent_id where t.parent_id is not null) k group by 1`,
  },
  {
    what: 'follows',
    sql: () => `
      insert into follow (person_id, target, target_id, created_at)
      select r.person_id, 'TOPIC', l.id, ${NOW} - interval '300 days' from resident r cross join generate_series(1, 3) k
      join leaf l on l.place = ${pick('r.n * 10 + k', 71, '(select count(*) from leaf)')} on conflict do nothing;
      -- One topic that exactly 2,000 people follow, for the fan-out: a main topic nobody follows otherwise.
      insert into follow (person_id, target, target_id, created_at)
      select r.person_id, 'TOPIC', (select id from topic where parent_id is null order by slug limit 1), ${NOW} from resident r where r.n <= 2000;
      insert into follow_count (target, target_id, followers) select target, target_id, count(*) from follow group by 1, 2`,
  },
  {
    // Everybody has as many, each about another question: 7,919 is a prime that divides no number of questions.
    what: 'notifications',
    table: 'notification',
    sql: (s) => `
      insert into notification (id, person_id, occasion, subject_id, question_id, actor_id, created_at, last_at, in_app, kind, reason, reason_id, events, read_at, mail_mode)
      select ${timeId('n', 'x.n', 'x.at')}, r.person_id, 'question.asked', q.id, q.id, q.author_id, x.at, x.at, true, 'question.in-topic', 'FOLLOWS_TOPIC',
        q.topic_ids[1], array[q.id], case when x.n % 3 > 0 then x.at + interval '1 day' end, 'OFF'
      from (select n, ${NOW} - interval '1 day' - n * interval '400 days' / ${s.notifications} as at from generate_series(1::bigint, ${s.notifications}) n) x
      join resident r on r.n = 1 + x.n % ${s.people}
      join asked k on k.n = 1 + (x.n / ${s.people} * 7919 + x.n % ${s.people} * 31) % ${s.questions}
      join question q on q.id = k.id`,
  },
];
