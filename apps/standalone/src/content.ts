import { PlatformModule } from '@app/platform/boot';
import { systemCtx } from '@app/platform/context';
import { DemoModule, DemoSeeder, type DemoLogin } from '@app/demo';
import { IdentityService } from '@app/identity';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

/** What stands in the database when the product opens. */
export interface Prepared {
  /** True when the database holds the invented example content. */
  readonly demo: boolean;
  /** Logins to try the product with; empty without the demo. */
  readonly logins: readonly DemoLogin[];
  /** True when nobody can administer the instance yet. */
  readonly needsAdmin: boolean;
}

export interface ContentOptions {
  readonly demo: boolean;
  readonly say: (line: string) => void;
}

/**
 * Fills an empty database: taxonomy always, example towns and people only when the demo is wanted. A database
 * that has accounts is never touched, whatever the options say.
 */
export async function prepareContent(
  environment: Record<string, string | undefined>,
  options: ContentOptions,
): Promise<Prepared> {
  @Module({ imports: [PlatformModule.forRoot('kleinstadtnetz-seed', environment), DemoModule] })
  class ContentRoot {}
  const app = await NestFactory.createApplicationContext(ContentRoot, { logger: ['error', 'warn', 'fatal'] });
  try {
    const ctx = systemCtx('first-start');
    const seeder = app.get(DemoSeeder, { strict: false });
    await seeder.syncTaxonomy(ctx);
    if (options.demo && (await seeder.isEmpty(ctx))) {
      options.say('Filling the demo: 64 towns, invented people, questions and answers …');
      await seeder.seed(ctx);
    }
    const demo = await seeder.isDemo(ctx);
    return {
      demo,
      logins: demo ? seeder.logins() : [],
      needsAdmin: !(await app.get(IdentityService, { strict: false }).hasAdmin(ctx)),
    };
  } finally {
    await app.close();
  }
}
