import type { JoinTownFragment } from '../../gql/types.js';
import { formatNumber } from '../../i18n/format.js';
import { m } from '../../paraglide/messages.js';

/** What tells towns of the same name apart. */
export const townDetail = (town: JoinTownFragment): string =>
  [
    town.districtName,
    town.land.name,
    town.population === null ? null : m.town_inhabitants({ count: formatNumber(town.population) }),
  ]
    .filter(Boolean)
    .join(' · ');
