import { toLocale, type Locale } from '@app/contracts';
import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import type { Batch } from '@app/platform/graphql';
import { Injectable } from '@nestjs/common';
import type { Person } from './person.model.js';
import {
  PERSON_FIELDS,
  circleOf,
  isMember,
  isShown,
  visibilityOf,
  type FieldVisibility,
  type PersonField,
  type VisibilityChoices,
} from './person.rules.js';

/** What of a person the actor of the request may see; the rest is null. */
export interface PersonDetails {
  readonly position: string | null;
  readonly phone: string | null;
  readonly about: string | null;
  readonly aboutHtml: string | null;
  readonly email: string | null;
}

/** Where mails for a person go. */
export interface AccountOfPerson {
  readonly accountId: string;
  readonly personId: string;
  readonly email: string;
  readonly locale: Locale;
  readonly isBlocked: boolean;
}

interface DetailsRow extends PersonDetails {
  id: string;
  visibility: VisibilityChoices;
  municipality_ids: string[];
}

/**
 * SQL: what `shownPosition` needs to know of person `p`, for statements that show people beside what they wrote.
 * Whose colleague somebody is matters only to those who show their position to colleagues alone.
 */
export const POSITION_COLUMNS = `
  p.position as "authorPosition", p.visibility ->> 'position' as "positionVisibility",
  case when p.visibility ->> 'position' = 'ORGANISATION' then (
    select json_agg(m.municipality_id) from membership m where m.person_id = p.id and m.state = 'ACTIVE') end as "authorTowns"`;

export interface PositionRow {
  authorPosition: string | null;
  positionVisibility: FieldVisibility | null;
  authorTowns: string[] | null;
}

/** The position of a person as the actor of `ctx` may see it. */
export function shownPosition(
  ctx: Ctx,
  personId: string,
  { authorPosition, positionVisibility, authorTowns }: PositionRow,
): string | null {
  const circle = circleOf(ctx.actor, { personId, municipalityIds: authorTowns ?? [] });
  return isShown(positionVisibility ?? PERSON_FIELDS.position, circle) ? authorPosition : null;
}

/** SQL: the public face of the person `p`, for statements of others that name people. */
export const personAsJson = (p: string): string =>
  `json_build_object('id', ${p}.id, 'name', ${p}.name, 'isExample', ${p}.is_example, 'former', ${p}.former)`;

/** Batched reads of people and accounts, for this lib and others. */
@Injectable()
export class IdentityReader {
  constructor(private readonly db: Database) {}

  /** The public face of people. Lists that carry it in their own statement prime it. */
  readonly personsById: Batch<string, Person> = async (ctx, ids) => {
    const rows = await this.db.rows<Person>(
      ctx,
      `select id, name, is_example as "isExample", former from person where id = any($1)`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  };

  /**
   * The people whose page the actor may open: members and staff may open everybody's, everybody else only their
   * own and those of people who show something to the public.
   */
  readonly pagesById: Batch<string, Person> = async (ctx, ids) => {
    const rows = await this.db.rows<Person & { visibility: VisibilityChoices }>(
      ctx,
      `select id, name, is_example as "isExample", former, visibility from person where id = any($1)`,
      [ids],
    );
    const mayOpen = ({ id, visibility }: { id: string; visibility: VisibilityChoices }): boolean =>
      isMember(ctx.actor) || ctx.actor?.personId === id || Object.values(visibility).includes('PUBLIC');
    return new Map(
      rows.filter(mayOpen).map(({ id, name, isExample, former }) => [id, { id, name, isExample, former }]),
    );
  };

  /** The fields of people that have a visibility, as the actor of `ctx` may see them. */
  readonly detailsById: Batch<string, PersonDetails> = async (ctx, ids) => {
    const rows = await this.db.rows<DetailsRow>(
      ctx,
      // Whose colleague somebody is stands in directory's membership; see LoginSessionRecords for why it is read here.
      `select p.id, p.position, p.phone, p.about, p.about_html as "aboutHtml", p.visibility, a.email,
         array(select m.municipality_id from membership m where m.person_id = p.id and m.state = 'ACTIVE') as municipality_ids
       from person p left join account a on a.person_id = p.id where p.id = any($1)`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, visiblePart(ctx, row)]));
  };

  /** Account, mail address and language by person id; people without an account are missing. */
  async accountsForPersons(ctx: Ctx, personIds: readonly string[]): Promise<Map<string, AccountOfPerson>> {
    const rows = await this.db.rows<AccountOfPerson>(
      ctx,
      `select id as "accountId", person_id as "personId", email, locale, blocked_at is not null as "isBlocked"
       from account where person_id = any($1)`,
      [personIds],
    );
    return new Map(rows.map((row) => [row.personId, { ...row, locale: toLocale(row.locale) }]));
  }
}

function visiblePart(ctx: Ctx, row: DetailsRow): PersonDetails {
  const circle = circleOf(ctx.actor, { personId: row.id, municipalityIds: row.municipality_ids });
  const shown = (field: PersonField): boolean => isShown(visibilityOf(row.visibility, field), circle);
  return {
    position: shown('position') ? row.position : null,
    phone: shown('phone') ? row.phone : null,
    about: shown('about') ? row.about : null,
    aboutHtml: shown('about') ? row.aboutHtml : null,
    email: shown('email') ? row.email : null,
  };
}
