import { Audit } from '@app/platform/access';
import { Clock, berlinDay } from '@app/platform/clock';
import { Problem, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Outbox } from '@app/platform/outbox';
import { Injectable } from '@nestjs/common';
import type { DomainPlan } from './register-domains.rules.js';
import { RegisterDomains } from './register-domains.service.js';
import { readRegisterFiles, type RegisterContent, type RegisterFiles } from './register-files.js';
import {
  registerImportRecord,
  type MailDomainCounts,
  type RegisterImportRecord,
} from './register-import.record.js';
import { StoredRegisterReader } from './register-stored.reader.js';
import { MOST_PROBLEMS } from '../register/register-file.error.js';
import { RegisterWriter } from './register.writer.js';
import { planRegister, type RegisterPlan } from '../register/register.plan.js';
import type { RegisterConflict } from '../register/register.types.js';

export interface RegisterImportRequest {
  readonly files: RegisterFiles;
  /** Name of the register file as the person knows it; kept with the import. */
  readonly fileName: string;
  /** Compares and reports, but changes nothing. */
  readonly dryRun?: boolean;
  /** Reference date of the population figures, `YYYY-MM-DD`; assumed from the edition when not given. */
  readonly populationDate?: string | undefined;
  /** The file covers some Länder only. */
  readonly partial?: boolean;
  /** Confirms that very many municipalities are meant to disappear. */
  readonly allowManyGone?: boolean;
  /** Decisions about vanished places, see `RegisterPlanOptions`. */
  readonly successors?: ReadonlyMap<string, string | null>;
  readonly onProgress?: (progress: RegisterProgress) => void;
  /** Breaks the import off; nothing is written then. */
  readonly signal?: AbortSignal;
}

export interface RegisterProgress {
  readonly stage: 'read' | 'compare' | 'write';
  /** Share of the whole import, 0 to 1. */
  readonly done: number;
}

export interface RegisterImportOutcome {
  /** Id of the entry in the list of imports. */
  readonly id: string;
  readonly record: RegisterImportRecord;
  /** All conflicts; the record keeps the first hundred. */
  readonly conflicts: readonly RegisterConflict[];
}

/** Imports come one after the other: each is planned against what the one before has written. */
const IMPORT_LOCK = 7_346_230;

/** Long enough for the slowest machine, and for an import that waits for another one. */
const PATIENCE_MS = 15 * 60_000;

/** Where the stages begin on the way from 0 to 1. */
const COMPARING_FROM = 0.5;
const WRITING_FROM = 0.6;
const DOMAINS_FROM = 0.95;

