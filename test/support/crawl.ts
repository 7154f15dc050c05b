import type { TestActor, TestApp } from '@app/testing';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
  type GraphQLArgument,
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
  readonly variables: Record<string, unknown>;
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

/** What the operations of the schema are asked with. */
export type ValuesOf = (operation: string, argument: string, type: string) => readonly unknown[];

/** All values of an argument that can have but a few. */
function allOf(argument: GraphQLArgument): readonly unknown[] {
  const type = getNullableType(argument.type);
  if (isEnumType(type)) return type.getValues().map(({ name }) => name);
  return String(type) === 'Boolean' ? [true, false] : [];
}

/**
 * All queries a schema allows, down to `depth` steps, with every combination of what `valuesOf` offers for the
 * required arguments of a root field; where it offers nothing, every value of an enum or a yes and no.
 */
export function* walks(schema: GraphQLSchema, depth: number, valuesOf: ValuesOf): Generator<Walk> {
  for (const field of Object.values(schema.getQueryType()!.getFields())) {
    const required = field.args.filter(
      (arg) => isRequiredArgument(arg) || valuesOf(field.name, arg.name, String(arg.type)).length > 0,
    );
    const declared = required.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
    const passed = required.map(({ name }) => `${name}: $${name}`).join(', ');
    const head = declared ? `query (${declared})` : 'query';
    const call = passed ? `${field.name}(${passed})` : field.name;
    let inputs: Record<string, unknown>[] = [{}];
    for (const argument of required) {
      const { name, type } = argument;
      const given = valuesOf(field.name, name, String(type));
      const values = given.length > 0 ? given : allOf(argument);
      inputs = inputs.flatMap((input) => values.map((value) => ({ ...input, [name]: value })));
    }
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
function leadsOn(data: unknown, [field, ...rest]: readonly string[]): boolean {
  if (data === null || data === undefined) return false;
  if (Array.isArray(data))
    return data.some((each) => leadsOn(each, field === undefined ? [] : [field, ...rest]));
  return field === undefined || leadsOn((data as Record<string, unknown>)[field], rest);
}

/** What one query of a walk got, as text. */
export interface Told {
  readonly operation: string;
  readonly text: string;
  /** The query with its variables, for the message of a leak. */
  readonly asked: string;
}

/** Everything the API tells `actor` on the ways of `walks`. Where nothing stands, no way is followed further. */
export async function* tellings(
  app: TestApp,
  actor: TestActor | null,
  depth: number,
  valuesOf: ValuesOf,
): AsyncGenerator<Told> {
  const { schema } = app.get(GraphQLSchemaHost);
  const dead = new Set<string>();
  // What costs too much does so whatever it is asked about.
  const tooCostly = new Set<string>();
  for (const { operation, path, query, variables } of walks(schema, depth, valuesOf)) {
    const root = JSON.stringify(variables);
    const way = (steps: number): string => `${path.slice(0, steps).join('.')} ${root}`;
    if (tooCostly.has(query) || path.some((_, at) => dead.has(way(at + 1)))) continue;
    const { data, errors } = await app.gql(actor, query, variables);
    const codes = new Set(errors?.map(({ extensions }) => extensions?.['code']));
    // A part that breaks would hide what it had told.
    if (codes.has('INTERNAL')) throw new Error(`${query} ${root} broke: ${JSON.stringify(errors)}`);
    if (codes.has('QUERY_TOO_COMPLEX')) tooCostly.add(query);
    // What is refused for its cost alone may be asked for in other ways.
    else if (!leadsOn(data, path)) dead.add(way(path.length));
    yield { operation, text: JSON.stringify(data ?? null), asked: `${query} ${root}` };
  }
}
