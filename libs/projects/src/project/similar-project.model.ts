import { SimilarReason, joinSimilarContent } from '@app/questions';
import { Field, Float, ObjectType } from '@nestjs/graphql';
import { Project } from './project.model.js';

@ObjectType({ description: 'A cooperation project that resembles what somebody is typing.' })
export class SimilarProject {
  readonly typeName = 'SimilarProject';

  @Field(() => Project, { description: 'The project found; the viewer can see it.' })
  project!: Project;

  @Field(() => Float, { description: 'How much it resembles the text, 0 to 1.' })
  score!: number;

  @Field(() => [SimilarReason], { description: 'Why it was found; at least one reason.' })
  reasons!: SimilarReason[];
}

joinSimilarContent(SimilarProject);
