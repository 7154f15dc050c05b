import type { RegisterPlan } from '../register/register.plan.js';
import { summariseRegisterPlan, type RegisterSummary } from '../register/register.summary.js';
import type {
  FieldChange,
  FieldValue,
  RegisterConflict,
  RegisterNotice,
} from '../register/register.types.js';

export type RegisterChangeKind = 'NEW' | 'CHANGED' | 'RENUMBERED' | 'GONE';

/** One line of what an import changes, to show beside the numbers. */
export interface RegisterChangeSample {
  readonly ags: string;
  readonly name: string;
  readonly kind: RegisterChangeKind;
  /** Name of the fact in the code (`population`); null for a new municipality. */
  readonly field: string | null;
  readonly before: FieldValue;
  readonly after: FieldValue;
}

/** What an import did to mail domains and websites. */
export interface MailDomainCounts {
  /** Assignments of a domain to a municipality. */
  readonly added: number;
  readonly removed: number;
  readonly websites: number;
  /** Domains of public mail providers, which were passed over. */
  readonly publicProviders: number;
  /** Rows whose key no municipality has or had. */
  readonly unmatched: number;
}

/** An import as it is kept: numbers, and the beginnings of the lists. */
export interface RegisterImportRecord extends Omit<RegisterSummary, 'conflicts'> {
  /** False for a dry run, and where conflicts stopped the import. */
  readonly carriedOut: boolean;
  readonly conflictCount: number;
  readonly conflicts: readonly RegisterConflict[];
  readonly noticeCount: number;
  readonly notices: readonly RegisterNotice[];
  /** Null when the import brought no file with domains. */
  readonly mailDomains: MailDomainCounts | null;
  readonly sampleChanges: readonly RegisterChangeSample[];
}

const KEPT = 100;
/** Every kind of change gets this many lines before the others fill what is left. */
const KEPT_OF_KIND = 25;

/** The record of an import that followed `plan`. */
export function registerImportRecord(
  plan: RegisterPlan,
  mailDomains: MailDomainCounts | null,
  carriedOut: boolean,
): RegisterImportRecord {
  return {
    ...summariseRegisterPlan(plan),
    carriedOut,
    conflictCount: plan.conflicts.length,
    conflicts: plan.conflicts.slice(0, KEPT),
    noticeCount: plan.notices.length,
    notices: plan.notices.slice(0, KEPT),
    mailDomains,
    sampleChanges: sampleChanges(plan),
  };
}

/** At most a hundred changes, some of each kind; the rare and weighty kinds come first. */
export function sampleChanges(plan: RegisterPlan): RegisterChangeSample[] {
  const gone = plan.gone.map(({ stored, successorAgs }): RegisterChangeSample => ({
    ags: stored.ags,
    name: stored.officialName,
    kind: 'GONE',
    field: 'successor',
    before: null,
    after: successorAgs,
  }));
  const renumbered = plan.renumbered.flatMap(({ next, changes }) => lines('RENUMBERED', next, changes));
  const created = plan.created.map(({ next }): RegisterChangeSample => ({
    ags: next.ags,
    name: next.officialName,
    kind: 'NEW',
    field: null,
    before: null,
    after: null,
  }));
  const changed = plan.changed.flatMap(({ next, changes }) => lines('CHANGED', next, changes));

  const groups = [gone, renumbered, created, changed];
  const certain = groups.map((group) => Math.min(group.length, KEPT_OF_KIND));
  let free = KEPT - certain.reduce((sum, count) => sum + count, 0);
  return groups.flatMap((group, index) => {
    const more = Math.min(group.length - certain[index]!, free);
    free -= more;
    return group.slice(0, certain[index]! + more);
  });
}

function lines(
  kind: RegisterChangeKind,
  { ags, officialName }: { readonly ags: string; readonly officialName: string },
  changes: readonly FieldChange[],
): RegisterChangeSample[] {
  return changes.map(({ field, before, after }) => ({ ags, name: officialName, kind, field, before, after }));
}
