import { createHash } from 'node:crypto';
import { Clock } from '@app/platform/clock';
import { systemCtx, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { renderMarkdown } from '@app/platform/markdown';
import { StoredObjects, UploadSpool } from '@app/platform/storage';
import { Injectable } from '@nestjs/common';
import { FILES, UPDATE, WORK_BY, WORK_IN, type DemoFile } from './content/project-work.js';
import type { DemoPeople } from './demo-people.seed.js';

const DAY = 24 * 3_600_000;

/** Two small files and a piece of news in one example project. */
@Injectable()
export class DemoProjectShelfSeed {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly objects: StoredObjects,
    private readonly spool: UploadSpool,
  ) {}

  /** After the projects. */
  async seed(tx: Ctx, people: DemoPeople): Promise<void> {
    const by = people.ids.get(WORK_BY)!;
    for (const [index, file] of FILES.entries()) await this.file(tx, by, file, index);
    const at = new Date(this.clock.now().getTime() - UPDATE.ageDays * DAY);
    await this.db.execute(
      tx,
      `insert into project_update (project_id, title, body, body_html, audience, created_by, created_at, idempotency_key)
       select p.id, $2, $3, $4, 'PROJECT', $5, $6, 'demo-update' from project p where p.slug = $1`,
      [WORK_IN, UPDATE.title, UPDATE.body, renderMarkdown(UPDATE.body), by, at],
    );
  }

  private async file(tx: Ctx, by: string, file: DemoFile, index: number): Promise<void> {
    const { path, bytes } = await this.spool.write(file.name, file.content);
    try {
      // Before the transaction can keep it; should the demo fail, the object goes with the next sweep.
      const key = await this.objects.add(systemCtx('demo'), 'project-files', path);
      await this.objects.keep(tx, [key]);
      await this.db.execute(
        tx,
        `with made as (
           insert into project_file (project_id, title, description, folder, accessibility, is_public, created_by, created_at, updated_at)
           select p.id, $2, $3, $4, 'YES', $5, $6, $7, $7 from project p where p.slug = $1 returning id)
         insert into project_file_version (file_id, number, name, media_type, bytes, sha256, object_key, uploaded_by, created_at, idempotency_key)
         select id, 1, $8, $9, $10, $11, $12, $6, $7, $13 from made`,
        [
          WORK_IN,
          file.title,
          file.description,
          file.folder,
          file.isPublic,
          by,
          new Date(this.clock.now().getTime() - (20 - index) * DAY),
          file.name,
          file.mediaType,
          bytes,
          createHash('sha256').update(file.content).digest('hex'),
          key,
          `demo-file-${index}`,
        ],
      );
    } finally {
      await this.spool.remove(path);
    }
  }
}
