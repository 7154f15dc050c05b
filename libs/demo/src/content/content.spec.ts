import { LIMITS } from '@app/contracts';
import { markdownToText } from '@app/platform/markdown';
import { questionText } from '@app/questions';
import { TAXONOMY } from '@app/topics';
import {
  demoMailDomain,
  JOIN_REQUESTS,
  PEOPLE,
  PROJECTS,
  QUESTIONS,
  REPORTS,
  SEARCH_SAMPLES,
  STANCES,
  TOWN_CLAIMS,
  TOWNS,
} from './index.js';

/** Example questions are short enough to be read in one go, whatever the limits of the product allow. */
const MAX_TITLE = 140;
const OLDEST_HOURS = 60 * 24;

const topTopicOf = new Map(
  TAXONOMY.flatMap((top) => [top, ...top.children].map((topic) => [topic.slug, top.slug] as const)),
);
const towns = new Map(TOWNS.map((town) => [town.ags, town]));
const people = new Map(PEOPLE.map((person) => [person.key, person]));
const participating = new Set(STANCES.map((stances) => stances.town));
const answers = QUESTIONS.flatMap((question) => question.answers.map((answer) => ({ question, answer })));
const comments = QUESTIONS.flatMap((question) => [
  ...(question.comments ?? []).map((comment) => ({ comment, parentAge: question.ageHours })),
  ...question.answers.flatMap((answer) =>
    (answer.comments ?? []).map((comment) => ({ comment, parentAge: answer.ageHours })),
  ),
]);

const townOf = (person: string): string | null => people.get(person)?.town ?? null;
const words = (text: string): number => text.trim().split(/\s+/).length;
const repeated = (values: readonly string[]): string[] =>
  values.filter((value, index) => values.indexOf(value) !== index);
const topTopics = (slugs: readonly string[]): Set<string | undefined> =>
  new Set(slugs.map((slug) => topTopicOf.get(slug)));

describe('towns', () => {
  it('are 64 with unique, well-formed keys, and lie in Germany', () => {
    expect(TOWNS).toHaveLength(64);
    expect(repeated(TOWNS.map((town) => town.ags))).toEqual([]);
    expect(TOWNS.filter((town) => !/^\d{8}$/.test(town.ags) || !/^\d{12}$/.test(town.ars))).toEqual([]);
    expect(TOWNS.filter((town) => !/^\d{5}$/.test(town.postalCode))).toEqual([]);
    expect(
      TOWNS.filter((town) => town.lat < 47 || town.lat > 55.1 || town.lon < 5.8 || town.lon > 15.1),
    ).toEqual([]);
  });

  it('take part from every one of the 13 Flächenländer that are listed, and some have not joined yet', () => {
    const states = new Set([...participating].map((ags) => towns.get(ags)?.stateKey));
    expect(states).toEqual(new Set(TOWNS.map((town) => town.stateKey)));
    expect(participating.size).toBe(26);
    expect(TOWNS.length - participating.size).toBe(38);
  });
});

