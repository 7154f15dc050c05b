import type { Locale } from '@app/contracts';
import { catalogue } from '@app/platform/i18n';
import type { CircleReasonFact } from './circle.rules.js';

const de = {
  SHARED_NEED: 'Alle {towns, number} Kommunen suchen Unterstützung zum Thema {topic}',
  NOBODY_OFFERS: 'Keine Kommune auf der Plattform bietet bisher Erfahrung dazu',
  NOBODY_NEAR_OFFERS: 'Im Umkreis von 100 km bietet keine Kommune Erfahrung dazu',
  DISTANCE: 'Höchstens {km, number} km voneinander entfernt',
  SAME_DISTRICT: 'Alle liegen im selben Kreis',
  SAME_LAND: 'Alle liegen im selben Bundesland',
  'SIZE_CLASS.same': 'Gleiche Größenklasse: {classes}',
  'SIZE_CLASS.near': 'Ähnliche Größenklassen: {classes}',
  LANDGEMEINDE: 'Landgemeinde',
  KLEINE_KLEINSTADT: 'kleine Kleinstadt',
  GROESSERE_KLEINSTADT: 'größere Kleinstadt',
  KLEINE_MITTELSTADT: 'kleine Mittelstadt',
  GROESSERE_MITTELSTADT: 'größere Mittelstadt',
  KLEINE_GROSSSTADT: 'kleine Großstadt',
  GROSSE_GROSSSTADT: 'große Großstadt',
  and: '{first} und {second}',
  'prepare.invite': 'Andere Kommunen in den Kooperationskreis „{topic}“ einladen',
  'prepare.accept': 'Beim Kooperationskreis „{topic}“ mitmachen',
} as const;

const en: Readonly<Record<keyof typeof de, string>> = {
  SHARED_NEED: 'All {towns, number} municipalities are looking for help with {topic}',
  NOBODY_OFFERS: 'No municipality on the platform offers experience in it so far',
  NOBODY_NEAR_OFFERS: 'No municipality within 100 km offers experience in it',
  DISTANCE: 'At most {km, number} km apart',
  SAME_DISTRICT: 'All of them lie in the same district',
  SAME_LAND: 'All of them lie in the same federal state',
  'SIZE_CLASS.same': 'Same size class: {classes}',
  'SIZE_CLASS.near': 'Similar size classes: {classes}',
  LANDGEMEINDE: 'rural municipality',
  KLEINE_KLEINSTADT: 'smaller small town',
  GROESSERE_KLEINSTADT: 'larger small town',
  KLEINE_MITTELSTADT: 'smaller medium-sized town',
  GROESSERE_MITTELSTADT: 'larger medium-sized town',
  KLEINE_GROSSSTADT: 'smaller city',
  GROSSE_GROSSSTADT: 'larger city',
  and: '{first} and {second}',
  'prepare.invite': 'Invite other municipalities to the cooperation circle “{topic}”',
  'prepare.accept': 'Take part in the cooperation circle “{topic}”',
};

/** The words of circles: reasons, and what is to be promised. */
export const circleTexts = catalogue({ de, en });

/** A reason in words: a sentence without a full stop. */
export function circleReasonText(locale: Locale, reason: CircleReasonFact, topic: string): string {
  switch (reason.kind) {
    case 'SIZE_CLASS': {
      const [first = '', second] = (reason.sizeClasses ?? []).map((name) => circleTexts.text(locale, name));
      const classes = second === undefined ? first : circleTexts.text(locale, 'and', { first, second });
      return circleTexts.text(locale, second === undefined ? 'SIZE_CLASS.same' : 'SIZE_CLASS.near', {
        classes,
      });
    }
    default:
      return circleTexts.text(locale, reason.kind, { topic, towns: reason.towns, km: reason.km });
  }
}
