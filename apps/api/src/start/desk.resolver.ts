import { MembershipReader } from '@app/directory';
import { Requires } from '@app/platform/access';
import { signedIn, type Actor, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { CurrentCtx } from '@app/platform/graphql';
import { QuestionListReader } from '@app/questions';
import { Query, Resolver } from '@nestjs/graphql';
import { Desk, type NextStep } from './desk.model.js';
import { WaitingReader } from './waiting.reader.js';

/** Entries per part of the desk. */
const SHOWN = 5;

interface Progress {
  pending: boolean;
  needs: boolean;
  offers: boolean;
  topics: boolean;
  profile: boolean;
}

/** Puts together what several libs know; that is why it stands in the api and in none of them. */
@Resolver(() => Desk)
export class DeskResolver {
  constructor(
    private readonly db: Database,
    private readonly memberships: MembershipReader,
    private readonly questions: QuestionListReader,
    private readonly waiting: WaitingReader,
  ) {}

  @Requires('account.manage-own')
  @Query(() => Desk, { description: 'What waits for the viewer and the own town.' })
  async desk(@CurrentCtx() ctx: Ctx): Promise<Desk> {
    const actor = signedIn(ctx);
    const [waiting, pendingJoinRequests, questionsForMyTown, unansweredOwn, newInMyTopics, nextSteps] =
      await Promise.all([
        this.waiting.ofActor(ctx),
        this.memberships.pendingForActor(ctx),
        this.questions.waitingForTown(ctx, SHOWN),
        this.questions.waitingForSolution(ctx, SHOWN),
        this.questions.newInMyTopics(ctx, SHOWN),
        this.nextSteps(ctx, actor),
      ]);
    return {
      waiting,
      pendingJoinRequests,
      questionsForMyTown,
      unansweredOwn,
      newInMyTopics,
      nextSteps,
    };
  }

  private async nextSteps(ctx: Ctx, actor: Actor): Promise<NextStep[]> {
    const progress = (await this.db.row<Progress & Record<string, unknown>>(
      ctx,
      `select
         exists (select 1 from membership where person_id = $1 and state = 'PENDING') as pending,
         exists (select 1 from need where municipality_id = any($2::uuid[])) as needs,
         exists (select 1 from offer where municipality_id = any($2::uuid[])) as offers,
         exists (select 1 from follow where person_id = $1 and target = 'TOPIC') as topics,
         exists (select 1 from person where id = $1 and position is not null) as profile`,
      [actor.personId, [...actor.municipalityIds]],
    ))!;
    const steps: NextStep[] = [];
    const hasTown = actor.municipalityIds.size > 0;
    // Staff of the operator belong to no town and need none.
    if (!hasTown && actor.instanceRoles.size === 0) {
      if (progress.pending) steps.push('WAITING_FOR_APPROVAL');
      // Who belongs to an institution answers for it and need not have a town.
      else if (actor.institutionIds.size === 0) steps.push('JOIN_TOWN');
    }
    if (hasTown && !progress.needs) steps.push('ADD_NEEDS');
    if (hasTown && !progress.offers) steps.push('ADD_OFFERS');
    if (!progress.topics) steps.push('FOLLOW_TOPICS');
    if (!progress.profile) steps.push('COMPLETE_PROFILE');
    return steps;
  }
}
