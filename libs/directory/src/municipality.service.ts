import { LIMITS } from '@app/contracts';
import { Audit } from '@app/platform/access';
import { Clock } from '@app/platform/clock';
import { Problem, signedIn, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { LiveLog } from '@app/platform/live';
import { renderMarkdown } from '@app/platform/markdown';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { UpdateMunicipalityInput } from './municipality.inputs.js';
import type { Municipality } from './municipality.model.js';
import { mayEdit } from './municipality.policy.js';
import { MunicipalityReader } from './municipality.reader.js';

const VISIBILITIES = ['ME', 'ORGANISATION', 'MEMBERS', 'PUBLIC'] as const;
const HOST = z.hostname().max(253).regex(/\./);

/** Editing the page of a municipality, and the port moderation acts through. */
@Injectable()
export class MunicipalityService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly live: LiveLog,
    private readonly reader: MunicipalityReader,
  ) {}

  /**
   * Changes text and contact.
   *
   * @throws Problem `NOT_FOUND` (also without the right to), `TOO_LONG`, `BAD_INPUT` naming the field
   */
  async update(ctx: Ctx, id: string, input: UpdateMunicipalityInput): Promise<Municipality> {
    if (!mayEdit(signedIn(ctx), id)) throw new Problem('NOT_FOUND', { internal: 'may not edit the town' });
    const description = text(input.description, 'input.description', LIMITS.townDescription);
    const changes: Record<string, unknown> = {
      description,
      description_html: description === undefined ? undefined : description && renderMarkdown(description),
      contact_email: checked(
        text(input.contactEmail, 'input.contactEmail', 254),
        'input.contactEmail',
        z.email(),
      ),
      contact_phone: checked(
        text(input.contactPhone, 'input.contactPhone', 40),
        'input.contactPhone',
        z.string().regex(/^[+\d][\d ()/-]{4,}$/),
      ),
      website: checked(text(input.website, 'input.website', 253), 'input.website', HOST),
      contact_visibility:
        input.contactVisibility == null
          ? undefined
          : checked(input.contactVisibility, 'input.contactVisibility', z.enum(VISIBILITIES)),
    };
    const set = Object.entries(changes).filter(([, value]) => value !== undefined);
    return this.db.run(ctx, async (tx) => {
      const assignments = set.map(([column], index) => `${column} = $${index + 3}`);
      const touched = await this.db.execute(
        tx,
        `update municipality set ${['updated_at = $2', ...assignments].join(', ')} where id = $1`,
        [id, this.clock.now(), ...set.map(([, value]) => value)],
      );
      if (touched === 0) throw new Problem('NOT_FOUND', { internal: 'no such town' });
      await this.audit.record(tx, 'municipality.edit', `municipality:${id}`, {
        fields: set.map(([column]) => column),
      });
      await this.live.append(tx, `town-page:${id}`, 'municipality.changed', { municipalityId: id });
      return this.reader.get(tx, id);
    });
  }
}

/** Trimmed text; null empties the field, undefined leaves it. */
function text(value: string | null | undefined, field: string, max: number): string | null | undefined {
  if (value === undefined) return undefined;
  const trimmed = value?.trim() ?? '';
  if (trimmed.length > max) throw new Problem('TOO_LONG', { field, values: { max } });
  return trimmed === '' ? null : trimmed;
}

function checked(
  value: string | null | undefined,
  field: string,
  schema: z.ZodType,
): string | null | undefined {
  if (value == null) return value;
  if (!schema.safeParse(value).success) throw new Problem('BAD_INPUT', { field });
  return value;
}
