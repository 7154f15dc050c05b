import type { Scale } from './scale.js';

export interface Fill {
  readonly what: string;
  sql(scale: Scale): string;
}

/**
 * Deterministic "random" numbers: the same n and salt give the same number in every run, whatever the order.
 * `pick` is uniform in [0, size); `skewed` prefers small numbers, as attention does.
 */
const pick = (n: string, salt: number, size: string | number): string =>
  `(abs(hashint8extended(${n}, ${salt})) % (${size}))`;
const skewed = (n: string, salt: number, size: string | number): string =>
  `(floor((${size}) * power((abs(hashint8extended(${n}, ${salt})) % 1000000) / 1000000.0, 2)))::bigint`;

/** Deterministic ids that look like the product's: time first, then the number. */
const id = (kind: string, n: string): string =>
  `(substr(md5('${kind}' || ${n}), 1, 8) || '-' || substr(md5('${kind}' || ${n}), 9, 4) || '-7' || substr(md5('${kind}' || ${n}), 14, 3) || '-8' || substr(md5('${kind}' || ${n}), 18, 3) || '-' || substr(md5('${kind}' || ${n}), 21, 12))::uuid`;

/** Ids in the order of time, as uuidv7 makes them: newest questions have the greatest. */
const timeId = (kind: string, n: string, at: string): string =>
  `(lpad(to_hex((extract(epoch from ${at}) * 1000)::bigint >> 16), 8, '0') || '-' || lpad(to_hex((extract(epoch from ${at}) * 1000)::bigint & 65535), 4, '0') || '-7' || substr(md5('${kind}' || ${n}), 1, 3) || '-8' || substr(md5('${kind}' || ${n}), 4, 3) || '-' || substr(md5('${kind}' || ${n}), 7, 12))::uuid`;

/** Towns that take part; each has about five needs and offers. */
const members = (s: Scale): number => Math.min(s.towns, Math.max(2_100, s.stances / 5));

/** Two years of questions, evenly spread, the last one a moment ago. */
const questionAt = (n: string, s: Scale): string =>
  `(now() - interval '1 minute' - (${s.questions} - ${n}) * interval '730 days' / ${s.questions})`;
const questionId = (n: string, s: Scale): string => timeId('q', n, questionAt(n, s));
const answerAt = (n: string, s: Scale): string =>
  `least(now(), ${questionAt(`(1 + ((${n} - 1) * ${s.questions} / ${s.answers}))`, s)} + interval '1 hour' * (1 + ${pick(n, 31, 200)}))`;

const WORDS = `array['Leerstand','Wärmeplanung','Stadtbibliothek','Kita','Hallenbad','Ganztag','Rufbus','Radweg','Glasfaser','Marktplatz','Feuerwehrhaus','Dorfladen','Hausarzt','Pflegedienst','Vergabe','Haushalt','Förderantrag','Bebauungsplan','Sanierungsgebiet','Städtebauförderung','Ehrenamt','Jugendzentrum','Denkmal','Gewerbefläche','Fachkräfte','Homepage','Serviceportal','Archiv','Standesamt','Bauhof','Friedhof','Spielplatz','Schulweg','Solarpark','Windrad','Nahwärme','Regenwasser','Hochwasser','Baumkataster','Parkraum','Ortskern','Wochenmarkt','Stadtfest','Museum','Tourismus','Campingplatz','Wohnraum','Bauland','Quartier','Mietspiegel','Seniorenbeirat','Bürgerrat','Ratsinformation','Doppik','Grundsteuer','Zweckverband','Amt','Umlage','Personal','Ausbildung']`;
const VERBS = `array['einführen','vergeben','finanzieren','betreiben','sanieren','organisieren','fördern','abrechnen','beteiligen','ausschreiben','umnutzen','digitalisieren','übernehmen','erweitern','prüfen','planen']`;
const word = (n: string, salt: number): string => `(${WORDS})[1 + ${skewed(n, salt, 60)}]`;
const verb = (n: string, salt: number): string => `(${VERBS})[1 + ${pick(n, salt, 16)}]`;

