import type { Ctx } from '@app/platform/context';
import { Injectable } from '@nestjs/common';
import { isFreemail } from '../freemail.js';
import { RegisterDomainWriter } from './register-domain.writer.js';
import { planMailDomains, type DomainPlan } from './register-domains.rules.js';
import { StoredRegisterReader } from './register-stored.reader.js';
import type { MailDomainsRow } from '../register/mail-domains.reader.js';
import type { RegisterPlan } from '../register/register.plan.js';

/** The part of an import that is about mail domains and websites. */
@Injectable()
export class RegisterDomains {
  constructor(
    private readonly stored: StoredRegisterReader,
    private readonly writer: RegisterDomainWriter,
  ) {}

  /** What the rows would change once `register` is carried out. */
  async foresee(ctx: Ctx, rows: readonly MailDomainsRow[], register: RegisterPlan): Promise<DomainPlan> {
    const idByAgs = await this.stored.idByAgs(ctx);
    for (const { stored } of register.gone) idByAgs.delete(stored.ags);
    for (const { stored, next } of register.renumbered) idByAgs.set(next.ags, stored.id);
    // New municipalities have no id yet; their key stands in for it.
    for (const { next } of register.created) idByAgs.set(next.ags, next.ags);
    return this.plan(ctx, rows, idByAgs);
  }

  /** Writes what the rows change, after the municipalities have been written; returns what it was. */
  async write(ctx: Ctx, rows: readonly MailDomainsRow[], now: Date): Promise<DomainPlan> {
    const plan = await this.plan(ctx, rows, await this.stored.idByAgs(ctx));
    await this.writer.write(ctx, plan, now);
    return plan;
  }

  private async plan(
    ctx: Ctx,
    rows: readonly MailDomainsRow[],
    idByAgs: ReadonlyMap<string, string>,
  ): Promise<DomainPlan> {
    const stored = await this.stored.mailDomains(ctx);
    return planMailDomains({ rows, idByAgs, stored, isPublicProvider: isFreemail });
  }
}
