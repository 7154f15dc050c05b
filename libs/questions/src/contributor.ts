import { MembershipReader } from '@app/directory';
import { Problem, signedIn, type Ctx } from '@app/platform/context';
import { Injectable } from '@nestjs/common';
import { MentionService } from './mention/mention.service.js';

/** Finds out for whom somebody writes, and whom the text may name. */
@Injectable()
export class Contributor {
  constructor(
    private readonly memberships: MembershipReader,
    private readonly mentions: MentionService,
  ) {}

  /** The text with its mentions settled, see `MentionService`. */
  settle(ctx: Ctx, text: string, field: string): Promise<string> {
    return this.mentions.settle(ctx, text, field);
  }

  /**
   * The town the actor writes for: the one that was named, or the one the person speaks for. Null for staff
   * who belong to no town.
   *
   * @throws Problem `NOT_FOUND` for a town the actor is no member of
   */
  async townOf(ctx: Ctx, municipalityId: string | null | undefined): Promise<string | null> {
    const actor = signedIn(ctx);
    if (municipalityId) {
      if (!actor.municipalityIds.has(municipalityId))
        throw new Problem('NOT_FOUND', { field: 'input.municipalityId', internal: 'not a member' });
      return municipalityId;
    }
    const [only] = actor.municipalityIds;
    if (actor.municipalityIds.size <= 1) return only ?? null;
    return (await this.memberships.townOfPerson(ctx, [actor.personId])).get(actor.personId) ?? null;
  }
}