describe('people', () => {
  it('are unique by key, name and address', () => {
    expect(repeated(PEOPLE.map((person) => person.key))).toEqual([]);
    expect(repeated(PEOPLE.map((person) => person.name))).toEqual([]);
    expect(repeated([...PEOPLE, ...JOIN_REQUESTS, ...TOWN_CLAIMS].map((person) => person.mail))).toEqual([]);
  });

  it('have no address outside .example, and staff one in the domain of their town', () => {
    const everyone = [...PEOPLE, ...JOIN_REQUESTS, ...TOWN_CLAIMS];
    expect(everyone.filter((person) => !/^[a-z.-]+@[a-z0-9-]+\.example$/.test(person.mail))).toEqual([]);
    const elsewhere = PEOPLE.filter((person) => {
      const town = person.town === null ? undefined : towns.get(person.town);
      return town && !person.mail.endsWith(`@${demoMailDomain(town)}`);
    });
    expect(elsewhere).toEqual([]);
  });

  it('belong to towns that take part, each with at least one administrator', () => {
    const staff = PEOPLE.filter((person) => person.town !== null);
    expect(staff.length).toBeGreaterThanOrEqual(45);
    expect(staff.filter((person) => !participating.has(person.town ?? '')).map((p) => p.key)).toEqual([]);
    const administered = new Set(staff.filter((p) => p.role === 'ADMIN').map((p) => p.town));
    expect([...participating].filter((ags) => !administered.has(ags))).toEqual([]);
  });

  it('have a role in a town or one at the operator, never both', () => {
    const wrong = PEOPLE.filter(
      (p) => (p.town === null) !== (p.role === null) || (p.town === null) !== !!p.instanceRole,
    );
    expect(wrong).toEqual([]);
    expect(PEOPLE.flatMap((p) => p.instanceRole ?? []).sort()).toEqual(['ADMIN', 'EDITOR', 'MODERATOR']);
  });

  it('follow topics that exist', () => {
    const unknown = PEOPLE.flatMap((person) => person.topics).filter((slug) => !topTopicOf.has(slug));
    expect(unknown).toEqual([]);
  });

  it('offer five logins to newcomers, described in both languages', () => {
    const showcase = PEOPLE.filter((person) => person.showcase);
    expect(showcase.filter((p) => p.role === 'MEMBER')).toHaveLength(1);
    const admin = showcase.filter((p) => p.role === 'ADMIN');
    expect(admin).toHaveLength(1);
    expect(JOIN_REQUESTS.some((request) => request.town === admin[0]?.town)).toBe(true);
    expect(showcase.filter((p) => p.instanceRole)).toHaveLength(3);
    expect(showcase.filter((p) => !p.showcase?.de || !p.showcase.en)).toEqual([]);
  });
});

describe('needs and offers', () => {
  const needs = STANCES.flatMap((town) => town.needs.map((need) => ({ town: town.town, ...need })));
  const offers = STANCES.flatMap((town) => town.offers.map((offer) => ({ town: town.town, ...offer })));

  it('belong to known towns, once each, four to eight per town', () => {
    expect(repeated(STANCES.map((stances) => stances.town))).toEqual([]);
    expect(STANCES.filter((stances) => !towns.has(stances.town))).toEqual([]);
    const sizes = STANCES.map((stances) => stances.needs.length + stances.offers.length);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(4);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(8);
  });

  it('name each topic once per town, and only topics that exist', () => {
    for (const stances of STANCES) {
      const slugs = [...stances.needs, ...stances.offers].map((stance) => stance.topic);
      expect(repeated(slugs)).toEqual([]);
      expect(slugs.filter((slug) => !topTopicOf.has(slug))).toEqual([]);
    }
  });

  it('cover every top topic on both sides', () => {
    expect(topTopics(needs.map((need) => need.topic)).size).toBe(TAXONOMY.length);
    expect(topTopics(offers.map((offer) => offer.topic)).size).toBe(TAXONOMY.length);
  });

  it('meet, in the same district and far away, and some towns seek the same', () => {
    const meeting = needs.flatMap((need) =>
      offers
        .filter((offer) => offer.topic === need.topic && offer.town !== need.town)
        .map((offer) => ({ need, offer })),
    );
    const district = (ags: string): string | undefined => towns.get(ags)?.districtKey;
    const state = (ags: string): string | undefined => towns.get(ags)?.stateKey;
    expect(meeting.length).toBeGreaterThanOrEqual(60);
    expect(meeting.some(({ need, offer }) => district(need.town) === district(offer.town))).toBe(true);
    expect(
      meeting.filter(({ need, offer }) => state(need.town) !== state(offer.town)).length,
    ).toBeGreaterThan(20);
    expect(new Set(repeated(needs.map((need) => need.topic))).size).toBeGreaterThanOrEqual(10);
  });

  it('have notes within the limit, a validity ahead and a capacity', () => {
    const long = [...needs, ...offers].filter(
      (stance) => stance.note.length > LIMITS.note || stance.note.length < 20,
    );
    expect(long).toEqual([]);
    expect([...needs, ...offers].filter((stance) => stance.validDays < 30)).toEqual([]);
    expect(offers.filter((offer) => offer.monthlyCapacity < 1)).toEqual([]);
  });
});

