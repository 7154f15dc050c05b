import type { Locale } from '@app/contracts';
import { catalogue } from '@app/platform/i18n';
import type { Proof, ReasonFact } from './match-facts.rules.js';
import type { TopicRelation } from './match.rules.js';

const de = {
  'offers.SAME': 'bietet, was Sie suchen: {topic} ({level})',
  'offers.PART': 'bietet einen Teil dessen, was Sie suchen: {topic} ({level})',
  'offers.WHOLE': 'bietet das übergeordnete Thema: {topic} ({level})',
  'offers.old': '{text}, seit über {years, plural, one {einem Jahr} other {# Jahren}} nicht bestätigt',
  'level.STARTER': 'steht noch am Anfang',
  'level.EXPERIENCED': 'hat Erfahrung',
  'level.CAN_ADVISE': 'kann beraten',
  'helps.SAME': 'bietet das Thema der Frage: {topic} ({level})',
  'helps.PART': 'bietet einen Teil des Themas: {topic} ({level})',
  'helps.WHOLE': 'bietet das übergeordnete Thema: {topic} ({level})',
  'joint.offers': 'bietet ein Thema des Projekts: {topic} ({level})',
  'joint.seeks': 'sucht selbst zu einem Thema des Projekts: {topic}',
  'start.followed': 'bietet ein Thema, dem Menschen aus Ihrer Kommune folgen: {topic} ({level})',
  'start.similar': 'bietet, was ähnliche Kommunen suchen: {topic} ({level})',
  'seeks.SAME': 'sucht, was Sie bieten: {topic}',
  'seeks.PART': 'sucht einen Teil dessen, was Sie bieten: {topic}',
  'seeks.WHOLE': 'sucht zum übergeordneten Thema: {topic}',
  'both.SAME': 'Lerntandem: Sie suchen beide zum Thema {topic}',
  'both.PART': 'Lerntandem: sucht einen Teil dessen, was Sie suchen: {topic}',
  'both.WHOLE': 'Lerntandem: sucht zum übergeordneten Thema {topic}',
  'evidence.this': '{solutions, plural, one {1 Lösung} other {# Lösungen}} zu diesem Thema',
  'evidence.named': '{solutions, plural, one {1 Lösung} other {# Lösungen}} zum Thema {topic}',
  'proof.this': 'belegt durch {proof}',
  'proof.named': 'belegt durch {proof} zum Thema {topic}',
  'proof.undated': '{label} „{title}“',
  'proof.WEBTALK': 'Webtalk',
  'proof.TOUR_STOP': 'Auf-Tour-Station',
  'proof.PRACTICE': 'Praxisbeispiel',
  'proof.PUBLICATION': 'Veröffentlichung',
  'proof.EXCHANGE': 'einen Austausch, der einer anderen Kommune geholfen hat',
  'distance.near': 'weniger als 1 km entfernt',
  'distance.km': '{km, number} km entfernt',
  'size.same': 'gleiche Größenklasse',
  'size.near': 'ähnliche Größenklasse',
  'land.same': 'im selben Bundesland',
  'land.other': 'in einem anderen Bundesland',
  'load.full': 'derzeit ausgelastet',
  'load.free': 'hat diesen Monat noch Zeit für {free, plural, one {1 Anfrage} other {# Anfragen}}',
} as const;

const en: Readonly<Record<keyof typeof de, string>> = {
  'offers.SAME': 'offers what you are looking for: {topic} ({level})',
  'offers.PART': 'offers part of what you are looking for: {topic} ({level})',
  'offers.WHOLE': 'offers the wider topic: {topic} ({level})',
  'offers.old': '{text}, not confirmed for more than {years, plural, one {a year} other {# years}}',
  'level.STARTER': 'just getting started',
  'level.EXPERIENCED': 'has experience',
  'level.CAN_ADVISE': 'can advise',
  'helps.SAME': 'offers the topic of the question: {topic} ({level})',
  'helps.PART': 'offers part of the topic: {topic} ({level})',
  'helps.WHOLE': 'offers the wider topic: {topic} ({level})',
  'joint.offers': 'offers a topic of the project: {topic} ({level})',
  'joint.seeks': 'is looking for help with a topic of the project: {topic}',
  'start.followed': 'offers a topic that people of your municipality follow: {topic} ({level})',
  'start.similar': 'offers what similar municipalities are looking for: {topic} ({level})',
  'seeks.SAME': 'is looking for what you offer: {topic}',
  'seeks.PART': 'is looking for part of what you offer: {topic}',
  'seeks.WHOLE': 'is looking for help with the wider topic: {topic}',
  'both.SAME': 'Learning tandem: you are both looking for help with {topic}',
  'both.PART': 'Learning tandem: is looking for part of what you are looking for: {topic}',
  'both.WHOLE': 'Learning tandem: is looking for help with the wider topic {topic}',
  'evidence.this': '{solutions, plural, one {1 solution} other {# solutions}} in this topic',
  'evidence.named': '{solutions, plural, one {1 solution} other {# solutions}} in the topic {topic}',
  'proof.this': 'proven by {proof}',
  'proof.named': 'proven by {proof} in the topic {topic}',
  'proof.undated': '{label} “{title}”',
  'proof.WEBTALK': 'web talk',
  'proof.TOUR_STOP': 'tour stop',
  'proof.PRACTICE': 'practice',
  'proof.PUBLICATION': 'publication',
  'proof.EXCHANGE': 'an exchange that helped another municipality',
  'distance.near': 'less than 1 km away',
  'distance.km': '{km, number} km away',
  'size.same': 'same size class',
  'size.near': 'similar size class',
  'land.same': 'in the same federal state',
  'land.other': 'in another federal state',
  'load.full': 'fully booked at the moment',
  'load.free': 'has time for {free, plural, one {1 more request} other {# more requests}} this month',
};

