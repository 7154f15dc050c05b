import { LIMITS, isId } from '@app/contracts';
import { Clock } from '@app/platform/clock';
import { Config } from '@app/platform/config';
import { Problem, found, signedIn, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { StoredObjects } from '@app/platform/storage';
import { Injectable } from '@nestjs/common';
import { ProjectGate, type LockedProject } from '../project/project-gate.js';
import { ProjectJournal } from '../project/project-journal.js';
import { idempotencyKey } from '../project/project.rules.js';
import { titleFor } from './file-kind.rules.js';
import type { PreparedFile } from './file-inspector.js';
import { fileWords, type FileWords } from './file-words.js';

/** Which version of which file an upload became. */
export interface Uploaded {
  readonly fileId: string;
  readonly number: number;
}

interface Keys {
  readonly object: string;
  readonly thumbnail: string | null;
}

/** What a transaction has to know of the file it changes. */
interface Known {
  readonly projectId: string;
  readonly title: string;
  readonly latest: number;
  readonly isPublic: boolean;
  readonly altText: string | null;
}

const MB = 1024 * 1024;

/** Takes files into projects: new ones, and new versions. */
@Injectable()
export class FileService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly gate: ProjectGate,
    private readonly journal: ProjectJournal,
    private readonly objects: StoredObjects,
  ) {}

  /** Whether an upload has any sense, asked before a byte of it is taken. @throws Problem `NOT_FOUND`, `NOT_SIGNED_IN` */
  async assertMayAdd(ctx: Ctx, projectId: string): Promise<void> {
    await this.db.run(ctx, (tx) => this.gate.take(tx, projectId, 'work'));
  }

  /** The same for a new version of a file. @throws Problem `NOT_FOUND`, `NOT_SIGNED_IN` */
  async assertMayReplace(ctx: Ctx, fileId: string): Promise<void> {
    await this.db.run(ctx, (tx) => this.held(tx, fileId));
  }

  /**
   * Adds a file to a project. The same key again, also many times at once, gives the same file.
   *
   * @param prepared what lies in the spool, inspected; the caller removes it
   * @throws Problem `NOT_FOUND` unless the actor works in the project, `PROJECT_FILES_FULL`, `ALT_TEXT_REQUIRED`,
   *   `TOO_LONG`, `BAD_INPUT` also for more than 1,000 files
   */
  async add(ctx: Ctx, projectId: string, prepared: PreparedFile, input: FileWords): Promise<Uploaded> {
    const key = idempotencyKey(input.idempotencyKey ?? '');
    const words = fileWords({ ...input, title: input.title || titleFor(prepared.name) });
    if (prepared.type.kind === 'IMAGE' && words.altText === null)
      throw new Problem('ALT_TEXT_REQUIRED', { field: 'altText' });
    return this.stored(ctx, prepared, (keys) =>
      this.db.run(ctx, async (tx) => {
        const { personId } = signedIn(tx);
        const project = await this.gate.take(tx, projectId, 'work');
        const before = await this.uploaded(tx, key);
        if (before) {
          if (before.projectId !== project.id || before.number !== 1)
            throw new Problem('BAD_INPUT', { field: 'idempotencyKey' });
          return { done: before, kept: false };
        }
        await this.assertRoom(tx, project, prepared.bytes, null);
        const now = this.clock.now();
        const row = await this.db.row<{ id: string }>(
          tx,
          `insert into project_file (project_id, title, description, folder, language, alt_text, accessibility,
             accessible_text, created_by, created_at, updated_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10) returning id`,
          [
            project.id,
            words.title,
            words.description,
            words.folder,
            words.language,
            prepared.type.kind === 'IMAGE' ? words.altText : null,
            words.accessibility,
            words.accessibleText,
            personId,
            now,
          ],
        );
        await this.putVersion(tx, row!.id, 1, prepared, keys, key);
        await this.journal.note(tx, project.id, 'FILES', { kind: 'FILE_ADDED', to: words.title });
        return { done: { fileId: row!.id, number: 1 }, kept: true };
      }),
    );
  }

  /**
   * Adds a new version of a file; older ones stay. What was said about accessibility no longer counts unless it is said
   * anew.
   *
   * @throws Problem as `add`, `STALE_VERSION` when another version came first, `NOT_FOUND` also for a file that is shown
   *   openly, unless the actor edits the project
   */
  async replace(
    ctx: Ctx,
    fileId: string,
    latest: number,
    prepared: PreparedFile,
    input: FileWords,
  ): Promise<Uploaded> {
    const key = idempotencyKey(input.idempotencyKey ?? '');
    const words = fileWords({ ...input, title: 'x' });
    return this.stored(ctx, prepared, (keys) =>
      this.db.run(ctx, async (tx) => {
        const { project, known } = await this.held(tx, fileId);
        const before = await this.uploaded(tx, key);
        if (before) {
          if (before.fileId !== fileId) throw new Problem('BAD_INPUT', { field: 'idempotencyKey' });
          return { done: before, kept: false };
        }
        if (known.latest !== latest) throw new Problem('STALE_VERSION');
        await this.assertRoom(tx, project, prepared.bytes, known);
        const isImage = prepared.type.kind === 'IMAGE';
        const altText = isImage ? (words.altText ?? known.altText) : null;
        if (isImage && altText === null) throw new Problem('ALT_TEXT_REQUIRED', { field: 'altText' });
        const number = known.latest + 1;
        await this.putVersion(tx, fileId, number, prepared, keys, key);
        await this.db.execute(
          tx,
          `update project_file set latest = $2, alt_text = $3, accessibility = $4, updated_at = $5, version = version + 1
           where id = $1`,
          [fileId, number, altText, words.accessibility, this.clock.now()],
        );
        await this.journal.note(tx, project.id, 'FILES', { kind: 'FILE_REPLACED', to: known.title });
        return { done: { fileId, number }, kept: true };
      }),
    );
  }

  /** Stores first and writes the rows then; what the transaction does not keep goes at once. */
  private async stored(
    ctx: Ctx,
    { path, thumbnail }: PreparedFile,
    work: (keys: Keys) => Promise<{ done: Uploaded; kept: boolean }>,
  ): Promise<Uploaded> {
    const keys: string[] = [];
    let kept = false;
    try {
      const object = await this.objects.add(ctx, AREA, path);
      keys.push(object);
      const small = thumbnail === null ? null : await this.objects.add(ctx, AREA, thumbnail);
      if (small !== null) keys.push(small);
      const outcome = await work({ object, thumbnail: small });
      kept = outcome.kept;
      return { fileId: outcome.done.fileId, number: outcome.done.number };
    } finally {
      if (!kept) await this.objects.discard(ctx, keys);
    }
  }

  private async held(tx: Ctx, fileId: string): Promise<{ project: LockedProject; known: Known }> {
    found(isId(fileId) || null, 'no id');
    const read = () =>
      this.db.row<Known & Record<string, unknown>>(
        tx,
        `select project_id as "projectId", title, latest, is_public as "isPublic", alt_text as "altText"
         from project_file where id = $1`,
        [fileId],
      );
    signedIn(tx);
    const project = await this.gate.take(tx, found(await read(), 'no file').projectId, 'work');
    const known = found(await read(), 'no file any more');
    if (known.isPublic && !project.rights.canEdit)
      throw new Problem('NOT_FOUND', { internal: 'an openly shown file' });
    return { project, known };
  }

  /** The rows are locked with the project, so sums hold until the end of the transaction. */
  private async assertRoom(tx: Ctx, { id }: LockedProject, bytes: number, file: Known | null): Promise<void> {
    const room = (await this.db.row<{ used: number; files: number }>(
      tx,
      `select coalesce(sum(v.bytes), 0)::float8 as used, count(distinct f.id)::int as files
       from project_file f join project_file_version v on v.file_id = f.id where f.project_id = $1`,
      [id],
    ))!;
    const { projectBytes } = this.config.files;
    if (room.used + bytes > projectBytes)
      throw new Problem('PROJECT_FILES_FULL', {
        field: 'file',
        values: {
          max: Math.floor(projectBytes / MB),
          free: Math.floor(Math.max(0, projectBytes - room.used) / MB),
        },
      });
    if (file === null && room.files >= LIMITS.filesPerProject)
      throw new Problem('BAD_INPUT', { field: 'file', values: { max: LIMITS.filesPerProject } });
    if (file !== null && file.latest >= LIMITS.versionsPerFile)
      throw new Problem('BAD_INPUT', { field: 'file', values: { max: LIMITS.versionsPerFile } });
  }

  private async putVersion(
    tx: Ctx,
    fileId: string,
    number: number,
    file: PreparedFile,
    keys: Keys,
    key: string,
  ): Promise<void> {
    await this.objects.keep(tx, keys.thumbnail === null ? [keys.object] : [keys.object, keys.thumbnail]);
    await this.db.execute(
      tx,
      `insert into project_file_version (file_id, number, name, media_type, bytes, width, height, sha256, object_key,
         thumbnail_key, uploaded_by, created_at, idempotency_key)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        fileId,
        number,
        file.name,
        file.type.mediaType,
        file.bytes,
        file.width,
        file.height,
        file.sha256,
        keys.object,
        keys.thumbnail,
        signedIn(tx).personId,
        this.clock.now(),
        key,
      ],
    );
  }

  private uploaded(tx: Ctx, key: string): Promise<(Uploaded & { projectId: string }) | null> {
    return this.db.row(
      tx,
      `select v.file_id as "fileId", v.number, f.project_id as "projectId"
       from project_file_version v join project_file f on f.id = v.file_id
       where v.uploaded_by = $1 and v.idempotency_key = $2`,
      [signedIn(tx).personId, key],
    );
  }
}

/** First part of the keys. */
const AREA = 'project-files';
