import { Public } from '@app/platform/access';
import { TestApp } from '@app/testing';
import { Args, Field, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { QUERY_LIMITS } from './limits.js';

@ObjectType()
class Link {
  @Field(() => Link, { nullable: true })
  next!: Link | null;
}

@Resolver()
class Numbers {
  @Public('a spec')
  @Query(() => Link)
  link(): Link {
    return { next: null };
  }

  @Public('a spec')
  @Query(() => [Int])
  numbers(@Args('first', { type: () => Int }) first: number): number[] {
    return Array.from({ length: first }, (_, index) => index);
  }
}

describe('limits of a query', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start({ imports: [], providers: [Numbers] });
  });
  afterAll(() => app?.stop());

  it.each([
    ['too expensive', '{ numbers(first: 1000000) }', {}, 'QUERY_TOO_COMPLEX'],
    [
      'too expensive by a variable',
      'query ($n: Int!) { numbers(first: $n) }',
      { n: 1_000_000 },
      'QUERY_TOO_COMPLEX',
    ],
    [
      'too many aliases',
      `{ ${Array.from({ length: QUERY_LIMITS.aliases + 1 }, (_, n) => `a${n}: numbers(first: 1)`).join(' ')} }`,
      {},
      'QUERY_TOO_COMPLEX',
    ],
    ['too deep', `{ link { ${'next { '.repeat(12)}__typename${' }'.repeat(12)} } }`, {}, 'QUERY_TOO_COMPLEX'],
    [
      'too many directives',
      `{ __typename ${'@skip(if: false) '.repeat(QUERY_LIMITS.directives + 1)} }`,
      {},
      'QUERY_TOO_COMPLEX',
    ],
    ['too many tokens', `{ ${'__typename '.repeat(QUERY_LIMITS.tokens)} }`, {}, 'QUERY_TOO_COMPLEX'],
    ['a variable of the wrong type', 'query ($n: Int!) { numbers(first: $n) }', { n: 'many' }, 'BAD_INPUT'],
    ['a missing variable', 'query ($n: Int!) { numbers(first: $n) }', {}, 'BAD_INPUT'],
    ['no query at all', '{', {}, 'QUERY_INVALID'],
  ])('%s is refused', async (_, document, variables, code) => {
    expect(await app.refused(null, document, variables)).toBe(code);
  });

  it('an ordinary one passes', async () => {
    expect(await app.ok(null, 'query ($n: Int!) { numbers(first: $n) }', { n: 3 })).toEqual({
      numbers: [0, 1, 2],
    });
  });
});
