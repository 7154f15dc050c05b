/** An operation of ours: its name, the sha256 (hex) of its text, and the text itself. */
export interface GqlDocument<Data, Variables> {
  readonly name: string;
  readonly hash: string;
  /** Left out in the browser, where the server is told the hash. */
  readonly source?: string | undefined;
  /** Types only, never set. */
  readonly types?: { readonly data: Data; readonly variables: Variables };
}

/** Used by the generated modules in src/gql/documents. */
export function document<Data, Variables>(
  name: string,
  hash: string,
  source: string,
): GqlDocument<Data, Variables> {
  return { name, hash, source };
}
