import { Clock, berlinDay, berlinDayAfter } from '@app/platform/clock';
import { signedIn, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Injectable } from '@nestjs/common';

/** Something that waits for a decision or a look, and whose it is. */
interface Source {
  readonly forTown: boolean;
  /** Page of the client on which it is dealt with. */
  readonly path: string;
  /**
   * Rows (at, subject), one for each thing that waits; `subject` is what the thing is called, or null. $1 person,
   * $2 the person's towns, $3 today, $4 in thirty days, $5 the person's permissions, $6 now.
   */
  readonly rows: string;
  /** The rows have a third column: the page of the thing itself, to which the oldest one leads. */
  readonly ownPage?: true;
}

/** Tasks that are late or due within a week and not put into one's archive; those with the earliest day first. */
const dueTasks = (whose: string): string => `
  select t.due_on::timestamptz, t.title from project_task t
    join project p on p.id = t.project_id and p.state <> 'FINISHED' and works_in_project($1, p.id)
    left join project_partner pa on pa.id = t.partner_id and pa.ended_at is null
    where t.state <> 'DONE' and t.due_on <= $3::date + 7 and ${whose}
      and not exists (select 1 from project_task_archive x where x.task_id = t.id and x.person_id = $1)`;

/** Everything that can wait, in the order the desk shows it. */
export const WAITING = {
  MEMBERSHIP_TO_CONFIRM: {
    forTown: false,
    path: '/meine-kommune/mitglieder',
    rows: `select m.requested_at, t.name from membership m join municipality t on t.id = m.municipality_id
      where m.person_id = $1 and (m.state = 'INACTIVE' or (m.state = 'ACTIVE'
        and (coalesce(m.confirmed_at, m.decided_at, m.requested_at) at time zone 'Europe/Berlin')::date + interval '12 months' <= $4::date))`,
  },
  MANDATE_REQUESTS: {
    forTown: false,
    path: '/meine-kommune/zusagen',
    rows: `select r.created_at, r.summary from mandate_request r
      join membership m on m.municipality_id = r.municipality_id and m.person_id = $1 and m.state = 'ACTIVE' and m.mandate
      where r.state = 'OPEN'`,
  },
  DECISION_VOTES: {
    forTown: false,
    path: '/projekte?ansicht=meine',
    ownPage: true,
    // Those whose deadline comes first, first. A deputy votes within the period they were named for.
    rows: `select d.deadline_at, d.title, '/projekte/' || p.slug || '/beschluesse/' || d.id
      from project_partner pa join project_decision_elector e on e.partner_id = pa.id and e.ended_at is null
      join project_decision d on d.id = e.decision_id and d.state = 'OPEN' and d.deadline_at > $6
      join project p on p.id = d.project_id and (p.hidden_at is null or works_in_project($1, p.id))
      join membership m on m.municipality_id = pa.municipality_id and m.person_id = $1 and m.state = 'ACTIVE'
      where pa.municipality_id = any($2::uuid[]) and pa.ended_at is null
        and (m.mandate or exists (select 1 from project_vote_deputy vd where vd.partner_id = pa.id and vd.person_id = $1
          and vd.ended_at is null and $3::date between vd.from_on and vd.until_on))
        and not exists (select 1 from project_decision_vote v where v.decision_id = d.id and v.round = d.round and v.partner_id = pa.id)`,
  },
  DECISION_OBJECTIONS: {
    forTown: false,
    path: '/projekte?ansicht=meine',
    ownPage: true,
    // A project that rests or is finished begins no new round: there the text stays as it is.
    rows: `select min(v.cast_at), d.title, '/projekte/' || p.slug || '/beschluesse/' || d.id from project_decision d
      join project p on p.id = d.project_id and p.state not in ('PAUSED', 'FINISHED') and works_in_project($1, p.id)
      join project_decision_vote v on v.decision_id = d.id and v.round = d.round and v.choice = 'OBJECT'
      where d.created_by = $1 and d.state = 'OPEN' and d.deadline_at > $6 group by d.id, p.slug`,
  },
  TASKS_DUE: {
    forTown: false,
    path: '/aufgaben',
    rows: dueTasks('t.person_id = $1'),
  },
  MESSAGE_REQUESTS: {
    forTown: false,
    path: '/nachrichten?ansicht=anfragen',
    rows: `select c.last_at, coalesce(t.name, p.name) from conversation_side own
      join conversation c on c.id = own.conversation_id and c.state = 'REQUESTED'
      join conversation_side s on s.conversation_id = c.id and s.requested
      left join municipality t on t.id = s.municipality_id left join person p on p.id = s.person_id
      where not own.requested and own.blocked_at is null
        and (own.person_id = $1 or own.municipality_id = any($2::uuid[]))`,
  },
  PRACTICE_CONSENTS: {
    forTown: false,
    path: '/praxis/entwuerfe',
    rows: `select d.created_at, d.title from practice d where d.author_id = $1 and d.consent = 'ASKED'`,
  },
  REPORTED_CONTENT: {
    forTown: false,
    path: '/moderation',
    rows: `select c.opened_at, null::text from moderation_case c
      where c.state = 'OPEN' and 'content.moderate' = any($5::text[])`,
  },
  TOWN_CLAIMS: {
    forTown: false,
    path: '/verwaltung/kommunen',
    rows: `select m.requested_at, t.name from membership m join municipality t on t.id = m.municipality_id
      where m.state = 'PENDING' and m.claim and 'town-claim.decide' = any($5::text[])`,
  },
  SUPPORT_APPLICATIONS: {
    forTown: false,
    path: '/verwaltung/unterstuetzung',
    rows: `select a.created_at, f.title from support_application a join support_format f on f.id = a.format_id
      where a.state = 'SUBMITTED' and 'support.keep' = any($5::text[])`,
  },
  PROJECT_REQUESTS: {
    forTown: false,
    path: '/projekte?ansicht=meine',
    ownPage: true,
    rows: `select r.created_at, p.title, '/projekte/' || p.slug from project_join_request r join project p on p.id = r.project_id
      join project_person pp on pp.project_id = p.id and pp.person_id = $1 and pp.role = 'LEAD'
        and (pp.municipality_id is null or pp.municipality_id = any($2::uuid[]))
        and (pp.institution_id is null or exists (select 1 from institution_membership im
          where im.person_id = pp.person_id and im.institution_id = pp.institution_id and im.state = 'ACTIVE'))
      where r.state = 'OPEN'`,
  },
  PROJECT_INVITATIONS: {
    forTown: true,
    path: '/projekte',
    ownPage: true,
    rows: `select a.created_at, p.title, '/projekte/' || p.slug from project_partner a
      join project p on p.id = a.project_id and p.state <> 'FINISHED' and p.hidden_at is null
      where a.municipality_id = any($2::uuid[]) and a.state = 'INVITED'`,
  },
  TOWN_TASKS_DUE: {
    forTown: true,
    path: '/aufgaben',
    rows: dueTasks('t.person_id is null and pa.municipality_id = any($2::uuid[])'),
  },
  QUESTIONS_UNANSWERED: {
    forTown: false,
    path: '/verwaltung/unbeantwortet',
    rows: `select r.escalated_at, q.title from question_routing r join question q on q.id = r.question_id
      where r.waiting and r.escalated_at is not null and 'question.route' = any($5::text[])`,
  },
  CONTACTS: {
    forTown: true,
    path: '/nachrichten?ansicht=anfragen',
    rows: `select c.created_at, t.name from contact c join municipality t on t.id = c.from_municipality_id
      where c.to_municipality_id = any($2::uuid[]) and c.state = 'SENT'`,
  },
  CONTACT_RESULTS: {
    forTown: true,
    path: '/nachrichten',
    rows: `select c.result_asked_at, t.name from contact c
      cross join lateral (values (c.from_municipality_id, c.to_municipality_id), (c.to_municipality_id, c.from_municipality_id))
        as side (own, other)
      join municipality t on t.id = side.other
      where side.own = any($2::uuid[]) and c.state = 'ACCEPTED' and c.result_asked_at is not null
        and not exists (select 1 from contact_result r where r.contact_id = c.id and r.municipality_id = side.own)`,
  },
  CIRCLES: {
    forTown: true,
    path: '/kreise',
    rows: `select c.invited_at, t.name_de from cooperation_circle_town own
      join cooperation_circle c on c.id = own.circle_id join topic t on t.id = c.topic_id
      where own.municipality_id = any($2::uuid[]) and own.live and own.answer is null and c.state in ('INVITED', 'FORMED')`,
  },
  DUPLICATES_TO_ANSWER: {
    forTown: false,
    path: '/fragen?ansicht=eigene',
    rows: `select d.proposed_at, q.title from question q join duplicate_mark d on d.duplicate_id = q.id and d.state = 'PROPOSED'
      where q.author_id = $1 and q.hidden_at is null and q.deleted_at is null`,
  },
  STANCES_EXPIRED: {
    forTown: true,
    path: '/meine-kommune',
    rows: `select s.valid_until::timestamptz, t.name_de from (
        select topic_id, valid_until from offer where municipality_id = any($2::uuid[])
        union all select topic_id, valid_until from need where municipality_id = any($2::uuid[])
      ) s join topic t on t.id = s.topic_id where s.valid_until < $3::date`,
  },
} as const satisfies Record<string, Source>;

