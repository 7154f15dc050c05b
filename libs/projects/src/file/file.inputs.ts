import { LIMITS } from '@app/contracts';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { FileAccessibilityEnum, type FileAccessibility } from '../projects.enums.js';

@InputType({
  description: 'What is said about a file, as it is to be from now on; what is left out is taken away.',
})
export class EditFileInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'The version the change was made on.' })
  version!: number;

  @Field({ description: `Plain text, one line, at most ${LIMITS.fileTitle} characters.` })
  title!: string;

  @Field(() => String, {
    nullable: true,
    description: `Plain text, at most ${LIMITS.fileDescription} characters.`,
  })
  description?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `A label that keeps files together, at most ${LIMITS.fileFolder} characters.`,
  })
  folder?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Language of its content, ISO 639; German unless given.',
  })
  language?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `What an image shows, at most ${LIMITS.fileAlt} characters; images need it.`,
  })
  altText?: string | null;

  @Field(() => FileAccessibilityEnum, { nullable: true, description: 'Not known unless given.' })
  accessibility?: FileAccessibility | null;

  @Field(() => String, {
    nullable: true,
    description: `Its content as plain text, at most ${LIMITS.fileText} characters.`,
  })
  accessibleText?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Another file of the project with the same content that everybody can use.',
  })
  accessibleCopyId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Shown to all who see the project; for those who edit it. Stays as it is when left out.',
  })
  isPublic?: boolean | null;
}
