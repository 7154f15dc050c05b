import { permissionsOf, type InstanceRole, type PermissionHolder } from '@app/contracts';
import type { Actor } from '@app/platform/context';
import {
  canDeleteContribution,
  canEditContribution,
  canSee,
  contributionText,
  idempotencyKey,
  mayFindHelpful,
  questionText,
  rightsOn,
  seesContribution,
  type QuestionFacts,
} from './question.rules.js';

interface Who {
  readonly person?: string;
  readonly towns?: string[];
  readonly adminOf?: string[];
  readonly roles?: InstanceRole[];
}

function actor({ person = 'someone', towns = [], adminOf = [], roles = [] }: Who): Actor {
  const holders: PermissionHolder[] = ['account', ...roles];
  if (towns.length > 0) holders.push('member');
  if (adminOf.length > 0) holders.push('town-admin');
  return {
    accountId: `account of ${person}`,
    personId: person,
    loginSessionId: 'session',
    instanceRoles: new Set(roles),
    permissions: new Set(permissionsOf(holders)),
    municipalityIds: new Set(towns),
    adminOf: new Set(adminOf),
    mandateFor: new Set(),
    institutionIds: new Set(),
    institutionAdminOf: new Set(),
  };
}

const asker = actor({ person: 'asker', towns: ['freyung'] });
const colleague = actor({ person: 'colleague', towns: ['freyung'], adminOf: ['freyung'] });
const member = actor({ towns: ['vrees'] });
const account = actor({});
const moderator = actor({ roles: ['MODERATOR'] });
const editor = actor({ roles: ['EDITOR'] });

const question: QuestionFacts = {
  authorId: 'asker',
  municipalityId: 'freyung',
  visibility: 'PUBLIC',
  state: 'OPEN',
  hidden: false,
  deleted: false,
  duplicate: false,
  answerCount: 0,
};

describe('who sees a question', () => {
  const seers = (facts: QuestionFacts) =>
    Object.entries({ visitor: null, account, member, asker, moderator, editor })
      .filter(([, who]) => canSee(who, facts))
      .map(([name]) => name);

  it('public: everybody', () => expect(seers(question)).toHaveLength(6));
  it('for members: members and staff', () =>
    expect(seers({ ...question, visibility: 'MEMBERS' })).toEqual([
      'member',
      'asker',
      'moderator',
      'editor',
    ]));
  it('hidden: its author and moderators', () =>
    expect(seers({ ...question, hidden: true })).toEqual(['asker', 'moderator']));
  it('deleted: nobody without answers, like before with answers', () => {
    expect(seers({ ...question, deleted: true })).toEqual([]);
    expect(seers({ ...question, deleted: true, answerCount: 1 })).toHaveLength(6);
    expect(seers({ ...question, deleted: true, answerCount: 1, visibility: 'MEMBERS' })).not.toContain(
      'visitor',
    );
    expect(seers({ ...question, deleted: true, answerCount: 1, hidden: true })).toEqual(['moderator']);
  });
  it('for members, asked by somebody who has left: still the author', () =>
    expect(canSee(actor({ person: 'asker' }), { ...question, visibility: 'MEMBERS' })).toBe(true));
});

describe('who may do what with a question', () => {
  const rights = (who: Actor | null, facts = question) =>
    Object.entries(rightsOn(who, facts))
      .filter(([, may]) => may)
      .map(([right]) => right);

  it('gives the asker everything', () => expect(rights(asker)).toHaveLength(6));
  it('lets an admin of the asking town close and accept, not edit', () =>
    expect(rights(colleague)).toEqual(['canClose', 'canAccept', 'canAnswer', 'canComment']));
  it('lets members and editors contribute', () => {
    expect(rights(member)).toEqual(['canAnswer', 'canComment']);
    expect(rights(editor)).toEqual(['canAnswer', 'canComment']);
  });
  it('lets nobody else do anything', () => {
    expect(rights(null)).toEqual([]);
    expect(rights(account)).toEqual([]);
    expect(rights(moderator)).toEqual([]);
  });
  it('takes no contributions once it is closed', () => {
    expect(rights(member, { ...question, state: 'CLOSED' })).toEqual([]);
    expect(rights(asker, { ...question, state: 'CLOSED' })).toEqual([
      'canEdit',
      'canDelete',
      'canClose',
      'canAccept',
    ]);
  });
  it('leaves the author of a hidden question only to delete it', () => {
    expect(rights(asker, { ...question, hidden: true })).toEqual(['canDelete']);
    expect(rights(moderator, { ...question, hidden: true })).toEqual([]);
  });
  it('leaves nothing to do with a deleted one', () =>
    expect(rights(asker, { ...question, deleted: true, answerCount: 2 })).toEqual([]));
});

