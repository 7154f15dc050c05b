import { isId } from '@app/contracts';
import { Config } from '@app/platform/config';
import { type Ctx } from '@app/platform/context';
import { Database, decodeCursor, encodeCursor, pageSize } from '@app/platform/database';
import { toConnection, type Batch, type Connection } from '@app/platform/graphql';
import { Injectable } from '@nestjs/common';
import { rightsOn, type ProjectFacts } from '../project/project.rules.js';
import {
  actorAt,
  actorValues,
  isPartnerOf,
  projectVisible,
  roleOf,
  workVisible,
} from '../project/project.sql.js';
import { FILE_TYPES, kindOfMediaType } from './file-kind.rules.js';
import { ProjectFile, ProjectFileSpace, ProjectFileVersion } from './file.model.js';

const AT = actorAt(1);
/** Number of the parameter that says whether the actor is staff. */
const CURATES = 5;
const NEXT = 6;

const WORK = workVisible('p', AT, CURATES);
const VISIBLE = `(${projectVisible('p', AT)} and (f.is_public or ${WORK}))`;

const COLUMNS = `
  f.id, f.project_id as "projectId", f.title, f.description, f.folder, f.language, f.alt_text as "altText", f.accessibility,
  f.accessible_text as "accessibleText", f.accessible_text is not null as "hasAccessibleText", f.accessible_copy_id as "accessibleCopyId", f.is_public as "isPublic", f.latest,
  f.version, f.created_at as "createdAt", f.updated_at as "updatedAt", f.created_by as "createdBy",
  v.media_type as "mediaType", v.name, v.bytes, v.width, v.height, v.thumbnail_key is not null as "hasThumbnail",
  p.state as "projectState", p.paused_from as "pausedFrom", p.visibility, ${WORK} as "seesWork",
  ${roleOf('p', AT)} as role, ${isPartnerOf('p', AT)} as "isPartner"`;

const FROM = `project_file f join project p on p.id = f.project_id
  join project_file_version v on v.file_id = f.id and v.number = f.latest`;

type FileRow = Omit<ProjectFile, 'kind' | 'url' | 'thumbnailUrl' | 'canEdit' | 'canReplace' | 'canPublish'> &
  Omit<ProjectFacts, 'state'> & {
    projectState: ProjectFacts['state'];
    seesWork: boolean;
    hasThumbnail: boolean;
  } & Record<string, unknown>;

/** Bytes to be handed out, and under which name. */
export interface Download {
  readonly key: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
}

const addressOf = (id: string): string => `/api/project-files/${id}`;

/** Reads files as the actor may see them. */
@Injectable()
export class FileReader {
  constructor(
    private readonly db: Database,
    private readonly config: Config,
  ) {}

  /** Those of these files the actor can see. */
  readonly byId: Batch<string, ProjectFile> = async (ctx, ids) => {
    const rows = await this.db.rows<FileRow>(
      ctx,
      `select ${COLUMNS} from ${FROM} where f.id = any($${NEXT}::uuid[]) and ${VISIBLE}`,
      [...this.values(ctx), ids],
    );
    return new Map(rows.map((row) => [row.id, this.model(ctx, row)]));
  };

  /** The versions of files, the newest first; for those who see the inner work. */
  readonly versions: Batch<string, ProjectFileVersion[]> = async (ctx, ids) => {
    const groups = new Map<string, ProjectFileVersion[]>(ids.map((id) => [id, []]));
    if (!ctx.actor) return groups;
    const rows = await this.db.rows<ProjectFileVersion & { fileId: string } & Record<string, unknown>>(
      ctx,
      `select v.file_id as "fileId", v.number, v.name, v.media_type as "mediaType", v.bytes, v.sha256,
         v.created_at as "createdAt", v.uploaded_by as "uploadedBy"
       from project_file_version v join project_file f on f.id = v.file_id join project p on p.id = f.project_id
       where v.file_id = any($${NEXT}::uuid[]) and ${projectVisible('p', AT)} and ${WORK}
       order by v.file_id, v.number desc`,
      [...this.values(ctx), ids],
    );
    for (const { fileId, ...version } of rows)
      groups.get(fileId)!.push(
        Object.assign(new ProjectFileVersion(), version, {
          url: `${addressOf(fileId)}/versions/${version.number}`,
        }),
      );
    return groups;
  };

