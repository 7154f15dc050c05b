import { LOCALES } from '@app/contracts';
import { KINDS } from './kinds.rules.js';
import { pathOf } from './links.js';
import { previewFacts } from './preview-facts.js';
import { preferenceTexts } from './preferences/preference.texts.js';
import { wordingOf } from './wording.js';

describe.each(LOCALES)('wording in %s', (locale) => {
  it('says title, text, reason and path of every kind', () => {
    expect(
      Object.fromEntries(KINDS.map((kind) => [kind, wordingOf(locale, previewFacts(kind))])),
    ).toMatchSnapshot();
  });

  it('has a label and a description for every kind', () => {
    const labels = KINDS.map((kind) => preferenceTexts.text(locale, `${kind}.label`));
    expect(new Set(labels).size).toBe(KINDS.length);
    for (const kind of KINDS) expect(preferenceTexts.text(locale, `${kind}.description`)).toMatch(/\.$/);
  });

  it.each(KINDS)('says nothing about a %s that may not be read', (kind) => {
    const facts = { ...previewFacts(kind), title: 'Geheim', town: 'Geheimstadt', who: 'Gisela Geheim' };
    const { title, text, path } = wordingOf(locale, { ...facts, events: [] });
    expect(`${title} ${text} ${path}`).not.toMatch(/[Gg]eheim/);
    expect(path).toBe('/benachrichtigungen');
  });
});

describe('wording', () => {
  it('counts', () => {
    const facts = previewFacts('answer.to-own-question');
    expect(wordingOf('de', facts).title).toBe('Ole Brandt hat Ihre Frage beantwortet');
    expect(wordingOf('de', { ...facts, who: null }).title).toBe('Neue Antwort auf Ihre Frage');
    expect(wordingOf('de', { ...facts, who: null, events: ['a', 'b', 'c'] }).title).toBe(
      '3 neue Antworten auf Ihre Frage',
    );
    expect(wordingOf('en', { ...facts, who: null, events: ['a', 'b'] }).title).toBe(
      '2 new answers to your question',
    );
  });

  it('does without names that are gone', () => {
    const facts = { ...previewFacts('question.in-topic'), topicDe: null, topicEn: null };
    expect(wordingOf('de', facts)).toMatchObject({
      title: 'Neue Frage zu einem Ihrer Themen',
      reason: 'weil Sie einem Thema folgen',
    });
    expect(wordingOf('de', { ...previewFacts('question.suggested'), reasonTown: null }).reason).toBe(
      'weil Ihre Kommune hier helfen könnte',
    );
  });

  it('takes what people wrote as plain text', () => {
    const title = `{count, plural, one {x}} <b>'{'</b> #`;
    expect(wordingOf('de', { ...previewFacts('answer.accepted'), title }).text).toBe(title);
    expect(wordingOf('de', { ...previewFacts('answer.to-own-question'), who: title }).title).toBe(
      `${title} hat Ihre Frage beantwortet`,
    );
  });

  it('says how a decision turned out', () => {
    const membership = previewFacts('membership.decided');
    const refused = wordingOf('de', { ...membership, outcome: 'REJECTED', explanation: 'Falsche Kommune' });
    expect(refused).toMatchObject({
      title: 'Ihre Anfrage an Wittenberge wurde abgelehnt',
      text: 'Begründung: Falsche Kommune',
    });
    const text = previewFacts('moderation.decided');
    expect(wordingOf('de', { ...text, target: 'MUNICIPALITY' }).title).toBe(
      'Der Text Ihrer Kommune wurde ausgeblendet',
    );
    expect(wordingOf('de', { ...text, outcome: 'RESTORE' }).title).toBe('Ihr Beitrag ist wieder sichtbar');
  });

  it('leads to the answer or comment', () => {
    expect(pathOf(previewFacts('answer.to-own-question'))).toMatch(
      /^\/fragen\/[0-9a-f-]{36}#antwort-[0-9a-f-]{36}$/,
    );
    expect(pathOf(previewFacts('comment.on-own-content'))).toMatch(/#kommentar-/);
    expect(pathOf(previewFacts('question.in-topic'))).not.toContain('#');
  });
});