describe('questions', () => {
  it('are enough for a newcomer to see a living place', () => {
    expect(QUESTIONS.length).toBeGreaterThanOrEqual(48);
    expect(answers.length).toBeGreaterThanOrEqual(110);
    const publicShare = QUESTIONS.filter((q) => q.visibility === 'PUBLIC').length / QUESTIONS.length;
    expect(publicShare).toBeGreaterThan(0.55);
    expect(publicShare).toBeLessThan(0.65);
    expect(QUESTIONS.filter((q) => q.answers.length === 0).length).toBeGreaterThanOrEqual(12);
    expect(QUESTIONS.filter((q) => q.accepted).length).toBeGreaterThanOrEqual(18);
    expect(QUESTIONS.filter((q) => q.closed).length).toBeGreaterThanOrEqual(4);
    expect(QUESTIONS.filter((q) => q.ageHours <= 24).length).toBeGreaterThanOrEqual(3);
  });

  it('have unique keys and titles', () => {
    expect(repeated(QUESTIONS.map((question) => question.key))).toEqual([]);
    expect(repeated(QUESTIONS.map((question) => question.title.toLowerCase()))).toEqual([]);
    expect(repeated(answers.map(({ answer }) => answer.key))).toEqual([]);
    expect(repeated(answers.map(({ answer }) => answer.body))).toEqual([]);
  });

  it('are shown in lists by whole words', () => {
    const cut = QUESTIONS.map(({ title, body }) => questionText(title, body)).filter(({ body, excerpt }) => {
      const lastWord = excerpt.replace(/…$/, '').split(' ').at(-1)!;
      return (
        excerpt.endsWith('…') &&
        !markdownToText(body)
          .split(/[\s.,;:–-]+/u)
          .includes(lastWord)
      );
    });
    expect(cut.map(({ title }) => title)).toEqual([]);
    expect(QUESTIONS.some(({ title, body }) => questionText(title, body).excerpt.endsWith('…'))).toBe(true);
  });

  it('carry one to three known topics, cover every top topic and at least 45 subtopics', () => {
    const wrong = QUESTIONS.filter(
      (q) =>
        q.topics.length < 1 || q.topics.length > LIMITS.topicsPerQuestion || repeated(q.topics).length > 0,
    );
    expect(wrong.map((question) => question.key)).toEqual([]);
    const slugs = QUESTIONS.flatMap((question) => question.topics);
    expect(slugs.filter((slug) => !topTopicOf.has(slug))).toEqual([]);
    expect(topTopics(QUESTIONS.map((question) => question.topics[0] ?? '')).size).toBe(TAXONOMY.length);
    expect(new Set(slugs.filter((slug) => topTopicOf.get(slug) !== slug)).size).toBeGreaterThanOrEqual(45);
  });

  it('have titles and texts of readable length', () => {
    const titles = QUESTIONS.filter(
      (q) => q.title.length < LIMITS.questionTitleMin || q.title.length > MAX_TITLE,
    );
    expect(titles.map((question) => question.key)).toEqual([]);
    const bodies = QUESTIONS.filter((q) => words(q.body) < 60 || words(q.body) > 180);
    expect(bodies.map((question) => question.key)).toEqual([]);
  });

  it('link nowhere', () => {
    const texts = [
      ...QUESTIONS.map((question) => question.body),
      ...answers.map(({ answer }) => answer.body),
      ...comments.map(({ comment }) => comment.body),
    ];
    expect(texts.filter((text) => /https?:|www\.|\]\(|<[a-z]/i.test(text))).toEqual([]);
  });

  it('are asked by staff of a town, within the last 60 days', () => {
    expect(QUESTIONS.filter((q) => !townOf(q.asker)).map((q) => q.key)).toEqual([]);
    expect(QUESTIONS.filter((q) => q.ageHours <= 0 || q.ageHours > OLDEST_HOURS).map((q) => q.key)).toEqual(
      [],
    );
  });

  it('are shared by towns that take part, never by the town that asks', () => {
    for (const question of QUESTIONS) {
      expect(repeated(question.alsoOurs)).toEqual([]);
      expect(question.alsoOurs.filter((ags) => !participating.has(ags))).toEqual([]);
      expect(question.alsoOurs).not.toContain(townOf(question.asker));
    }
  });

  it('are shielded at least once', () => {
    expect(QUESTIONS.some((question) => question.shielded)).toBe(true);
  });

  it('are followed and found helpful by known people other than the asker', () => {
    for (const question of QUESTIONS) {
      for (const group of [question.followers, question.helpful]) {
        expect(repeated(group)).toEqual([]);
        expect(group.filter((key) => !people.has(key) || key === question.asker)).toEqual([]);
      }
    }
  });
});