/** Brings the municipalities to an edition of the official register, all or nothing. */
@Injectable()
export class RegisterImportService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly stored: StoredRegisterReader,
    private readonly writer: RegisterWriter,
    private readonly domains: RegisterDomains,
  ) {}

  /**
   * Reads the files, compares them with what is stored and, unless it is a dry run or there are conflicts, carries
   * out the differences in one transaction. Rows keep their id and address; nothing is ever deleted. The same files
   * a second time change nothing.
   *
   * @throws DamagedRegisterFile (`FILE_INVALID`, `FILE_TOO_LARGE`) naming file, line and field; a dry run names up to
   *   20 findings at once. Problem `BAD_INPUT` for a population date after the edition.
   */
  async run(ctx: Ctx, request: RegisterImportRequest): Promise<RegisterImportOutcome> {
    const startedAt = this.clock.now();
    const dryRun = request.dryRun ?? false;
    const report: Report = (stage, done) => {
      request.signal?.throwIfAborted();
      request.onProgress?.({ stage, done });
    };
    const content = await readRegisterFiles(request.files, {
      locale: ctx.locale,
      maxProblems: dryRun ? MOST_PROBLEMS : 1,
      signal: request.signal,
      onProgress: (done) => report('read', done * COMPARING_FROM),
    });
    const { populationDate } = request;
    if (populationDate !== undefined && populationDate > content.edition.territoryDate)
      throw new Problem('BAD_INPUT', { field: 'populationDate', internal: 'after the edition' });

    report('compare', COMPARING_FROM);
    const attempt = { request, content, startedAt };
    if (dryRun) {
      const { plan, domains } = await this.db.run(ctx, (tx) => this.foresee(tx, attempt), {
        isolation: 'REPEATABLE READ',
      });
      return this.keep(ctx, attempt, plan, domains, false);
    }
    return this.db.run(ctx, (tx) => this.carryOut(tx, attempt, report));
  }

  private async foresee(
    tx: Ctx,
    attempt: Attempt,
  ): Promise<{ plan: RegisterPlan; domains: DomainPlan | null }> {
    const plan = await this.compare(tx, attempt);
    const { domains } = attempt.content;
    return { plan, domains: domains && (await this.domains.foresee(tx, domains, plan)) };
  }

  private async carryOut(tx: Ctx, attempt: Attempt, report: Report): Promise<RegisterImportOutcome> {
    await this.beginLongWork(tx);
    const plan = await this.compare(tx, attempt);
    if (plan.conflicts.length > 0) return this.keep(tx, attempt, plan, null, false);
    const { content } = attempt;
    const now = this.clock.now();
    await this.writer.write(tx, plan, laenderOf(content), now, (done) =>
      report('write', WRITING_FROM + done * (DOMAINS_FROM - WRITING_FROM)),
    );
    report('write', DOMAINS_FROM);
    const domains = content.domains && (await this.domains.write(tx, content.domains, now));
    const outcome = await this.keep(tx, attempt, plan, domains, true);
    report('write', 1);
    return outcome;
  }

  /** Limits that protect ordinary requests would break off an import on a slow machine. */
  private async beginLongWork(tx: Ctx): Promise<void> {
    await this.db.row(
      tx,
      `select set_config('statement_timeout', $1, true), set_config('idle_in_transaction_session_timeout', $1, true)`,
      [String(PATIENCE_MS)],
    );
    await this.db.row(tx, `select pg_advisory_xact_lock($1)`, [IMPORT_LOCK]);
  }

  private async compare(tx: Ctx, { request, content }: Attempt): Promise<RegisterPlan> {
    const { edition, supplements } = content;
    const plan = planRegister(edition, await this.stored.register(tx, laenderOf(content)), supplements, {
      today: berlinDay(this.clock.now()),
      ...(request.populationDate === undefined ? {} : { populationDate: request.populationDate }),
      partial: request.partial ?? false,
      allowManyGone: request.allowManyGone ?? false,
      ...(request.successors ? { successors: request.successors } : {}),
    });
    request.signal?.throwIfAborted();
    return plan;
  }

  private async keep(
    ctx: Ctx,
    { request, startedAt }: Attempt,
    plan: RegisterPlan,
    domains: DomainPlan | null,
    carriedOut: boolean,
  ): Promise<RegisterImportOutcome> {
    const record = registerImportRecord(plan, domains && countsOf(domains), carriedOut);
    const row = await this.db.row<{ id: string }>(
      ctx,
      `insert into register_import (started_at, finished_at, dry_run, file_name, edition, summary, started_by)
       values ($1, $2, $3, $4, $5, $6, $7) returning id`,
      [
        startedAt,
        this.clock.now(),
        request.dryRun ?? false,
        request.fileName,
        plan.territoryDate,
        JSON.stringify(record),
        ctx.actor?.personId ?? null,
      ],
    );
    const { id } = row!;
    if (carriedOut) {
      const { edition, municipalities, new: created, changed, gone } = record;
      await this.audit.record(ctx, 'register.import', `register-import:${id}`, {
        edition,
        municipalities,
        created,
        changed,
        gone,
        fileName: request.fileName,
      });
      await this.outbox.append(ctx, 'register.imported.v1', { importId: id });
    }
    return { id, record, conflicts: plan.conflicts };
  }
}

type Report = (stage: RegisterProgress['stage'], done: number) => void;

interface Attempt {
  readonly request: RegisterImportRequest;
  readonly content: RegisterContent;
  readonly startedAt: Date;
}

function laenderOf({ edition }: RegisterContent): string[] {
  return [...new Set(edition.municipalities.map(({ landKey }) => landKey))];
}

function countsOf({ added, removed, websites, publicProviders, unmatched }: DomainPlan): MailDomainCounts {
  return {
    added: added.length,
    removed: removed.length,
    websites: websites.length,
    publicProviders: publicProviders.length,
    unmatched: unmatched.length,
  };
}
