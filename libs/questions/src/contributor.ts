import { MembershipReader } from '@app/directory';
import { Problem, signedIn, type Ctx } from '@app/platform/context';
import { Injectable } from '@nestjs/common';

/** Finds out for whom somebody writes. */
@Injectable()
export class Contributor {
  constructor(private readonly memberships: MembershipReader) {}

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
