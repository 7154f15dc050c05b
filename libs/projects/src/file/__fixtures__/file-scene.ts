import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import type { Locale } from '@app/contracts';
import { Config } from '@app/platform/config';
import type { Ctx } from '@app/platform/context';
import { sameOriginOnly } from '@app/platform/http';
import type { TestActor } from '@app/testing';
import { Module, type MiddlewareConsumer, type NestModule } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import supertest, { type Test } from 'supertest';
import { ProjectScene } from '../../__fixtures__/scene.js';

/** Stands in for the login session: a header names who sends a request. */
const senders = new Map<string, Ctx>();

@Module({})
class SenderModule implements NestModule {
  constructor(private readonly config: Config) {}

  configure(consumer: MiddlewareConsumer): void {
    consumer
      .apply(
        sameOriginOnly(this.config, () => false),
        (req: Request, _: Response, next: NextFunction) => {
          req.ctx = senders.get(req.get('x-sender') ?? '')!;
          next();
        },
      )
      .forRoutes('{*any}');
  }
}

const FACTS = `id projectId title description folder language altText accessibility accessibleText isPublic kind mediaType name
  bytes width height latest version url thumbnailUrl canReplace canEdit canPublish`;

export const FILE = `${FACTS} uploader { id } accessibleCopy { id } versions { number name mediaType bytes sha256 url uploader { id } }`;

export interface FileView {
  readonly id: string;
  readonly title: string;
  readonly description: string | null;
  readonly folder: string | null;
  readonly altText: string | null;
  readonly accessibility: string;
  readonly accessibleText: string | null;
  readonly isPublic: boolean;
  readonly kind: string;
  readonly mediaType: string;
  readonly name: string;
  readonly bytes: number;
  readonly width: number | null;
  readonly height: number | null;
  readonly latest: number;
  readonly version: number;
  readonly url: string;
  readonly thumbnailUrl: string | null;
  readonly canReplace: boolean;
  readonly canEdit: boolean;
  readonly canPublish: boolean;
  readonly uploader: { id: string } | null;
  readonly accessibleCopy: { id: string } | null;
  readonly versions: { number: number; name: string; bytes: number; sha256: string; url: string }[];
}

export interface Upload {
  readonly name?: string;
  readonly body?: Buffer | string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly locale?: Locale;
  readonly origin?: string;
}

/** What people do with the files of projects, over HTTP and through the api. */
export class FileScene {
  private constructor(readonly projects: ProjectScene) {}

  static async start(environment: Record<string, string> = {}): Promise<FileScene> {
    return new FileScene(await ProjectScene.start({ imports: [SenderModule], environment }));
  }

  get app(): ProjectScene['app'] {
    return this.projects.app;
  }

  request(
    actor: TestActor | null,
    method: 'get' | 'post' | 'head',
    path: string,
    locale: Locale = 'de',
  ): Test {
    const sender = randomUUID();
    senders.set(sender, this.app.ctx(actor, locale));
    return supertest(this.app.app.getHttpServer() as Server)[method](path).set('x-sender', sender);
  }

  post(actor: TestActor | null, path: string, upload: Upload = {}): Test {
    const { name = 'notiz.txt', body = 'Ein Text.', fields = {}, locale, origin } = upload;
    const request = this.request(actor, 'post', path, locale);
    if (origin !== undefined) void request.set('Origin', origin);
    for (const [field, value] of Object.entries({ idempotencyKey: randomUUID(), ...fields }))
      void request.field(field, value);
    return request.attach('file', Buffer.from(body), name);
  }

  upload(actor: TestActor | null, projectId: string, upload: Upload = {}): Test {
    return this.post(actor, `/api/projects/${projectId}/files`, upload);
  }

  /** Uploads what has to be taken and reads it as the uploader. */
  async added(actor: TestActor, projectId: string, upload: Upload = {}): Promise<FileView> {
    const { body } = await this.upload(actor, projectId, upload).expect(201);
    return this.file(actor, (body as { fileId: string }).fileId);
  }

  /** The code of the refusal an upload gets. */
  async refusal(test: Test, status?: number): Promise<string> {
    const answer = await test;
    if (status !== undefined && answer.status !== status)
      throw new Error(`${answer.status} instead of ${status}: ${answer.text}`);
    return (answer.body as { errors: { extensions: { code: string } }[] }).errors[0]!.extensions.code;
  }

  async list(actor: TestActor | null, projectId: string): Promise<FileView[]> {
    const { projectFiles } = await this.app.ok<{ projectFiles: { nodes: FileView[] } }>(
      actor,
      `query ($id: ID!) { projectFiles(projectId: $id, first: 50) { nodes { ${FACTS} } } }`,
      { id: projectId },
    );
    return projectFiles.nodes;
  }

  async file(actor: TestActor | null, id: string): Promise<FileView> {
    const { projectFile } = await this.app.ok<{ projectFile: FileView }>(
      actor,
      `query ($id: ID!) { projectFile(id: $id) { ${FILE} } }`,
      { id },
    );
    return projectFile;
  }

  async edit(actor: TestActor, file: FileView, values: object): Promise<FileView> {
    const { id, version, title, altText } = file;
    const { editProjectFile } = await this.app.ok<{ editProjectFile: FileView }>(actor, EDIT, {
      input: { id, version, title, altText, ...values },
    });
    return editProjectFile;
  }

  /** The objects that are on record. */
  async stored(): Promise<{ key: string; kept: boolean }[]> {
    const rows = await this.projects.rows<{ key: string; kept: boolean }>(
      'select key, is_kept as kept from stored_object order by key',
    );
    return rows.map(({ key, kept }) => ({ key, kept }));
  }

  /** The objects of a file: of all its versions and their small pictures. */
  async keysOf(fileId: string): Promise<string[]> {
    const rows = await this.projects.rows<{ key: string }>(
      `select k.key from project_file_version v cross join unnest(array[v.object_key, v.thumbnail_key]) k (key)
       where v.file_id = $1 and k.key is not null`,
      fileId,
    );
    return rows.map(({ key }) => key);
  }

  bytes(test: Test): Promise<Buffer> {
    return test
      .buffer(true)
      .parse((res, done) => {
        const chunks: Buffer[] = [];
        res.on('data', (chunk: Buffer) => chunks.push(chunk));
        res.on('end', () => done(null, Buffer.concat(chunks)));
      })
      .then(({ body }) => body as Buffer);
  }
}

export const EDIT = `mutation ($input: EditFileInput!) { editProjectFile(input: $input) { ${FILE} } }`;
