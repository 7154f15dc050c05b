import type { DemoQuestion } from '../content.types.js';
import { BETEILIGUNG_EHRENAMT_KOMMUNIKATION } from './beteiligung-ehrenamt-kommunikation.questions.js';
import { BILDUNG_FAMILIE_JUGEND } from './bildung-familie-jugend.questions.js';
import { DIGITALISIERUNG } from './digitalisierung.questions.js';
import { ENERGIE_KLIMA_UMWELT } from './energie-klima-umwelt.questions.js';
import { FINANZEN_FOERDERUNG_VERGABE } from './finanzen-foerderung-vergabe.questions.js';
import { GESUNDHEIT_SOZIALES } from './gesundheit-soziales.questions.js';
import { INNENSTADT_ORTSKERN } from './innenstadt-ortskern.questions.js';
import { KOOPERATION_REGION } from './kooperation-region.questions.js';
import { KULTUR_SPORT_TOURISMUS } from './kultur-sport-tourismus.questions.js';
import { MOBILITAET_INFRASTRUKTUR } from './mobilitaet-infrastruktur.questions.js';
import { STADTENTWICKLUNG_PLANUNG } from './stadtentwicklung-planung.questions.js';
import { VERWALTUNG_PERSONAL } from './verwaltung-personal.questions.js';
import { WIRTSCHAFT_ARBEIT } from './wirtschaft-arbeit.questions.js';
import { WOHNEN_QUARTIER } from './wohnen-quartier.questions.js';

/** All example questions, one file per top topic (the first slug of a question says which). */
export const QUESTIONS: readonly DemoQuestion[] = [
  ...INNENSTADT_ORTSKERN,
  ...WOHNEN_QUARTIER,
  ...STADTENTWICKLUNG_PLANUNG,
  ...ENERGIE_KLIMA_UMWELT,
  ...GESUNDHEIT_SOZIALES,
  ...BILDUNG_FAMILIE_JUGEND,
  ...KULTUR_SPORT_TOURISMUS,
  ...MOBILITAET_INFRASTRUKTUR,
  ...WIRTSCHAFT_ARBEIT,
  ...DIGITALISIERUNG,
  ...FINANZEN_FOERDERUNG_VERGABE,
  ...VERWALTUNG_PERSONAL,
  ...BETEILIGUNG_EHRENAMT_KOMMUNIKATION,
  ...KOOPERATION_REGION,
];
