import { Requires } from '@app/platform/access';
import type { Ctx } from '@app/platform/context';
import { CurrentCtx } from '@app/platform/graphql';
import { Query, Resolver } from '@nestjs/graphql';
import { RegisterImport } from './register-import.model.js';
import { RegisterImportReader } from './register-import.reader.js';

@Resolver(() => RegisterImport)
export class RegisterImportResolver {
  constructor(private readonly reader: RegisterImportReader) {}

  @Requires('register.read')
  @Query(() => [RegisterImport], { description: 'The last fifty imports of the register, newest first.' })
  registerImports(@CurrentCtx() ctx: Ctx): Promise<RegisterImport[]> {
    return this.reader.latest(ctx);
  }
}