const texts = catalogue({ de, en });

export interface ReasonContext {
  readonly locale: Locale;
  /** The name of a topic in that language. */
  readonly topicName: (topicId: string) => string;
  /**
   * Who the sentence is about: a town that fits ours, a town that may help with a question, or one that may
   * fit a town that has said nothing yet; or one that would fit a project.
   */
  readonly about: 'match' | 'helper' | 'start' | 'partner';
  /** For a start: whether people of the own town follow a topic; otherwise similar towns seek it. */
  readonly isFollowed?: (topicId: string) => boolean;
}

/** A reason in words: a clause about the other town, without a full stop. */
export function reasonText(reason: ReasonFact, context: ReasonContext): string {
  const { locale, topicName } = context;
  const topic = reason.topicId === undefined ? '' : topicName(reason.topicId);
  const relation = reason.relation ?? 'SAME';
  switch (reason.kind) {
    case 'OFFERS_WHAT_YOU_SEEK': {
      const level = texts.text(locale, `level.${reason.level ?? 'EXPERIENCED'}`);
      const text = texts.text(locale, offersKey(context, reason.topicId, relation), { topic, level });
      return reason.ageYears ? texts.text(locale, 'offers.old', { text, years: reason.ageYears }) : text;
    }
    case 'SEEKS_WHAT_YOU_OFFER':
      return texts.text(locale, `seeks.${relation}`, { topic });
    case 'BOTH_SEEK':
      if (context.about === 'partner') return texts.text(locale, 'joint.seeks', { topic });
      return texts.text(locale, `both.${relation}`, { topic });
    case 'EVIDENCE': {
      const { solutions = 0, proof } = reason;
      if (proof)
        return texts.text(locale, reason.thisTopic ? 'proof.this' : 'proof.named', {
          proof: proofText(locale, proof),
          topic,
        });
      return texts.text(locale, reason.thisTopic ? 'evidence.this' : 'evidence.named', { solutions, topic });
    }
    case 'DISTANCE': {
      const { km = 0 } = reason;
      return km < 1
        ? texts.text(locale, 'distance.near')
        : texts.text(locale, 'distance.km', { km: Math.round(km) });
    }
    case 'SIZE_CLASS':
      return texts.text(locale, reason.apart === 0 ? 'size.same' : 'size.near');
    case 'SAME_LAND':
      return texts.text(locale, 'land.same');
    case 'OTHER_LAND':
      return texts.text(locale, 'land.other');
    case 'LOAD':
      return reason.free
        ? texts.text(locale, 'load.free', { free: reason.free })
        : texts.text(locale, 'load.full');
  }
}

function offersKey({ about, isFollowed }: ReasonContext, topicId = '', relation: TopicRelation) {
  if (about === 'partner') return 'joint.offers';
  if (about === 'start') return isFollowed?.(topicId) ? 'start.followed' : 'start.similar';
  return `${about === 'match' ? 'offers' : 'helps'}.${relation}` as const;
}

/** "Webtalk 27.08.2025", or with its title when nobody has said when. */
function proofText(locale: Locale, { kind, on, title }: Proof): string {
  const label = texts.text(locale, `proof.${kind}`);
  // Who was helped is not named.
  if (kind === 'EXCHANGE') return label;
  if (on === null) return texts.text(locale, 'proof.undated', { label, title });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  return `${label} ${day.format(new Date(`${on}T00:00:00Z`))}`;
}
