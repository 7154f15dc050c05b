import {
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

/** A query that walks one way through the schema. */
export interface Walk {
  readonly operation: string;
  readonly query: string;
  /** Fields from the root to where the query looks; every longer way goes on from a shorter one that comes before it. */
  readonly path: readonly string[];
  readonly variables: Readonly<Record<string, unknown>>;
}

const open = (field: GraphQLField<unknown, unknown>): boolean => !field.args.some(isRequiredArgument);

function fieldsOf(type: GraphQLNamedType): GraphQLField<unknown, unknown>[] {
  return isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()).filter(open) : [];
}

/** Everything a type tells without going on: all its leaves, under every type it can be. */
function leaves(type: GraphQLNamedType): string {
  if (isUnionType(type))
    return `__typename ${type
      .getTypes()
      .map((member) => `... on ${member.name} { ${leaves(member)} }`)
      .join(' ')}`;
  const names = fieldsOf(type)
    .filter((field) => isLeafType(getNamedType(field.type)))
    .map(({ name }) => name);
  return ['__typename', ...names].join(' ');
}

/** Selections of all ways of at most `depth` steps from a type, each with the leaves on the way. */
function* selections(
  type: GraphQLNamedType,
  depth: number,
  seen: readonly string[] = [],
): Generator<Pick<Walk, 'path'> & { body: string }> {
  yield { path: [], body: leaves(type) };
  if (depth === 0 || seen.filter((name) => name === type.name).length > 1) return;
  if (isUnionType(type)) {
    for (const member of type.getTypes())
      for (const { path, body } of selections(member, depth, seen))
        yield { path, body: `__typename ... on ${member.name} { ${body} }` };
    return;
  }
  for (const field of fieldsOf(type)) {
    const next = getNamedType(field.type);
    if (isLeafType(next)) continue;
    for (const { path, body } of selections(next, depth - 1, [...seen, type.name]))
      yield { path: [field.name, ...path], body: `__typename ${field.name} { ${body} }` };
  }
}

/**
 * All queries a schema allows, down to `depth` steps, with every combination of what `valuesOf` offers for the
 * required arguments of a root field.
 */
export function* walks(
  schema: GraphQLSchema,
  depth: number,
  valuesOf: (operation: string, argument: string, type: string) => readonly unknown[],
): Generator<Walk> {
  for (const field of Object.values(schema.getQueryType()!.getFields())) {
    const required = field.args.filter(
      (arg) => isRequiredArgument(arg) || valuesOf(field.name, arg.name, String(arg.type)).length > 0,
    );
    const declared = required.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
    const passed = required.map(({ name }) => `${name}: $${name}`).join(', ');
    const head = declared ? `query (${declared})` : 'query';
    const call = passed ? `${field.name}(${passed})` : field.name;
    let inputs: Record<string, unknown>[] = [{}];
    for (const { name, type } of required)
      inputs = inputs.flatMap((input) =>
        valuesOf(field.name, name, String(type)).map((value) => ({ ...input, [name]: value })),
      );
    const type = getNamedType(field.type);
    const bodies = isLeafType(type)
      ? [{ path: [], body: '' }]
      : [...selections(type, depth)].map(({ path, body }) => ({ path, body: ` { ${body} }` }));
    for (const variables of inputs)
      for (const { path, body } of bodies)
        yield {
          operation: field.name,
          path: [field.name, ...path],
          query: `${head} { ${call}${body} }`,
          variables,
        };
  }
}

/** True when anything stands at the end of a way: only from there it can lead on. */
export function leadsOn(data: unknown, [field, ...rest]: readonly string[]): boolean {
  if (data === null || data === undefined) return false;
  if (Array.isArray(data))
    return data.some((each) => leadsOn(each, field === undefined ? [] : [field, ...rest]));
  return field === undefined || leadsOn((data as Record<string, unknown>)[field], rest);
}
