import type { RegisterPlan } from './register.plan.js';
import type { RegisterConflict } from './register.types.js';

/** The outcome of an import, or of its dry run, in numbers. */
export interface RegisterSummary {
  readonly edition: string;
  readonly populationDate: string;
  /** Municipalities in the edition. */
  readonly municipalities: number;
  readonly new: number;
  /** With other facts under the same key, or under a new key. */
  readonly changed: number;
  /** Of the changed: those under a new key. */
  readonly renumbered: number;
  readonly gone: number;
  readonly unchanged: number;
  readonly conflicts: readonly RegisterConflict[];
}

/** Counts what a plan contains. */
export function summariseRegisterPlan(plan: RegisterPlan): RegisterSummary {
  return {
    edition: plan.territoryDate,
    populationDate: plan.populationDate,
    municipalities: plan.total,
    new: plan.created.length,
    changed: plan.changed.length + plan.renumbered.length,
    renumbered: plan.renumbered.length,
    gone: plan.gone.length,
    unchanged: plan.unchanged,
    conflicts: plan.conflicts,
  };
}
