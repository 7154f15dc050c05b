import { TAXONOMY } from './taxonomy.js';

const children = TAXONOMY.flatMap((topic) => topic.children);
const everything = [...TAXONOMY, ...children];

describe('delivered taxonomy', () => {
  it('has 14 top topics and 85 subtopics on exactly two levels', () => {
    expect(TAXONOMY).toHaveLength(14);
    expect(children).toHaveLength(85);
    expect(TAXONOMY.filter((topic) => topic.children.length === 0)).toEqual([]);
    expect(children.filter((topic) => topic.children.length > 0)).toEqual([]);
  });

  it('has unique slugs that are safe in an address', () => {
    const slugs = everything.map((topic) => topic.slug);
    expect(new Set(slugs).size).toBe(slugs.length);
    expect(slugs.filter((slug) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))).toEqual([]);
  });

  it('has a German and an English name and at least one synonym for each topic', () => {
    expect(everything.filter((topic) => !topic.de || !topic.en).map((topic) => topic.slug)).toEqual([]);
    expect(everything.filter((topic) => topic.synonyms.length === 0).map((topic) => topic.slug)).toEqual([]);
  });

  it('repeats no synonym within a topic', () => {
    const repeating = everything.filter((topic) => new Set(topic.synonyms).size !== topic.synonyms.length);
    expect(repeating.map((topic) => topic.slug)).toEqual([]);
  });
});
