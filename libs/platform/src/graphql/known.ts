import { isObjectType, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';

const KNOWN = Symbol('known');

type Known = Readonly<Record<string, unknown>>;

/**
 * Puts values of child fields beside a model when a reader has read them together with it. The field then
 * answers with the value at once, instead of asking its resolver, which would read it anew. The values must be
 * what the resolver would give to this actor, with all rules applied. A model that several places of one answer
 * share may be given values more than once; those of another field stay.
 *
 * @returns the model
 */
export function withKnown<Model extends object>(model: Model, values: Known): Model {
  const before = (model as { [KNOWN]?: Known })[KNOWN];
  Object.defineProperty(model, KNOWN, {
    value: before ? { ...before, ...values } : values,
    enumerable: false,
    configurable: true,
  });
  return model;
}

/** Makes every field of the schema that has a resolver look for a known value first; root fields have none. */
export function preferKnown(schema: GraphQLSchema): void {
  const roots = new Set([schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || roots.has(type)) continue;
    for (const field of Object.values(type.getFields()))
      if (field.resolve) field.resolve = knownOr(field.name, field.resolve);
  }
}

function knownOr(
  name: string,
  resolve: GraphQLFieldResolver<unknown, unknown>,
): GraphQLFieldResolver<unknown, unknown> {
  return (parent, args, context, info) => {
    const value = (parent as { [KNOWN]?: Known } | null)?.[KNOWN]?.[name];
    return value === undefined ? resolve(parent, args, context, info) : value;
  };
}
