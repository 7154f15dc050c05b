/**
 * The statements of yardstick (ii): each reads the rows of one of our answers and writes the whole answer itself,
 * with the same fields. They decide nothing: no rights, no languages, no ranking but that of PostgreSQL.
 */

const topics = (ids: string): string =>
  `(select json_agg(json_build_object('id', t.id, 'name', t.name_de, 'nameEn', t.name_en, 'slug', t.slug)) from topic t where t.id = any (${ids}))`;
const town = (m: string, l: string): string =>
  `json_build_object('id', ${m}.id, 'land', json_build_object('key', ${l}.key, 'name', ${l}.name), 'name', ${m}.name, 'population', ${m}.population, 'slug', ${m}.slug)`;
const author = (p: string): string =>
  `json_build_object('former', ${p}.former, 'id', ${p}.id, 'name', ${p}.name, 'position', ${p}.position)`;

/** $1: also what is for members only. */
export const QUESTION_LIST = `
  select json_build_object('data', json_build_object('questions', json_build_object('nodes', json_agg(j),
    'pageInfo', json_build_object('endCursor', 'x', 'hasNextPage', true))))::text as json
  from (
    select json_build_object('acceptedAnswerId', q.accepted_answer_id, 'alsoOursCount', q.also_ours_count,
      'answerCount', q.answer_count, 'author', json_build_object('former', p.former, 'id', p.id, 'name', p.name),
      'createdAt', q.created_at, 'excerpt', q.excerpt, 'helpfulCount', q.helpful_count, 'id', q.id,
      'isExample', q.is_example, 'lastActivityAt', q.last_activity_at, 'municipality', ${town('m', 'l')},
      'state', q.state, 'title', q.title, 'topics', ${topics('q.topic_ids')}, 'visibility', q.visibility) as j
    from (select * from question where hidden_at is null and deleted_at is null and ($1 or visibility = 'PUBLIC')
          order by id desc limit 20) q
    join person p on p.id = q.author_id join municipality m on m.id = q.municipality_id join land l on l.key = m.land_key
    order by q.id desc
  ) x`;

/** $1 question, $2 viewer. */
export const QUESTION_PAGE = `
  select json_build_object('data', json_build_object('question', json_build_object(
    'acceptedAnswerId', q.accepted_answer_id,
    'alsoOurs', (select json_agg(json_build_object('id', o.municipality_id)) from also_ours o where o.question_id = q.id),
    'alsoOursCount', q.also_ours_count, 'answerCount', q.answer_count,
    'answers', (
      select json_agg(json_build_object('accepted', a.id = q.accepted_answer_id, 'author', ${author('ap')}, 'body', a.body,
        'bodyHtml', a.body_html, 'comments', '[]'::json, 'createdAt', a.created_at, 'editedAt', a.edited_at,
        'helpfulCount', a.helpful_count, 'hidden', false, 'hiddenReason', a.hidden_reason, 'id', a.id,
        'isExample', a.is_example, 'municipality', ${town('am', 'al')}, 'questionId', a.question_id,
        'viewer', json_build_object('canDelete', false, 'canEdit', false,
          'helpful', exists (select 1 from helpful_vote v where v.answer_id = a.id and v.person_id = $2))))
      from answer a join person ap on ap.id = a.author_id
      left join municipality am on am.id = a.municipality_id left join land al on al.key = am.land_key
      where a.question_id = q.id and a.deleted_at is null),
    'author', ${author('p')}, 'body', q.body, 'bodyHtml', q.body_html, 'closedReason', q.closed_reason,
    'comments', (select json_agg(json_build_object('id', c.id, 'bodyHtml', c.body_html)) from comment c where c.question_id = q.id),
    'createdAt', q.created_at, 'editedAt', q.edited_at, 'excerpt', q.excerpt,
    'followerCount', (select followers from follow_count f where f.target = 'QUESTION' and f.target_id = q.id),
    'helpfulCount', q.helpful_count, 'hidden', false, 'hiddenReason', q.hidden_reason, 'id', q.id,
    'isExample', q.is_example, 'municipality', ${town('m', 'l')}, 'slug', q.slug, 'state', q.state, 'title', q.title,
    'topics', ${topics('q.topic_ids')},
    'viewer', json_build_object('alsoOurs', false, 'canAccept', false, 'canAnswer', true, 'canClose', false,
      'canComment', true, 'canDelete', false, 'canEdit', false,
      'following', exists (select 1 from follow f where f.person_id = $2 and f.target = 'QUESTION' and f.target_id = q.id),
      'helpful', exists (select 1 from helpful_vote v where v.question_id = q.id and v.person_id = $2)),
    'visibility', q.visibility)))::text as json
  from question q join person p on p.id = q.author_id join municipality m on m.id = q.municipality_id
  join land l on l.key = m.land_key where q.id = $1`;

