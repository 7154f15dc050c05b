import pg from 'pg';

/** A pool of its own for a library that wants one; everything else goes through `Database`. */
export function ownPool(url: string, max: number): pg.Pool {
  return new pg.Pool({ connectionString: url, max });
}
