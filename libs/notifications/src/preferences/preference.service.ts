import { MAIL_MODES, type MailMode, type NotificationKind } from '@app/contracts';
import { Problem, signedIn, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Injectable } from '@nestjs/common';
import { KINDS, breaksLock, definitionOf, isKind, kindsFor, type ChannelSetting } from '../kinds.rules.js';

/** How the channels of one person stand for one kind. */
export interface Setting extends ChannelSetting {
  readonly kind: NotificationKind;
}

/** A setting as it was sent; nothing about it is checked yet. */
export interface SettingInput {
  readonly kind: string;
  readonly inApp: boolean;
  readonly mail: string;
  /** Null or missing: as it is. Without `inApp` it is off. */
  readonly push?: boolean | null;
}

/** What a person wants to hear of, and how. */
@Injectable()
export class PreferenceService {
  constructor(private readonly db: Database) {}

  /** The settings the actor is asked about: every kind they can ever be told of. */
  async own(ctx: Ctx): Promise<Setting[]> {
    const actor = signedIn(ctx);
    const kinds = new Set(kindsFor(actor.permissions));
    return (await this.settingsOf(ctx, actor.personId)).filter(({ kind }) => kinds.has(kind));
  }

  /**
   * Sets channels of the actor; kinds that are not named stay as they are.
   *
   * @throws Problem `BAD_INPUT` for an unknown kind or mode or a kind named twice, `NOTIFICATION_LOCKED`
   */
  async setOwn(ctx: Ctx, inputs: readonly SettingInput[]): Promise<Setting[]> {
    const actor = signedIn(ctx);
    const allowed = new Set<string>(kindsFor(actor.permissions));
    const known = new Map((await this.settingsOf(ctx, actor.personId)).map((row) => [row.kind, row.push]));
    const settings = inputs.map((input, index): Setting => {
      const { kind, inApp, mail, push } = input;
      if (!isKind(kind) || !allowed.has(kind))
        throw new Problem('BAD_INPUT', { field: `preferences.${index}.kind` });
      if (!isMailMode(mail)) throw new Problem('BAD_INPUT', { field: `preferences.${index}.mail` });
      if (breaksLock(kind, { inApp, mail }))
        throw new Problem('NOTIFICATION_LOCKED', { field: `preferences.${index}` });
      return { kind, inApp, mail, push: inApp && (push ?? known.get(kind) ?? false) };
    });
    if (new Set(settings.map(({ kind }) => kind)).size < settings.length)
      throw new Problem('BAD_INPUT', { field: 'preferences' });
    await this.db.run(ctx, (tx) => this.store(tx, actor.personId, settings));
    return this.own(ctx);
  }

  /** The settings of a person for every kind, in the order of the table of kinds. */
  async settingsOf(ctx: Ctx, personId: string): Promise<Setting[]> {
    const rows = await this.db.rows<{ kind: string; in_app: boolean; mail: MailMode; push: boolean }>(
      ctx,
      `select kind, in_app, mail, push from notification_preference where person_id = $1`,
      [personId],
    );
    const chosen = new Map(rows.map((row) => [row.kind, row]));
    return KINDS.map((kind) => {
      const row = chosen.get(kind);
      return row
        ? { kind, inApp: row.in_app, mail: row.mail, push: row.push }
        : {
            kind,
            inApp: definitionOf(kind).inApp,
            mail: definitionOf(kind).mail,
            push: definitionOf(kind).push,
          };
    });
  }

  /**
   * Stores settings that have been checked. What waits for an overview goes with the other overview when its kind
   * moves there; when its kind is switched off, the overview leaves it out.
   */
  async store(tx: Ctx, personId: string, settings: readonly Setting[]): Promise<void> {
    if (settings.length === 0) return;
    const kinds = settings.map(({ kind }) => kind);
    const mails = settings.map(({ mail }) => mail);
    await this.db.execute(
      tx,
      `insert into notification_preference (person_id, kind, in_app, mail, push)
       select $1, s.* from unnest($2::text[], $3::boolean[], $4::text[], $5::boolean[]) as s (kind, in_app, mail, push)
       order by s.kind
       on conflict (person_id, kind) do update set in_app = excluded.in_app, mail = excluded.mail, push = excluded.push`,
      [personId, kinds, settings.map(({ inApp }) => inApp), mails, settings.map(({ push }) => push)],
    );
    await this.db.execute(
      tx,
      `update notification n set mail_mode = s.mail
       from unnest($2::text[], $3::text[]) as s (kind, mail)
       where n.person_id = $1 and n.mail_since is not null and n.mail_kind = s.kind
         and s.mail in ('DAILY', 'WEEKLY') and n.mail_mode <> s.mail`,
      [personId, kinds, mails],
    );
  }
}

function isMailMode(value: string): value is MailMode {
  return MAIL_MODES.some((mode) => mode === value);
}
