import { hashPassword } from '@app/identity';
import { Clock } from '@app/platform/clock';
import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { renderMarkdown } from '@app/platform/markdown';
import { Injectable } from '@nestjs/common';
import {
  JOIN_REQUESTS,
  PEOPLE,
  TOWN_CLAIMS,
  type DemoJoinRequest,
  type DemoPerson,
} from './content/index.js';
import type { TownIds } from './demo-towns.seed.js';

/** One password for all invented people, shown in the terminal. The demo is for trying out, never for real work. */
export const DEMO_PASSWORD = 'kleine Stadt am Fluss';

const HOUR_MS = 3_600_000;
/** How long ago the invented people joined. */
const JOINED_DAYS_AGO = 200;

/** Ids of people by their key, and where they work. */
export interface DemoPeople {
  readonly ids: ReadonlyMap<string, string>;
  /** Town of a person (AGS), null for staff of the operator. */
  readonly townOf: ReadonlyMap<string, string | null>;
  /** The admin of each town (AGS → key). */
  readonly adminOf: ReadonlyMap<string, string>;
}

/** Invented people with their accounts, roles, memberships and what they follow; people who wait to be let in. */
@Injectable()
export class DemoPeopleSeed {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async seed(tx: Ctx, towns: TownIds): Promise<DemoPeople> {
    const password = await hashPassword(DEMO_PASSWORD);
    const ids = new Map<string, string>();
    const adminOf = new Map<string, string>();
    const joined = new Date(this.clock.now().getTime() - JOINED_DAYS_AGO * 24 * HOUR_MS);
    for (const person of PEOPLE) {
      const id = await this.person(tx, person, password, joined);
      ids.set(person.key, id);
      if (person.town) await this.membership(tx, person, id, towns.get(person.town)!, joined);
      if (person.town && person.role === 'ADMIN') adminOf.set(person.town, person.key);
      await this.db.execute(
        tx,
        `insert into follow (person_id, target, target_id, created_at)
         select $1, 'TOPIC', id, $3 from topic where slug = any($2::text[])`,
        [id, person.topics, joined],
      );
    }
    for (const request of JOIN_REQUESTS)
      await this.request(tx, request, towns.get(request.town)!, password, false);
    for (const claim of TOWN_CLAIMS) {
      await this.request(tx, claim, towns.get(claim.town)!, password, true);
      await this.db.execute(tx, `update municipality set participation = 'CLAIMED' where id = $1`, [
        towns.get(claim.town),
      ]);
    }
    return { ids, adminOf, townOf: new Map(PEOPLE.map((person) => [person.key, person.town])) };
  }

  private async person(tx: Ctx, person: DemoPerson, password: string, at: Date): Promise<string> {
    const about = person.about ?? null;
    const row = await this.db.row<{ id: string }>(
      tx,
      `insert into person (name, position, about, about_html, is_example, created_at) values ($1, $2, $3, $4, true, $5) returning id`,
      [person.name, person.position, about, about && renderMarkdown(about), at],
    );
    const accountId = await this.account(tx, row!.id, person.mail, password, at);
    if (person.instanceRole)
      await this.db.execute(tx, `insert into account_role (account_id, role) values ($1, $2)`, [
        accountId,
        person.instanceRole,
      ]);
    return row!.id;
  }

  private async account(
    tx: Ctx,
    personId: string,
    email: string,
    password: string,
    at: Date,
  ): Promise<string> {
    const row = await this.db.row<{ id: string }>(
      tx,
      `insert into account (person_id, email, password_hash, locale, created_at) values ($1, $2, $3, 'de', $4) returning id`,
      [personId, email, password, at],
    );
    return row!.id;
  }

  private async membership(
    tx: Ctx,
    person: DemoPerson,
    personId: string,
    municipalityId: string,
    at: Date,
  ): Promise<void> {
    await this.db.execute(
      tx,
      `insert into membership (person_id, municipality_id, role, state, mandate, position, requested_at, decided_at)
       values ($1, $2, $3, 'ACTIVE', $4, $5, $6, $6)`,
      [personId, municipalityId, person.role, person.mandate, person.position, at],
    );
  }

  private async request(
    tx: Ctx,
    request: DemoJoinRequest,
    municipalityId: string,
    password: string,
    claim: boolean,
  ): Promise<void> {
    const at = new Date(this.clock.now().getTime() - request.ageHours * HOUR_MS);
    const row = await this.db.row<{ id: string }>(
      tx,
      `insert into person (name, position, is_example, created_at) values ($1, $2, true, $3) returning id`,
      [request.name, request.position, at],
    );
    await this.account(tx, row!.id, request.mail, password, at);
    await this.db.execute(
      tx,
      `insert into membership (person_id, municipality_id, state, claim, position, message, requested_at) values ($1, $2, 'PENDING', $3, $4, $5, $6)`,
      [row!.id, municipalityId, claim, request.position, request.message, at],
    );
  }
}
