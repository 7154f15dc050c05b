import 'reflect-metadata';
import { JsonScalar, DateTimeScalar } from '@app/platform/graphql';
import type { DynamicModule, ForwardReference, Provider, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { ApiModule } from './api.module.js';

type Imported = Type | DynamicModule | ForwardReference | Promise<DynamicModule>;

/**
 * Collects the resolvers of a module and of everything it imports, from the decorators alone: the schema can
 * then be printed without a database and without starting anything.
 */
function resolversOf(module: Imported, seen = new Set<unknown>()): Type[] {
  if (module instanceof Promise || seen.has(module)) return [];
  seen.add(module);
  const dynamic = 'module' in module ? module : undefined;
  const type = (dynamic?.module ??
    ('forwardRef' in module ? (module as ForwardReference<() => Type>).forwardRef() : module)) as Type;
  const providers = [...metadata<Provider>(type, 'providers'), ...(dynamic?.providers ?? [])];
  const imports = [...metadata<Imported>(type, 'imports'), ...(dynamic?.imports ?? [])];
  const own = providers.filter(
    (provider): provider is Type =>
      typeof provider === 'function' && Reflect.hasMetadata('graphql:resolver_type', provider),
  );
  return [...own, ...imports.flatMap((imported) => resolversOf(imported, seen))];
}

function metadata<Value>(type: Type, key: string): Value[] {
  return (Reflect.getMetadata(key, type) as Value[] | undefined) ?? [];
}

const app = await NestFactory.create(GraphQLSchemaBuilderModule, { logger: false });
await app.init();
const schema = await app
  .get(GraphQLSchemaFactory)
  .create([...new Set(resolversOf(ApiModule))], [DateTimeScalar, JsonScalar]);
const text = `# Generated from the code: npm run schema\n\n${printSchema(lexicographicSortSchema(schema))}\n`;
// A pipe takes only part of it at once: ending the process before the rest is out would cut it off.
await new Promise((resolve) => process.stdout.write(text, resolve));
await app.close();
process.exit(0);
