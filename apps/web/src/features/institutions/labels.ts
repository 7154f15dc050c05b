import type { InstitutionKind, Perspective } from '../../gql/types.js';
import { m } from '../../paraglide/messages.js';

export const KINDS: readonly InstitutionKind[] = [
  'UNIVERSITY',
  'MINISTRY',
  'ASSOCIATION',
  'COMPANY',
  'ACADEMY',
];
export const PERSPECTIVES: readonly Perspective[] = ['PRAXIS', 'WISSENSCHAFT', 'POLITIK'];

export const kindLabel = (kind: InstitutionKind): string =>
  ({
    UNIVERSITY: m.institution_kind_university,
    MINISTRY: m.institution_kind_ministry,
    ASSOCIATION: m.institution_kind_association,
    COMPANY: m.institution_kind_company,
    ACADEMY: m.institution_kind_academy,
  })[kind]();

export const perspectiveLabel = (perspective: Perspective): string =>
  ({
    PRAXIS: m.perspective_praxis,
    WISSENSCHAFT: m.perspective_wissenschaft,
    POLITIK: m.perspective_politik,
  })[perspective]();
