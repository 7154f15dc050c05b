import { Field, ObjectType } from '@nestjs/graphql';
import type { Type } from '@nestjs/common';

@ObjectType({ description: 'Where a page of a list ends.' })
export class PageInfo {
  @Field({ description: 'True when there is more after this page.' })
  hasNextPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Pass it as `after` to get the next page; null on an empty page.',
  })
  endCursor!: string | null;
}

export interface Edge<Node> {
  cursor: string;
  node: Node;
}

export interface Connection<Node> {
  nodes: Node[];
  edges: Edge<Node>[];
  pageInfo: PageInfo;
}

/** The Relay connection type of a list: `class QuestionConnection extends connectionType(Question, 'Question') {}`. */
export function connectionType<Node>(node: Type<Node>, name: string) {
  @ObjectType(`${name}Edge`, { description: `A ${name} in a list, with its position.` })
  class EdgeType implements Edge<Node> {
    @Field({ description: 'Opaque position of this entry.' })
    cursor!: string;

    @Field(() => node)
    node!: Node;
  }

  @ObjectType({ isAbstract: true })
  abstract class ConnectionType implements Connection<Node> {
    @Field(() => [node], { description: 'The entries of the page.' })
    nodes!: Node[];

    @Field(() => [EdgeType], { description: 'The entries with their cursors, as Relay clients expect them.' })
    edges!: Edge<Node>[];

    @Field(() => PageInfo)
    pageInfo!: PageInfo;
  }
  return ConnectionType;
}

/**
 * Makes a page out of rows that were fetched with `limit = first + 1`.
 *
 * @param cursorOf the cursor of one row, see `encodeCursor`
 */
export function toConnection<Row, Node = Row>(
  rows: readonly Row[],
  first: number,
  cursorOf: (row: Row) => string,
  toNode: (row: Row) => Node = (row) => row as unknown as Node,
): Connection<Node> {
  const edges = rows.slice(0, first).map((row) => ({ cursor: cursorOf(row), node: toNode(row) }));
  return {
    nodes: edges.map((edge) => edge.node),
    edges,
    pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null },
  };
}
