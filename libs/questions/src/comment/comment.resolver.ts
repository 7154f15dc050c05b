import { found, type Ctx } from '@app/platform/context';
import { Requires } from '@app/platform/access';
import { CurrentCtx } from '@app/platform/graphql';
import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { CommentInput } from './comment.inputs.js';
import { Comment } from './comment.model.js';
import { CommentReader } from './comment.reader.js';
import { CommentService } from './comment.service.js';

@Resolver()
export class CommentResolver {
  constructor(
    private readonly comments: CommentService,
    private readonly reader: CommentReader,
  ) {}

  @Requires('question.comment')
  @Mutation(() => Comment, { description: 'Comments on an open question or on one of its answers.' })
  async comment(@CurrentCtx() ctx: Ctx, @Args('input') input: CommentInput): Promise<Comment> {
    return this.get(ctx, await this.comments.post(ctx, input));
  }

  @Requires('question.edit')
  @Mutation(() => Comment, { description: 'Changes an own comment.' })
  async editComment(
    @CurrentCtx() ctx: Ctx,
    @Args('id', { type: () => ID }) id: string,
    @Args('body', { description: 'Markdown.' }) body: string,
  ): Promise<Comment> {
    await this.comments.edit(ctx, id, body);
    return this.get(ctx, id);
  }

  @Requires('question.edit')
  @Mutation(() => Boolean, { description: 'Takes an own comment back.' })
  async deleteComment(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: string): Promise<boolean> {
    await this.comments.delete(ctx, id);
    return true;
  }

  private async get(ctx: Ctx, id: string): Promise<Comment> {
    return found((await this.reader.byId(ctx, [id])).get(id), `no visible comment ${id}`);
  }
}
