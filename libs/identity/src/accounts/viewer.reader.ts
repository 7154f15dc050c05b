import { found, signedIn, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Injectable } from '@nestjs/common';
import type { Viewer } from './viewer.model.js';

interface Row {
  id: string;
  email: string;
  locale: string;
  created_at: Date;
  has_password: boolean;
  person_id: string;
  name: string;
  is_example: boolean;
  former: boolean;
}

/** The account of the actor, as the client wants to know it. */
@Injectable()
export class ViewerReader {
  constructor(private readonly db: Database) {}

  /** One statement; roles and permissions are those of the request. */
  async viewer(ctx: Ctx): Promise<Viewer> {
    const { accountId, instanceRoles, permissions } = signedIn(ctx);
    const row = found(
      await this.db.row<Row>(
        ctx,
        `select a.id, a.email, a.locale, a.created_at, a.password_hash is not null as has_password,
           p.id as person_id, p.name, p.is_example, p.former
         from account a join person p on p.id = a.person_id where a.id = $1`,
        [accountId],
      ),
    );
    return {
      id: row.id,
      email: row.email,
      locale: row.locale,
      person: { id: row.person_id, name: row.name, isExample: row.is_example, former: row.former },
      instanceRoles: [...instanceRoles],
      permissions: [...permissions],
      hasPassword: row.has_password,
      createdAt: row.created_at,
    };
  }
}
