import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { FileAccessibility } from '../projects.enums.js';

/** A file of a project: what is said about it. What is in it stands in its versions. */
@Entity('project_file')
@Unique('project_file_in', ['projectId', 'id'])
@ForeignKey('project_file', ['projectId', 'accessibleCopyId'], ['projectId', 'id'], {
  name: 'project_file_copy_fkey',
  onDelete: 'SET NULL',
})
@Check('project_file_title_check', 'char_length(title) between 1 and 160')
@Check('project_file_description_check', 'char_length(description) between 1 and 1000')
@Check('project_file_folder_check', 'char_length(folder) between 1 and 60')
@Check('project_file_language_check', `language ~ '^[a-z]{2,3}$'`)
@Check('project_file_alt_check', 'char_length(alt_text) between 1 and 500')
@Check('project_file_accessibility_check', `accessibility in ('YES', 'NO', 'UNKNOWN')`)
@Check('project_file_text_check', 'char_length(accessible_text) between 1 and 20000')
@Check('project_file_other_check', 'accessible_copy_id <> id')
@Check('project_file_latest_check', 'latest >= 1')
@Check('project_file_version_check', 'version >= 1')
@Index('project_file_of', ['projectId', 'updatedAt', 'id'])
@Index('project_file_copy', ['accessibleCopyId'], { where: 'accessible_copy_id is not null' })
export class FileEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'project_file_pkey' })
  id!: string;

  @ForeignKey('project', 'id', { name: 'project_file_project_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid')
  projectId!: string;

  /** Plain text, one line. */
  @Column('text')
  title!: string;

  /** Plain text. */
  @Column('text', { nullable: true })
  description!: string | null;

  /** A label that keeps files together; plain text, one line. */
  @Column('text', { nullable: true })
  folder!: string | null;

  /** ISO 639. */
  @Column('text', { default: 'de' })
  language!: string;

  /** What an image shows, in words. */
  @Column('text', { nullable: true })
  altText!: string | null;

  @Column('text', { default: 'UNKNOWN' })
  accessibility!: FileAccessibility;

  /** The content as plain text, for those who cannot use the file. */
  @Column('text', { nullable: true })
  accessibleText!: string | null;

  /** Another file of the project with the same content that everybody can use. */
  @Column('uuid', { nullable: true })
  accessibleCopyId!: string | null;

  /** Shown to everybody who sees the project. */
  @Column('boolean', { default: false })
  isPublic!: boolean;

  /** The number of the version that counts. */
  @Column('integer', { default: 1 })
  latest!: number;

  /** Counts changes of what is said about it; a change names the version it was made on. */
  @Column('integer', { default: 1 })
  version!: number;

  @ForeignKey('person', 'id', { name: 'project_file_created_by_fkey', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  createdBy!: string | null;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz')
  updatedAt!: Date;
}

/** What was uploaded at one time. Never changed; a new upload is a new version. */
@Entity('project_file_version')
@Unique('project_file_version_number', ['fileId', 'number'])
@Unique('project_file_version_once', ['uploadedBy', 'idempotencyKey'])
@Unique('project_file_version_object', ['objectKey'])
@Check('project_file_version_number_check', 'number >= 1')
@Check(
  'project_file_version_name_check',
  `char_length(name) between 1 and 200 and name !~ '[/\\\\[:cntrl:]]'`,
)
@Check('project_file_version_bytes_check', 'bytes >= 1')
@Check('project_file_version_size_check', 'num_nonnulls(width, height) in (0, 2)')
@Check('project_file_version_sha256_check', `sha256 ~ '^[0-9a-f]{64}$'`)
@Index('project_file_version_thumbnail', ['thumbnailKey'], { where: 'thumbnail_key is not null' })
export class FileVersionEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'project_file_version_pkey' })
  id!: string;

  @ForeignKey('project_file', 'id', { name: 'project_file_version_file_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid')
  fileId!: string;

  /** From 1, without gaps. */
  @Column('integer')
  number!: number;

  /** The name it is downloaded under; its ending fits what is in it. */
  @Column('text')
  name!: string;

  @Column('text')
  mediaType!: string;

  @Column('integer')
  bytes!: number;

  /** Of images, in pixels. */
  @Column('integer', { nullable: true })
  width!: number | null;

  @Column('integer', { nullable: true })
  height!: number | null;

  /** Of the bytes as they are stored, in hexadecimal. */
  @Column('text')
  sha256!: string;

  @ForeignKey('stored_object', 'key', { name: 'project_file_version_object_key_fkey' })
  @Column('text')
  objectKey!: string;

  /** A small picture of an image, WebP. */
  @ForeignKey('stored_object', 'key', { name: 'project_file_version_thumbnail_key_fkey' })
  @Column('text', { nullable: true })
  thumbnailKey!: string | null;

  @ForeignKey('person', 'id', { name: 'project_file_version_uploaded_by_fkey', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  uploadedBy!: string | null;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('text')
  idempotencyKey!: string;
}
