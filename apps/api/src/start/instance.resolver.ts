import { Public } from '@app/platform/access';
import { Clock, berlinDay } from '@app/platform/clock';
import { Config } from '@app/platform/config';
import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { CurrentCtx } from '@app/platform/graphql';
import { Query, Resolver } from '@nestjs/graphql';
import { InstanceSettings, PublicNumbers } from './instance.model.js';

@Resolver()
export class InstanceResolver {
  constructor(
    private readonly config: Config,
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  @Public('imprint, sources and name stand on every page')
  @Query(() => InstanceSettings, { description: 'Name, operator and sources of this instance.' })
  async instance(@CurrentCtx() ctx: Ctx): Promise<InstanceSettings> {
    const register = await this.db.row<{ at: string | null }>(
      ctx,
      'select max(register_date)::text as at from municipality where gone_at is null',
    );
    const { instance, demo } = this.config;
    const at = register?.at ?? null;
    return {
      name: instance.name,
      operatorName: instance.operatorName,
      operatorAddress: instance.operatorAddress,
      operatorRepresentative: instance.operatorRepresentative,
      contactEmail: instance.operatorEmail,
      accessibilityBody: instance.accessibilityBody,
      registerSource: `© Statistisches Bundesamt (Destatis), ${(at ?? berlinDay(this.clock.now())).slice(0, 4)}`,
      registerDate: at,
      mapSource: '© GeoBasis-DE / BKG (2016), Daten vereinfacht',
      demo,
    };
  }

  @Public('shown to visitors on the start page')
  @Query(() => PublicNumbers, { description: 'How many towns, questions, answers and offers there are.' })
  async publicNumbers(@CurrentCtx() ctx: Ctx): Promise<PublicNumbers> {
    const row = await this.db.row<PublicNumbers>(
      ctx,
      `select
         (select count(*)::int from municipality where gone_at is null) as municipalities,
         (select count(*)::int from municipality where participation = 'MEMBER' and gone_at is null) as "memberMunicipalities",
         (select count(*)::int from question where visibility = 'PUBLIC' and hidden_at is null and deleted_at is null) as questions,
         (select coalesce(sum(answer_count), 0)::int from question where visibility = 'PUBLIC' and hidden_at is null and deleted_at is null) as answers,
         (select count(*)::int from offer where valid_until is null or valid_until >= $1::date) as offers`,
      [berlinDay(this.clock.now())],
    );
    return row!;
  }
}
