import { ApolloServer, HeaderMap } from '@apollo/server';
import { systemCtx, type Actor } from '../context/index.js';
import { gqlContext, type GqlContext } from './gql-context.js';
import { microCache, stringifyResult } from './micro-cache.plugin.js';
import { PublicAnswers } from './public-answers.js';

/** Through Apollo's HTTP side, because that is where an answer is taken apart and written. */
describe('microCache', () => {
  let runs = 0;
  const server = new ApolloServer<GqlContext>({
    typeDefs: 'type Query { count(of: String): Int!, broken: Int! }',
    resolvers: {
      Query: {
        count: () => ++runs,
        broken: () => {
          throw new Error(`run ${++runs}`);
        },
      },
    },
    plugins: [microCache(new PublicAnswers(60_000))],
    stringifyResult,
    includeStacktraceInErrorResponses: false,
  });
  beforeAll(() => server.start());
  afterAll(() => server.stop());

  async function post(query: string, variables: object = {}, ctx = systemCtx()): Promise<string> {
    const { body } = await server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: 'POST',
        headers: new HeaderMap([['content-type', 'application/json']]),
        search: '',
        body: { query, variables },
      },
      context: async () => gqlContext(ctx),
    });
    return body.kind === 'complete' ? body.string : '';
  }

  it('answers visitors the same twice, and runs the query once', async () => {
    const first = await post('{ count }');
    expect(first).toMatch(/^\{"data":\{"count":\d+\}\}$/);
    expect(await post('{ count }')).toBe(first);
  });

  it('tells variables and languages apart', async () => {
    const query = 'query ($of: String) { count(of: $of) }';
    const answers = [
      await post(query, { of: 'a' }),
      await post(query, { of: 'b' }),
      await post(query, { of: 'a' }, systemCtx('en', 'en')),
    ];
    expect(new Set(answers).size).toBe(3);
  });

  it('keeps nothing for people who are signed in, and no errors', async () => {
    const signedIn = { ...systemCtx(), actor: {} as Actor };
    expect(await post('{ count }', {}, signedIn)).not.toBe(await post('{ count }', {}, signedIn));
    expect(await post('{ broken }')).not.toBe(await post('{ broken }'));
  });
});