  /** Room and labels per project, of the files the actor can see. */
  readonly space: Batch<string, ProjectFileSpace> = async (ctx, ids) => {
    if (!ctx.actor) return new Map();
    const rows = await this.db.rows<{ id: string; used: number; files: number; folders: string[] }>(
      ctx,
      `select p.id,
         (select coalesce(sum(v.bytes), 0)::float8 from project_file f join project_file_version v on v.file_id = f.id
          where f.project_id = p.id) as used,
         (select count(*)::int from project_file f where f.project_id = p.id) as files,
         array(select folder from project_file f where f.project_id = p.id and folder is not null
           group by folder order by fold(folder), folder) as folders
       from project p where p.id = any($${NEXT}::uuid[]) and ${projectVisible('p', AT)} and ${WORK}`,
      [...this.values(ctx), ids],
    );
    return new Map(
      rows.map(({ id, used, files, folders }) => [
        id,
        Object.assign(new ProjectFileSpace(), {
          usedBytes: used,
          maxBytes: this.config.files.projectBytes,
          maxFileBytes: this.config.files.maxBytes,
          files,
          folders,
          extensions: FILE_TYPES.map(({ extension }) => extension),
        }),
      ]),
    );
  };

  /** The file, or null when the actor cannot see it. */
  async one(ctx: Ctx, id: string): Promise<ProjectFile | null> {
    return isId(id) ? ((await this.byId(ctx, [id])).get(id) ?? null) : null;
  }

  /**
   * Files of a project that the actor can see, those with the newest version first.
   *
   * @param folder only those with this label
   * @throws Problem `BAD_INPUT` for a wrong cursor or page size
   */
  async list(
    ctx: Ctx,
    projectId: string,
    folder: string | null,
    first: number | null,
    after: string | null,
  ): Promise<Connection<ProjectFile>> {
    const size = pageSize(first);
    const cursor = decodeCursor(after, ['date', 'id']);
    const at = (n: number): string => `$${NEXT + n}`;
    const rows = await this.db.rows<FileRow>(
      ctx,
      `select ${COLUMNS} from ${FROM}
       where f.project_id = ${at(0)} and ${VISIBLE} and (${at(1)}::text is null or f.folder = ${at(1)})
         and (${at(2)}::timestamptz is null or (f.updated_at, f.id) < (${at(2)}, ${at(3)}::uuid))
       order by f.updated_at desc, f.id desc limit ${at(4)}`,
      [...this.values(ctx), projectId, folder, cursor?.[0] ?? null, cursor?.[1] ?? null, size + 1],
    );
    return toConnection(
      rows.map((row) => this.model(ctx, row)),
      size,
      ({ updatedAt, id }) => encodeCursor([updatedAt, id]),
    );
  }

  /**
   * What to hand out, or null when it is not there or not for the actor.
   *
   * @param number null for the version that counts; older ones are for those who see the inner work
   */
  async download(ctx: Ctx, id: string, number: number | null): Promise<Download | null> {
    if (!isId(id)) return null;
    return this.db.row<Download & Record<string, unknown>>(
      ctx,
      `select v.object_key as key, v.name, v.media_type as "mediaType", v.bytes, v.sha256
       from project_file f join project p on p.id = f.project_id join project_file_version v on v.file_id = f.id
       where f.id = $${NEXT} and v.number = coalesce($${NEXT + 1}::int, f.latest) and ${projectVisible('p', AT)}
         and (${WORK} or f.is_public and v.number = f.latest)`,
      [...this.values(ctx), id, number],
    );
  }

  /** The small picture of an image, or null. */
  async thumbnail(ctx: Ctx, id: string): Promise<{ key: string; sha256: string } | null> {
    if (!isId(id)) return null;
    return this.db.row<{ key: string; sha256: string }>(
      ctx,
      `select v.thumbnail_key as key, v.sha256 from ${FROM}
       where f.id = $${NEXT} and v.thumbnail_key is not null and ${VISIBLE}`,
      [...this.values(ctx), id],
    );
  }

  private values(ctx: Ctx): unknown[] {
    return [...actorValues(ctx.actor), ctx.actor?.permissions.has('project.curate') ?? false];
  }

  private model(ctx: Ctx, row: FileRow): ProjectFile {
    const { projectState, pausedFrom, visibility, role, isPartner, seesWork, hasThumbnail, ...file } = row;
    const { canWork, canEdit } = rightsOn(ctx.actor, {
      state: projectState,
      pausedFrom,
      visibility,
      role,
      isPartner,
    });
    return Object.assign(new ProjectFile(), file, {
      kind: kindOfMediaType(file.mediaType),
      url: addressOf(file.id),
      thumbnailUrl: hasThumbnail ? `${addressOf(file.id)}/thumbnail?version=${file.latest}` : null,
      // What others see openly is changed by those who may show it.
      canReplace: canEdit || (canWork && !file.isPublic),
      canEdit: canEdit || (canWork && !file.isPublic && file.createdBy === ctx.actor?.personId),
      canPublish: canEdit,
      // Who works in a project is no business of those who only look at it.
      createdBy: seesWork ? file.createdBy : null,
    });
  }
}