describe('answers and comments', () => {
  it('are written by known people; answers by people of another town, once per question', () => {
    expect(answers.filter(({ answer }) => !people.has(answer.author))).toEqual([]);
    expect(comments.filter(({ comment }) => !people.has(comment.author))).toEqual([]);
    const own = answers.filter(({ question, answer }) => townOf(answer.author) === townOf(question.asker));
    expect(own.map(({ answer }) => answer.key)).toEqual([]);
    for (const question of QUESTIONS) {
      expect(repeated(question.answers.map((answer) => answer.author))).toEqual([]);
      expect(question.answers.length).toBeLessThanOrEqual(5);
    }
  });

  it('have helped known towns, never the one they were written for; one at least has', () => {
    const helped = answers.filter(({ answer }) => answer.helpedUs);
    expect(helped.length).toBeGreaterThan(0);
    for (const { answer } of helped) {
      expect(repeated(answer.helpedUs!)).toEqual([]);
      expect(answer.helpedUs!.filter((ags) => !participating.has(ags))).toEqual([]);
      expect(answer.helpedUs).not.toContain(townOf(answer.author));
    }
    const twice = answers.filter(
      ({ question, answer }) => answer.alsoHelpful && question.accepted === answer.key,
    );
    expect(twice).toEqual([]);
  });

  it('have a readable length', () => {
    const wrong = answers.filter(({ answer }) => words(answer.body) < 40 || words(answer.body) > 150);
    expect(wrong.map(({ answer }) => answer.key)).toEqual([]);
    expect(comments.filter(({ comment }) => words(comment.body) > 40 || words(comment.body) < 3)).toEqual([]);
  });

  it('come after what they answer and before the question was closed', () => {
    const early = answers.filter(
      ({ question, answer }) => answer.ageHours >= question.ageHours || answer.ageHours <= 0,
    );
    expect(early.map(({ answer }) => answer.key)).toEqual([]);
    expect(
      comments.filter(({ comment, parentAge }) => comment.ageHours >= parentAge || comment.ageHours <= 0),
    ).toEqual([]);
    for (const question of QUESTIONS.filter((q) => q.closed)) {
      const last = Math.min(
        question.ageHours,
        ...question.answers.flatMap((a) => [a.ageHours, ...(a.comments ?? []).map((c) => c.ageHours)]),
        ...(question.comments ?? []).map((comment) => comment.ageHours),
      );
      expect(question.closed?.ageHours).toBeLessThan(last);
    }
  });

  it('are accepted only where they belong', () => {
    for (const question of QUESTIONS.filter((q) => q.accepted)) {
      const accepted = question.answers.find((answer) => answer.key === question.accepted);
      expect(accepted?.key).toBe(question.accepted);
      expect(townOf(accepted?.author ?? '')).not.toBe(townOf(question.asker));
    }
  });

  it('are found helpful by known people other than the author', () => {
    for (const { answer } of answers) {
      expect(repeated(answer.helpful)).toEqual([]);
      expect(answer.helpful.filter((key) => !people.has(key) || key === answer.author)).toEqual([]);
    }
  });
});