export type WaitingKind = keyof typeof WAITING;

export interface Waiting {
  readonly kind: WaitingKind;
  readonly forTown: boolean;
  readonly path: string;
  readonly count: number;
  readonly subject: string | null;
}

type WaitingRow = { kind: WaitingKind; count: number; subject: string | null; page: string | null } & Record<
  string,
  unknown
>;

const KINDS = Object.keys(WAITING) as WaitingKind[];

/** One statement, however many sources there are: each costs a look at an index. */
const ALL = `
select kind, count(*)::int as count, (array_agg(subject order by at))[1] as subject, (array_agg(page order by at))[1] as page from (
${KINDS.map(rowsOf).join('\nunion all\n')}
) waiting group by kind`;

function rowsOf(kind: WaitingKind): string {
  const { rows, ownPage }: Source = WAITING[kind];
  return ownPage
    ? `select '${kind}' as kind, x.* from (${rows}) x (at, subject, page)`
    : `select '${kind}' as kind, x.*, null::text as page from (${rows}) x (at, subject)`;
}

/** Puts together what waits in several libs; that is why it stands in the api and in none of them. */
@Injectable()
export class WaitingReader {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** What waits for the actor and the actor's towns: a line for each kind, with the oldest as an example. */
  async ofActor(ctx: Ctx): Promise<Waiting[]> {
    const { personId, municipalityIds, permissions } = signedIn(ctx);
    const now = this.clock.now();
    const rows = await this.db.rows<WaitingRow>(ctx, ALL, [
      personId,
      [...municipalityIds],
      berlinDay(now),
      berlinDayAfter(now, 30),
      [...permissions],
      now,
    ]);
    const found = new Map(rows.map((row) => [row.kind, row]));
    return KINDS.flatMap((kind) => {
      const row = found.get(kind);
      if (!row) return [];
      const { page, ...what } = row;
      return [{ ...what, forTown: WAITING[kind].forTown, path: page ?? WAITING[kind].path }];
    });
  }
}
