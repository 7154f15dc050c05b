import type { InstanceRole, Locale } from '@app/contracts';
import type { TestActor, TestApp } from '../test-app.js';

export interface PersonValues {
  readonly name?: string;
  readonly email?: string;
  readonly locale?: Locale;
  readonly position?: string | null;
  readonly phone?: string | null;
  readonly about?: string | null;
  readonly visibility?: Readonly<Record<string, string>>;
  readonly isExample?: boolean;
  /** As `hashPassword` makes it. */
  readonly passwordHash?: string | null;
  readonly instanceRoles?: readonly InstanceRole[];
  readonly blocked?: boolean;
  /** Now by the clock of the test, unless given. */
  readonly createdAt?: Date;
}

let count = 0;

/** Inserts a person with an account and roles. What it returns can act; add the towns it shall act for. */
export async function insertPerson(
  app: TestApp,
  values: PersonValues = {},
): Promise<TestActor & { readonly email: string }> {
  const n = ++count;
  const email = values.email ?? `person-${n}@musterstadt.example`;
  const createdAt = values.createdAt ?? app.clock.now();
  const row = await app.db.row<{ account_id: string; person_id: string }>(
    app.ctx(),
    `with face as (
       insert into person (name, position, phone, about, about_html, visibility, is_example, created_at)
       values ($1, $2, $3, $4, '<p>' || $4 || '</p>', $5, $6, $7) returning id
     )
     insert into account (person_id, email, password_hash, locale, created_at, blocked_at, blocked_reason)
     select id, $8, $9, $10, $7, case when $11 then $7::timestamptz end, case when $11 then 'Probe' end from face
     returning id as account_id, person_id`,
    [
      values.name ?? `Muster Person ${n}`,
      values.position ?? null,
      values.phone ?? null,
      values.about ?? null,
      JSON.stringify(values.visibility ?? {}),
      values.isExample ?? false,
      createdAt,
      email,
      values.passwordHash ?? null,
      values.locale ?? 'de',
      values.blocked ?? false,
    ],
  );
  const { account_id: accountId, person_id: personId } = row!;
  const instanceRoles = values.instanceRoles ?? [];
  await app.db.execute(
    app.ctx(),
    `insert into account_role (account_id, role) select $1, unnest($2::text[])`,
    [accountId, instanceRoles],
  );
  return { accountId, personId, email, instanceRoles };
}
