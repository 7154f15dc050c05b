import { Resolver } from 'node:dns/promises';
import { Problem } from '@app/platform/context';
import { Injectable } from '@nestjs/common';

/** Asks the DNS. A port, so that tests need no network. */
export abstract class TxtRecords {
  /**
   * The TXT records of a name; none when the name does not exist.
   *
   * @throws Problem `UNAVAILABLE` when the DNS does not answer
   */
  abstract of(name: string): Promise<string[]>;
}

const NOTHING_THERE = new Set(['ENOTFOUND', 'ENODATA']);

@Injectable()
export class DnsTxtRecords extends TxtRecords {
  private readonly resolver = new Resolver({ timeout: 3_000, tries: 2 });

  async of(name: string): Promise<string[]> {
    try {
      // A record longer than 255 bytes comes in pieces.
      return (await this.resolver.resolveTxt(name)).map((pieces) => pieces.join(''));
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? '';
      if (NOTHING_THERE.has(code)) return [];
      throw new Problem('UNAVAILABLE', { internal: `DNS: ${code}` });
    }
  }
}
