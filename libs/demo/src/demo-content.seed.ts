import { Clock } from '@app/platform/clock';
import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { renderMarkdown } from '@app/platform/markdown';
import { questionText } from '@app/questions';
import { Injectable } from '@nestjs/common';
import { QUESTIONS, REPORTS, type DemoAnswer, type DemoComment, type DemoQuestion } from './content/index.js';
import type { DemoPeople } from './demo-people.seed.js';
import type { TownIds } from './demo-towns.seed.js';

const HOUR_MS = 3_600_000;

interface Known {
  readonly towns: TownIds;
  readonly people: DemoPeople;
  readonly now: Date;
}

interface Written {
  readonly id: string;
  readonly text: string;
  readonly title: string;
}

/** Questions, answers, comments, votes and reports, back-dated as the content says. */
@Injectable()
export class DemoContentSeed {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async seed(tx: Ctx, towns: TownIds, people: DemoPeople): Promise<void> {
    const known: Known = { towns, people, now: this.clock.now() };
    const answers = new Map<string, Written>();
    // Oldest first, so that whatever is numbered by arrival is numbered in the order it was written.
    for (const question of [...QUESTIONS].sort((a, b) => b.ageHours - a.ageHours))
      await this.question(tx, question, known, answers);
    for (const report of REPORTS) await this.report(tx, answers.get(report.answer)!, report, known);
  }

  private async question(
    tx: Ctx,
    question: DemoQuestion,
    known: Known,
    answers: Map<string, Written>,
  ): Promise<void> {
    const at = ago(known, question.ageHours);
    const { authorId, municipalityId } = this.author(question.asker, known);
    const text = questionText(question.title, question.body);
    const row = await this.db.row<{ id: string }>(
      tx,
      `insert into question (id, slug, author_id, municipality_id, title, body, body_html, excerpt, visibility, state,
         closed_reason, created_at, last_activity_at, is_example, idempotency_key, shielded, topic_ids)
       values (uuidv7($1::timestamptz - clock_timestamp()), $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $1, $12, true, $13, $15,
         array(select t.id from unnest($14::text[]) with ordinality as s (slug, position) join topic t using (slug) order by s.position))
       returning id`,
      [
        at,
        text.slug,
        authorId,
        municipalityId,
        text.title,
        text.body,
        text.bodyHtml,
        text.excerpt,
        question.visibility,
        question.closed ? 'CLOSED' : 'OPEN',
        question.closed?.reason ?? null,
        ago(known, lastActivity(question)),
        `demo-${question.key}`,
        question.topics,
        question.shielded ?? false,
      ],
    );
    const questionId = row!.id;
    for (const answer of question.answers)
      answers.set(answer.key, await this.answer(tx, questionId, question, answer, known));
    for (const comment of question.comments ?? []) await this.comment(tx, questionId, null, comment, known);
    await this.votes(tx, questionId, question, known);
    if (question.accepted) {
      await this.db.execute(tx, `update question set accepted_answer_id = $2 where id = $1`, [
        questionId,
        answers.get(question.accepted)!.id,
      ]);
    }
  }

  private async answer(
    tx: Ctx,
    questionId: string,
    question: DemoQuestion,
    answer: DemoAnswer,
    known: Known,
  ): Promise<Written> {
    const { authorId, municipalityId } = this.author(answer.author, known);
    const row = await this.db.row<{ id: string }>(
      tx,
      `insert into answer (id, question_id, author_id, municipality_id, body, body_html, created_at, is_example, idempotency_key, also_helpful)
       values (uuidv7($1::timestamptz - clock_timestamp()), $2, $3, $4, $5, $6, $1, true, $7, $8) returning id`,
      [
        ago(known, answer.ageHours),
        questionId,
        authorId,
        municipalityId,
        answer.body,
        renderMarkdown(answer.body),
        `demo-${answer.key}`,
        answer.alsoHelpful ?? false,
      ],
    );
    const id = row!.id;
    for (const person of answer.helpful) {
      await this.db.execute(
        tx,
        `insert into helpful_vote (person_id, answer_id, created_at) values ($1, $2, $3)`,
        [known.people.ids.get(person), id, known.now],
      );
    }
    for (const town of answer.helpedUs ?? []) {
      await this.db.execute(
        tx,
        `insert into helped_us (answer_id, municipality_id, person_id, created_at) values ($1, $2, $3, $4)`,
        [id, known.towns.get(town), known.people.ids.get(known.people.adminOf.get(town)!), known.now],
      );
    }
    for (const comment of answer.comments ?? []) await this.comment(tx, questionId, id, comment, known);
    return { id, text: answer.body, title: question.title };
  }