const body = (n: string, salt: number): string =>
  `'Wir wollen das Thema ' || ${word(n, salt)} || ' neu ordnen und ' || ${word(n, salt + 1)} || ' ' || ${verb(n, salt + 2)} || '. Bisher haben wir vor allem auf ' || ${word(n, salt + 3)} || ' gesetzt. Offen ist, wie sich ' || ${word(n, salt + 4)} || ' und ' || ${word(n, salt + 5)} || ' ' || ${verb(n, salt + 6)} || ' lassen, ohne dass ' || ${word(n, salt + 7)} || ' leidet. Wer hat Erfahrungen mit einem ähnlichen Fall ' || ${n} || '?'`;

const LAENDER = `array['01','03','05','06','07','08','09','10','12','13','14','15','16']`;

/** Everything in the order it builds on each other. Triggers do not run: counters are written as they would be. */
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
      insert into person (id, name, position, created_at) select ${id('p', 'n')}, 'Person ' || n, 'Sachgebiet ' || n % 20, now() - interval '800 days' from generate_series(1::bigint, ${s.people}) n;
      insert into account (id, person_id, email, locale, created_at) select ${id('a', 'n')}, ${id('p', 'n')}, 'p' || n || '@bench.example', 'de', now() - interval '800 days' from generate_series(1::bigint, ${s.people}) n;
      insert into membership (person_id, municipality_id, role, state, requested_at, decided_at)
      select ${id('p', 'n')}, ${id('m', '(1 + n % 2100)')}, case when n <= 2100 then 'ADMIN' else 'MEMBER' end, 'ACTIVE', now() - interval '800 days', now() - interval '800 days'
      from generate_series(1::bigint, ${s.people}) n`,
  },
  {
    what: 'needs and offers',
    sql: (s) => `
      create temp table leaf as select id, row_number() over (order by slug) - 1 as n from topic where parent_id is not null;
      insert into offer (municipality_id, topic_id, note, level, monthly_capacity, valid_until, created_at, updated_at)
      select ${id('m', `(1 + n % ${members(s)})`)}, l.id, 'Beispiel', (array['STARTER','EXPERIENCED','CAN_ADVISE'])[1 + n % 3], 1 + n % 6, current_date + 200, now(), now()
      from generate_series(1::bigint, ${s.stances} / 2) n join leaf l on l.n = ${pick('n', 11, '(select count(*) from leaf)')} on conflict do nothing;
      insert into need (municipality_id, topic_id, note, valid_until, created_at, updated_at)
      select ${id('m', `(1 + n % ${members(s)})`)}, l.id, 'Beispiel', current_date + 200, now(), now()
      from generate_series(1::bigint, ${s.stances} / 2) n join leaf l on l.n = ${pick('n', 12, '(select count(*) from leaf)')} on conflict do nothing`,
  },
  {
    what: 'questions',
    sql: (s) => `
      insert into question (id, author_id, municipality_id, title, slug, body, body_html, excerpt, topic_ids, visibility, created_at,
        last_activity_at, answer_count, helpful_count, land_key, size_class, idempotency_key)
      select ${questionId('n', s)}, ${id('p', `(1 + ${pick('n', 21, s.people)})`)}, m.id, title, 'frage-' || n, text, '<p>' || text || '</p>', left(text, 240),
        array[l.id], case when n % 5 < 3 then 'PUBLIC' else 'MEMBERS' end, ${questionAt('n', s)}, ${questionAt('n', s)} + interval '2 hours',
        0, ${pick('n', 22, 9)}, m.land_key, m.size_class, 'bench-' || n
      from (select n, 'Wie lässt sich ' || ${word('n', 51)} || ' ' || ${verb('n', 52)} || ' und ' || ${word('n', 53)} || ' ' || ${verb('n', 54)} || '?' as title, ${body('n', 60)} as text
            from generate_series(1::bigint, ${s.questions}) n) q
      join municipality m on m.id = ${id('m', `(1 + ${pick('n', 21, s.people)} % 2100)`)}
      join leaf l on l.n = ${skewed('n', 23, '(select count(*) from leaf)')}`,
  },
  {
    what: 'answers',
    sql: (s) => `
      insert into answer (id, question_id, author_id, municipality_id, body, body_html, created_at, helpful_count, idempotency_key)
      select ${timeId('w', 'n', answerAt('n', s))}, ${questionId(`(1 + ((n - 1) * ${s.questions} / ${s.answers}))`, s)},
        ${id('p', `(1 + ${pick('n', 41, s.people)})`)}, ${id('m', `(1 + ${pick('n', 41, s.people)} % 2100)`)}, text, '<p>' || text || '</p>', ${answerAt('n', s)}, ${pick('n', 42, 12)}, 'bench-' || n
      from (select n, ${body('n', 80)} as text from generate_series(1::bigint, ${s.answers}) n where ${pick('n', 43, 10)} > 0) a;
      update question q set answer_count = a.n, last_activity_at = greatest(q.last_activity_at, a.last),
        accepted_answer_id = case when ${pick('a.n + extract(epoch from q.created_at)::bigint', 44, 3)} = 0 then a.first end
      from (select question_id, count(*)::int as n, max(created_at) as last, (array_agg(id))[1] as first from answer group by 1) a where a.question_id = q.id`,
  },
  {
    what: 'lists and counts of questions',
    sql: () => `
      insert into question_topic (question_id, topic_id, position, listed, public, unanswered, last_activity_at)
      select id, topic_ids[1], 1, true, visibility = 'PUBLIC', answer_count = 0, last_activity_at from question;
      insert into topic_question_count (topic_id, questions, public_questions)
      select k.topic_id, count(*), count(*) filter (where q.visibility = 'PUBLIC')
      from question q, lateral (select q.topic_ids[1] as topic_id union select parent_id from topic where id = q.topic_ids[1]) k group by 1`,
  },
  {
    what: 'follows',
    sql: (s) => `
      insert into follow (person_id, target, target_id, created_at)
      select ${id('p', 'n')}, 'TOPIC', l.id, now() - interval '300 days' from generate_series(1::bigint, ${s.people}) n cross join generate_series(1, 3) k
      join leaf l on l.n = ${pick('n * 10 + k', 71, '(select count(*) from leaf)')} on conflict do nothing;
      -- One topic that exactly 2,000 people follow, for the fan-out: a main topic nobody follows otherwise.
      insert into follow (person_id, target, target_id, created_at)
      select ${id('p', 'n')}, 'TOPIC', (select id from topic where parent_id is null order by slug limit 1), now() from generate_series(1::bigint, 2000) n;
      insert into follow_count (target, target_id, followers) select target, target_id, count(*) from follow group by 1, 2`,
  },
  {
    what: 'notifications',
    sql: (s) => `
      insert into notification (id, person_id, occasion, subject_id, question_id, actor_id, created_at, last_at, in_app, kind, reason, events, read_at, mail_mode)
      select ${timeId('n', 'n', 'at')}, ${id('p', `(1 + n % ${s.people})`)}, 'question.in-topic', ${questionId(`(1 + ${pick('n', 91, s.questions)})`, s)},
        ${questionId(`(1 + ${pick('n', 91, s.questions)})`, s)}, ${id('p', `(1 + ${pick('n', 92, s.people)})`)}, at, at, true, 'question.in-topic', 'FOLLOWS_TOPIC',
        array[${id('e', 'n')}], case when n % 3 > 0 then at + interval '1 day' end, 'OFF'
      from (select n, now() - interval '1 day' - n * interval '400 days' / ${s.notifications} as at from generate_series(1::bigint, ${s.notifications}) n) x
      on conflict do nothing`,
  },
];
