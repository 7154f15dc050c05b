import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { normalPassword } from './password.rules.js';

/** Argon2id with 19 MiB, two passes, one lane: the first choice of the OWASP password storage cheat sheet. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hash of random bytes nobody knows, at the same cost as a real one. */
const NOBODYS =
  '$argon2id$v=19$m=19456,t=2,p=1$Nl3GxmaMhUTr9+FFOeM2Uw$g6kpae8Ebhyom6XVWlU9v27n8YC9BQNJQxfp3OoWBFg';

/** The hash of a password as it is stored, in PHC format; works in a thread of its own. */
export function hashPassword(password: string): Promise<string> {
  return hash(normalPassword(password), COST);
}

/** Hashes and compares passwords. */
@Injectable()
export class PasswordHasher {
  hash(password: string): Promise<string> {
    return hashPassword(password);
  }

  /** Compares with `stored`. Without one the answer is no, and takes as long: who waits learns nothing. */
  async verify(stored: string | null, password: string): Promise<boolean> {
    const same = await verify(stored ?? NOBODYS, normalPassword(password));
    return same && stored !== null;
  }
}