describe('what waits for a decision', () => {
  it('are three join requests to towns that take part and one claim of a town that does not', () => {
    expect(JOIN_REQUESTS).toHaveLength(3);
    expect(JOIN_REQUESTS.filter((request) => !participating.has(request.town))).toEqual([]);
    expect(TOWN_CLAIMS).toHaveLength(1);
    expect(TOWN_CLAIMS.filter((claim) => !towns.has(claim.town) || participating.has(claim.town))).toEqual(
      [],
    );
    const known = new Set(PEOPLE.map((person) => person.name));
    expect([...JOIN_REQUESTS, ...TOWN_CLAIMS].filter((request) => known.has(request.name))).toEqual([]);
  });

  it('are two reports on answers that exist and nobody marked as the solution', () => {
    expect(REPORTS).toHaveLength(2);
    for (const report of REPORTS) {
      const reported = answers.find(({ answer }) => answer.key === report.answer);
      expect(reported?.answer.key).toBe(report.answer);
      expect(reported?.question.accepted).not.toBe(report.answer);
      expect(report.ageHours).toBeLessThan(reported?.answer.ageHours ?? 0);
      expect(people.has(report.reporter)).toBe(true);
      expect(report.reporter).not.toBe(reported?.answer.author);
      expect(report.reason.length).toBeLessThanOrEqual(LIMITS.reason);
    }
  });
});

describe('search samples', () => {
  it('are about thirty short queries with known topics, of every kind', () => {
    expect(SEARCH_SAMPLES.length).toBeGreaterThanOrEqual(30);
    expect(repeated(SEARCH_SAMPLES.map((sample) => sample.query))).toEqual([]);
    expect(SEARCH_SAMPLES.filter((sample) => words(sample.query) > 6)).toEqual([]);
    expect(SEARCH_SAMPLES.flatMap((sample) => sample.topics).filter((slug) => !topTopicOf.has(slug))).toEqual(
      [],
    );
    expect(SEARCH_SAMPLES.filter((sample) => sample.topics.length === 0)).toEqual([]);
    expect(new Set(SEARCH_SAMPLES.map((sample) => sample.kind)).size).toBe(4);
  });
});

describe('projects', () => {
  it('S26 tell of “Neue Arbeitswelten” what is known and nothing else', () => {
    const real = PROJECTS.filter(({ isExample }) => !isExample);
    expect(real.map(({ title }) => title)).toEqual(['Neue Arbeitswelten']);
    const [project] = real;
    expect(project).toMatchObject({ state: 'FINISHED', startsOn: '2021-01-01', endsOn: '2023-12-31' });
    expect(project!.partners.map(({ town }) => towns.get(town)?.name)).toEqual([
      'Dießen am Ammersee',
      'Dippoldiswalde',
      'Mölln',
      'Oestrich-Winkel',
      'Wittenberge',
    ]);
    expect([project!.body, ...project!.people, ...project!.milestones, ...project!.wanted]).toEqual(['']);
  });

  it('are otherwise examples in different states, led by people of a partner', () => {
    const examples = PROJECTS.filter(({ isExample }) => isExample);
    expect(new Set(examples.map(({ state }) => state)).size).toBe(2);
    for (const { partners, people: own, topics } of examples) {
      const lead = own.filter(({ role }) => role === 'LEAD');
      expect(lead.map(({ person }) => townOf(person))).toEqual([partners[0]!.town]);
      expect(own.every(({ person }) => partners.some(({ town }) => town === townOf(person)))).toBe(true);
      expect(topics.filter((slug) => !topTopicOf.has(slug))).toEqual([]);
      expect(partners.filter(({ town }) => !participating.has(town))).toEqual([]);
    }
  });
});