const part = (kind: string, value: string): string =>
  `json_build_object('kind', '${kind}', 'points', round((${value})::numeric, 1), 'value', round((${value})::numeric, 3), 'weight', 9.5)`;
const reason = (kind: string, text: string): string =>
  `json_build_object('kind', '${kind}', 'text', ${text})`;

/** $1 the towns that were found, $2 the own town. */
export const MATCHES = `
  select json_build_object('data', json_build_object('matches', json_agg(json_build_object(
    'kind', 'NEED_MEETS_OFFER',
    'municipality', json_build_object('id', m.id, 'land', json_build_object('key', l.key, 'name', l.name), 'name', m.name,
      'population', m.population, 'sizeClass', m.size_class, 'slug', m.slug),
    'parts', json_build_array(${part('OFFERS_WHAT_YOU_SEEK', 's.quality')}, ${part('SEEKS_WHAT_YOU_OFFER', '0')},
      ${part('EVIDENCE', 's.quality / 2')}, ${part('DISTANCE', 'm.lat - own.lat')}, ${part('SIZE_CLASS', '1')},
      ${part('OTHER_LAND', '0')}, ${part('LOAD', '1')}),
    'reasons', json_build_array(${reason('OFFERS_WHAT_YOU_SEEK', "'bietet, was Sie suchen: ' || s.topic")},
      ${reason('DISTANCE', "round((m.lat - own.lat) * 111) || ' km entfernt'")}, ${reason('SIZE_CLASS', "'gleiche Größenklasse'")},
      ${reason('OTHER_LAND', "'in einem anderen Bundesland'")}, ${reason('LOAD', "'hat diesen Monat noch Zeit für 3 Anfragen'")}),
    'score', round(s.quality::numeric, 1), 'topics', s.topics))))::text as json
  from municipality m join land l on l.key = m.land_key join municipality own on own.id = $2
  cross join lateral (
    select max(o.quality) as quality, min(t.name_de) as topic,
      json_agg(json_build_object('id', t.id, 'name', t.name_de, 'nameEn', t.name_en, 'slug', t.slug)) as topics
    from match_stance o join topic t on t.id = o.topic_id
    where o.municipality_id = m.id and (o.topic_id in (select topic_id from need where municipality_id = $2)
      or o.topic_id in (select topic_id from offer where municipality_id = $2))) s
  where m.id = any ($1::uuid[])`;

/** $1 the words as a query of PostgreSQL, any of them. */
export const SIMILAR = `
  select json_build_object('data', json_build_object('similarQuestions', json_agg(json_build_object('question', json_build_object(
    'acceptedAnswerId', q.accepted_answer_id, 'answerCount', q.answer_count, 'id', q.id,
    'municipality', json_build_object('id', m.id, 'name', m.name), 'title', q.title)))))::text as json
  from (
    select s.question_id from question_search s where s.words @@ $1::tsquery and s.listed
    order by ts_rank(s.words, $1::tsquery) desc limit 5
  ) s join question q on q.id = s.question_id join municipality m on m.id = q.municipality_id`;

/** $1 the person. */
export const INBOX = `
  select json_build_object('data', json_build_object('notifications', json_build_object('nodes', json_agg(j),
    'pageInfo', json_build_object('endCursor', 'x', 'hasNextPage', true),
    'unreadCount', (select count(*) from notification where person_id = $1 and in_app and withdrawn_at is null and read_at is null))))::text as json
  from (
    select json_build_object('actor', json_build_object('id', p.id, 'name', p.name), 'count', cardinality(n.events),
      'createdAt', n.created_at, 'id', n.id, 'kind', n.kind, 'readAt', n.read_at,
      'reasonText', 'weil Sie dem Thema ' || t.name_de || ' folgen', 'text', q.title,
      'title', 'Neue Frage zum Thema ' || t.name_de, 'url', '/fragen/' || q.id) as j
    from (select * from notification where person_id = $1 and in_app and withdrawn_at is null order by last_at desc, id desc limit 20) n
    join question q on q.id = n.question_id left join person p on p.id = n.actor_id left join topic t on t.id = n.reason_id
  ) x`;
