import { toLocale, type Locale, type MailMode, type NotificationKind } from '@app/contracts';
import { Clock } from '@app/platform/clock';
import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Injectable } from '@nestjs/common';
import { definitionOf, type DigestPeriod } from '../kinds.rules.js';
import { PreferenceService, type Setting } from '../preferences/preference.service.js';
import type { UnsubscribeScope, UnsubscribeTarget } from './unsubscribe.token.js';

/** How the page greets somebody who follows a link: their language, and whether it is switched off already. */
export interface LinkState {
  readonly locale: Locale;
  readonly switchedOff: boolean;
}

/** Switching mails off without signing in, and back on. Nothing but the mails of the link's scope changes. */
@Injectable()
export class UnsubscribeService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly preferences: PreferenceService,
  ) {}

  /** What the page shows; null when the account of the link is gone. */
  async state(ctx: Ctx, { personId, scope }: UnsubscribeTarget): Promise<LinkState | null> {
    const row = await this.db.row<{ locale: string; active: boolean }>(
      ctx,
      `select a.locale, exists (
         select 1 from unsubscription u where u.person_id = a.person_id and u.scope = $2 and u.undone_at is null) as active
       from account a where a.person_id = $1`,
      [personId, scope],
    );
    if (!row) return null;
    const settings = await this.preferences.settingsOf(ctx, personId);
    // Somebody who switched a kind on again in the settings may use the same link a second time.
    const switchedOff = row.active && affected(scope, settings).length === 0;
    return { locale: toLocale(row.locale), switchedOff };
  }

  /** Switches the mails of the scope off. Doing it twice changes nothing more. */
  async unsubscribe(ctx: Ctx, { personId, scope }: UnsubscribeTarget): Promise<void> {
    await this.db.run(ctx, async (tx) => {
      const settings = affected(scope, await this.preferences.settingsOf(tx, personId));
      const [type, period] = scope.split(':') as ['kind' | 'digest', string];
      await this.preferences.store(
        tx,
        personId,
        settings.map((setting) => ({ ...setting, mail: withoutScope(setting.kind, type) })),
      );
      // What still waits for this overview under kinds that now go elsewhere would make one more of it.
      if (type === 'digest') await this.dropWaiting(tx, personId, period as DigestPeriod | 'NOW', settings);
      await this.db.execute(
        tx,
        `insert into unsubscription as u (person_id, scope, previous, at) values ($1, $2, $3, $4)
         on conflict (person_id, scope) do update set at = excluded.at, undone_at = null,
           previous = case when u.undone_at is null then u.previous || excluded.previous else excluded.previous end`,
        [
          personId,
          scope,
          JSON.stringify(Object.fromEntries(settings.map(({ kind, mail }) => [kind, mail]))),
          this.clock.now(),
        ],
      );
    });
  }

  /** Takes an unsubscription back. What was set otherwise meanwhile stays as it was set. */
  async undo(ctx: Ctx, { personId, scope }: UnsubscribeTarget): Promise<void> {
    await this.db.run(ctx, async (tx) => {
      const row = await this.db.row<{ previous: Partial<Record<NotificationKind, MailMode>> }>(
        tx,
        `update unsubscription set undone_at = $3 where person_id = $1 and scope = $2 and undone_at is null returning previous`,
        [personId, scope, this.clock.now()],
      );
      if (!row) return;
      const type = scope.split(':')[0] as 'kind' | 'digest';
      const settings = (await this.preferences.settingsOf(tx, personId)).filter(
        ({ kind, mail }) => row.previous[kind] !== undefined && mail === withoutScope(kind, type),
      );
      await this.preferences.store(
        tx,
        personId,
        settings.map((setting) => ({ ...setting, mail: row.previous[setting.kind]! })),
      );
    });
  }

  private async dropWaiting(
    tx: Ctx,
    personId: string,
    period: DigestPeriod | 'NOW',
    off: readonly Setting[],
  ): Promise<void> {
    // Kinds that are switched off stay: the overview leaves them out, and an undo before it brings them back.
    await this.db.execute(
      tx,
      `update notification set mail_since = null, mail_events = '{}'
       where person_id = $1 and mail_mode = $2 and mail_since is not null and mail_kind <> all($3)`,
      [personId, period, off.filter(({ kind }) => !definitionOf(kind).locked).map(({ kind }) => kind)],
    );
  }
}

/** The settings an unsubscription of `scope` changes. */
function affected(scope: UnsubscribeScope, settings: readonly Setting[]): Setting[] {
  return settings.filter(({ kind, mail }) =>
    scope.startsWith('digest:') ? `digest:${mail}` === scope : `kind:${kind}` === scope && mail !== 'OFF',
  );
}

/** Kinds that cannot be switched off leave an overview for the mail of their own they start with. */
function withoutScope(kind: NotificationKind, type: 'kind' | 'digest'): MailMode {
  const { locked, mail } = definitionOf(kind);
  return locked && type === 'digest' ? mail : 'OFF';
}
