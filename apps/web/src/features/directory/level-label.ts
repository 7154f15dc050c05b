import type { OfferLevel } from '../../gql/types.js';
import { m } from '../../paraglide/messages.js';

/** “Einstieg”, “Erfahrung”, “Kann beraten” */
export const levelLabel = (level: OfferLevel): string =>
  ({ STARTER: m.level_starter, EXPERIENCED: m.level_experienced, CAN_ADVISE: m.level_can_advise })[level]();
