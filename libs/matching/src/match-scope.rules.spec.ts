import { TopicCatalogue } from '@app/topics';
import { scopeOf } from './match-scope.rules.js';

const row = (id: string, parentId: string | null = null, mergedInto: string | null = null) => ({
  id,
  slug: id,
  nameDe: id,
  nameEn: id,
  parentId,
  mergedInto,
  synonyms: [],
});

const catalogue = new TopicCatalogue([
  row('living'),
  row('age', 'living'),
  row('rent', 'living'),
  row('energy'),
  row('heat', 'energy'),
  row('old-heat', 'energy', 'heat'),
]);

const scope = (ids: string[], only: string | null = null): string[] =>
  scopeOf(catalogue, ids, only === null ? null : catalogue.bySlug(only)!)
    .map(({ topicId, relation }) => `${topicId} ${relation}`)
    .sort();

describe('the topics around a topic', () => {
  it('of a subtopic are itself and the one above, not its siblings', () => {
    expect(scope(['age'])).toEqual(['age SAME', 'living WHOLE']);
  });

  it('of a top topic are itself and its subtopics', () => {
    expect(scope(['living'])).toEqual(['age PART', 'living SAME', 'rent PART']);
  });

  it('come once each, with the closest relation', () => {
    expect(scope(['age', 'living'])).toEqual(['age SAME', 'living SAME', 'rent PART']);
    expect(scope(['living', 'age'])).toEqual(['age SAME', 'living SAME', 'rent PART']);
  });

  it('follow a retired topic to the one that took its place, and leave out what is unknown', () => {
    expect(scope(['old-heat', 'nothing'])).toEqual(['energy WHOLE', 'heat SAME']);
  });

  it('can be narrowed to one topic and its subtopics', () => {
    expect(scope(['living', 'heat'], 'energy')).toEqual(['energy WHOLE', 'heat SAME']);
    expect(scope(['living'], 'age')).toEqual(['age PART']);
    expect(scope([], 'age')).toEqual([]);
  });
});
