import { InstitutionReader, MembershipReader, type Perspective } from '@app/directory';
import { Problem, signedIn, type Ctx } from '@app/platform/context';
import { Injectable } from '@nestjs/common';
import { MentionService, type EditedText } from './mention/mention.service.js';

/** For whom somebody writes, and from where. All null for the staff of the platform. */
export interface Voice {
  readonly municipalityId: string | null;
  readonly institutionId: string | null;
  readonly perspective: Perspective | null;
}

/** What a contribution says about its voice. */
export interface VoiceInput {
  readonly municipalityId?: string | null;
  readonly institutionId?: string | null;
  readonly perspective?: Perspective | null;
}

/** Finds out for whom somebody writes, and whom the text may name. */
@Injectable()
export class Contributor {
  constructor(
    private readonly memberships: MembershipReader,
    private readonly institutions: InstitutionReader,
    private readonly mentions: MentionService,
  ) {}

  /** The text with its mentions settled, see `MentionService`. */
  settle(ctx: Ctx, text: string, field: string): Promise<string> {
    return this.mentions.settle(ctx, text, field);
  }

  /** Says whom an edit mentions anew, see `MentionService`. */
  edited(tx: Ctx, text: EditedText, body: string): Promise<void> {
    return this.mentions.edited(tx, text, body);
  }

  /**
   * The town or institution the actor writes for. Without a word about it, that is the town the person speaks
   * for, else the institution. Towns speak from practice, or from politics where an elected person says so;
   * institutions from their own perspective unless the person says otherwise.
   *
   * @throws Problem `NOT_FOUND` for what the actor is no member of, `BAD_INPUT`
   */
  async voiceOf(ctx: Ctx, input: VoiceInput): Promise<Voice> {
    const { institutionIds, municipalityIds } = signedIn(ctx);
    if (input.municipalityId && input.institutionId)
      throw new Problem('BAD_INPUT', { field: 'input.institutionId', internal: 'two voices' });
    const [onlyInstitution] = institutionIds;
    const institutionId =
      input.institutionId ?? (!input.municipalityId && municipalityIds.size === 0 ? onlyInstitution : null);
    if (institutionId) {
      if (!institutionIds.has(institutionId))
        throw new Problem('NOT_FOUND', { field: 'input.institutionId', internal: 'not a member' });
      const institution = (await this.institutions.byId(ctx, [institutionId])).get(institutionId);
      const perspective = input.perspective ?? institution?.perspective ?? 'PRAXIS';
      return { municipalityId: null, institutionId, perspective };
    }
    const municipalityId = await this.townOf(ctx, input.municipalityId);
    const allowed = municipalityId === null ? [] : ['PRAXIS', 'POLITIK'];
    if (input.perspective && !allowed.includes(input.perspective))
      throw new Problem('BAD_INPUT', { field: 'input.perspective', internal: 'not theirs to speak from' });
    return {
      municipalityId,
      institutionId: null,
      perspective: municipalityId === null ? null : (input.perspective ?? 'PRAXIS'),
    };
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
