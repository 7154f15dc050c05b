import { LIMITS } from '@app/contracts';
import { Problem, signedIn, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { manyLines, oneLine, orNothing } from '@app/platform/input';
import { renderMarkdown } from '@app/platform/markdown';
import { Injectable } from '@nestjs/common';
import { ActorChanges } from '../login-sessions/actor-changes.js';
import { PersonEntity } from './person.entity.js';
import type { UpdatePersonInput } from './person.inputs.js';
import type { Person, PersonVisibility } from './person.model.js';
import {
  PERSON_FIELDS,
  visibilityOf,
  type FieldVisibility,
  type PersonField,
  type VisibilityChoices,
} from './person.rules.js';

/** One's own person. */
@Injectable()
export class PersonService {
  constructor(
    private readonly db: Database,
    private readonly changes: ActorChanges,
  ) {}

  /**
   * Changes one's own person.
   *
   * @throws Problem `BAD_INPUT`, `TOO_LONG` with the field
   */
  async update(ctx: Ctx, input: UpdatePersonInput): Promise<Person> {
    const { personId } = signedIn(ctx);
    const changes = tidied(input);
    return this.db.run(ctx, async (ctx) => {
      const people = this.db.repository(ctx, PersonEntity);
      if (Object.keys(changes).length > 0) {
        await people.update(personId, changes);
        // The name stands in the login session, for the list of who is here.
        await this.changes.actorChanged(ctx, personId);
      }
      const { id, name, isExample, former } = await people.findOneByOrFail({ id: personId });
      return { id, name, isExample, former };
    });
  }

  /** Who may see what of one's own person. */
  async visibility(ctx: Ctx): Promise<PersonVisibility[]> {
    const row = await this.db.row<{ visibility: VisibilityChoices }>(
      ctx,
      `select visibility from person where id = $1`,
      [signedIn(ctx).personId],
    );
    return (Object.keys(PERSON_FIELDS) as PersonField[]).map((field) => ({
      field,
      visibility: visibilityOf(row?.visibility ?? {}, field),
    }));
  }

  /**
   * Chooses who may see a field of one's own person.
   *
   * @throws Problem `BAD_INPUT` for a field that has no visibility
   */
  async setVisibility(ctx: Ctx, field: string, visibility: FieldVisibility): Promise<PersonVisibility[]> {
    if (!Object.hasOwn(PERSON_FIELDS, field)) throw new Problem('BAD_INPUT', { field: 'field' });
    await this.db.execute(
      ctx,
      `update person set visibility = visibility || jsonb_build_object($2::text, $3::text) where id = $1`,
      [signedIn(ctx).personId, field, visibility],
    );
    return this.visibility(ctx);
  }
}

/** The columns that change; fields that were left out are not among them. */
function tidied(input: UpdatePersonInput): Partial<PersonEntity> {
  const changes: Partial<PersonEntity> = {};
  if (input.name !== undefined && input.name !== null)
    changes.name = oneLine(input.name, { field: 'input.name', max: LIMITS.personName });
  if (input.position !== undefined)
    changes.position = orNothing(oneLine, input.position, { field: 'input.position', max: LIMITS.position });
  if (input.phone !== undefined) changes.phone = phone(input.phone);
  if (input.about !== undefined) {
    changes.about = orNothing(manyLines, input.about, { field: 'input.about', max: LIMITS.about });
    changes.aboutHtml = changes.about && renderMarkdown(changes.about);
  }
  return changes;
}

function phone(value: string | null): string | null {
  const text = orNothing(oneLine, value, { field: 'input.phone', max: LIMITS.phone });
  if (text !== null && !/^\+?[\d\s()/.-]*\d[\d\s()/.-]*$/.test(text))
    throw new Problem('BAD_INPUT', { field: 'input.phone' });
  return text;
}
