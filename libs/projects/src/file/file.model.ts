import { connectionType } from '@app/platform/graphql';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import {
  FileAccessibilityEnum,
  FileKindEnum,
  type FileAccessibility,
  type FileKind,
} from '../projects.enums.js';

@ObjectType({ description: 'What was uploaded at one time.' })
export class ProjectFileVersion {
  @Field(() => Int, { description: 'From 1, the oldest.' })
  number!: number;

  @Field({ description: 'The name it is downloaded under.' })
  name!: string;

  @Field({ description: 'Its media type, found out by what is in it.' })
  mediaType!: string;

  @Field(() => Int, { description: 'Its size in bytes.' })
  bytes!: number;

  @Field({ description: 'SHA-256 of its bytes, hexadecimal.' })
  sha256!: string;

  @Field({ description: 'Where to download it; asks again who may.' })
  url!: string;

  @Field({ description: 'When it was uploaded.' })
  createdAt!: Date;

  /** Served by field resolvers. */
  uploadedBy!: string | null;
}

@ObjectType({
  description:
    'A file of a project. For its people and the members of its partners; one that is shown openly, for all who see the project.',
})
export class ProjectFile {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  projectId!: string;

  @Field({ description: 'Plain text, one line.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Plain text.' })
  description!: string | null;

  @Field(() => String, { nullable: true, description: 'A label that keeps files together.' })
  folder!: string | null;

  @Field({ description: 'Language of its content, ISO 639.' })
  language!: string;

  @Field(() => String, { nullable: true, description: 'What an image shows, in words; every image has it.' })
  altText!: string | null;

  @Field(() => FileAccessibilityEnum)
  accessibility!: FileAccessibility;

  @Field(() => String, {
    nullable: true,
    description: 'Its content as plain text, for those who cannot use the file.',
  })
  accessibleText!: string | null;

  @Field({ description: 'There is such a text.' })
  hasAccessibleText!: boolean;

  @Field({ description: 'Shown to all who see the project, not only to those who work in it.' })
  isPublic!: boolean;

  @Field(() => FileKindEnum)
  kind!: FileKind;

  @Field({ description: 'Media type of the version that counts, found out by what is in it.' })
  mediaType!: string;

  @Field({ description: 'The name it is downloaded under.' })
  name!: string;

  @Field(() => Int, { description: 'Size of the version that counts, in bytes.' })
  bytes!: number;

  @Field(() => Int, { nullable: true, description: 'Of an image, in pixels.' })
  width!: number | null;

  @Field(() => Int, { nullable: true, description: 'Of an image, in pixels.' })
  height!: number | null;

  @Field(() => Int, { description: 'Number of the version that counts; an upload of a new one names it.' })
  latest!: number;

  @Field(() => Int, {
    description: 'Counts changes of what is said about it; an edit names the one it was made on.',
  })
  version!: number;

  @Field({ description: 'Where to download the version that counts; asks again who may.' })
  url!: string;

  @Field(() => String, { nullable: true, description: 'A small picture of an image, WebP.' })
  thumbnailUrl!: string | null;

  @Field({ description: 'When its first version was uploaded.' })
  createdAt!: Date;

  @Field({ description: 'When its last version was uploaded.' })
  updatedAt!: Date;

  @Field({ description: 'The viewer may upload a new version.' })
  canReplace!: boolean;

  @Field({ description: 'The viewer may change what is said about it, and delete it.' })
  canEdit!: boolean;

  @Field({ description: 'The viewer may show it openly, or no longer.' })
  canPublish!: boolean;

  /** Served by field resolvers. */
  accessibleCopyId!: string | null;
  createdBy!: string | null;
}

@ObjectType({ description: 'A page of files.' })
export class ProjectFileConnection extends connectionType(ProjectFile, 'ProjectFile') {}

@ObjectType({ description: 'How much room the files of a project take, and how much there is.' })
export class ProjectFileSpace {
  @Field(() => Number, { description: 'All versions together, in bytes.' })
  usedBytes!: number;

  @Field(() => Number, { description: 'At most, in bytes.' })
  maxBytes!: number;

  @Field(() => Int, { description: 'Largest single file, in bytes.' })
  maxFileBytes!: number;

  @Field(() => Int, { description: 'How many files there are.' })
  files!: number;

  @Field(() => [String], { description: 'The labels in use, by name.' })
  folders!: string[];

  @Field(() => [String], { description: 'Endings of the files that can be uploaded.' })
  extensions!: string[];
}
