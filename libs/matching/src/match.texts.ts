import type { Locale } from '@app/contracts';
import { catalogue } from '@app/platform/i18n';
import type { ReasonFact } from './match-facts.rules.js';

const de = {
  'offers.SAME': 'bietet, was Sie suchen: {topic} ({level})',
  'offers.PART': 'bietet einen Teil dessen, was Sie suchen: {topic} ({level})',
  'offers.WHOLE': 'bietet das übergeordnete Thema: {topic} ({level})',
  'level.STARTER': 'steht noch am Anfang',
  'level.EXPERIENCED': 'hat Erfahrung',
  'level.CAN_ADVISE': 'kann beraten',
  'helps.SAME': 'bietet das Thema der Frage: {topic} ({level})',
  'helps.PART': 'bietet einen Teil des Themas: {topic} ({level})',
  'helps.WHOLE': 'bietet das übergeordnete Thema: {topic} ({level})',
  'seeks.SAME': 'sucht, was Sie bieten: {topic}',
  'seeks.PART': 'sucht einen Teil dessen, was Sie bieten: {topic}',
  'seeks.WHOLE': 'sucht zum übergeordneten Thema: {topic}',
  'both.SAME': 'Lerntandem: Sie suchen beide zum Thema {topic}',
  'both.PART': 'Lerntandem: sucht einen Teil dessen, was Sie suchen: {topic}',
  'both.WHOLE': 'Lerntandem: sucht zum übergeordneten Thema {topic}',
  'evidence.this': '{solutions, plural, one {1 Lösung} other {# Lösungen}} zu diesem Thema',
  'evidence.named': '{solutions, plural, one {1 Lösung} other {# Lösungen}} zum Thema {topic}',
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
  'level.STARTER': 'just getting started',
  'level.EXPERIENCED': 'has experience',
  'level.CAN_ADVISE': 'can advise',
  'helps.SAME': 'offers the topic of the question: {topic} ({level})',
  'helps.PART': 'offers part of the topic: {topic} ({level})',
  'helps.WHOLE': 'offers the wider topic: {topic} ({level})',
  'seeks.SAME': 'is looking for what you offer: {topic}',
  'seeks.PART': 'is looking for part of what you offer: {topic}',
  'seeks.WHOLE': 'is looking for help with the wider topic: {topic}',
  'both.SAME': 'Learning tandem: you are both looking for help with {topic}',
  'both.PART': 'Learning tandem: is looking for part of what you are looking for: {topic}',
  'both.WHOLE': 'Learning tandem: is looking for help with the wider topic {topic}',
  'evidence.this': '{solutions, plural, one {1 solution} other {# solutions}} in this topic',
  'evidence.named': '{solutions, plural, one {1 solution} other {# solutions}} in the topic {topic}',
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
  /** Who the sentence is about: a town that fits ours, or a town that may help with a question. */
  readonly about: 'match' | 'helper';
}

/** A reason in words: a clause about the other town, without a full stop. */
export function reasonText(reason: ReasonFact, { locale, topicName, about }: ReasonContext): string {
  const topic = reason.topicId === undefined ? '' : topicName(reason.topicId);
  const relation = reason.relation ?? 'SAME';
  switch (reason.kind) {
    case 'OFFERS_WHAT_YOU_SEEK': {
      const level = texts.text(locale, `level.${reason.level ?? 'EXPERIENCED'}`);
      return texts.text(locale, `${about === 'match' ? 'offers' : 'helps'}.${relation}`, { topic, level });
    }
    case 'SEEKS_WHAT_YOU_OFFER':
      return texts.text(locale, `seeks.${relation}`, { topic });
    case 'BOTH_SEEK':
      return texts.text(locale, `both.${relation}`, { topic });
    case 'EVIDENCE': {
      const { solutions = 0 } = reason;
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
