import { buildSchema, graphql, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { preferKnown, withKnown } from './known.js';

describe('known values', () => {
  let asked: string[];

  function schemaWith(town: object): GraphQLSchema {
    const schema = buildSchema('type Query { town: Town } type Town { name: String motto: String }');
    const fields = (type: string) => (schema.getType(type) as GraphQLObjectType).getFields();
    fields('Query')['town']!.resolve = () => town;
    for (const name of ['name', 'motto'])
      fields('Town')[name]!.resolve = () => {
        asked.push(name);
        return `read ${name}`;
      };
    preferKnown(schema);
    return schema;
  }
  beforeEach(() => (asked = []));

  it('answer in place of the resolver, also when they are null', async () => {
    const schema = schemaWith(withKnown({ id: 1 }, { motto: null }));
    const { data } = await graphql({ schema, source: '{ town { name motto } }' });
    expect(data).toEqual({ town: { name: 'read name', motto: null } });
    expect(asked).toEqual(['name']);
  });

  it('are only what a reader has said is known, never what a model happens to hold', async () => {
    const schema = schemaWith({ name: 'raw', motto: 'raw' });
    const { data } = await graphql({ schema, source: '{ town { name motto } }' });
    expect(data).toEqual({ town: { name: 'read name', motto: 'read motto' } });
  });

  it('may be said again of a model that two places of an answer share; those of other fields stay', async () => {
    const schema = schemaWith(withKnown(withKnown({ id: 1 }, { name: 'A', motto: 'old' }), { motto: 'new' }));
    const { data } = await graphql({ schema, source: '{ town { name motto } }' });
    expect(data).toEqual({ town: { name: 'A', motto: 'new' } });
    expect(asked).toEqual([]);
  });

  it('do not show when the model is copied into an answer', () => {
    const town = withKnown({ id: 1 }, { motto: 'secret' });
    expect(JSON.stringify(town)).toBe('{"id":1}');
    expect(Object.keys(town)).toEqual(['id']);
  });
});
