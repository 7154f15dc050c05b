import { isId } from '@app/contracts';
import { Problem, found, signedIn, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { StoredObjects } from '@app/platform/storage';
import { Injectable } from '@nestjs/common';
import { ProjectGate, type LockedProject } from '../project/project-gate.js';
import { ProjectJournal } from '../project/project-journal.js';
import { kindOfMediaType } from './file-kind.rules.js';
import { fileWords } from './file-words.js';
import type { EditFileInput } from './file.inputs.js';

interface Known {
  readonly projectId: string;
  readonly title: string;
  readonly version: number;
  readonly isPublic: boolean;
  readonly createdBy: string | null;
  readonly mediaType: string;
}

/** Changes what is said about files, and deletes them. */
@Injectable()
export class FileCare {
  constructor(
    private readonly db: Database,
    private readonly gate: ProjectGate,
    private readonly journal: ProjectJournal,
    private readonly objects: StoredObjects,
  ) {}

  /**
   * Changes what is said about a file; for who has uploaded it and for those who edit the project.
   *
   * @throws Problem `NOT_FOUND`, `STALE_VERSION`, `ALT_TEXT_REQUIRED` for an image, `BAD_INPUT` for a copy that is no other
   *   file of the project, `TOO_LONG`
   */
  async edit(ctx: Ctx, input: EditFileInput): Promise<void> {
    const words = fileWords(input, 'input.');
    await this.db.run(ctx, async (tx) => {
      const { project, known } = await this.own(tx, input.id);
      if (known.version !== input.version) throw new Problem('STALE_VERSION');
      const isImage = kindOfMediaType(known.mediaType) === 'IMAGE';
      if (isImage && words.altText === null)
        throw new Problem('ALT_TEXT_REQUIRED', { field: 'input.altText' });
      const isPublic = input.isPublic ?? known.isPublic;
      if (isPublic !== known.isPublic && !project.rights.canEdit)
        throw new Problem('NOT_FOUND', { internal: 'may not show it openly' });
      await this.db.execute(
        tx,
        `update project_file set title = $2, description = $3, folder = $4, language = $5, alt_text = $6, accessibility = $7,
           accessible_text = $8, accessible_copy_id = $9, is_public = $10, version = version + 1 where id = $1`,
        [
          input.id,
          words.title,
          words.description,
          words.folder,
          words.language,
          isImage ? words.altText : null,
          words.accessibility,
          words.accessibleText,
          await this.copy(tx, known.projectId, input),
          isPublic,
        ],
      );
      await this.journal.note(tx, known.projectId, 'FILES', null);
    });
  }

  /** Deletes a file with all its versions; for who has uploaded it and for those who edit the project. @throws Problem `NOT_FOUND` */
  async remove(ctx: Ctx, id: string): Promise<void> {
    await this.db.run(ctx, async (tx) => {
      const { known } = await this.own(tx, id);
      const keys = await this.db.rows<{ key: string }>(
        tx,
        `select k.key from project_file_version v cross join unnest(array[v.object_key, v.thumbnail_key]) k (key)
         where v.file_id = $1 and k.key is not null`,
        [id],
      );
      await this.db.execute(tx, 'delete from project_file where id = $1', [id]);
      await this.journal.note(tx, known.projectId, 'FILES', { kind: 'FILE_REMOVED', from: known.title });
      // The database has let the objects go; whatever happens now, the sweep finds them.
      tx.tx?.afterCommit(async () => {
        await this.objects.discard(
          ctx,
          keys.map(({ key }) => key),
        );
      });
    });
  }

  private async own(tx: Ctx, id: string): Promise<{ project: LockedProject; known: Known }> {
    const { personId } = signedIn(tx);
    found(isId(id) || null, 'no id');
    const read = () =>
      this.db.row<Known & Record<string, unknown>>(
        tx,
        `select f.project_id as "projectId", f.title, f.version, f.is_public as "isPublic", f.created_by as "createdBy",
           v.media_type as "mediaType"
         from project_file f join project_file_version v on v.file_id = f.id and v.number = f.latest where f.id = $1`,
        [id],
      );
    const project = await this.gate.take(tx, found(await read(), 'no file').projectId, 'work');
    const known = found(await read(), 'no file any more');
    if (!project.rights.canEdit && (known.isPublic || known.createdBy !== personId))
      throw new Problem('NOT_FOUND', { internal: 'file of somebody else' });
    return { project, known };
  }

  private async copy(
    tx: Ctx,
    projectId: string,
    { id, accessibleCopyId = null }: EditFileInput,
  ): Promise<string | null> {
    if (accessibleCopyId === null) return null;
    const other =
      isId(accessibleCopyId) &&
      accessibleCopyId !== id &&
      (await this.db.row(tx, 'select 1 as x from project_file where project_id = $1 and id = $2', [
        projectId,
        accessibleCopyId,
      ]));
    if (!other) throw new Problem('BAD_INPUT', { field: 'input.accessibleCopyId' });
    return accessibleCopyId;
  }
}
