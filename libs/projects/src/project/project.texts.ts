import type { Locale } from '@app/contracts';
import { catalogue } from '@app/platform/i18n';
import type { ProjectGapCode } from '../projects.enums.js';
import { TOWNS_TO_RUN, type GapFacts } from './project.rules.js';

const de = {
  NO_LEAD: 'Es fehlt eine Federführung mit einer Person, die das Projekt leitet.',
  NOTHING_WANTED: 'Es fehlt die Angabe, wen oder was das Projekt sucht.',
  NO_FURTHER_PARTNER: 'Es fehlt ein Partner neben der Federführung.',
  TWO_MUNICIPALITIES:
    '{confirmed, plural, =0 {Noch hat keine Kommune} one {Erst eine Kommune hat} other {Erst # Kommunen haben}} verbindlich zugesagt; es müssen {needed, number} sein, die federführende eingerechnet.',
  NO_MILESTONE: 'Es fehlt ein Meilenstein.',
  NO_RESULT: 'Es fehlt, was herausgekommen ist.',
  NO_COSTS: 'Es fehlen die Kosten.',
  NO_LESSONS: 'Es fehlt, was nicht funktioniert hat.',
  WANTS_OFFER: 'sucht, was Sie bieten: {what}',
  SHARED_TOPIC: 'hat ein Thema, zu dem Sie suchen: {what}',
  'DISTANCE.near': 'die federführende Kommune liegt weniger als 1 km entfernt',
  'DISTANCE.km': 'die federführende Kommune liegt {km, number} km entfernt',
  SAME_LAND: 'mit einer Kommune aus Ihrem Bundesland',
  commitment: 'Partner im Kooperationsprojekt „{title}“ sein',
} as const;

const en: Readonly<Record<keyof typeof de, string>> = {
  NO_LEAD: 'There is no leading organisation with a person who leads the project.',
  NOTHING_WANTED: 'It does not say whom or what the project is looking for.',
  NO_FURTHER_PARTNER: 'There is no partner beside the lead.',
  TWO_MUNICIPALITIES:
    '{confirmed, plural, =0 {No municipality has} one {Only one municipality has} other {Only # municipalities have}} committed so far; it takes {needed, number}, the leading one included.',
  NO_MILESTONE: 'There is no milestone.',
  NO_RESULT: 'What came of it is missing.',
  NO_COSTS: 'The costs are missing.',
  NO_LESSONS: 'What did not work is missing.',
  WANTS_OFFER: 'is looking for what you offer: {what}',
  SHARED_TOPIC: 'is about a topic you are looking for help with: {what}',
  'DISTANCE.near': 'the leading municipality is less than 1 km away',
  'DISTANCE.km': 'the leading municipality is {km, number} km away',
  SAME_LAND: 'with a municipality of your federal state',
  commitment: 'Be a partner in the cooperation project “{title}”',
};

/** The words of projects: what is missing, why they are suggested, what is to be promised. */
export const projectTexts = catalogue({ de, en });

/** What is missing, as a sentence. */
export function gapText(locale: Locale, gap: ProjectGapCode, { confirmedTowns }: GapFacts): string {
  return projectTexts.text(locale, gap, { confirmed: confirmedTowns, needed: TOWNS_TO_RUN });
}
