/**
 * The contract between the server (apps/api) and the renderer this package builds to
 * dist/web/server/entry-server.js. Nothing is imported here, so that both sides can use the types.
 */

/** An operation of the client: name, sha256 (hex) of its text, and the text. */
export interface ExecutableDocument {
  readonly name: string;
  readonly hash: string;
  readonly source: string;
}

/**
 * Runs an operation with the rights of the visitor and answers its `data`. A refusal is thrown as an error
 * with `message` and `extensions: { code, field?, requestId? }`, as GraphQL errors have them. Answers must be
 * plain JSON (dates as ISO strings).
 */
export type Exec = <Data>(
  document: ExecutableDocument & { readonly types?: { readonly data: Data } },
  variables?: object,
  signal?: AbortSignal,
) => Promise<Data>;

/**
 * Which built files each route needs (script, style sheet, modules to preload), per language, for readers who are
 * signed out and for members. Made by {@link ServerEntry.readAssets}, once at start; nothing outside this package
 * looks inside.
 */
export type Assets = Readonly<Record<'de' | 'en', Readonly<Record<'readers' | 'members', AssetManifest>>>>;

export interface AssetManifest {
  readonly routes: Record<
    string,
    { css?: string[]; preloads?: string[]; scripts?: { attrs: Record<string, string | boolean> }[] }
  >;
}

export interface RenderInput {
  /** The request as the Fetch API has it: absolute URL, cookies (`theme`), user agent. */
  readonly request: Request;
  /** For Content-Security-Policy; scripts and styles of the page carry it. */
  readonly nonce: string;
  readonly exec: Exec;
  readonly assets: Assets;
  readonly locale: 'de' | 'en';
  /** The server's clock, milliseconds since 1970. */
  readonly now: number;
  /** `null`: known to be signed out, so nobody is asked. Left out: asked through `exec`. */
  readonly viewer?: null;
}

export interface ServerEntry {
  /**
   * Renders the page, a redirect (Location), or the switches `/sprache` and `/darstellung` (redirect with a
   * cookie). Status 404 for pages that do not exist. Rejects only when the renderer itself fails.
   */
  render(input: RenderInput): Promise<Response>;
  /** @param manifest content of dist/web/client/.vite/manifest.json, parsed: Vite's manifest per language */
  readAssets(manifest: unknown): Assets;
  /**
   * What the HTML of a signed-out visitor depends on, for a cache before {@link render}; `null` when the page
   * must not be cached. The nonce is part of the HTML: render with a placeholder and replace it.
   */
  anonymousCacheKey(request: Request, locale: 'de' | 'en'): string | null;
}