  private async comment(
    tx: Ctx,
    questionId: string,
    answerId: string | null,
    comment: DemoComment,
    known: Known,
  ): Promise<void> {
    const { authorId, municipalityId } = this.author(comment.author, known);
    const at = ago(known, comment.ageHours);
    await this.db.execute(
      tx,
      `insert into comment (id, question_id, answer_id, author_id, municipality_id, body, body_html, created_at, is_example, idempotency_key)
       values (uuidv7($1::timestamptz - clock_timestamp()), $2, $3, $4, $5, $6, $7, $1, true, $8)`,
      [
        at,
        questionId,
        answerId,
        authorId,
        municipalityId,
        comment.body,
        renderMarkdown(comment.body),
        `demo-${questionId}-${at.getTime()}`,
      ],
    );
  }

  private async votes(tx: Ctx, questionId: string, question: DemoQuestion, known: Known): Promise<void> {
    for (const person of question.helpful) {
      await this.db.execute(
        tx,
        `insert into helpful_vote (person_id, question_id, created_at) values ($1, $2, $3)`,
        [known.people.ids.get(person), questionId, known.now],
      );
    }
    for (const town of question.alsoOurs) {
      await this.db.execute(
        tx,
        `insert into also_ours (question_id, municipality_id, person_id, created_at) values ($1, $2, $3, $4)`,
        [questionId, known.towns.get(town), known.people.ids.get(known.people.adminOf.get(town)!), known.now],
      );
    }
    const followers = new Set([
      question.asker,
      ...question.followers,
      ...question.answers.map((answer) => answer.author),
    ]);
    for (const person of followers) {
      await this.db.execute(
        tx,
        `insert into follow (person_id, target, target_id, created_at) values ($1, 'QUESTION', $2, $3) on conflict do nothing`,
        [known.people.ids.get(person), questionId, ago(known, question.ageHours)],
      );
    }
  }

  private async report(
    tx: Ctx,
    answer: Written,
    report: (typeof REPORTS)[number],
    known: Known,
  ): Promise<void> {
    const at = ago(known, report.ageHours);
    const opened = await this.db.row<{ id: string }>(
      tx,
      `insert into moderation_case (target, target_id, state, snapshot_title, snapshot_text, author_id, municipality_id, opened_at)
       select 'ANSWER', a.id, 'OPEN', $2, $3, a.author_id, a.municipality_id, $4 from answer a where a.id = $1
       returning id`,
      [answer.id, answer.title, answer.text, at],
    );
    await this.db.execute(
      tx,
      `insert into report (case_id, target, target_id, reporter_id, reason, created_at) values ($1, 'ANSWER', $2, $3, $4, $5)`,
      [opened!.id, answer.id, known.people.ids.get(report.reporter), report.reason, at],
    );
  }

  private author(key: string, known: Known): { authorId: string; municipalityId: string | null } {
    const town = known.people.townOf.get(key) ?? null;
    return {
      authorId: known.people.ids.get(key)!,
      municipalityId: town === null ? null : known.towns.get(town)!,
    };
  }
}

function ago({ now }: Known, hours: number): Date {
  return new Date(now.getTime() - hours * HOUR_MS);
}

/** Hours since something last happened in the question. */
function lastActivity(question: DemoQuestion): number {
  const ages = [
    question.ageHours,
    ...question.answers.flatMap((answer) => [
      answer.ageHours,
      ...(answer.comments ?? []).map((comment) => comment.ageHours),
    ]),
    ...(question.comments ?? []).map((comment) => comment.ageHours),
  ];
  return Math.min(...ages);
}
