import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Pool, PoolClient, QueryResult, QueryResultRow } from 'pg';
import type { DataSource, EntityTarget, ObjectLiteral, Repository } from 'typeorm';
import type { Ctx, Transaction } from '../context/index.js';
import { statementName } from './prepared.js';

/** SQLSTATEs after which the same work may succeed in a new transaction: deadlock, serialization failure. */
const RETRYABLE = new Set(['40P01', '40001']);
const ATTEMPTS = 4;

export interface RunOptions {
  readonly isolation?: 'READ COMMITTED' | 'REPEATABLE READ' | 'SERIALIZABLE';
}

export interface StatementOptions {
  /** False for statements that run rarely; they are then planned anew each time. */
  readonly prepare?: boolean;
}

/**
 * The way to PostgreSQL for every service. Statements go to the transaction of `ctx` if it carries one,
 * otherwise to the pool; repositories are bound the same way. Nothing else may touch the data source.
 */
@Injectable()
export class Database {
  private readonly logger = new Logger(Database.name);
  private readonly pool: Pool;

  constructor(@InjectDataSource() private readonly dataSource: DataSource) {
    // TypeORM keeps the pool on its driver; sharing it lets prepared reads and entities use one set of connections.
    this.pool = (dataSource.driver as unknown as { master: Pool }).master;
  }

  /** Runs a statement and returns its rows. Values are always parameters (`$1`), never part of the text. */
  async rows<Row extends QueryResultRow>(
    ctx: Ctx,
    text: string,
    values: readonly unknown[] = [],
    options: StatementOptions = {},
  ): Promise<Row[]> {
    return (await this.query<Row>(ctx, text, values, options)).rows;
  }

  /** The first row, or null. */
  async row<Row extends QueryResultRow>(
    ctx: Ctx,
    text: string,
    values: readonly unknown[] = [],
  ): Promise<Row | null> {
    return (await this.query<Row>(ctx, text, values, {})).rows[0] ?? null;
  }

  /** Runs a statement for its effect and returns how many rows it touched. */
  async execute(
    ctx: Ctx,
    text: string,
    values: readonly unknown[] = [],
    options: StatementOptions = {},
  ): Promise<number> {
    return (await this.query(ctx, text, values, options)).rowCount ?? 0;
  }

  /** A TypeORM repository bound to the transaction of `ctx`, for writing and administration. */
  repository<Entity extends ObjectLiteral>(ctx: Ctx, entity: EntityTarget<Entity>): Repository<Entity> {
    return (ctx.tx?.manager ?? this.dataSource.manager).getRepository(entity);
  }

  /**
   * Runs `work` in a transaction and commits. Inside a running transaction it joins that one, so a service
   * can be called alone or as part of a larger change. After a deadlock or a serialization failure the whole
   * work runs again in a new transaction; `work` must therefore not do anything outside of it.
   */
  async run<Result>(
    ctx: Ctx,
    work: (ctx: Ctx) => Promise<Result>,
    options: RunOptions = {},
  ): Promise<Result> {
    if (ctx.tx) return work(ctx);
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.attempt(ctx, work, options);
      } catch (error) {
        if (attempt >= ATTEMPTS || !RETRYABLE.has(sqlState(error))) throw error;
        this.logger.warn(
          `Transaction of request ${ctx.requestId} runs again after SQLSTATE ${sqlState(error)}`,
        );
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * 2 ** attempt));
      }
    }
  }

  /** A connection of its own for LISTEN or COPY; the caller must release it. */
  connect(): Promise<PoolClient> {
    return this.pool.connect();
  }

  private query<Row extends QueryResultRow>(
    ctx: Ctx,
    text: string,
    values: readonly unknown[],
    { prepare = true }: StatementOptions,
  ): Promise<QueryResult<Row>> {
    const statement = prepare
      ? { name: statementName(text), text, values: values as unknown[] }
      : { text, values: values as unknown[] };
    return (ctx.tx?.client ?? this.pool).query<Row>(statement);
  }

  private async attempt<Result>(
    ctx: Ctx,
    work: (ctx: Ctx) => Promise<Result>,
    options: RunOptions,
  ): Promise<Result> {
    const runner = this.dataSource.createQueryRunner();
    const afterCommit: (() => void | Promise<void>)[] = [];
    let result: Result;
    try {
      const client = (await runner.connect()) as PoolClient;
      await runner.startTransaction(options.isolation ?? 'READ COMMITTED');
      const tx: Transaction = {
        client,
        manager: runner.manager,
        afterCommit: (hook) => void afterCommit.push(hook),
      };
      try {
        result = await work({ ...ctx, tx });
        await runner.commitTransaction();
      } catch (error) {
        if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
        throw error;
      }
    } finally {
      await runner.release();
    }
    for (const hook of afterCommit) {
      try {
        await hook();
      } catch (error) {
        this.logger.error(`Work after the commit of request ${ctx.requestId} failed`, error);
      }
    }
    return result;
  }
}

/** The SQLSTATE of a driver error, also when TypeORM has wrapped it; empty for anything else. */
export function sqlState(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  const { code, driverError } = error as { code?: unknown; driverError?: { code?: unknown } };
  const state = driverError?.code ?? code;
  return typeof state === 'string' ? state : '';
}

/** True when a unique or exclusion constraint refused a row (SQLSTATE 23505, 23P01), of that name if one is given. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  if (!['23505', '23P01'].includes(sqlState(error))) return false;
  const detail = error as { constraint?: string; driverError?: { constraint?: string } };
  return constraint === undefined || (detail.driverError?.constraint ?? detail.constraint) === constraint;
}