describe('contributions', () => {
  const answer = { authorId: 'asker', hidden: false };
  it('hidden ones are seen by their author and moderators', () => {
    const hidden = { ...answer, hidden: true };
    expect([null, member, asker, moderator].map((who) => seesContribution(who, hidden))).toEqual([
      ...[false, false, true, true],
    ]);
  });
  it('are edited by their author while the question is open, deleted always', () => {
    expect(canEditContribution(asker, answer, true)).toBe(true);
    expect(canEditContribution(asker, answer, false)).toBe(false);
    expect(canEditContribution(asker, { ...answer, hidden: true }, true)).toBe(false);
    expect(canEditContribution(moderator, answer, true)).toBe(false);
    expect(canDeleteContribution(asker, { ...answer, hidden: true })).toBe(true);
    expect(canDeleteContribution(member, answer)).toBe(false);
    expect(canDeleteContribution(null, answer)).toBe(false);
  });
  it('are not helpful to their own author or town', () => {
    expect(mayFindHelpful(asker, { authorId: 'asker', answerOf: null })).toBe(false);
    expect(mayFindHelpful(colleague, { authorId: 'asker', answerOf: 'freyung' })).toBe(false);
    expect(mayFindHelpful(colleague, { authorId: 'asker', answerOf: null })).toBe(true);
    expect(mayFindHelpful(member, { authorId: 'asker', answerOf: 'freyung' })).toBe(true);
  });
});

describe('texts', () => {
  it('prepares title, address, HTML and excerpt', () => {
    expect(
      questionText('  Wärmeplanung   für\nGemeinden unter 10.000? ', '**Wer** hat <b>Erfahrung</b>?'),
    ).toEqual({
      title: 'Wärmeplanung für Gemeinden unter 10.000?',
      slug: 'waermeplanung-fuer-gemeinden-unter-10-000',
      body: '**Wer** hat <b>Erfahrung</b>?',
      bodyHtml: '<p><strong>Wer</strong> hat &lt;b&gt;Erfahrung&lt;/b&gt;?</p>',
      excerpt: 'Wer hat <b>Erfahrung</b>?',
    });
  });
  it('keeps addresses and excerpts short, and an address for titles without letters', () => {
    const { slug, excerpt } = questionText('Sehr langer Titel '.repeat(8), 'Wort '.repeat(200));
    expect(slug.length).toBeLessThanOrEqual(80);
    expect(slug.endsWith('titel') || slug.endsWith('langer') || slug.endsWith('sehr')).toBe(true);
    expect([...excerpt].length).toBeLessThanOrEqual(240);
    expect(excerpt.endsWith('Wort…')).toBe(true);
    expect(questionText('?!?!?!?!?!?!', '').slug).toBe('frage');
  });
  it.each([
    ['zu kurz', '', 'BAD_INPUT', 'input.title'],
    ['x'.repeat(161), '', 'TOO_LONG', 'input.title'],
    ['Ein guter Titel', 'x'.repeat(20_001), 'TOO_LONG', 'input.body'],
  ])('refuses %.12s', (title, body, code, field) => {
    expect(() => questionText(title, body)).toThrow(
      expect.objectContaining({ code, detail: expect.objectContaining({ field }) as object }) as Error,
    );
  });
  it('takes exactly the limits', () => {
    expect(questionText('1234567890', 'x'.repeat(20_000)).title).toBe('1234567890');
    expect(questionText('x'.repeat(160), '').body).toBe('');
  });
  it('refuses empty and long contributions', () => {
    expect(() => contributionText(' \n ', 2_000, 'body')).toThrow('BAD_INPUT');
    expect(() => contributionText('x'.repeat(2_001), 2_000, 'body')).toThrow('TOO_LONG');
    expect(contributionText('Ja.', 2_000, 'body')).toEqual({ body: 'Ja.', bodyHtml: '<p>Ja.</p>' });
  });
  it('takes keys clients make, and nothing else', () => {
    expect(idempotencyKey('3f2c:ab_1.2-x')).toBe('3f2c:ab_1.2-x');
    for (const key of ['', ' ', 'a b', 'x'.repeat(101), '\u0000', 'ü'])
      expect(() => idempotencyKey(key)).toThrow('BAD_INPUT');
  });
});
