import { LIMITS, isId } from '@app/contracts';
import { Audit } from '@app/platform/access';
import { Clock } from '@app/platform/clock';
import { Problem, found, type Ctx } from '@app/platform/context';
import { Database, isUniqueViolation } from '@app/platform/database';
import { manyLines, oneLine, orNothing } from '@app/platform/input';
import { Injectable } from '@nestjs/common';
import slugify from '@sindresorhus/slugify';
import type { EditInstitutionInput, InstitutionInput } from './institution.inputs.js';
import type { Institution } from './institution.model.js';
import { InstitutionReader } from './institution.reader.js';
import { checkedDomains, checkedHost, defaultPerspective } from './institution.rules.js';

/** What the staff does with institutions. */
@Injectable()
export class InstitutionService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly reader: InstitutionReader,
  ) {}

  /** @throws Problem `BAD_INPUT`, `TOO_LONG`, `DOMAIN_PUBLIC`, `DOMAIN_TAKEN`, `INSTITUTION_NAME_TAKEN` */
  async create(ctx: Ctx, input: InstitutionInput): Promise<Institution> {
    const values = checked(input);
    const id = await this.db.run(ctx, async (tx) => {
      const row = await this.db.row<{ id: string }>(
        tx,
        `insert into institution (kind, slug, name, description, website, perspective, created_at)
         values ($1, $2, $3, $4, $5, $6, $7) on conflict (slug) do nothing returning id`,
        [
          input.kind,
          slugify(values.name, { decamelize: false, locale: 'de' }).slice(0, 80).replace(/-$/, '') ||
            'einrichtung',
          values.name,
          values.description,
          values.website,
          values.perspective,
          this.clock.now(),
        ],
      );
      if (!row) throw new Problem('INSTITUTION_NAME_TAKEN', { field: 'input.name' });
      await this.writeDomains(tx, row.id, values.domains);
      await this.audit.record(tx, 'institution.create', `institution:${row.id}`, { ...values });
      return row.id;
    });
    return found((await this.reader.byId(ctx, [id])).get(id));
  }

  /** @throws Problem `NOT_FOUND`, `BAD_INPUT`, `TOO_LONG`, `DOMAIN_PUBLIC`, `DOMAIN_TAKEN` */
  async edit(ctx: Ctx, input: EditInstitutionInput): Promise<Institution> {
    const values = checked(input);
    if (!isId(input.id)) throw new Problem('NOT_FOUND', { field: 'input.id', internal: 'not an id' });
    await this.db.run(ctx, async (tx) => {
      const changed = await this.db.execute(
        tx,
        `update institution set kind = $2, name = $3, description = $4, website = $5, perspective = $6 where id = $1`,
        [input.id, input.kind, values.name, values.description, values.website, values.perspective],
      );
      if (changed === 0) throw new Problem('NOT_FOUND', { field: 'input.id' });
      await this.writeDomains(tx, input.id, values.domains);
      await this.audit.record(tx, 'institution.edit', `institution:${input.id}`, { ...values });
    });
    return found((await this.reader.byId(ctx, [input.id])).get(input.id));
  }

  /** A domain belongs to one institution, and never to a municipality as well. */
  private async writeDomains(tx: Ctx, id: string, domains: readonly string[]): Promise<void> {
    const taken = await this.db.row<{ domain: string }>(
      tx,
      `select domain from mail_domain_municipality where domain = any($1::text[]) limit 1`,
      [domains],
    );
    if (taken) throw new Problem('DOMAIN_TAKEN', { field: 'input.domains', internal: taken.domain });
    await this.db.execute(
      tx,
      `delete from institution_domain where institution_id = $1 and domain <> all ($2::text[])`,
      [id, domains],
    );
    try {
      await this.db.execute(
        tx,
        `insert into institution_domain (domain, institution_id)
         select d, $1 from unnest($2::text[]) as d
         where not exists (select 1 from institution_domain o where o.domain = d and o.institution_id = $1)`,
        [id, domains],
      );
    } catch (error) {
      if (isUniqueViolation(error)) throw new Problem('DOMAIN_TAKEN', { field: 'input.domains' });
      throw error;
    }
  }
}

function checked({ kind, name, description, website, perspective, domains }: InstitutionInput) {
  return {
    kind,
    name: oneLine(name, { field: 'input.name', max: LIMITS.institutionName, min: 3 }),
    description: orNothing(manyLines, description, { field: 'input.description', max: LIMITS.about }),
    website: checkedHost(website),
    perspective: perspective ?? defaultPerspective(kind),
    domains: checkedDomains(domains),
  };
}
