import type { TestApp } from '../test-app.js';

export interface TownValues {
  readonly name?: string;
  readonly slug?: string;
  readonly ags?: string;
  readonly landKey?: string;
  readonly population?: number;
  readonly sizeClass?: string;
  readonly lat?: number | null;
  readonly lon?: number | null;
  readonly participation?: 'NOT_YET' | 'CLAIMED' | 'MEMBER';
  readonly postalCode?: string;
  readonly bbsrType?: number | null;
}

let count = 0;

/** Inserts a municipality; a member unless said otherwise. Returns its id. */
export async function insertTown(app: TestApp, values: TownValues = {}): Promise<string> {
  const n = ++count;
  const landKey = values.landKey ?? '12';
  // Never the same twice, above the keys that specs write out, and in another district each time.
  const ags = values.ags ?? `${landKey}${900_000 + ((n * 1_009) % 100_000)}`;
  const name = values.name ?? `Musterstadt ${n}`;
  const row = await app.db.row<{ id: string }>(
    app.ctx(),
    `insert into municipality (ags, ars, slug, name, official_name, kind, land_key, district_key, district_name, population,
       population_date, area_ha, postal_code, register_date, lat, lon, size_class, bbsr_type, participation)
     values ($1, $2, $3, $4, $5, 'TOWN', $6, $7, 'Musterkreis', $8, '2024-12-31', 5000, $9, '2026-02-28', $10, $11, $12, $13, $14)
     returning id`,
    [
      ags,
      `${ags.slice(0, 5)}0000${ags.slice(5)}`,
      values.slug ?? `musterstadt-${n}-${ags}`,
      name,
      `${name}, Stadt`,
      landKey,
      ags.slice(0, 5),
      values.population ?? 9_000,
      values.postalCode ?? '19322',
      values.lat === undefined ? 52.99 : values.lat,
      values.lon === undefined ? 11.75 : values.lon,
      values.sizeClass ?? 'KLEINE_KLEINSTADT',
      values.bbsrType ?? null,
      values.participation ?? 'MEMBER',
    ],
  );
  return row!.id;
}

export interface MembershipValues {
  readonly role?: 'MEMBER' | 'ADMIN';
  readonly state?: 'PENDING' | 'ACTIVE' | 'INACTIVE' | 'REJECTED' | 'ENDED';
  readonly claim?: boolean;
  readonly mandate?: boolean;
}

/** Puts a person into a municipality; active unless said otherwise. Returns the id of the membership. */
export async function insertMembership(
  app: TestApp,
  personId: string,
  municipalityId: string,
  values: MembershipValues = {},
): Promise<string> {
  const row = await app.db.row<{ id: string }>(
    app.ctx(),
    `insert into membership (person_id, municipality_id, role, state, claim, mandate, requested_at)
     values ($1, $2, $3, $4, $5, $6, $7) returning id`,
    [
      personId,
      municipalityId,
      values.role ?? 'MEMBER',
      values.state ?? 'ACTIVE',
      values.claim ?? false,
      values.mandate ?? false,
      app.clock.now(),
    ],
  );
  return row!.id;
}

/** An institution of researchers. Returns its id. */
export async function insertInstitution(app: TestApp, name?: string): Promise<string> {
  const n = ++count;
  const row = await app.db.row<{ id: string }>(
    app.ctx(),
    `insert into institution (kind, slug, name, perspective, created_at)
     values ('UNIVERSITY', $1, $2, 'WISSENSCHAFT', $3) returning id`,
    [`einrichtung-${n}`, name ?? `Beispielhochschule ${n}`, app.clock.now()],
  );
  return row!.id;
}

/** Puts a person into an institution; active unless said otherwise. Returns the id of the membership. */
export async function insertInstitutionMembership(
  app: TestApp,
  personId: string,
  institutionId: string,
  {
    role = 'MEMBER',
    state = 'ACTIVE',
  }: { readonly role?: 'MEMBER' | 'ADMIN'; readonly state?: 'PENDING' | 'ACTIVE' | 'ENDED' } = {},
): Promise<string> {
  const row = await app.db.row<{ id: string }>(
    app.ctx(),
    `insert into institution_membership (person_id, institution_id, role, state, requested_at)
     values ($1, $2, $3, $4, $5) returning id`,
    [personId, institutionId, role, state, app.clock.now()],
  );
  return row!.id;
}

/** Assigns a mail domain to towns. */
export async function insertMailDomain(
  app: TestApp,
  domain: string,
  municipalityIds: readonly string[],
  confirmed = true,
): Promise<void> {
  await app.db.execute(app.ctx(), `insert into mail_domain (domain, state) values ($1, $2)`, [
    domain,
    confirmed ? 'CONFIRMED' : 'CLAIMED',
  ]);
  await app.db.execute(
    app.ctx(),
    `insert into mail_domain_municipality (domain, municipality_id) select $1, unnest($2::uuid[])`,
    [domain, municipalityIds],
  );
}
